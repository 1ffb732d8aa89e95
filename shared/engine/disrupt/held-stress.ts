import { heldStock } from '../../formulas/braking.ts'
import * as q from '../../formulas/inputs.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { Part } from '../../model/part.ts'
import { workOut, type EvaluationRequest } from '../evaluate.ts'
import { madeStock } from '../network.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { reachOf } from './limited-items.ts'
import { partFlows, type PartFlow } from './part-flows.ts'
import { planNetwork, type PlanNetwork } from './plan-network.ts'
import { planStops, type PlanStop } from './plan-stops.ts'
import { answerKey, type StopAnswer } from './stop-answer.ts'
import type { SupplyNetwork } from './supply-network.ts'

/** What stops can be asked of: the network of a plan with its stops, the flows of its parts, and what was answered so far, by kind and key. */
export interface OpenStress {
  readonly made: PlanNetwork
  readonly stops: readonly PlanStop[]
  readonly flows: readonly PartFlow[]
  readonly answers: Map<string, StopAnswer>
}

interface Held extends OpenStress {
  readonly request: EvaluationRequest
  readonly structure: Plan['structure']
  /** What each stop can hold up, by kind and key, as far as it was asked for; stocks do not change it. */
  readonly reach: Map<string, Uint8Array>
  /** What a stated stock of a bought part comes to with extra stock and what is late, by the index of the part. */
  readonly stockOf: ReadonlyMap<number, (units: number) => { readonly late: number; readonly onTime: number }>
}

/** The network of the plan asked about last, kept beside its facts: another question of the same plan costs its own programs alone, and a changed stock only those of the stops that it can count in. */
export class HeldStress {
  private held: Held | null = null

  /** The network that answers a request. */
  open(request: EvaluationRequest): OpenStress {
    const before = this.held
    this.held = before === null || !sameWorld(before.request, request) ? build(request) : isSame(before.request.contents, request.contents) ? before : (restocked(before, request) ?? build(request))
    return this.held
  }
}

function build(request: EvaluationRequest): Held {
  const { plan } = workOut(request)
  const made = planNetwork({ plan })
  return { request, made, stops: planStops(plan, made), flows: partFlows(plan, made), answers: new Map(), reach: new Map(), structure: plan.structure, stockOf: stocksOf(plan) }
}

/** Read while the sheets of the plan hold these numbers. */
function stocksOf({ parts, stops, sheets }: Plan): Held['stockOf'] {
  const [buffer, need, late] = [q.bufferDays, q.partNeed, q.lateStock].map((quantity) => columnOf(sheets.stops, quantity))
  return new Map(stops.map(({ partRow }, row) => {
    const [days, needed, lateUnits] = [buffer?.[row] ?? Number.NaN, need?.[row] ?? Number.NaN, late?.[row] ?? Number.NaN]
    return [parts[partRow]?.index ?? -1, (units: number) => ({ late: heldStock.compute(units, days, needed, lateUnits), onTime: heldStock.compute(units, days, needed, 0) })]
  }))
}

const isSame = (before: ProjectContents, after: ProjectContents): boolean => before.parts === after.parts && sameButParts(before, after)

const sameButParts = (before: ProjectContents, after: ProjectContents): boolean =>
  before.project === after.project && before.products === after.products && before.lines === after.lines && before.suppliers === after.suppliers && before.sites === after.sites
  && before.offers === after.offers && before.choices === after.choices && before.parameters === after.parameters && before.shocks === after.shocks

function sameWorld(before: EvaluationRequest, after: EvaluationRequest): boolean {
  const [one, other] = [before.what ?? new Map<string, number>(), after.what ?? new Map<string, number>()]
  return before.figures === after.figures && before.scenarioId === after.scenarioId && one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
}

/** True where two parts differ in nothing that is worked with but their stock; where a fact stands written, and further columns, are not worked with. */
const sameButStock = (one: Part, other: Part): boolean =>
  one.id === other.id && one.partNumber === other.partNumber && one.unit === other.unit && one.massKg === other.massKg && one.volumeM3 === other.volumeM3 && one.hsCode === other.hsCode
  && one.category === other.category && one.makeOrBuy === other.makeOrBuy && one.requalificationWeeks === other.requalificationWeeks && one.rawMaterial === other.rawMaterial

/** The network with the stocks that changed, if stated stocks are all that did; null where anything else did. */
function restocked(before: Held, request: EvaluationRequest): Held | null {
  const { contents } = request
  const { parts } = before.request.contents
  if (!sameButParts(before.request.contents, contents) || parts.length !== contents.parts.length) return null
  const changed: number[] = []
  for (const [index, part] of contents.parts.entries()) {
    const old = parts[index]
    if (old === undefined || !sameButStock(old, part)) return null
    if (old.stock === part.stock) continue
    // An unknown stock is estimated, which is another rule.
    if (old.stock === null || part.stock === null) return null
    changed.push(index)
  }
  const finished = new Map(before.structure.products.map(({ part, index }) => [part, contents.products[index]?.finishedStock ?? 0]))
  const stockAt = (item: number, kind: 'late' | 'onTime'): number => {
    const bought = before.stockOf.get(item)
    return bought === undefined ? madeStock(contents, before.structure, item) : bought((contents.parts[item]?.stock ?? 0) + (finished.get(item) ?? 0))[kind]
  }
  const withStocks = (network: SupplyNetwork, kind: 'late' | 'onTime'): SupplyNetwork => {
    const items = [...network.items]
    for (const item of changed) {
      const facts = items[item]
      if (facts !== undefined) items[item] = { ...facts, stock: stockAt(item, kind) }
    }
    return { ...network, items }
  }
  const { made } = before
  const network = withStocks(made.network, 'late')
  const onTime = made.onTime === made.network ? network : withStocks(made.onTime, 'onTime')
  const stops = before.stops.map((stop) => ({ ...stop, network: stop.network === made.network ? network : onTime }))
  const answers = new Map(before.answers)
  for (const stop of before.stops) {
    const key = answerKey(stop)
    const isReached = before.reach.get(key) ?? reachOf(stop.network, stop.stop).isReached
    before.reach.set(key, isReached)
    if (changed.some((item) => isReached[item] === 1)) answers.delete(key)
  }
  return { ...before, request, made: { ...made, network, onTime }, stops, answers }
}
