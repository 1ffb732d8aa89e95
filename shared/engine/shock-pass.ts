import { strait } from '../data/straits.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import {
  closureDelay, lateUnits, meanClosureFactor, meanDetour, shockedCurrencyFactor, shockedFreightFactor, shockedLeadTime, shockedTransit,
} from '../formulas/what-ifs.ts'
import { say, type Sentence } from '../text/say.ts'
import { figureProvenance, reasoned } from './candidates.ts'
import type { FigureBook } from './figure-book.ts'
import type { LegFacts } from './leg-facts.ts'
import type { LegRule } from './leg-rules.ts'
import { runFormula, runFormulas } from './run-formulas.ts'
import { derive, gather, newSheet, setColumn, type Candidate, type Piece, type Sheet } from './sheet.ts'
import { tariffsOn } from './tariffs.ts'
import type { World } from './world.ts'
import { dearerBy, ofShocks, ratesOf, type ClosureShock } from './world-shocks.ts'

/** An input that what-ifs make, 0 where none applies. */
function shocked(quantity: Quantity, value: (leg: LegFacts) => { readonly value: number; readonly shocks: Parameters<typeof ofShocks>[0] }, none: Sentence): LegRule {
  const made: Candidate<LegFacts> = {
    value: (leg) => { const found = value(leg); return found.shocks.length === 0 ? Number.NaN : found.value },
    certainty: () => 'known',
    origin: (leg) => ({ provenance: ofShocks(value(leg).shocks), of: '' }),
  }
  return { quantity, own: false, candidates: [made, reasoned(() => 0, none, 'known')] }
}

/** What the what-ifs of a world do to its sources; where nothing happens, nothing is worked out. */
export interface ShockPass {
  /** The quantity that a rule or figure finds: the number as it is without what-ifs, where they change it. */
  readonly usualOf: (quantity: Quantity) => Quantity
  /** Inputs that what-ifs make. */
  readonly rules: readonly LegRule[]
  /** Fills what follows from both. */
  readonly fill: (sheet: Sheet) => void
  /** Fills what late goods use up, once the use a day is known. */
  readonly fillLate: (sheet: Sheet) => void
}

const noTariff = say`No extra duty of a what-if applies.`
const onTime = say`No strait or canal on the way is closed.`
const fillNone = (sheet: Sheet, quantity: Quantity, method: Sentence): void =>
  derive(sheet, quantity, [method], () => new Float64Array(sheet.length), {
    kind: 'rule', origin: () => ({ provenance: { kind: 'estimate', method }, of: '' }), readings: [], levels: new Uint8Array(0),
  })

/** What happens to the sources of a plan in its world. */
export function shockPass(legs: readonly LegFacts[], world: World): ShockPass {
  const { tariffs, closures, rates } = world.shocks
  const tariffOf = (leg: LegFacts) => {
    const shocks = tariffsOn(tariffs, leg)
    return { value: shocks.reduce((sum, { event }) => sum + event.addedRate, 0), shocks }
  }
  const changeOf = ({ currency }: LegFacts) => ({ value: dearerBy(rates, currency) - 1, shocks: ratesOf(rates, currency) })
  const closed = closures.length === 0 ? [] : legs.map((leg) => closuresOn(closures, leg))
  const isDelayed = closed.some((own) => own.length > 0)
  const sameRow = rates.length > 0 || isDelayed ? Int32Array.from(legs.keys()) : new Int32Array(0)
  const usual = new Map<string, Quantity>([
    ...(rates.length > 0 ? [[q.currencyFactor.id, q.usualCurrencyFactor] as const] : []),
    ...(isDelayed ? [[q.transitDays.id, q.usualTransitDays] as const, [q.leadTime.id, q.usualLeadTime] as const, [q.freightFactor.id, q.usualFreightFactor] as const] : []),
  ])
  return {
    usualOf: (quantity) => usual.get(quantity.id) ?? quantity,
    rules: [
      ...(tariffs.length > 0 ? [shocked(q.tariffShock, tariffOf, noTariff)] : []),
      ...(rates.length > 0 ? [shocked(q.currencyChange, changeOf, say`No what-if moves this currency.`)] : []),
    ],
    fill(sheet) {
      if (tariffs.length === 0) fillNone(sheet, q.tariffShock, noTariff)
      if (rates.length > 0) {
        runFormula(sheet, shockedCurrencyFactor)
        gather(sheet, q.currencyFactor, sheet, sameRow, shockedCurrencyFactor)
      }
      if (!isDelayed) return
      fillClosures(sheet, closed, world.book)
      runFormulas(sheet, [shockedTransit, shockedLeadTime, shockedFreightFactor])
      gather(sheet, q.transitDays, sheet, sameRow, shockedTransit)
      gather(sheet, q.leadTime, sheet, sameRow, shockedLeadTime)
      gather(sheet, q.freightFactor, sheet, sameRow, shockedFreightFactor)
    },
    fillLate(sheet) {
      if (isDelayed) runFormula(sheet, lateUnits)
      else fillNone(sheet, lateUnits, onTime)
    },
  }
}

