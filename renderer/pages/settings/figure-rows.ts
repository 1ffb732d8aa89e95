import { countries } from '../../../shared/data/countries.ts'
import type { Figure } from '../../../shared/data/figure.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { ParameterOverride } from '../../../shared/model/parameter.ts'
import { currentLanguage, type Language } from '../../text/language.ts'
import { plainWords } from '../../text/plain-words.ts'
import { countryName } from '../../text/country-names.ts'
import { figureTables } from '../../../shared/data/tables.ts'
import { inWords, wordsOf } from '../../text/sentences/in-words.ts'

/** A line of the settings: a shipped figure, or one that nobody publishes and a person may add. */
export interface FigureRow {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly unit: string
  readonly figure: Figure | null
  readonly override: ParameterOverride | null
}

/** The first word of its key; how much a rate moves stands with the rates. */
const groupOf = (key: string): string => (key.startsWith('volatility.') ? 'exchange-rate' : (key.split('.')[0] ?? ''))

/** What is measured of countries, by the last part of its key. */
const measures = new Map(figureTables.map(({ id, label }) => [id, label]))

/** Country figures that are shipped for some countries only, as rows for the countries without. */
function missingOfCountries(): Omit<FigureRow, 'override'>[] {
  const kinds = new Map<string, Figure>()
  const covered = new Set<string>()
  for (const figure of shippedFigures.values()) {
    if (groupOf(figure.key) !== 'country') continue
    const [, code = '', kind = ''] = figure.key.split('.')
    kinds.set(kind, figure)
    covered.add(code)
  }
  return countries
    .filter(({ iso2 }) => covered.has(iso2))
    .flatMap(({ iso2: code }) => [...kinds].flatMap(([kind, example]) => {
      const key = `country.${code}.${kind}`
      if (shippedFigures.has(key)) return []
      return [{ key, group: 'country', label: `${wordsOf(measures.get(kind) ?? kind)}, ${countryName(code)}`, unit: example.unit, figure: null }]
    }))
}

const listed = new Map<Language, readonly Omit<FigureRow, 'override'>[]>()
function allRows(): readonly Omit<FigureRow, 'override'>[] {
  const language = currentLanguage()
  const known = listed.get(language)
  if (known !== undefined) return known
  const rows = [
    ...[...shippedFigures.values()].map((figure) => ({ key: figure.key, group: groupOf(figure.key), label: inWords(figure.label), unit: figure.unit, figure })),
    ...missingOfCountries(),
  ]
  listed.set(language, rows)
  return rows
}

/** The rows of a group ("changed": of any group, where the project replaced them) in which every typed word occurs. */
export function figureRows(group: string, typed: string, overrides: readonly ParameterOverride[]): readonly FigureRow[] {
  const replaced = new Map(overrides.filter((one) => one.scenarioId === null).map((one) => [one.key, one]))
  // A figure that somebody added, such as the rate of a currency that the bank does not quote, is in no list of ours.
  const known = new Set(allRows().map((row) => row.key))
  const added = [...replaced.values()].filter((one) => !known.has(one.key)).map((one) => ({ key: one.key, group: groupOf(one.key), label: one.key, unit: '', figure: null }))
  const words = plainWords(typed).split(/\s+/).filter((word) => word !== '')
  return [...allRows(), ...added]
    .filter((row) => (group === 'changed' ? replaced.has(row.key) : row.group === group))
    .filter((row) => words.every((word) => plainWords(`${row.label} ${row.key} ${row.figure?.source.publisher ?? ''}`).includes(word)))
    .map((row) => ({ ...row, override: replaced.get(row.key) ?? null }))
}
