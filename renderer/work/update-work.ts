import type { BomImport } from '../../shared/import/bom-import.ts'
import type { Holding, FactSheet } from '../../shared/import/join-sheet.ts'
import { joinOf } from '../../shared/import/join.ts'
import { numberKey } from '../../shared/import/part-key.ts'
import { toContents } from '../../shared/import/to-contents.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Project } from '../../shared/model/project.ts'

/** What a sheet would say of a project. */
export interface SheetGlance {
  readonly name: string
  readonly holds: Holding
  readonly about: 'part' | 'product' | 'supplier'
  readonly isStructured: boolean
  readonly rows: number
  /** Rows that speak of something in the project, and how many parts, products or suppliers that is of. */
  readonly matched: number
  readonly told: number
  readonly subjects: number
  /** Facts that the project does not know, or knows otherwise. */
  readonly news: number
}

/** How a file looks beside a project: is it the same list again, or does it add to it? */
export interface Glance {
  /** Part numbers that both have, and how many each has. */
  readonly equalNumbers: number
  readonly numbersInFile: number
  readonly numbersInProject: number
  readonly sheets: readonly SheetGlance[]
}

/** Looks at a file beside a project; `found` is the file as a list of parts, null where it is none. */
export function glanceAt(found: BomImport | null, sheets: readonly FactSheet[], current: ProjectContents): Glance {
  const inFile = new Set(found?.lines.flatMap((line) => (line.partNumber === null ? [] : numberKey(line.partNumber))) ?? [])
  const inProject = new Set(current.parts.flatMap((part) => (part.partNumber === '' ? [] : numberKey(part.partNumber))))
  let count = 0
  return {
    equalNumbers: [...inFile].filter((number) => inProject.has(number)).length, numbersInFile: inFile.size, numbersInProject: inProject.size,
    sheets: sheets.map((sheet) => {
      const { matched, subjects, untold, about, rows } = joinOf(current, [sheet], {}, () => `new ${(count += 1)}`)
      return { name: sheet.name, holds: sheet.holds, isStructured: sheet.isStructured, rows: sheet.rows.length, matched, subjects, told: subjects - untold.length, about, news: rows.length }
    }),
  }
}

/** The file as contents of the given project, to compare the two; `at` is an ISO 8601 instant. */
export const incomingContents = (found: BomImport, project: Project, at: string, newId: () => string): ProjectContents =>
  toContents(found, {
    projectId: project.id, projectName: project.name, company: project.company, currency: project.currency, plantCountry: project.plantCountry, plantCity: project.plantCity, importedAt: at, newId,
  })
