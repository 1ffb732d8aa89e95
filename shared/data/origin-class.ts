import type { CountryCode } from '../model/identity.ts'
import { isEuropean, isWesternBalkan } from './countries.ts'

/** Groups of countries of origin with the same freight lanes; the names are the slugs in lane keys. */
export type OriginClass =
  | 'east-asia'
  | 'taiwan-and-japan-and-korea'
  | 'south-east-asia'
  | 'south-asia'
  | 'gulf'
  | 'north-america'
  | 'south-america'
  | 'north-africa'
  | 'turkey'
  | 'ukraine-and-moldova'
  | 'western-balkans'
  | 'united-kingdom'
  | 'eu'

const members: Readonly<Record<Exclude<OriginClass, 'western-balkans' | 'eu'>, readonly CountryCode[]>> = {
  'east-asia': ['CN', 'HK', 'MO'],
  'taiwan-and-japan-and-korea': ['TW', 'JP', 'KR'],
  'south-east-asia': ['VN', 'TH', 'MY', 'SG', 'ID', 'PH', 'KH', 'MM', 'LA', 'BN'],
  'south-asia': ['IN', 'PK', 'BD', 'LK'],
  gulf: ['AE', 'BH', 'KW', 'OM', 'QA', 'SA'],
  'north-america': ['US', 'CA', 'MX'],
  'south-america': ['AR', 'BR', 'CL', 'CO', 'EC', 'PE', 'PY', 'UY'],
  'north-africa': ['DZ', 'EG', 'LY', 'MA', 'TN'],
  turkey: ['TR'],
  'ukraine-and-moldova': ['UA', 'MD'],
  'united-kingdom': ['GB'],
}
const byCountry = new Map<CountryCode, OriginClass>()
for (const [name, codes] of Object.entries(members)) for (const code of codes) byCountry.set(code, name as OriginClass) // the keys of members are classes

/** The lane class of a country of origin; null where no lane of ours fits (Sub-Saharan Africa, Australia, Russia, Israel, Iceland …): unknown, not guessed. */
export function originClass(code: CountryCode): OriginClass | null {
  const found = byCountry.get(code)
  if (found !== undefined) return found
  if (isWesternBalkan(code)) return 'western-balkans'
  // Norway, Switzerland and Liechtenstein lie on the same roads as the EU; Iceland does not.
  return isEuropean(code) && code !== 'IS' ? 'eu' : null
}
