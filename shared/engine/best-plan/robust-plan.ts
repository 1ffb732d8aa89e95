import type { Choice } from '../../model/scenario.ts'
import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionRequest } from '../option.ts'
import { withFacts } from '../uncertainty/ranged-facts.ts'
import { uncertainInputs } from '../uncertainty/uncertain-input.ts'
import { bestWithin, fromToday, type FoundPlan, type SearchLimits } from './best-plan.ts'
import type { PlanOption, PlanOptions } from './plan-option.ts'
import { trialChoices, trialOf } from './plan-trial.ts'
import { waysOf } from './plan-sum.ts'
import { projectOptions, type SearchSettings } from './project-options.ts'

/** How often a part is in the best plan of a future, and with what. */
export interface PartShare {
  readonly partId: string
  /** Share of the futures, 0 to 1. */
  readonly share: number
  readonly kinds: readonly { readonly kind: PlanOption['kind']; readonly share: number }[]
}

/** A plan held against all futures; net values in the project's currency. */
export interface HeldPlan {
  readonly choices: readonly Choice[]
  readonly partIds: readonly string[]
  readonly mean: number
  /** Mean of the worst tenth of the futures. */
  readonly worstTenth: number
}

/** How much the best plan hangs on what the future brings. */
export interface Robustness {
  readonly futures: number
  readonly seed: number
  /** By share, the most frequent first; parts that are never in it are left out. */
  readonly parts: readonly PartShare[]
  /** Different plans that were best in some future, or are the one asked about, and keep to the budget as things stand. */
  readonly plans: number
  readonly asked: HeldPlan
  readonly bestOnAverage: HeldPlan
  readonly bestInWorstTenth: HeldPlan
}

/** Futures drawn unless asked otherwise. */
export const usualFutures = 32

/**
 * Draws futures, finds the best plan of each, and holds all these plans against all futures: the future is known to nobody when the plan is made, so what counts is how one plan does in all of them.
 * Null where a plan has no net value in some future. The draws are those of the simulation: the same seed gives the same futures.
 */
export function* robustnessSteps(
  request: OptionRequest, settings: SearchSettings, budget: number | null, limits: SearchLimits, solve: SolveMixed, asked: { readonly options: PlanOptions; readonly plan: FoundPlan }, seed: number, futures = usualFutures,
): Generator<{ readonly done: number; readonly of: number }, Robustness | null, undefined> {
  const own = trialChoices(asked.options, asked.plan.chosen)
  const inputs = uncertainInputs(trialOf(request, own))
  const point = new Float64Array(inputs.length)
  const worlds: OptionRequest[] = []
  const plans = new Map([[keyOf(own), own]])
  const kinds = new Map<string, Map<PlanOption['kind'], number>>()
  const of = futures * 2
  for (let future = 0; future < futures; future++) {
    yield { done: future, of }
    scrambledPoint(point, future, seed, 0)
    const what = new Map([...(request.what ?? []), ...inputs.map((input, at) => [input.key, input.quantile(point[at] ?? 0.5)] as const)])
    const world = { ...request, contents: withFacts(request.contents, what), what }
    worlds.push(world)
    const options = projectOptions(world, settings)
    const best = bestWithin(world, options, budget, limits, solve, { starts: [fromToday(options)], rounds: roundsOfFuture })
    if (best === null) continue
    for (const { partId, option } of waysOf(options, best.plan.chosen)) {
      if (option === null) continue
      const ofPart = kinds.get(partId) ?? new Map<PlanOption['kind'], number>()
      kinds.set(partId, ofPart.set(option.kind, (ofPart.get(option.kind) ?? 0) + 1))
    }
    const choices = trialChoices(options, best.plan.chosen)
    const { oneOff, extraStock } = evaluate(trialOf(request, choices)).totals
    const key = keyOf(choices)
    if (!plans.has(key) && (budget === null || oneOff + extraStock <= budget)) plans.set(key, choices)
  }
  const held: HeldPlan[] = []
  for (const choices of plans.values()) {
    yield { done: futures + Math.floor((held.length * futures) / plans.size), of }
    const values = worlds.map((world) => evaluate(trialOf(world, choices)).economics?.npv ?? Number.NaN).toSorted((one, other) => one - other)
    if (!values.every((value) => Number.isFinite(value))) continue
    held.push({ choices, partIds: [...new Set(choices.map(({ partId }) => partId))], mean: meanOf(values), worstTenth: meanOf(values.slice(0, Math.max(1, Math.round(values.length / 10)))) })
  }
  const [first] = held
  if (first === undefined || first.choices !== own) return null
  return {
    futures, seed, plans: held.length, asked: first, bestOnAverage: held.reduce((best, one) => (one.mean > best.mean ? one : best)), bestInWorstTenth: held.reduce((best, one) => (one.worstTenth > best.worstTenth ? one : best)),
    parts: [...kinds].map(([partId, ofPart]): PartShare => {
      const counts = [...ofPart].toSorted(([, one], [, other]) => other - one)
      return { partId, share: counts.reduce((sum, [, count]) => sum + count, 0) / futures, kinds: counts.map(([kind, count]) => ({ kind, share: count / futures })) }
    }).toSorted((one, other) => other.share - one.share || (one.partId < other.partId ? -1 : 1)),
  }
}

/** The terms of a plan are taken anew once in each future. */
const roundsOfFuture = 2

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** What tells plans apart: what they do, not how the choices are called. */
const keyOf = (choices: readonly Choice[]): string => JSON.stringify(choices.map((choice) => ({ ...choice, id: '', note: '' })))
