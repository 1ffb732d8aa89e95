import type { ProjectSummary } from '../../../shared/contract.ts'
import { plainWords } from '../../text/plain-words.ts'

/** Those whose name, company or spreadsheet holds every word that was typed. */
export function projectsFound(projects: readonly ProjectSummary[], typed: string): readonly ProjectSummary[] {
  const words = plainWords(typed).split(/\s+/).filter((word) => word !== '')
  return projects.filter(({ name, company, sourceFileName }) => {
    const all = plainWords(`${name} ${company} ${sourceFileName ?? ''}`)
    return words.every((word) => all.includes(word))
  })
}
