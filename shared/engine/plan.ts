import { isEuropean, isInEuCustomsUnion } from '../data/countries.ts'
import * as q from '../formulas/inputs.ts'
import { needForProduct } from '../formulas/need.ts'
import { governanceScore, hazardScore, logisticsScore } from '../formulas/risk.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { braking, type Braking } from './braking-pass.ts'
import { fact, figure } from './candidates.ts'
import { legFactsOf, partFactsOf, type LegFacts, type PartFacts } from './leg-facts.ts'
import { runLegs } from './leg-pass.ts'
import { networkOf, type Network } from './network.ts'
import { rebase, type RebaseFacts } from './rebase.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, newSheet, resolve, setColumn, type Piece, type Sheet } from './sheet.ts'
import { structureOf, type Structure } from './structure.ts'
import type { CountryWorld, World } from './world.ts'

/** Everything worked out for one plan, with where each number came from. */
export interface Plan {
  readonly contents: ProjectContents
  readonly world: World
  readonly structure: Structure
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  /** Legs of part row r are legRows from legStart[r] to legStart[r + 1]. */
  readonly legStart: Int32Array
  readonly legCertainty: Uint8Array
  readonly rebased: readonly RebaseFacts[]
  readonly network: Network
  readonly braking: Braking
  readonly sheets: {
    readonly products: Sheet
    readonly countries: Sheet
    readonly parts: Sheet
    readonly legs: Sheet
    readonly rebase: Sheet
  }
}

const countryFormulas = inOrder([governanceScore, logisticsScore, hazardScore])
const countryKeys = [
  [q.voice, 'governance-va'],
  [q.stability, 'governance-pv'],
  [q.effectiveness, 'governance-ge'],
  [q.regulation, 'governance-rq'],
  [q.ruleOfLaw, 'governance-rl'],
  [q.corruptionControl, 'governance-cc'],
  [q.logisticsPerformance, 'logistics'],
  [q.hazardIndex, 'hazard'],
] as const

/** Computes a plan; `today` is the plan without choices in the same world, from which destinations without a quote are re-based. */
export function computePlan(contents: ProjectContents, world: World, choices: readonly Choice[], today: Plan | null): Plan {
  const structure = structureOf(contents)
  const products = productSheet(contents, structure, world)
  const parts = partFactsOf(contents, structure, world, choices)
  const partSheet = newSheet(parts.length, (row) => parts[row]?.part.partNumber ?? '')
  fillNeeds(partSheet, parts, structure, products)

  const legs = legFactsOf(contents, parts, world, { isInEu: isInEuCustomsUnion, isInEurope: isEuropean })
  const needs = columnOf(partSheet, q.partNeed)
  const legStart = new Int32Array(parts.length + 1)
  for (const leg of legs) {
    leg.need = (needs[leg.partRow] ?? Number.NaN) * leg.share
    legStart[leg.partRow + 1] = (legStart[leg.partRow + 1] ?? 0) + 1
  }
  for (let row = 0; row < parts.length; row++) legStart[row + 1] = (legStart[row + 1] ?? 0) + (legStart[row] ?? 0)

  const rebased = today === null ? [] : rebaseFacts(legs, today)
  const rebaseSheet = today === null ? newSheet(0, () => '') : rebase(rebased, world, today.sheets.legs)
  const countries = countrySheet(world)
  const legSheet = newSheet(legs.length, (row) => legName(legs[row]))
  const legCertainty = new Uint8Array(legs.length)
  runLegs({ contents, world, legs, legStart, legSheet, legCertainty, partSheet, countries })
  const demands = Array.from({ length: products.length }, (_, row) => demandOf(products, row))
  const network = networkOf(contents, structure, demands)
  const sheets = { products, countries, parts: partSheet, legs: legSheet, rebase: rebaseSheet }
  return {
    contents, world, structure, parts, legs, legStart, legCertainty, rebased, network, sheets,
    braking: braking({ contents, world, structure, network, parts, legs, legStart, sheets }),
  }
}

const legName = (leg: LegFacts | undefined): string => (leg === undefined ? '' : [leg.supplierName, leg.country?.name ?? ''].filter((word) => word !== '').join(', '))

/** Demand of a product with the surge that is tried, units a year. */
export const demandOf = (products: Sheet, row: number): number =>
  needForProduct.compute(1, columnOf(products, q.productDemand)[row] ?? Number.NaN, columnOf(products, q.demandSurge)[row] ?? Number.NaN)

