import type { Language } from '../../../text/languages.ts'
import { germanTexts } from './de.ts'
import { englishTexts } from './en.ts'
import { dutchTexts } from './nl.ts'

/** A plan of the sample, by the letter in its id. */
export type SamplePlan = 'a' | 'b' | 'c'

/** Everything of the sample that is read as words. Names of companies and places are the same in every language. */
export interface SampleTexts {
  readonly project: string
  /** First line of the project's history, about a project of this name. */
  readonly made: (project: string) => string
  readonly plans: Readonly<Record<SamplePlan, { readonly name: string; readonly description: string }>>
  /** What the choices have been noted with. */
  readonly notes: { readonly quote: string; readonly quoteWithDie: string }
  /** What each product, assembly and bought part is, by its number. */
  readonly descriptions: Readonly<Record<string, string>>
}

/** The sample's words in each language. */
export const sampleTexts: Readonly<Record<Language, SampleTexts>> = { en: englishTexts, nl: dutchTexts, de: germanTexts }