/** The closures of straits on the way of a source. */
export const closuresOn = (closures: readonly ClosureShock[], { lane }: Pick<LegFacts, 'lane'>): readonly ClosureShock[] =>
  closures.length === 0 || lane === null ? [] : closures.filter(({ event }) => lane.lane.chokepoints.includes(event.chokepoint))

/** Days that the way round takes longer and freight as a multiple, as the what-if says or else as the general figures of the strait say. */
export function closureNumbers({ event }: ClosureShock, book: FigureBook): { readonly detourDays: number; readonly freightFactor: number } {
  return {
    detourDays: event.detourDays ?? book.ref(strait(event.chokepoint).detourKey).value,
    freightFactor: event.freightFactor ?? book.ref(strait(event.chokepoint).freightKey).value,
  }
}

/** Mean over a year from day 0 of the largest of numbers that each hold until a day; `rest` holds once all are over. */
export function meanOfLargest(spans: readonly { readonly value: number; readonly until: number }[], rest: number): number {
  let [mean, at] = [0, 0]
  for (const { until } of spans.toSorted((one, other) => one.until - other.until)) {
    const end = Math.min(365, until)
    if (end <= at) continue
    const largest = spans.reduce((most, one) => (one.until > at ? Math.max(most, one.value) : most), Number.NEGATIVE_INFINITY)
    mean += (largest * (end - at)) / 365
    at = end
  }
  return mean + (rest * (365 - at)) / 365
}

/** What closures do to each source. Two straits on one way share its way round more often than not: at each moment the longest detour counts. */
function fillClosures(sheet: Sheet, closed: readonly (readonly ClosureShock[])[], book: FigureBook): void {
  const keys = [...new Set(closed.flat())].flatMap(({ event }) => [strait(event.chokepoint).detourKey, strait(event.chokepoint).freightKey])
  const inputs = [closed, ...keys.map((key) => book.ref(key).state)]
  const fill = (quantity: Quantity, piece: Quantity, says: Sentence, value: (own: readonly ClosureShock[]) => number): void =>
    derive(sheet, quantity, inputs, () => Float64Array.from(closed, value), {
      kind: 'aggregate', says, pieces: (row) => closurePieces(closed[row] ?? [], book, piece),
    })
  fill(q.yearDetour, meanDetour, say`mean over the year of the longest detour round what is closed on the way`, (own) =>
    meanOfLargest(own.map((shock) => ({ value: closureNumbers(shock, book).detourDays, until: shock.event.days })), 0))
  fill(q.yearClosureFactor, meanClosureFactor, say`mean over the year of the dearest freight round what is closed on the way`, (own) =>
    meanOfLargest(own.map((shock) => ({ value: closureNumbers(shock, book).freightFactor, until: shock.event.days })), 1))
  fill(q.lateDays, closureDelay, say`the longest delay of what is closed on the way`, (own) =>
    own.reduce((most, shock) => Math.max(most, closureDelay.compute(shock.event.days, closureNumbers(shock, book).detourDays)), 0))
}

/** The closures on one way with what each alone does, as a small sheet of its own. */
function closurePieces(own: readonly ClosureShock[], book: FigureBook, piece: Quantity): Piece[] {
  const sheet = newSheet(own.length, (row) => own[row]?.name ?? '')
  const fill = (quantity: Quantity, key: (name: string) => string, stated: (shock: ClosureShock) => number | null, value: (shock: ClosureShock) => number): void => {
    setColumn(sheet, quantity, Float64Array.from(own, value), {
      kind: 'rule', readings: [], levels: new Uint8Array(0),
      origin: (row) => {
        const shock = own[row]
        if (shock === undefined) return { provenance: { kind: 'missing', fact: null }, of: '' }
        return stated(shock) === null ? { provenance: figureProvenance(book.ref(key(shock.event.chokepoint))), of: shock.event.chokepoint } : { provenance: ofShocks([shock]), of: shock.event.chokepoint }
      },
    })
  }
  fill(q.closedDays, () => '', ({ event }) => event.days, ({ event }) => event.days)
  fill(q.detourDays, (name) => strait(name).detourKey, ({ event }) => event.detourDays, (shock) => closureNumbers(shock, book).detourDays)
  fill(q.closedFreightFactor, (name) => strait(name).freightKey, ({ event }) => event.freightFactor, (shock) => closureNumbers(shock, book).freightFactor)
  runFormulas(sheet, [meanDetour, meanClosureFactor, closureDelay])
  return own.map((_, row) => ({ sheet, quantity: piece, row }))
}
