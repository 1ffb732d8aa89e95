import { isEuropean, isInEuCustomsUnion } from '../data/countries.ts'
import * as q from '../formulas/inputs.ts'
import { needForProduct } from '../formulas/need.ts'
import type { Choice } from '../model/scenario.ts'
import { inCountry, listed, placeOf, type SentenceValue } from '../text/say.ts'
import { braking, type Braking } from './braking-pass.ts'
import { fact } from './candidates.ts'
import { fillCountries } from './country-pass.ts'
import type { Facts, Layout, MoveFacts, ProductionFacts, RebaseFacts } from './layout.ts'
import { legFactsOf, partFactsOf, type LegFacts, type PartFacts } from './leg-facts.ts'
import { atOnce, type InSteps } from './in-steps.ts'
import { runLegs } from './leg-pass.ts'
import { fillNeeds } from './need-pass.ts'
import { madeStocks, networkOf, type Network } from './network.ts'
import { movePass } from './move-pass.ts'
import { rebase } from './rebase.ts'
import { remembered, sameOrNew, type Remembered } from './remember.ts'
import { columnOf, newSheet, resolve, sheetAfter, type Sheet } from './sheet.ts'
import { standBysOf, type StandByFacts } from './stand-by-facts.ts'
import { standByPass } from './stand-by-pass.ts'
import { stopsAfter } from './stop-facts.ts'
import { structureOf } from './structure.ts'
import { fillSurges } from './surge-year.ts'
import { worksInUse } from './works-facts.ts'
import { worksPass } from './works-pass.ts'
import type { World } from './world.ts'

/** Everything worked out for one plan, with where each number came from; its sheets follow the last evaluation. */
export interface Plan extends Layout {
  readonly legCertainty: Uint8Array
  readonly network: Network
  readonly braking: Braking
}

/** A plan that can be worked out again and again while its figures move. */
export interface OpenPlan {
  readonly layout: Layout
  /** The network of needs made last, which a plan of changed facts may share. */
  readonly network: Remembered<Network>
  readonly compute: () => Plan
  /** The same, with pauses. */
  readonly steps: () => InSteps<Plan>
}

/** Opens a plan; `today` is the one without choices in the same world, from which destinations without a quote are re-based:
 *  it must have been computed before this one is. From a plan `before` a change of facts or choices, in the same world, it takes over
 *  what the change leaves as it was; that plan stays as it is. */
export function* openPlan(contents: Facts, world: World, choices: readonly Choice[], today: Layout | null, before: OpenPlan | null): InSteps<OpenPlan> {
  const layout = yield* layOut(contents, world, choices, { today, before: before?.layout ?? null })
  const { structure, sheets } = layout
  const network = before?.network ?? remembered<Network>()
  const stocks = madeStocks(contents, structure)
  yield 0.35
  const legPass = runLegs(layout)
  const moves = movePass(layout)
  const contracts = standByPass(layout)
  const inWorks = worksPass(layout)
  yield 0.4
  const brakingPass = braking(layout)
  const steps = function* (): InSteps<Plan> {
    fillProducts(layout)
    fillNeeds(layout)
    rebase(layout, today?.sheets.legs ?? null)
    fillCountries(sheets.countries, layout.countries, world.book)
    const legCertainty = yield* legPass()
    moves()
    contracts()
    inWorks()
    yield 0.75
    const demands = Array.from({ length: sheets.products.length }, (_, row) => demandOf(sheets.products, row))
    const needs = network([structure, ...demands, ...stocks], () => networkOf(contents, structure, demands))
    yield 0.8
    return { ...layout, legCertainty, network: needs, braking: yield* brakingPass(needs) }
  }
  return { layout, network, steps, compute: () => atOnce(steps()) }
}

