import type { CountryCode } from '../model/identity.ts'
import { plainName } from './country-name.ts'
import { countryRows } from './generated/countries.ts'

/** A country or customs territory, with the names that spreadsheets use for it. */
export interface Country {
  readonly iso2: CountryCode
  readonly iso3: string
  /** English. */
  readonly name: string
  readonly otherNames: readonly string[]
}

/** All countries that the governance indicators cover, by ISO2 code. */
export const countries: readonly Country[] = countryRows.map(([iso2, iso3, name, others]) => ({
  iso2,
  iso3,
  name,
  otherNames: others.split(';').filter((other) => other !== ''),
}))

const byCode = new Map<string, Country>()
const byName = new Map<string, CountryCode>()
for (const country of countries) {
  byCode.set(country.iso2, country)
  byCode.set(country.iso3, country)
  for (const name of [country.name, ...country.otherNames]) byName.set(plainName(name), country.iso2)
}
/** Codes that are in use beside ISO 3166. */
const unofficialCodes: ReadonlyMap<string, CountryCode> = new Map([['UK', 'GB'], ['EL', 'GR']])

const named = (text: string): CountryCode | null => {
  const plain = plainName(text)
  return byName.get(plain) ?? byName.get(plain.replace(/^(?:the|made in|fabrique en) /, '')) ?? null
}
const coded = (text: string): CountryCode | null => byCode.get(text)?.iso2 ?? unofficialCodes.get(text) ?? null

/** The code of the country that a cell names, in one of seven languages, by a common alias, or by a code in capitals; null when it names none. */
export function findCountry(text: string): CountryCode | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const whole = coded(trimmed) ?? named(trimmed)
  if (whole !== null) return whole
  const [, before, inside] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(trimmed) ?? []
  if (before !== undefined && inside !== undefined) return named(before) ?? coded(before) ?? named(inside) ?? coded(inside)
  // "CN - China", "CN: China", "China / CN", but no "Dover, DE": a state of the USA has two letters too.
  const [, left, right] = /^([^-–:/|]+?)\s*[-–:/|]\s*(.+)$/.exec(trimmed) ?? []
  if (left !== undefined && right !== undefined) {
    const found = [coded(left) ?? named(left), coded(right) ?? named(right)]
    if (found[0] !== null && found[0] === found[1]) return found[0] ?? null
  }
  // "Shenzhen, China", but no "Atlanta, Georgia".
  const comma = trimmed.lastIndexOf(',')
  if (comma < 0) return null
  const last = named(trimmed.slice(comma + 1))
  return last === 'GE' ? null : last
}

/** English name of a country; the code itself where it is not known. */
export function countryName(code: CountryCode): string {
  return byCode.get(code)?.name ?? code
}

const union = new Set([
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO',
  'SE', 'SI', 'SK',
])
const freeTradeAssociation = new Set(['CH', 'IS', 'LI', 'NO'])
const westernBalkans = new Set(['AL', 'BA', 'ME', 'MK', 'RS', 'XK'])

/** The countries that count as Europe here: EU, EFTA, United Kingdom, Western Balkans, Turkey, Ukraine and Moldova. */
export const europeanCountries: readonly CountryCode[] = countries
  .map((country) => country.iso2)
  .filter((code) => union.has(code) || freeTradeAssociation.has(code) || westernBalkans.has(code) || ['GB', 'TR', 'UA', 'MD'].includes(code))
const european = new Set(europeanCountries)

/** True for a country that counts as Europe, to which a part can be nearshored. */
export function isEuropean(code: CountryCode): boolean {
  return european.has(code)
}

/** True for a member state of the European Union: no duty between two of them. */
export function isInEuCustomsUnion(code: CountryCode): boolean {
  return union.has(code)
}

/** True for Albania, Bosnia and Herzegovina, Kosovo, Montenegro, North Macedonia and Serbia. */
export function isWesternBalkan(code: CountryCode): boolean {
  return westernBalkans.has(code)
}
