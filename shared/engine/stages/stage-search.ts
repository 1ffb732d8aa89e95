import type { Sentence } from '../../text/say.ts'
import { isNewSource, type Choice } from '../../model/scenario.ts'
import type { Shock } from '../../model/shock.ts'
import type { PlanOption, PlanOptions } from '../best-plan/plan-option.ts'
import type { Chosen } from '../best-plan/plan-sum.ts'
import { evaluatePlan } from '../best-plan/plan-trial.ts'
import { chancesOfPlan, projectOptions } from '../best-plan/project-options.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import type { OptionRequest } from '../option.ts'
import type { Quarter } from './quarter.ts'
import { solveInWorlds, valuedOrder, type StagesAsked } from './solve-in-worlds.ts'
import type { StageLimits, StageOrder } from './stage-problem.ts'
import { firstDeliveries, withoutOrder } from './stage-change.ts'
import { stagedPlan, type StagedPlan } from './staged-plan.ts'
import { stageBreaches, type StageBreach } from './stage-use.ts'

/** Demand that is asked more of from a quarter on. */
export interface StageSurge {
  /** Part id of the product; null for all. */
  readonly productId: string | null
  /** 0.5 is half as much again as usual. */
  readonly addedShare: number
  /** The quarter that it begins in, from 0. */
  readonly quarter: number
}

/** How a plan is to be carried out. */
export interface StagesWish {
  readonly from: Quarter
  readonly quarters: number
  readonly limits: StageLimits
  readonly surge: StageSurge | null
  /** Seconds for each order that is looked for at most. */
  readonly seconds: number
}

/** The order that would be best if demand surged, beside the usual one. */
export interface SurgeStages {
  /** What the usual order would be worth in that case, and the limits that it would break, as things bought ahead cost more. */
  readonly usualValue: number
  readonly usualBreaks: readonly StageBreach[]
  /** Best where the surge is known from the first quarter on. */
  readonly known: StagedPlan
  /** Best where it is known only when it begins: what was done before stays as in the usual order. Null where there is none. */
  readonly whenItBegins: StagedPlan | null
  /** Parts that change places between the usual order and the best one; null is not done. */
  readonly moved: readonly { readonly partId: string; readonly usual: number | null; readonly surged: number | null }[]
}

/** A plan in stages: plain data, to be sent as it is. */
export interface StagesAnswer {
  readonly wish: StagesWish
  /** Null where no order was found in time, or the loss of today is unknown and with it what any order is worth. */
  readonly usual: StagedPlan | null
  /** Net value of the same plan with all of it at once in the first quarter; null while unknown. */
  readonly allAtOnce: number | null
  /** The same of the parts alone that the order does; null while unknown. */
  readonly doneAtOnce: number | null
  readonly surge: SurgeStages | null
  /** Parts of the plan that cannot be put in order, as what they bring is unknown, and why. */
  readonly refused: readonly { readonly partId: string; readonly why: Sentence }[]
  /** How many parts have a stated month of their first delivery: it is counted from the quarter in which they are done. */
  readonly stated: number
  /** How each part is changed. */
  readonly options: ReadonlyMap<string, Pick<PlanOption, 'kind' | 'country' | 'months' | 'supplier'>>
  /** Months until the first delivery of each new source, by the id of its choice. */
  readonly deliveries: ReadonlyMap<string, number>
  /** Horizon in years. */
  readonly years: number
  /** False where the loss of today is unknown. */
  readonly isValueKnown: boolean
}

/** How far the work is, and the best order so far. */
export interface StagesStep {
  readonly stage: 'options' | 'order' | 'surge'
  readonly share: number
  readonly answer: StagesAnswer | null
}

const trial = 'stages'

/** The project with the choices of one plan as its only ones, and something more that happens. */
export function onlyPlan({ contents, ...request }: OptionRequest, choices: readonly Choice[], shocks: readonly Shock[]): OptionRequest {
  return {
    ...request, contents: {
      ...contents, scenarios: [{ id: trial, letter: '–', name: trial, description: '', parentId: null, createdAt: '', lockedAt: null }], choices: choices.map((choice) => ({ ...choice, scenarioId: trial })), shocks: [...contents.shocks, ...shocks],
    },
  }
}

/** What the one plan of a project does with each part. */
export const optionsIn = (request: OptionRequest): PlanOptions => projectOptions(request, { countries: [], secondSourceShare: 0.3, mostBufferDays: 0, standByDays: 0 })

/** A surge as something that happens from the first day on. */
export const surgeShock = ({ productId, addedShare }: StageSurge): Shock => ({ id: 'stages surge', scenarioId: null, name: trial, isOn: true, event: { kind: 'demand-surge', productId, steps: [{ fromDay: 0, addedShare }] } })

/** The chances that places stop once parts are done, kept for what was asked before. */
export function chancesAsDone(worlds: readonly { readonly request: OptionRequest; readonly options: PlanOptions }[]): StagesAsked['chancesOf'] {
  const known = new Map<string, ReadonlyMap<string, number>>()
  return (at, done) => {
    const world = worlds[at]
    if (world === undefined || done.size === 0) return world?.options.chances ?? new Map()
    const key = `${at}\n${[...done.keys()].toSorted().join('\n')}`
    const held = known.get(key) ?? new Map([...world.options.chances, ...chancesOfPlan(evaluatePlan(world.request, world.options, done))])
    known.set(key, held)
    return held
  }
}

