import { say, type Sentence } from '../text/say.ts'
import { europeanCountries } from './countries.ts'
import type { Figure, Figures } from './figure.ts'
import { shippedFigures } from './figures.ts'

/** What the rows of a table are of. */
export type TableSubject = 'country' | 'currency' | 'chapter' | 'other'

/** Figures that belong together: one measure over countries, currencies or chapters, or a family of defaults. */
export interface FigureTable {
  readonly id: string
  readonly label: Sentence
  readonly subject: TableSubject
  /** Years after which its figures are too old to lean on without a look; null where age does not matter. */
  readonly staleAfterYears: number | null
  /** Key of the figure of a country, currency or chapter; null where the table cannot be replaced from a list. */
  readonly keyOf: ((code: string) => string) | null
  readonly holds: (key: string) => boolean
}

const ofCountries = (id: string, label: Sentence, staleAfterYears: number): FigureTable => ({
  id, label, subject: 'country', staleAfterYears, keyOf: (code) => `country.${code}.${id}`, holds: (key) => key.startsWith('country.') && key.endsWith(`.${id}`),
})
const family = (id: string, label: Sentence, staleAfterYears: number | null, prefix: string, suffix = ''): FigureTable => ({
  id, label, subject: 'other', staleAfterYears, keyOf: null, holds: (key) => key.startsWith(prefix) && key.endsWith(suffix),
})

/** Every shipped figure is in one of these tables. */
export const figureTables: readonly FigureTable[] = [
  ofCountries('governance-va', say`Voice and accountability`, 3),
  ofCountries('governance-pv', say`Political stability`, 3),
  ofCountries('governance-ge', say`Government effectiveness`, 3),
  ofCountries('governance-rq', say`Regulatory quality`, 3),
  ofCountries('governance-rl', say`Rule of law`, 3),
  ofCountries('governance-cc', say`Control of corruption`, 3),
  ofCountries('logistics', say`Logistics performance`, 4),
  ofCountries('hazard', say`Natural hazard`, 5),
  ofCountries('labour-cost', say`Labour cost`, 3),
  ofCountries('productivity', say`Output per hour worked`, 6),
  ofCountries('electricity-price', say`Industrial electricity price`, 2),
  ofCountries('grid-carbon', say`Carbon of grid electricity`, 4),
  ofCountries('income-group', say`Income group`, 3),
  ofCountries('gdp-per-head', say`GDP per head`, 4),
  {
    id: 'exchange-rate', label: say`Exchange rates`, subject: 'currency', staleAfterYears: 0.25, keyOf: (code) => `exchange-rate.${code}`, holds: (key) => key.startsWith('exchange-rate.'),
  },
  { id: 'volatility', label: say`Volatility of exchange rates`, subject: 'currency', staleAfterYears: 1, keyOf: (code) => `volatility.${code}`, holds: (key) => key.startsWith('volatility.') },
  { id: 'duty', label: say`EU duty by HS chapter`, subject: 'chapter', staleAfterYears: 5, keyOf: (code) => `duty.chapter.${code}`, holds: (key) => key.startsWith('duty.') },
  family('emission', say`Emissions of freight`, 3, 'emission.'),
  family('lane', say`Freight lanes`, 2, 'lane.'),
  family('road-km', say`Distances by road`, null, 'distance.', '.road-km'),
  family('air-km', say`Distances by air`, null, 'distance.', '.air-km'),
  family('rail-km', say`Distances by rail`, null, 'distance.', '.rail-km'),
  family('sea-km', say`Sea routes`, null, 'distance.', '.sea-km'),
  family('category', say`Commodity categories`, null, 'category.'),
  family('general', say`General defaults`, null, 'general.'),
  family('what-if', say`What if`, null, 'what-if.'),
]

/** When a figure was current, as years since the year 0: the end of its year, or its day; null where nobody said. */
export function currentAt(year: string): number | null {
  const [, digits, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(year) ?? []
  if (digits === undefined) return null
  return month === undefined || day === undefined ? Number(digits) + 1 : Number(digits) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365
}

/** Age of a figure in years on a day (YYYY-MM-DD), from the end of its year; null where its year is not known. */
export function ageOf(year: string, today: string): number | null {
  const [then, now] = [currentAt(year), currentAt(today)]
  return then === null || now === null ? null : Math.max(0, now - then)
}

/** A table with what its figures rest on. */
export interface TableState {
  readonly table: FigureTable
  readonly figures: readonly Figure[]
  /** Countries with a figure; for distances those with a way to some place in Europe. */
  readonly countries: number
  readonly published: number
  readonly assumed: number
  readonly publishers: readonly string[]
  readonly licences: readonly string[]
  readonly oldest: string
  readonly newest: string
}

const countryOf = (key: string): string | null => (key.startsWith('country.') || key.startsWith('distance.') ? (key.split('.')[1] ?? null) : null)
const distinct = (values: readonly string[]): string[] => [...new Set(values)]

/** Every table with its coverage. */
export function tableStates(figures: Figures = shippedFigures): TableState[] {
  const all = [...figures.values()]
  return figureTables.map((table) => {
    const own = all.filter((figure) => table.holds(figure.key))
    const years = own.map((figure) => figure.source.year).filter((year) => currentAt(year) !== null).toSorted()
    return {
      table, figures: own,
      countries: new Set(own.flatMap((figure) => countryOf(figure.key) ?? [])).size,
      published: own.filter((figure) => figure.tag === 'published').length,
      assumed: own.filter((figure) => figure.tag === 'assumption').length,
      publishers: distinct(own.map((figure) => figure.source.publisher)),
      licences: distinct(own.map((figure) => figure.source.licence)),
      oldest: years[0] ?? '', newest: years.at(-1) ?? '',
    }
  })
}

/** How many of the countries to which a plant can be moved have a figure of a table. */
export const inEurope = ({ table }: TableState, figures: Figures = shippedFigures): number =>
  table.keyOf === null || table.subject !== 'country' ? 0 : europeanCountries.filter((code) => figures.has(table.keyOf?.(code) ?? '')).length
