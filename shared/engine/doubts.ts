import { withDearerOffers } from './dearer-offers.ts'
import { evaluate, type EvaluationRequest } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { openFigures } from './figure-book.ts'
import { atOnce, type InSteps } from './in-steps.ts'

/** One thing that may turn out otherwise than assumed. */
export type DoubtId = 'stops-half' | 'stops-none' | 'stops-double' | 'offers-dearer' | 'freight-double' | 'dollar-cheaper' | 'dollar-dearer' | 'demand-less'

/** What comes out when one thing turns out otherwise; null means unknown. */
export interface DoubtNumbers {
  /** Net value against today in the same doubt, in the project's currency; null for today itself. */
  readonly npv: number | null
  readonly landedCostPerYear: number | null
  readonly expectedLossPerYear: number | null
}

/** A doubt with what it would do. */
export interface Doubt extends DoubtNumbers {
  readonly id: DoubtId
}

/** A plan as assumed, and as it would be in each doubt that bears on it. */
export interface Doubts {
  readonly central: DoubtNumbers
  readonly doubts: readonly Doubt[]
}

/** How much of the assumed value is left, by figure: a dearer dollar is worth more. */
const factors: Readonly<Partial<Record<DoubtId, readonly (readonly [string, number])[]>>> = {
  'stops-half': [['general.stop-rate-at-0', 0.5], ['general.stop-rate-at-100', 0.5], ['general.country-shock-rate', 0.5]],
  // The curve of stops is a ratio of its ends, so that a rate of zero has no curve: once in 10¹⁵ years is never.
  'stops-none': [['general.stop-rate-at-0', 1e-15], ['general.stop-rate-at-100', 1e-15], ['general.country-shock-rate', 0]],
  'stops-double': [['general.stop-rate-at-0', 2], ['general.stop-rate-at-100', 2], ['general.country-shock-rate', 2]],
  'freight-double': [['what-if.freight-factor', 2]],
  'dollar-cheaper': [['what-if.dollar-factor', 0.9]],
  'dollar-dearer': [['what-if.dollar-factor', 1.1]],
}

/** Price of every destination 10 % up, whether quoted or estimated, as a share of itself. */
const dearerBy = 1.1
/** Share of the demand that is left where less is sold. */
const demandLeft = 0.8

const numbersOf = ({ totals, economics }: Evaluation): DoubtNumbers => ({
  npv: economics?.npv ?? null, landedCostPerYear: totals.landedCostPerYear, expectedLossPerYear: totals.expectedLossPerYear,
})

/** Evaluates a plan once more for each thing that may turn out otherwise, one at a time; a doubt that cannot bear on the plan is left out. */
export const doubtsOf = (request: EvaluationRequest): Doubts => atOnce(doubtsInSteps(request))

/** The same with a pause after each. */
export function* doubtsInSteps(request: EvaluationRequest): InSteps<Doubts> {
  const { contents, scenarioId, figures, what } = request
  const book = openFigures(figures, contents.parameters, scenarioId, what)
  const under = (id: DoubtId, values: readonly (readonly [string, number])[]) => (): Doubt => ({
    id, ...numbersOf(evaluate({ ...request, what: new Map([...(what ?? []), ...values]) })),
  })
  const scaled = (id: DoubtId): (() => Doubt) => under(id, (factors[id] ?? []).map(([key, factor]) => [key, book.ref(key).value * factor]))
  const bringsOffers = contents.choices.some((choice) => choice.scenarioId === scenarioId && choice.kind !== 'buffer')
  const isDollar = (currency: string): boolean => currency === 'USD' && contents.project.currency !== 'USD'
  const paysDollars = contents.offers.some((offer) => isDollar(offer.currency))
  const surge = 'what-if.demand-surge'
  const plan = scenarioId !== null
  const asked = [
    scaled('stops-half'),
    ...(plan ? [scaled('stops-none')] : [scaled('stops-double')]),
    ...(plan && bringsOffers ? [(): Doubt => ({ id: 'offers-dearer', ...numbersOf(evaluate({ ...request, contents: withDearerOffers(request, dearerBy) })) })] : []),
    scaled('freight-double'),
    ...(paysDollars ? [scaled(plan ? 'dollar-cheaper' : 'dollar-dearer')] : []),
    under('demand-less', [[surge, (1 + book.ref(surge).value) * demandLeft - 1]]),
  ]
  const central = numbersOf(evaluate(request))
  const doubts: Doubt[] = []
  for (const ask of asked) {
    yield (1 + doubts.length) / (1 + asked.length)
    doubts.push(ask())
  }
  return { central, doubts }
}
