import type { ProjectContents } from '../../model/contents.ts'
import type { Origin, TypedRange } from '../../model/source.ts'
import { rangeOf } from '../../model/typed-range.ts'

/** A number of a part, product, line, site or offer that was typed with a range. */
export interface RangedFact {
  /** Noun, id and field, as one key. */
  readonly key: string
  readonly noun: string
  readonly field: string
  /** Number of the part that it is of, or the site's city and country. */
  readonly of: string
  readonly value: number
  readonly range: TypedRange
}

const nouns = [['part', 'parts'], ['product', 'products'], ['line', 'lines'], ['site', 'sites'], ['offer', 'offers']] as const
type Noun = (typeof nouns)[number][0]

/** The key under which a fact is drawn. */
export const factKey = (noun: string, id: string, field: string): string => ['fact', noun, id, field].join('\n')

const idOf = (noun: object): string => ('partId' in noun && !('siteId' in noun) && typeof noun.partId === 'string' ? noun.partId : 'id' in noun && typeof noun.id === 'string' ? noun.id : '')

/** Every fact of a project that was typed with a range. */
export function rangedFacts(contents: ProjectContents): RangedFact[] {
  const found: RangedFact[] = []
  const nameOf = (one: object): string => {
    const partId = 'childId' in one ? one.childId : 'partId' in one ? one.partId : 'id' in one ? one.id : ''
    const part = contents.parts.find(({ id }) => id === partId)
    if (part !== undefined) return part.partNumber === '' ? part.description : part.partNumber
    return 'city' in one && 'country' in one ? [one.city, one.country].filter((word) => typeof word === 'string' && word !== '').join(', ') : ''
  }
  for (const [noun, list] of nouns) {
    for (const one of contents[list]) {
      for (const [field, origin] of Object.entries<Origin>(one.origins)) {
        const range = rangeOf(origin)
        const value: unknown = range === null ? null : Object.entries(one).find(([name]) => name === field)?.[1]
        if (range !== null && typeof value === 'number') found.push({ key: factKey(noun, idOf(one), field), noun, field, of: nameOf(one), value, range })
      }
    }
  }
  return found
}

/** The contents with other numbers in the place of facts, by their keys; keys of figures are left to the book of figures. */
export function withFacts(contents: ProjectContents, values: ReadonlyMap<string, number>): ProjectContents {
  const byNoun = new Map<Noun, Map<string, Record<string, number>>>()
  for (const [key, value] of values) {
    const [word, noun, id = '', field = ''] = key.split('\n')
    const known = nouns.find(([name]) => name === noun)
    if (word !== 'fact' || known === undefined) continue
    const ofNoun = byNoun.get(known[0]) ?? new Map<string, Record<string, number>>()
    byNoun.set(known[0], ofNoun.set(id, { ...ofNoun.get(id), [field]: value }))
  }
  if (byNoun.size === 0) return contents
  const changed = nouns.map(([noun, list]) => {
    const ofNoun = byNoun.get(noun)
    const all: readonly object[] = contents[list]
    return [list, ofNoun === undefined ? all : all.map((one) => ({ ...one, ...ofNoun.get(idOf(one)) }))]
  })
  return { ...contents, ...Object.fromEntries(changed) } as ProjectContents // the same lists with the same fields, which TypeScript cannot follow through entries
}
