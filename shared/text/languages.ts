/** The languages that the whole of the program speaks. */
export const languages = ['en', 'nl', 'de'] as const
export type Language = (typeof languages)[number]

/** The first of some language tags, such as nl-BE, that the program speaks; English if it speaks none. */
export function spokenOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languages.find((language) => language === tag.toLowerCase().split('-')[0])
    if (found !== undefined) return found
  }
  return 'en'
}
