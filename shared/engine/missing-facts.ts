import type { ProjectContents } from '../model/contents.ts'
import { keyOf, listOfNoun } from '../model/change.ts'
import { evaluate, workOut, type EvaluationRequest } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { assumedFacts, type AssumedFact } from './assumed-facts.ts'
import { atOnce } from './in-steps.ts'
import { missingCapacities } from './missing-capacities.ts'
import type { MissingFact, MissingRef } from './missing-fact.ts'
import { missingTierTwo } from './missing-tier-two.ts'
import { unpricedFacts } from './unpriced-facts.ts'

/** The facts that would narrow the answer most, first to last. */
export interface MissingFacts {
  readonly facts: readonly MissingFact[]
  /** How many facts of these kinds are missing in all. */
  readonly missing: number
  /** False where no loss is known at all, so that only spend can be spoken of. */
  readonly isLossKnown: boolean
}

/** How many facts are asked for. */
export const askedAtOnce = 10

/** Money below which nothing is narrowed. */
const noMoney = 0.005

/** The answer that missing facts blur: loss to expect in a year plus the largest loss of one stop (closed form), over the sites where they are known; null where no loss is. */
export function answerOf({ sites }: Pick<Evaluation, 'sites'>): number | null {
  let expected = 0
  let largest: number | null = null
  for (const { lossPerEvent, expectedLossPerYear } of sites) {
    if (lossPerEvent !== null && lossPerEvent > (largest ?? -1)) largest = lossPerEvent
    expected += expectedLossPerYear ?? 0
  }
  return largest === null ? null : expected + largest
}

/** The project with a fact stated. */
export function withFact(contents: ProjectContents, { noun, id, field }: MissingRef, value: number | string): ProjectContents {
  const list = listOfNoun[noun]
  return { ...contents, [list]: contents[list].map((one) => (keyOf(one) === id ? { ...one, [field]: value } : one)) }
}

const settled = ({ opens }: MissingFact): number => opens ?? -1

/** Finds the facts that would narrow the answer most, by money. Spend without a landed cost and loss are not the same money: while there are
 *  enough of both, each fills half of the list. Each step works out one fact at its low and at its high; those that cannot come in are not worked out. */
export function* missingFactsSteps(request: EvaluationRequest, count: number = askedAtOnce): Generator<undefined, MissingFacts, undefined> {
  const { plan, evaluation } = workOut(request)
  const open = unpricedFacts(plan).toSorted((one, other) => settled(other) - settled(one))
  const now = answerOf(evaluation)
  const assumed = now === null ? [] : assumedFacts(plan).toSorted((one, other) => other.most - one.most)
  // The list of assumed facts knows neither capacities nor tier 2, so these are worked out beside it.
  const beside = now === null ? [] : [...missingCapacities(plan, now), ...missingTierTwo(plan, now)]
  const places = count - Math.min(open.length, Math.floor(count / 2))
  const losses: MissingFact[] = beside.filter((fact) => settled(fact) >= noMoney).toSorted((one, other) => settled(other) - settled(one)).slice(0, places)
  for (const fact of assumed) {
    const last = losses[places - 1]
    if (fact.most < noMoney || (last !== undefined && settled(last) >= fact.most)) break
    yield
    const worked = now === null ? null : workedOut(request, fact, now)
    if (worked === null || settled(worked) < noMoney) continue
    const place = losses.findIndex((other) => settled(other) < settled(worked))
    losses.splice(place < 0 ? losses.length : place, 0, worked)
    losses.length = Math.min(losses.length, places)
  }
  const facts = [...losses, ...open.slice(0, count - losses.length)].toSorted((one, other) => settled(other) - settled(one))
  return { facts, missing: open.length + assumed.length + beside.length, isLossKnown: now !== null }
}

/** The same in one go. */
export function missingFactsOf(request: EvaluationRequest, count: number = askedAtOnce): MissingFacts {
  return atOnce(missingFactsSteps(request, count))
}

/** A fact with the answer at its low and at its high; null where one of them is unknown. */
function workedOut(request: EvaluationRequest, { fact }: AssumedFact, now: number): MissingFact | null {
  const at = (value: number): number | null => answerOf(evaluate({ ...request, contents: withFact(request.contents, fact.ref, value) }))
  const [low, high] = [at(fact.assumed.low), at(fact.assumed.high)]
  if (low === null || high === null) return null
  return { ...fact, answer: { assumed: now, low, high }, opens: Math.max(now, low, high) - Math.min(now, low, high), isGuess: false }
}
