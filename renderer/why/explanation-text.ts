import type { Explanation } from '../../shared/engine/explanation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Source } from '../../shared/model/source.ts'
import { inWords, wordsOf } from '../text/sentences/in-words.ts'
import { knownName } from '../text/names.ts'
import { whyText } from '../text/why.ts'
import { explainedNumber } from '../text/explained-number.ts'
import { provenanceInWords } from './provenance-mark.tsx'

/** Publisher, place in the source, year and licence of a source, as far as they are known. */
export const sourceDetail = (source: Source): string => [source.publisher, source.locator, knownName(source.year), knownName(source.licence)].filter((part) => part !== undefined && part !== '').join(', ')

/** Every source met in an explanation, each once. */
export function sourcesOf(explanation: Explanation, found = new Map<string, Source>()): Map<string, Source> {
  const { provenance } = explanation
  const source = explanation.source ?? (provenance.kind === 'figure' && !provenance.overridden ? provenance.source : null)
  if (source !== null) found.set(`${source.title} ${source.year} ${source.locator ?? ''}`, source)
  for (const input of explanation.inputs) sourcesOf(input, found)
  return found
}

function linesOf(explanation: Explanation, contents: ProjectContents, depth: number): string[] {
  const { quantity, of, says, symbols, inputs, provenance } = explanation
  const indent = '  '.repeat(depth)
  const from = inputs.length === 0 ? provenanceInWords(provenance).join('; ') : ''
  const head = `${indent}${whyText.of(inWords(quantity.label), wordsOf(of))}: ${explainedNumber(explanation, contents)}${from === '' ? '' : ` (${from})`}`
  return [head, ...(says === null || inputs.length === 0 ? [] : [`${indent}  = ${inWords(says)}`, ...(typeof symbols === 'string' ? [`${indent}  ${symbols}`] : [])]), ...inputs.flatMap((input) => linesOf(input, contents, depth + 1))]
}

/** An explanation as plain text for a mail: what it is of, every step indented under what it goes into, then the sources. */
export function explanationText(explanation: Explanation, contents: ProjectContents, subject: string): string {
  const sources = [...sourcesOf(explanation).values()].map((source) => `- ${knownName(source.title)}. ${sourceDetail(source)}`)
  return [...(subject === '' ? [] : [subject]), ...linesOf(explanation, contents, 0), ...(sources.length === 0 ? [] : ['', `${whyText.sources}:`, ...sources])].join('\n')
}
