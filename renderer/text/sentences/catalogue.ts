import { type Language, languages } from '../language.ts'

/** Sentences of the core in one language, by their English template. */
type Catalogue = ReadonlyMap<string, string>

const files = {
  nl: async (): Promise<Catalogue> => (await import('./nl/all.ts')).nl,
  de: async (): Promise<Catalogue> => (await import('./de/all.ts')).de,
}
const known: Record<keyof typeof files, Catalogue | null> = { nl: null, de: null }

/** Reads the sentences of a language; before it is spoken. English needs none. */
export async function readCatalogue(language: Language): Promise<void> {
  if (language !== 'en') known[language] ??= await files[language]()
}

/** Reads those of every language; before what is found in all of them is looked for. */
export const readCatalogues = async (): Promise<void> => void (await Promise.all(languages.map(readCatalogue)))

/** The sentences of a language that is spoken. */
export function catalogueOf(language: keyof typeof files): Catalogue {
  const found = known[language]
  if (found === null) throw new Error(`The sentences of ${language} were not read before it was spoken.`)
  return found
}
