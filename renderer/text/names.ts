import type { SentenceValue } from '../../shared/text/say.ts'
import * as de from './de/names.ts'
import * as en from './en/names.ts'
import { factsText } from './facts.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/names.ts'
import { wordsOf } from './sentences/in-words.ts'

const names = inLanguages({ en: en.names, nl: nl.names, de: de.names })

/** A lane by the name that the tables give it: "sea FCL from East Asia", "road, EU within 500 km". */
export function laneName(label: string): string {
  const [, mode = '', link, origin = ''] = /^(sea FCL|sea LCL|rail|air|road and ferry|road)( from |, )(.+)$/u.exec(label) ?? []
  if (link === undefined) return label
  return (link === ', ' ? names.laneWithin : names.laneFrom)(factsText.choices[mode] ?? mode, names.origins[origin] ?? origin)
}

/** A kind of part, a strait, a raw material, a source of our own, a licence or a lane, in the language spoken, by the name that the shipped tables give it; any other name as it is. */
export const knownName = (name: SentenceValue): string =>
  typeof name === 'string' ? (names.categories[name] ?? names.straits[name] ?? names.materials[name] ?? names.sources[name] ?? names.licences[name] ?? laneName(name)) : wordsOf(name)
