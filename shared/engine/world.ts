import { categories as allCategories, categoryOfHs } from '../data/categories.ts'
import { countryName } from '../data/countries.ts'
import { lanesFrom, type Lane } from '../data/lanes.ts'
import type { TransportMode } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import { sentenceOf, type Sentence } from '../text/say.ts'
import type { FigureBook, FigureRef, Reading } from './figure-book.ts'
import { noShocks, type WorldShocks } from './world-shocks.ts'

/** The figures of one country. */
export interface CountryWorld {
  readonly code: string
  readonly name: string
  readonly labourCost: FigureRef
  readonly productivity: FigureRef
  readonly electricity: FigureRef
  /** Row in the sheet of countries. */
  readonly row: number
}

/** The figures of one way from a country to the plant. */
export interface LaneWorld {
  readonly lane: Lane
  readonly perKg: FigureRef
  readonly perShipment: FigureRef
  readonly days: FigureRef
  readonly deviation: FigureRef
  readonly distance: FigureRef
  readonly emission: FigureRef
  readonly volumetric: FigureRef
  /** Freight by mass of the fastest lane from there. */
  readonly expedite: FigureRef
  readonly expediteVolumetric: FigureRef
  readonly expediteLabel: Sentence
}

/** The figures of one commodity category. */
export interface CategoryWorld {
  readonly slug: string
  readonly label: Sentence
  /** HS headings that are typical of it. */
  readonly headings: readonly string[]
  readonly materialShare: FigureRef
  readonly labourShare: FigureRef
  readonly energyShare: FigureRef
  readonly capitalShare: FigureRef
  readonly marginShare: FigureRef
  readonly automatableShare: FigureRef
  readonly recoveryDays: FigureRef
  readonly stockDays: FigureRef
  readonly requalificationWeeks: FigureRef
}

const known = new Map(allCategories.map((category) => [category.slug, category]))

/** How the category of a part was found. */
export type CategoryBasis = 'stated' | 'from-hs' | 'assumed'

/** Figures by what they are of, looked up once each. */
export interface World {
  readonly book: FigureBook
  readonly countries: readonly CountryWorld[]
  /** The figures that decided which lanes there are; when one changes, the world must be opened anew. */
  readonly readings: readonly Reading[]
  /** What happens in it out of the usual. */
  readonly shocks: WorldShocks
  country(code: string | null): CountryWorld | null
  /** The usual lane from a country, or that of a mode; null where none fits. */
  lane(from: string | null, mode: TransportMode | null): LaneWorld | null
  category(part: Part): { readonly category: CategoryWorld; readonly basis: CategoryBasis }
}

/** Category of a part of which nothing is known. */
export const unknownCategory = 'other-purchased-parts'

const kindOfMode = { 'sea FCL': 'sea', 'sea LCL': 'sea', rail: 'rail', air: 'air', road: 'road', 'road and ferry': 'road' } as const satisfies Record<TransportMode, string>

/** Opens the world around a plant. */
export function openWorld(book: FigureBook, plantCountry: string, shocks: WorldShocks = noShocks): World {
  const countries: CountryWorld[] = []
  const readings: Reading[] = []
  const byCode = new Map<string, CountryWorld>()
  const lanes = new Map<TransportMode | null, Map<string, LaneWorld | null>>()
  const categories = new Map<string, CategoryWorld>()

  const country = (code: string | null): CountryWorld | null => {
    if (code === null) return null
    const found = byCode.get(code)
    if (found !== undefined) return found
    const made: CountryWorld = {
      code,
      name: countryName(code),
      labourCost: book.ref(`country.${code}.labour-cost`),
      productivity: book.ref(`country.${code}.productivity`),
      electricity: book.ref(`country.${code}.electricity-price`),
      row: countries.length,
    }
    countries.push(made)
    byCode.set(code, made)
    return made
  }

  const laneOf = (from: string, mode: TransportMode | null): LaneWorld | null => {
    const road = book.ref(`distance.${from}.${plantCountry}.road-km`)
    readings.push({ ref: road, state: road.state })
    const possible = lanesFrom(from, plantCountry, Number.isNaN(road.value) ? null : road.value)
    const lane = mode === null ? possible[0] : possible.find((candidate) => candidate.mode === mode)
    if (lane === undefined) return null
    const fastest = possible.find((candidate) => candidate.mode === 'air') ?? lane
    const kind = kindOfMode[lane.mode]
    return {
      lane,
      perKg: book.ref(`${lane.keyPrefix}.eur-per-kg`),
      perShipment: book.ref(`${lane.keyPrefix}.eur-per-shipment`),
      days: book.ref(`${lane.keyPrefix}.transit-days`),
      deviation: book.ref(`${lane.keyPrefix}.transit-deviation-days`),
      distance: book.ref(`distance.${from}.${plantCountry}.${kind}-km`),
      emission: book.ref(`emission.${kind}`),
      volumetric: book.ref(`general.volumetric-density-${kind}`),
      expedite: book.ref(`${fastest.keyPrefix}.eur-per-kg`),
      expediteVolumetric: book.ref(`general.volumetric-density-${kindOfMode[fastest.mode]}`),
      expediteLabel: fastest.label,
    }
  }

  const categoryOf = (slug: string): CategoryWorld => {
    const found = categories.get(slug)
    if (found !== undefined) return found
    const ref = (field: string): FigureRef => book.ref(`category.${slug}.${field}`)
    const made: CategoryWorld = {
      slug,
      label: known.get(slug)?.label ?? sentenceOf(slug),
      headings: known.get(slug)?.headings ?? [],
      materialShare: ref('material-share'),
      labourShare: ref('labour-share'),
      energyShare: ref('energy-share'),
      capitalShare: ref('capital-share'),
      marginShare: ref('margin-share'),
      automatableShare: ref('automatable-share'),
      recoveryDays: ref('recovery-days'),
      stockDays: ref('stock-days'),
      requalificationWeeks: ref('requalification-weeks'),
    }
    categories.set(slug, made)
    return made
  }
  const slugOfHs = new Map<string, string | null>()
  const fromHs = (hsCode: string): string | null => {
    const found = slugOfHs.get(hsCode)
    if (found !== undefined) return found
    const slug = categoryOfHs(hsCode)
    slugOfHs.set(hsCode, slug)
    return slug
  }

  return {
    book,
    countries,
    readings,
    shocks,
    country,
    lane(from, mode) {
      if (from === null) return null
      let ofMode = lanes.get(mode)
      if (ofMode === undefined) {
        ofMode = new Map()
        lanes.set(mode, ofMode)
      }
      const found = ofMode.get(from)
      if (found !== undefined) return found
      const made = laneOf(from, mode)
      ofMode.set(from, made)
      return made
    },
    category(part) {
      if (part.category !== null && part.category !== '') return { category: categoryOf(part.category), basis: 'stated' }
      const slug = part.hsCode === null ? null : fromHs(part.hsCode)
      return slug === null ? { category: categoryOf(unknownCategory), basis: 'assumed' } : { category: categoryOf(slug), basis: 'from-hs' }
    },
  }
}