/** The option that the plan gives each part, as far as it can be held against today. */
export const chosenOf = ({ parts }: PlanOptions): Chosen => new Map(parts.flatMap(({ partId, options: [option] }) => (option === undefined ? [] : [[partId, option.id] as const])))

/** The choices of a plan as they were before an order set their months. */
function unstaged(request: OptionRequest, choices: readonly Choice[]): readonly Choice[] {
  if (choices.every((choice) => !isNewSource(choice) || choice.startMonth === null)) return choices
  const open = choices.map((choice) => (isNewSource(choice) ? { ...choice, startMonth: null } : choice))
  return withoutOrder(choices, firstDeliveries(onlyPlan(request, open, []), trial))
}

/**
 * Finds the order in which a plan brings most: quarter by quarter, within the money, people and suppliers of each; and the order that would be best if demand surged. `stored` are the choices of the plan, of whatever scenario;
 * the request says in which world it is carried out. Yields after each bit of work.
 */
export function* stagesSteps(request: OptionRequest, stored: readonly Choice[], wish: StagesWish, solve: SolveMixed): Generator<StagesStep, StagesAnswer, undefined> {
  yield { stage: 'options', share: 0, answer: null }
  const choices = unstaged(request, stored)
  const plain = onlyPlan(request, choices, [])
  const options = optionsIn(plain)
  const chosen = chosenOf(options)
  const wanted = new Set(choices.map(({ partId }) => partId))
  const partOf = new Map(options.parts.map((part) => [part.partId, part]))
  const common = {
    wish, refused: [...wanted].flatMap((partId) => { const [first] = partOf.get(partId)?.refused ?? []; return first === undefined || chosen.has(partId) ? [] : [{ partId, why: first.why }] }),
    stated: new Set(choices.flatMap((choice) => ('startMonth' in choice && choice.startMonth !== null && chosen.has(choice.partId) ? [choice.partId] : []))).size,
    options: new Map(options.parts.flatMap(({ partId, options: [option] }) => (option === undefined ? [] : [[partId, { kind: option.kind, country: option.country, months: option.months, supplier: option.supplier }] as const]))),
    deliveries: firstDeliveries(plain, trial), years: options.years, isValueKnown: options.lossToday !== null,
  }
  const asked: StagesAsked = { worlds: [{ from: 0, options }], chosen, quarters: wish.quarters, limits: wish.limits, chancesOf: chancesAsDone([{ request: plain, options }]) }
  yield { stage: 'order', share: 0, answer: null }
  const found = common.isValueKnown ? solveInWorlds(asked, solve, { seconds: wish.seconds }) : null
  const atOnce = (partIds: Iterable<string>): number => valuedOrder(asked, new Map([...partIds].map((partId) => [partId, 0]))).value
  const names = { currency: request.contents.project.currency, from: wish.from }
  const usual = found === null ? null : stagedPlan(asked, found, names)
  const answer: StagesAnswer = { ...common, usual, allAtOnce: common.isValueKnown ? atOnce(chosen.keys()) : null, doneAtOnce: found === null ? null : atOnce(found.order.keys()), surge: null }
  const { surge } = wish
  if (found === null || usual === null || surge === null || surge.quarter >= wish.quarters) return answer
  yield { stage: 'surge', share: 0, answer }
  const surging = onlyPlan(request, choices, [surgeShock(surge)])
  const more = optionsIn(surging)
  const still = new Map([...chosen].filter(([partId]) => more.parts.some((part) => part.partId === partId && part.options.length > 0)))
  const both = [{ request: plain, options, from: 0 }, { request: surging, options: more, from: surge.quarter }].slice(surge.quarter === 0 ? 1 : 0)
  const then: StagesAsked = { ...asked, worlds: both, chosen: still, chancesOf: chancesAsDone(both) }
  const usualOrder: StageOrder = new Map([...found.order].filter(([partId]) => still.has(partId)))
  const asUsual = valuedOrder(then, usualOrder)
  const known = solveInWorlds(then, solve, { seconds: wish.seconds, start: usualOrder })
  if (known === null) return answer
  yield { stage: 'surge', share: 0.5, answer }
  const begun = new Map([...usualOrder].filter(([, quarter]) => quarter < surge.quarter))
  const later: StagesAsked = { ...then, limits: { ...wish.limits, qualified: usual.use.slice(0, surge.quarter).map(({ suppliers }) => suppliers) } }
  const late = surge.quarter === 0 ? known : solveInWorlds(later, solve, { seconds: wish.seconds, start: usualOrder, settled: { isWhole: true, from: surge.quarter, done: begun } })
  const moved = [...still.keys()].flatMap((partId) => {
    const [was, is] = [found.order.get(partId) ?? null, known.order.get(partId) ?? null]
    return was === is ? [] : [{ partId, usual: was, surged: is }]
  })
  return {
    ...answer, surge: { usualValue: asUsual.value, usualBreaks: stageBreaches(asUsual.problem, usualOrder), known: stagedPlan(then, known, names), whenItBegins: late === null ? null : stagedPlan(surge.quarter === 0 ? then : later, late, names), moved },
  }
}
