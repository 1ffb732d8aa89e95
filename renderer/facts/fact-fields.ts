import { categories } from '../../shared/data/categories.ts'
import { countries } from '../../shared/data/countries.ts'
import { rawMaterials } from '../../shared/data/raw-materials.ts'
import { incoterms, transportModes } from '../../shared/model/offer.ts'
import { compareNames } from '../text/format.ts'
import { countryName } from '../text/country-names.ts'
import { currentLanguage } from '../text/language.ts'
import { factsText } from '../text/facts.ts'
import { knownName } from '../text/names.ts'

export const factNouns = ['part', 'line', 'product', 'offer', 'site', 'supplier'] as const
/** A noun whose facts the edit panel changes. */
export type FactNoun = (typeof factNouns)[number]

/** How a fact is typed: a percentage is stored as a share, an amount as it is. */
export type FactKind = 'text' | 'amount' | 'percent' | 'choice'

export interface FactOption {
  readonly value: string
  readonly label: string
}

/** One editable fact of a noun. */
export interface FactField {
  readonly noun: FactNoun
  /** Name of the field in the noun. */
  readonly name: string
  readonly kind: FactKind
  /** Whether the fact may be unknown. */
  readonly optional: boolean
  /** Least and most as stored; nothing where every number makes sense. */
  readonly minimum?: number
  readonly maximum?: number
  readonly options?: readonly FactOption[]
  /** True for terms that few offers have: shown folded. */
  readonly isFiner?: boolean
}

/** Facts of so many pieces, in which 18.000 can only be eighteen thousand. */
export const countedInUnits: ReadonlySet<string> = new Set(['demandPerYear', 'finishedStock', 'stock', 'minimumOrder', 'orderQuantity', 'capacityPerDay'])

const field = (noun: FactNoun, name: string, kind: FactKind, optional = true, maximum?: number): FactField => ({
  noun, name, kind, optional, ...(kind === 'text' ? {} : { minimum: 0 }), ...(maximum === undefined ? {} : { maximum }),
})
const choice = (noun: FactNoun, name: string, options: readonly FactOption[], optional = true): FactField => ({ noun, name, kind: 'choice', optional, options })
const same = (values: readonly string[]): FactOption[] => values.map((value) => ({ value, label: value }))

const namedOptions = (values: readonly string[]): FactOption[] => values.map((value) => ({ value, label: factsText.choices[value] ?? value }))

const countriesIn = new Map<string, readonly FactOption[]>()
/** Countries by their names in the language spoken. The name first: typing in a list goes to the entry that starts so. */
function countryOptions(): readonly FactOption[] {
  const language = currentLanguage()
  const known = countriesIn.get(language) ?? countries
    .map(({ iso2 }) => ({ value: iso2, label: `${countryName(iso2)} (${iso2})` }))
    .toSorted((one, other) => compareNames(one.label, other.label))
  countriesIn.set(language, known)
  return known
}

/** The facts of each noun, in the order in which the panel shows them. Currencies are those that the project has a rate for. */
export function fieldsOf(noun: FactNoun, currencies: readonly string[]): readonly FactField[] {
  switch (noun) {
    case 'part':
      return [
        field('part', 'description', 'text', false),
        choice('part', 'category', categories.map(({ slug, label }) => ({ value: slug, label: knownName(label) }))),
        field('part', 'hsCode', 'text'),
        field('part', 'massKg', 'amount'),
        field('part', 'volumeM3', 'amount'),
        field('part', 'stock', 'amount'),
        field('part', 'requalificationWeeks', 'amount'),
        choice('part', 'makeOrBuy', namedOptions(['buy', 'make'])),
        choice('part', 'rawMaterial', rawMaterials.map(({ name }) => ({ value: name, label: knownName(name) }))),
      ]
    case 'line':
      return [field('line', 'quantity', 'amount'), field('line', 'scrapShare', 'percent', true, 0.99)]
    case 'product':
      return [field('product', 'demandPerYear', 'amount'), { noun: 'product', name: 'marginPerUnit', kind: 'amount', optional: true }, field('product', 'finishedStock', 'amount'), field('product', 'capacityPerDay', 'amount')]
    case 'offer':
      return [
        field('offer', 'unitPrice', 'amount'),
        choice('offer', 'currency', same(currencies), false),
        choice('offer', 'incoterm', same(incoterms)),
        field('offer', 'share', 'percent', false, 1),
        field('offer', 'leadTimeDays', 'amount'),
        field('offer', 'leadTimeDeviationDays', 'amount'),
        choice('offer', 'transportMode', namedOptions(transportModes)),
        field('offer', 'dutyRate', 'percent', true, 5),
        field('offer', 'recoveryDays', 'amount'),
        field('offer', 'minimumOrder', 'amount'),
        field('offer', 'orderQuantity', 'amount'),
        field('offer', 'rejectShare', 'percent', true, 0.99),
        ...[
          choice('offer', 'originProof', [{ value: 'in hand', label: 'in hand' }, { value: 'none', label: 'none' }]),
          field('offer', 'preferentialDutyRate', 'percent', true, 5),
          field('offer', 'antiDumpingRate', 'percent', true, 5),
          field('offer', 'antiDumpingPerTonne', 'amount'),
          field('offer', 'assistsPerUnit', 'amount'),
          field('offer', 'royaltyShare', 'percent', true, 1),
          field('offer', 'toolingCost', 'amount'),
          { ...field('offer', 'packSize', 'amount'), minimum: 0.001 },
        ].map((one) => Object.assign(one, { isFiner: true })),
      ]
    case 'site':
      return [
        choice('site', 'country', countryOptions()),
        field('site', 'city', 'text', false),
        field('site', 'recoveryDays', 'amount'),
        field('site', 'capacityPerDay', 'amount'),
        field('site', 'financialRisk', 'amount', true, 100),
      ]
    case 'supplier':
      return [field('supplier', 'name', 'text', false)]
  }
}