function productSheet(contents: ProjectContents, structure: Structure, { book }: World): Sheet {
  const rows = structure.products.map(({ index }) => contents.products[index])
  const sheet = newSheet(rows.length, (row) => contents.parts[structure.products[row]?.part ?? -1]?.partNumber ?? '')
  const certainty = new Uint8Array(rows.length)
  const of = (row: (typeof rows)[number]) => row ?? null
  resolve(sheet, rows, { quantity: q.productDemand, own: true, candidates: [fact((row) => row?.demandPerYear, of, 'demandPerYear')] }, certainty)
  resolve(sheet, rows, { quantity: q.margin, own: true, candidates: [fact((row) => row?.marginPerUnit, of, 'marginPerUnit')] }, certainty)
  fillFigure(sheet, q.demandSurge, book.ref('what-if.demand-surge'))
  return sheet
}

function fillNeeds(sheet: Sheet, parts: readonly PartFacts[], structure: Structure, products: Sheet): void {
  const demand = columnOf(products, q.productDemand)
  const surge = columnOf(products, q.demandSurge)
  const values = new Float64Array(parts.length)
  for (const [row, { index }] of parts.entries()) {
    let need = Number.NaN
    for (let product = 0; product < structure.products.length; product++) {
      const { quantity, reached } = structure.products[product] as Structure['products'][number] // below length
      if (reached[index] === 0) continue
      const more = needForProduct.compute(quantity[index] as number, demand[product] as number, surge[product] as number) // columns of all parts and products
      need = need === need ? need + more : more
      if (more !== more) break
    }
    values[row] = need
  }
  setColumn(sheet, q.partNeed, values, {
    kind: 'aggregate',
    says: 'sum over the products',
    pieces: (row) => needPieces(parts[row], structure, products),
  })
}

/** The need of a part product by product, as a small sheet of its own. */
function needPieces(facts: PartFacts | undefined, structure: Structure, products: Sheet): Piece[] {
  if (facts === undefined) return []
  const using = structure.products.flatMap((product, row) => (product.reached[facts.index] === 1 ? [{ row, quantity: product.quantity[facts.index] ?? Number.NaN }] : []))
  const sheet = newSheet(using.length, (row) => products.nameOf(using[row]?.row ?? -1))
  setColumn(sheet, q.quantityPerProduct, Float64Array.from(using, (use) => use.quantity), { kind: 'aggregate', says: 'product of the quantities along each path of the BOM, ÷ (1 − scrap) at each line, summed over the paths', pieces: () => [] })
  for (const quantity of [q.productDemand, q.demandSurge]) {
    const from = columnOf(products, quantity)
    setColumn(sheet, quantity, Float64Array.from(using, (use) => from[use.row] ?? Number.NaN), { kind: 'gather', from: products, rowOf: (row) => using[row]?.row ?? -1, quantity })
  }
  runFormulas(sheet, [needForProduct])
  return using.map((_, row) => ({ sheet, quantity: needForProduct, row }))
}

function countrySheet(world: World): Sheet {
  const { countries, book } = world
  const sheet = newSheet(countries.length, (row) => countries[row]?.name ?? '')
  const certainty = new Uint8Array(countries.length)
  for (const [quantity, field] of countryKeys) {
    const candidates = [figure<CountryWorld>((country) => book.ref(`country.${country.code}.${field}`), (country) => country.name)]
    resolve(sheet, countries, { quantity, own: false, candidates }, certainty)
  }
  fillFigure(sheet, q.hazardCeiling, book.ref('general.risk-scale-hazard'))
  runFormulas(sheet, countryFormulas)
  return sheet
}

/** Each destination without a quote with the largest source of today, whose price it is re-based from. */
function rebaseFacts(legs: readonly LegFacts[], today: Plan): RebaseFacts[] {
  return legs
    .filter((leg) => leg.choice !== null && leg.choice.quote === null)
    .map((leg) => {
      let todayRow = -1
      for (let row = today.legStart[leg.partRow] ?? 0; row < (today.legStart[leg.partRow + 1] ?? 0); row++) {
        if (todayRow < 0 || (today.legs[row]?.share ?? 0) > (today.legs[todayRow]?.share ?? 0)) todayRow = row
      }
      const origin = today.legs[todayRow]
      return { leg, todayRow, origin: origin?.country ?? null, originInEurope: origin?.countryInEurope ?? false }
    })
}
