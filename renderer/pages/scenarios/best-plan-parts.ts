import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partName } from './option-words.ts'

/** What parts are called in the drawer of the best plan, by id: number and description. */
export const partNames = (parts: ProjectContents['parts']): ReadonlyMap<string, string> =>
  new Map(parts.map((part) => [part.id, part.description === '' ? partName(part) : `${part.partNumber} ${part.description}`.trim()]))
