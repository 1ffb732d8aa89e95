import { countries } from '../../../shared/data/countries.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { countryName } from '../../text/country-names.ts'
import { compareNames } from '../../text/format.ts'

/** Countries of origin to choose from: those of the project's sites first, then all others, each by name. */
export function originsOf({ sites }: Pick<ProjectContents, 'sites'>): { readonly code: string; readonly name: string }[] {
  const used = new Set(sites.flatMap(({ country }) => (country === null ? [] : [country])))
  const named = countries.map(({ iso2: code }) => ({ code, name: countryName(code) })).toSorted((one, other) => compareNames(one.name, other.name))
  return [...named.filter(({ code }) => used.has(code)), ...named.filter(({ code }) => !used.has(code))]
}
