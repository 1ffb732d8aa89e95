import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partName } from './option-words.ts'

/** The names of parts as they stand in a plan in stages: number and description. */
export function namesOfParts(contents: ProjectContents): (partId: string) => string {
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  return (partId) => {
    const part = parts.get(partId)
    return part === undefined ? partId : part.description === '' ? partName(part) : `${part.partNumber} ${part.description}`.trim()
  }
}
