import type { Choice } from '../../model/scenario.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionRequest } from '../option.ts'
import { bestWithin, fromToday } from './best-plan.ts'
import type { FoundPlan, SearchLimits } from './found-plan.ts'
import { inputsOfOptions, netValueIn, worldInFuture } from './option-futures.ts'
import type { PlanOption, PlanOptions } from './plan-option.ts'
import { trialChoices, trialOf } from './plan-trial.ts'
import { waysOf } from './plan-sum.ts'
import type { SearchSettings } from './plan-variants.ts'
import { projectOptionSteps } from './project-options.ts'

/** How often a part is in the best plan of a future, and with what. */
export interface PartShare {
  readonly partId: string
  /** Share of the futures, 0 to 1. */
  readonly share: number
  /** Standard error of the share, from how many futures there are: never 0, as more futures might show what these did not. */
  readonly error: number
  readonly kinds: readonly { readonly kind: PlanOption['kind']; readonly country: string | null; readonly share: number }[]
}

/** What a plan does with a part; extra stock in days. */
export interface HeldPart {
  readonly partId: string
  readonly kind: PlanOption['kind']
  readonly country: string | null
  readonly days: number | null
}

/** A plan held against all futures; money in the project's currency. */
export interface HeldPlan {
  readonly choices: readonly Choice[]
  readonly parts: readonly HeldPart[]
  /** One-off money and money in extra stock, as things stand. */
  readonly once: number
  /** Net value on average, and its standard error. */
  readonly mean: number
  readonly meanError: number
  /** Mean net value of the worst tenth of the futures. */
  readonly worstTenth: number
}

/** How much the best plan hangs on what the future brings. */
export interface Robustness {
  readonly futures: number
  readonly seed: number
  /** How many uncertain inputs were drawn. */
  readonly inputs: number
  /** Futures that make up the worst tenth. */
  readonly worst: number
  /** Futures in which no plan was found: none keeps every wish, or the time was over. */
  readonly without: number
  /** By share, the most frequent first; parts that are never in it are left out. */
  readonly parts: readonly PartShare[]
  /** Different plans that were best in some future, or are the one asked about, and keep to the budget as things stand. */
  readonly plans: number
  readonly asked: HeldPlan
  readonly bestOnAverage: HeldPlan
  readonly bestInWorstTenth: HeldPlan
}

/** What is known while futures are drawn: how far the work is, and how often each part was in the best plan of the futures so far. */
export interface RobustStep {
  readonly done: number
  readonly of: number
  readonly futures: number
  readonly parts: readonly PartShare[]
}

/** Futures drawn unless asked otherwise. */
export const usualFutures = 32
/** Futures at least: the worst tenth of fewer is none. */
export const leastFutures = 10

/** The terms of a plan are taken anew once in each future. */
const roundsOfFuture = 2
/** Work of a future in evaluations: its options, its plan, and what each plan found is worth in it. */
const partOfHolding = 0.35

/**
 * Draws futures, finds the best plan of each, and holds all these plans against all futures: the future is known to nobody when the plan is made, so what counts is how one plan does in all of them.
 * Null where a plan has no net value in some future. What is drawn is all that any option hangs on, whichever plan is asked about. Asks for `leastFutures` at least.
 */
export function* robustnessSteps(
  request: OptionRequest, settings: SearchSettings, budget: number | null, limits: SearchLimits, solve: SolveMixed, asked: { readonly options: PlanOptions; readonly plan: Pick<FoundPlan, 'chosen'> }, seed: number, futures = usualFutures,
): Generator<RobustStep, Robustness | null, undefined> {
  if (futures < leastFutures) throw new RangeError(`${futures} futures: the worst tenth takes at least ${leastFutures}.`)
  const own = trialChoices(asked.options, asked.plan.chosen)
  const inputs = inputsOfOptions(request, asked.options)
  const worlds: OptionRequest[] = []
  const plans = new Map<string, Found>([[keyOf(own), { choices: own, parts: partsOf(asked.options, asked.plan.chosen), once: onceOf(request, own) }]])
  const tally = new Tally()
  let without = 0
  const step = (share: number): RobustStep => ({ done: share * futures, of: futures, futures: worlds.length, parts: tally.shares(worlds.length) })
  for (let future = 0; future < futures; future++) {
    const world = worldInFuture(request, inputs, future, seed)
    const work = projectOptionSteps(world, settings)
    let turn = work.next()
    for (; turn.done !== true; turn = work.next()) yield step(((future + (turn.value.done / Math.max(1, turn.value.of)) * 0.7) / futures) * (1 - partOfHolding))
    const options = turn.value
    const best = bestWithin(world, options, budget, limits, solve, { starts: [fromToday(options)], rounds: roundsOfFuture })
    worlds.push(world)
    if (best === null) {
      without += 1
      continue
    }
    tally.add(options, best.plan)
    const choices = trialChoices(options, best.plan.chosen)
    const key = keyOf(choices)
    if (plans.has(key)) continue
    const once = onceOf(request, choices)
    if (budget === null || once <= budget + aCent) plans.set(key, { choices, parts: partsOf(options, best.plan.chosen), once })
  }
  const worst = Math.max(1, Math.floor(futures / 10))
  const held: HeldPlan[] = []
  let done = 0
  for (const plan of plans.values()) {
    yield step(1 - partOfHolding + (partOfHolding * done) / plans.size)
    done += 1
    const values = worlds.map((world) => netValueIn(world, plan.choices)).toSorted((one, other) => one - other)
    if (!values.every((value) => Number.isFinite(value))) continue
    const mean = meanOf(values)
    held.push({ ...plan, mean, meanError: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (futures - 1) / futures), worstTenth: meanOf(values.slice(0, worst)) })
  }
  const [first] = held
  if (first === undefined || first.choices !== own) return null
  return {
    futures, seed, inputs: inputs.length, worst, without, plans: held.length, asked: first, parts: tally.shares(futures),
    bestOnAverage: held.reduce((best, one) => (one.mean > best.mean ? one : best)), bestInWorstTenth: held.reduce((best, one) => (one.worstTenth > best.worstTenth ? one : best)),
  }
}

