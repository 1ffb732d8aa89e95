import type { EvaluationRequest } from '../evaluate.ts'
import { HeldStress } from './held-stress.ts'
import type { Solve } from './linear-program.ts'
import { pileUpOf, type PileUp } from './pile-up.ts'
import { rippleOf } from './ripple.ts'
import { answerKey, type StopAnswer } from './stop-answer.ts'
import { stopResult } from './stop-result.ts'

/** A sweep on its way: the answers so far, of how many. */
export interface StressProgress {
  readonly answers: readonly StopAnswer[]
  readonly total: number
}

/** Stops every site, country and strait of a plan in turn; a step a program solved, so that whoever takes them can breathe between. What `held` has answered is not asked again. */
export function* stressSteps(request: EvaluationRequest, solve: Solve, held = new HeldStress()): Generator<StressProgress, StressProgress, undefined> {
  const open = held.open(request)
  const answers: StopAnswer[] = []
  for (const { stop, network, ...named } of open.stops) {
    const known = open.answers.get(answerKey(named))
    if (known !== undefined) {
      answers.push(known)
      continue
    }
    const { loss, survive, recover, lost } = stopResult(network, stop, solve)
    const answer: StopAnswer = {
      ...named, loss, surviveDays: survive, recoverDays: recover,
      lost: [...lost].map(([item, units]) => ({ partId: network.items[item]?.id ?? '', units })),
    }
    open.answers.set(answerKey(named), answer)
    answers.push(answer)
    yield { answers, total: open.stops.length }
  }
  return { answers, total: open.stops.length }
}

/** A stop day by day with the ids of the parts it is of; days from the stop. */
export interface RippleAnswer {
  readonly endDay: number
  /** Products with the days on which they stand still; null where they never do. */
  readonly products: readonly { readonly partId: string; readonly from: number | null; readonly until: number | null; readonly units: number }[]
  /** Stocks that run dry, the first first. */
  readonly dry: readonly { readonly partId: string; readonly day: number }[]
  /** Contribution lost in each week from the stop on. */
  readonly weeks: readonly { readonly from: number; readonly to: number; readonly loss: number }[]
  readonly pileUp: PileUpAnswer
}

/** What piles up behind a stop and what cash does, with the ids of the parts. */
export interface PileUpAnswer extends Omit<PileUp, 'products' | 'parts'> {
  readonly products: readonly { readonly partId: string; readonly units: readonly number[]; readonly loss: readonly number[] }[]
  /** How many parts have piled up on the day of the peak, and the one that most money lies in; null where none has. */
  readonly partCount: number
  readonly largest: { readonly partId: string; readonly units: number; readonly money: number } | null
}

/** Works one stop of a plan out day by day; null where it is not among the plan's stops or something it needs is unknown. */
export function rippleAnswer(request: EvaluationRequest, { kind, key }: Pick<StopAnswer, 'kind' | 'key'>, solve: Solve, held = new HeldStress()): RippleAnswer | null {
  const { made, stops, flows } = held.open(request)
  const found = stops.find((one) => one.kind === kind && one.key === key)
  const ripple = found === undefined ? null : rippleOf(found.network, found.stop, solve)
  if (found === undefined || ripple === null) return null
  const idOf = (item: number): string => made.network.items[item]?.id ?? ''
  const endDay = ripple.steps.at(-1)?.to ?? 0
  const { parts, products, ...pileUp } = pileUpOf(found.network, found.stop, ripple, flows)
  const [largest] = parts
  const weeks = pileUp.weeks.flatMap(({ from, to, loss }) => (from < endDay ? [{ from, to: Math.min(to, endDay), loss }] : []))
  return {
    endDay, weeks,
    pileUp: {
      ...pileUp, partCount: parts.length, largest: largest === undefined ? null : { partId: idOf(largest.item), units: largest.units, money: largest.money },
      products: products.map(({ item, units, loss }) => ({ partId: idOf(item), units, loss })),
    },
    products: ripple.products.map(({ item, from, until, lost }) => ({ partId: idOf(item), from, until, units: lost.reduce((sum, units) => sum + units, 0) })),
    dry: ripple.stocks.flatMap(({ item, dry }) => (dry === null ? [] : [{ partId: idOf(item), day: dry }])).toSorted((left, right) => left.day - right.day),
  }
}
