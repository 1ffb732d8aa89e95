import { countryName as englishName } from '../../shared/data/countries.ts'
import { currentLanguage, currentLocale } from './language.ts'

const names = new Map<string, Intl.DisplayNames>()

/** Name of a country, by its two letters, in the language spoken; in English as the shipped tables have it. */
export function countryName(code: string): string {
  if (currentLanguage() === 'en' || !/^[A-Z]{2}$/.test(code)) return englishName(code)
  const locale = currentLocale()
  let found = names.get(locale)
  if (found === undefined) {
    found = new Intl.DisplayNames(locale, { type: 'region' })
    names.set(locale, found)
  }
  return found.of(code) ?? englishName(code)
}