type Found = Pick<HeldPlan, 'choices' | 'parts' | 'once'>

/** Money that rounding may put a plan over its budget by. */
const aCent = 0.005

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** What tells plans apart: what they do, not how the choices are called. */
const keyOf = (choices: readonly Choice[]): string => JSON.stringify(choices.map((choice) => ({ ...choice, id: '', note: '' })))

function onceOf(request: OptionRequest, choices: readonly Choice[]): number {
  const { oneOff, extraStock } = evaluate(trialOf(request, choices)).totals
  return oneOff + extraStock
}

const partsOf = (options: PlanOptions, chosen: FoundPlan['chosen']): HeldPart[] =>
  waysOf(options, chosen).flatMap(({ partId, option }): HeldPart[] => (option === null ? [] : [{ partId, kind: option.kind, country: option.country, days: option.choices.find((choice) => choice.kind === 'buffer')?.days ?? null }]))

/** A part that two plans treat otherwise; null where it stays as it is. */
export interface PartDifference {
  readonly partId: string
  readonly one: HeldPart | null
  readonly other: HeldPart | null
}

/** The parts that two plans treat otherwise. */
export function differencesOf(one: HeldPlan, other: HeldPlan): PartDifference[] {
  const [ofOne, ofOther] = [one, other].map(({ parts }) => new Map(parts.map((part) => [part.partId, part])))
  return [...new Set([...one.parts, ...other.parts].map(({ partId }) => partId))].flatMap((partId): PartDifference[] => {
    const [here, there] = [ofOne?.get(partId) ?? null, ofOther?.get(partId) ?? null]
    return here !== null && there !== null && here.kind === there.kind && here.country === there.country && here.days === there.days ? [] : [{ partId, one: here, other: there }]
  })
}

/** Standard error of a share of so many futures, with two futures more either way (Agresti and Coull 1998). */
export function errorOfShare(share: number, futures: number): number {
  const middle = (share * futures + 2) / (futures + 4)
  return Math.sqrt((middle * (1 - middle)) / (futures + 4))
}

/** Counts how often each part is in the best plan, and with what. */
class Tally {
  private readonly counts = new Map<string, Map<string, { readonly kind: PlanOption['kind']; readonly country: string | null; count: number }>>()

  add(options: PlanOptions, { chosen }: Pick<FoundPlan, 'chosen'>): void {
    for (const { partId, option } of waysOf(options, chosen)) {
      if (option === null) continue
      const ofPart = this.counts.get(partId) ?? new Map<string, { readonly kind: PlanOption['kind']; readonly country: string | null; count: number }>()
      const key = `${option.kind} ${option.country ?? ''}`
      const way = ofPart.get(key) ?? { kind: option.kind, country: option.country, count: 0 }
      way.count += 1
      this.counts.set(partId, ofPart.set(key, way))
    }
  }

  shares(futures: number): PartShare[] {
    return [...this.counts].map(([partId, ofPart]): PartShare => {
      const ways = [...ofPart.values()].toSorted((one, other) => other.count - one.count)
      const share = ways.reduce((sum, { count }) => sum + count, 0) / futures
      return { partId, share, error: errorOfShare(share, futures), kinds: ways.map(({ kind, country, count }) => ({ kind, country, share: count / futures })) }
    }).toSorted((one, other) => other.share - one.share || (one.partId < other.partId ? -1 : 1))
  }
}
