import type { Solve } from '../disrupt/linear-program.ts'
import { rememberedPrograms } from '../disrupt/remembered-programs.ts'
import type { OptionRequest } from '../option.ts'
import { inWorldOf } from '../today-in-world.ts'
import type { CurvedPlan } from '../year/curved-plans.ts'
import { openYear, type OpenYear, type YearCause } from '../year/year-causes.ts'
import { curvedAtOnce } from '../year/years-for-choices.ts'
import { daysLost, moneyADay, rungsOf, waysIn, type Rungs, type StopWay } from './bad-year-ways.ts'
import type { PlanOptions } from './plan-option.ts'
import { trialChoices, trialOf } from './plan-trial.ts'

/** A thing that stops by chance, as the plan that counts has it. */
export type Chance = Pick<YearCause, 'id' | 'chance' | 'length'>

/** Longest stop that is looked at, as the share of stops that are shorter. */
const longest = 1 - 1e-6
/** What years are drawn from, worked out once for a project and its options. */
export interface BadYearFacts {
  readonly remembered: Solve
  readonly today: CurvedPlan
  readonly shared: ReadonlyMap<string, { readonly chance: Chance; readonly rungs: readonly Rungs[]; readonly keeps: readonly StopWay[]; readonly standBys: readonly StopWay[] }>
  readonly own: readonly { readonly chance: Chance; readonly way: StopWay }[]
  readonly places: ReadonlyMap<string, number>
  /** Everything that each stop takes away, today and by every option. */
  readonly waysOf: ReadonlyMap<string, readonly StopWay[]>
}

/** A plan with what each of its stops costs by its length. */
export function curvedOf({ contents, scenarioId, figures, what }: OptionRequest, solve: Solve): CurvedPlan {
  const [plan] = curvedAtOnce({ contents, plans: [scenarioId], figures, ...(what === undefined ? {} : { what }) }, solve)
  if (plan === undefined) throw new Error('A plan was asked for and none was worked out.')
  return plan
}

/** Works out what may stop and whom it holds up, today and with every option: a plan for each kind of option, in which all parts that have it take it. Yields after each. */
export function* badYearFactSteps(request: OptionRequest, options: PlanOptions, solve: Solve): Generator<{ readonly done: number; readonly of: number }, BadYearFacts, undefined> {
  const remembered = rememberedPrograms(solve)
  const contents = { ...inWorldOf(request.contents, request.scenarioId), scenarios: [], choices: [] }
  const ids = [...new Set(options.parts.flatMap((part) => part.options.map(({ id }) => id)))]
  const { scenarios } = request.contents
  const of = ids.length + scenarios.length + 1
  yield { done: 0, of }
  const today = curvedOf({ ...request, contents, scenarioId: null }, remembered)
  const gathered = new Map<string, { chance: Chance; ways: StopWay[]; keeps: readonly StopWay[]; weight: number }>()
  const own: { chance: Chance; way: StopWay; weight: number }[] = []
  const note = (open: OpenYear, optionOf: ReadonlyMap<string, string | null>): void => {
    const ways = waysIn(open, optionOf)
    for (const { id, kind, key, chance, length, heldUp } of open.causes) {
      const found = ways.get(id) ?? []
      const weight = weightOf(open, { chance, heldUp })
      const named = { id, chance, length }
      if (kind === 'site' && !options.chances.has(key)) own.push(...found.map((way) => ({ chance: named, way, weight })))
      else {
        const held = gathered.get(id) ?? { chance: named, ways: [], keeps: open === today.open ? found : [], weight: 0 }
        held.ways.push(...found)
        held.weight = Math.max(held.weight, weight)
        gathered.set(id, held)
      }
    }
  }
  note(today.open, new Map(contents.parts.map(({ id }) => [id, null])))
  for (const [at, id] of ids.entries()) {
    yield { done: at + 1, of }
    const chosen = new Map(options.parts.flatMap((part) => (part.options.some((option) => option.id === id) ? [[part.partId, id] as const] : [])))
    note(openYear(trialOf(request, trialChoices(options, chosen))), chosen)
  }
  // Plans of the project as they stand have new places of their own.
  const ofPlans: { chance: Chance; weight: number }[] = []
  for (const [at, { id }] of scenarios.entries()) {
    yield { done: ids.length + 1 + at, of }
    const open = openYear({ ...request, scenarioId: id })
    ofPlans.push(...open.causes.filter((cause) => !gathered.has(cause.id)).map((cause) => ({ chance: cause, weight: weightOf(open, cause) })))
  }
  const { products } = today.open
  const shared = new Map([...gathered].map(([id, { chance, ways, keeps }]) => [id, { chance, keeps, standBys: ways.filter(({ relief }) => relief !== null), rungs: rungsOf(id, ways, products, chance.length.of(longest)) }]))
  const waysOf = new Map([...gathered].map(([id, { ways }]) => [id, ways]))
  for (const { chance: { id }, way } of own) waysOf.set(id, [...(waysOf.get(id) ?? []), way])
  return { remembered, today, shared, own, waysOf, places: placed([...gathered.values(), ...own, ...ofPlans]) }
}

/** What costs most a year gets the evenest coordinate. */
function placed(all: readonly { readonly chance: Chance; readonly weight: number }[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { chance: { id }, weight } of all) weights.set(id, Math.max(weights.get(id) ?? 0, weight))
  const order = [...weights].toSorted(([id, one], [other, two]) => two - one || (id < other ? -1 : 1))
  return new Map(order.map(([id], place) => [id, place]))
}

function weightOf({ products }: OpenYear, { chance, heldUp }: Pick<YearCause, 'chance' | 'heldUp'>): number {
  const weight = chance * products.reduce((sum, product, at) => sum + moneyADay(product) * heldUp.reduce((most, held) => Math.max(most, daysLost(held, null, held.days[at] ?? Number.NaN, 1)), 0), 0)
  return weight > 0 ? weight : 0
}