function* layOut(contents: Facts, world: World, choices: readonly Choice[], { today, before }: { readonly today: Layout | null; readonly before: Layout | null }): InSteps<Layout> {
  const structure = structureOf(contents, before)
  yield 0.1
  const parts = sameOrNew(before?.parts, partFactsOf(contents, structure, world, choices, before))
  yield 0.15
  const legs = sameOrNew(before?.legs, legFactsOf(contents, parts, world, { isInEu: isInEuCustomsUnion, isInEurope: isEuropean }, before))
  yield 0.25
  const starts = new Int32Array(parts.length + 1)
  for (const leg of legs) starts[leg.partRow + 1] = (starts[leg.partRow + 1] ?? 0) + 1
  for (let row = 0; row < parts.length; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const legStart = sameOrNew(before?.legStart, starts)
  const rebased = today === null ? [] : rebaseFacts(legs, today)
  const productions = productionFacts(legs)
  const moves = moveFacts(parts, legs, productions)
  const moveStart = new Int32Array(parts.length + 1)
  for (const move of moves) moveStart[move.partRow + 1] = (moveStart[move.partRow + 1] ?? 0) + 1
  for (let row = 0; row < parts.length; row++) moveStart[row + 1] = (moveStart[row + 1] ?? 0) + (moveStart[row] ?? 0)
  const countries = [...world.countries]
  yield 0.3
  const { stops, places, lossRows } = stopsAfter(before, { parts, legs, legStart, structure })
  const standBys = standBysOf(contents, world, parts, legs, stops)
  const inWorks = worksInUse(contents.works, legs, productions, rebased)
  const nameOfPart = (row: number): string => parts[row]?.part.partNumber ?? ''
  const nameOfProduct = (row: number): string => contents.parts[structure.products[row]?.part ?? -1]?.partNumber ?? ''
  const nameOfLeg = (row: number): SentenceValue => legName(legs[row])
  const sheets = {
    products: newSheet(structure.products.length, nameOfProduct),
    countries: newSheet(countries.length, (row) => placeOf(countries[row] ?? null)),
    parts: sheetAfter(before?.sheets.parts ?? null, parts.length, nameOfPart),
    legs: sheetAfter(before?.sheets.legs ?? null, legs.length, nameOfLeg),
    rebase: newSheet(rebased.length, (row) => rebased[row]?.leg.of.part.partNumber ?? ''),
    productions: newSheet(productions.length, (row) => productions[row]?.leg.of.part.partNumber ?? ''),
    moves: newSheet(moves.length, (row) => moves[row]?.of.part.partNumber ?? ''),
    stops: sheetAfter(before?.sheets.stops ?? null, stops.length, (row) => nameOfPart(stops[row]?.partRow ?? -1)),
    losses: sheetAfter(before?.sheets.losses ?? null, lossRows.productOf.length, (row) => nameOfProduct(lossRows.productOf[row] ?? -1)),
    places: newSheet(places.length, (row) => nameOfLeg(places[row]?.legs[0] ?? -1)),
    standBys: newSheet(standBys.contracts.length, (row) => standByName(standBys.contracts[row])),
    calls: newSheet(standBys.calls.length, (row) => standByName(standBys.contracts[standBys.calls[row]?.standBy ?? -1])),
    works: newSheet(inWorks.works.length, (row) => inWorks.works[row]?.name ?? ''),
    worksParts: newSheet(inWorks.parts.length, (row) => inWorks.parts[row]?.leg.of.part.partNumber ?? ''),
  }
  return { contents, world, structure, parts, legs, legStart, rebased, productions, moves, moveStart, countries, stops, places, lossRows, standBys, inWorks, sheets }
}

const legName = (leg: LegFacts | undefined): SentenceValue =>
  leg === undefined ? '' : leg.country === null ? leg.supplierName : leg.supplierName === '' ? inCountry(leg.country) : listed([leg.supplierName, inCountry(leg.country)])

const standByName = (contract: StandByFacts | undefined): string =>
  (contract === undefined ? '' : [contract.choice.supplierName, contract.country?.name ?? '', contract.of.part.partNumber].filter((word) => word !== '').join(', '))

/** Demand of a product with the surge that is tried, units a year. */
export const demandOf = (products: Sheet, row: number): number =>
  needForProduct.compute(1, columnOf(products, q.productDemand)[row] ?? Number.NaN, columnOf(products, q.demandSurge)[row] ?? Number.NaN)

function fillProducts({ contents, structure, world, sheets: { products } }: Layout): void {
  const { book } = world
  const rows = structure.products.map(({ index }) => contents.products[index])
  const of = (row: (typeof rows)[number]) => row ?? null
  resolve(products, rows, { quantity: q.productDemand, own: true, candidates: [fact((row) => row?.demandPerYear, of, 'demandPerYear')] }, book)
  resolve(products, rows, { quantity: q.margin, own: true, candidates: [fact((row) => row?.marginPerUnit, of, 'marginPerUnit')] }, book)
  fillSurges(products, structure.products.map(({ index }) => contents.products[index]?.partId ?? ''), world)
}

/** Each destination without a quote with the largest source of today, whose price it is re-based from. */
function rebaseFacts(legs: readonly LegFacts[], today: Layout): RebaseFacts[] {
  const facts: RebaseFacts[] = []
  for (const [legRow, leg] of legs.entries()) {
    if (leg.choice === null || leg.choice.quote !== null || leg.choice.production !== null) continue
    let todayRow = -1
    for (let row = today.legStart[leg.partRow] ?? 0; row < (today.legStart[leg.partRow + 1] ?? 0); row++) {
      if (todayRow < 0 || (today.legs[row]?.share ?? 0) > (today.legs[todayRow]?.share ?? 0)) todayRow = row
    }
    const origin = today.legs[todayRow]
    facts.push({ leg, legRow, todayRow, origin: origin?.country ?? null, originInEurope: origin?.countryInEurope ?? false })
  }
  return facts
}

/** The destinations where a part is made in a works of one's own. */
function productionFacts(legs: readonly LegFacts[]): ProductionFacts[] {
  const facts: ProductionFacts[] = []
  for (const [legRow, leg] of legs.entries()) {
    const { choice } = leg
    if (choice !== null && choice.production !== null) facts.push({ leg, legRow, choice, production: choice.production })
  }
  return facts
}

/** Every destination of every part, in the order of the parts. */
function moveFacts(parts: readonly PartFacts[], legs: readonly LegFacts[], productions: readonly ProductionFacts[]): MoveFacts[] {
  const legRows = new Map<unknown, number>()
  for (const [row, { choice }] of legs.entries()) if (choice !== null) legRows.set(choice, row)
  const productionRows = new Map<unknown, number>(productions.map(({ choice }, row) => [choice, row]))
  const moves: MoveFacts[] = []
  for (const [partRow, of] of parts.entries()) {
    for (const choice of of.destinations) moves.push({ of, partRow, choice, legRow: legRows.get(choice) ?? -1, productionRow: productionRows.get(choice) ?? -1 })
  }
  return moves
}
