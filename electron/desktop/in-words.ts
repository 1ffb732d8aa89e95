import { hostFailures as de } from '../../shared/text/host-failures/de.ts'
import { hostFailures as nl } from '../../shared/text/host-failures/nl.ts'
import { englishManner } from '../../shared/text/english.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { writeSentence } from '../../shared/text/write-sentence.ts'

/** A sentence of the host in a language, for what it says before there is a page; English where it is none of ours. */
export function inWords(sentence: Sentence, language: string): string {
  const catalogue = language === 'nl' ? nl : language === 'de' ? de : {}
  return writeSentence(sentence, { ...englishManner, template: (template) => catalogue[template] ?? template })
}
