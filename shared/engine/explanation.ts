import type { Quantity } from '../formulas/formula.ts'
import type { Sentence, SentenceValue } from '../text/say.ts'
import type { StopCause } from './disrupt/joint-loss.ts'
import type { StopAnswer } from './disrupt/stop-answer.ts'
import type { ExplainedYears } from './explain-years.ts'
import type { Confidence, Origin, Source } from '../model/source.ts'
import type { CostLineId, OwnershipLineId } from './evaluation.ts'

/** A stored fact of the buyer's, so that it can be changed where it is shown. */
export interface FactRef {
  readonly noun: 'part' | 'line' | 'product' | 'offer' | 'site'
  /** Key of the noun; a product has the id of its part. */
  readonly id: string
  readonly field: string
}

/** Where a number on the screen came from. */
export type Provenance =
  | { readonly kind: 'fact'; readonly origin: Origin; readonly fact: FactRef | null }
  /** Nobody knows it yet; `fact` is what would make it known, where one fact would. */
  | { readonly kind: 'missing'; readonly fact: FactRef | null }
  | {
      readonly kind: 'figure'
      readonly key: string
      /** Unit of the figure itself. */
      readonly unit: string
      readonly value: number
      readonly tag: 'published' | 'assumption'
      readonly confidence: Confidence
      readonly source: Source
      readonly overridden: boolean
    }
  | { readonly kind: 'estimate'; readonly method: Sentence }
  | { readonly kind: 'choice'; readonly choiceId: string }
  /** What-ifs of the plan's world, by their own names. */
  | { readonly kind: 'shock'; readonly shocks: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'computed' }

/** One number taken apart: its equation, its inputs with where they came from, down to facts and figures. */
export interface Explanation {
  readonly quantity: Quantity
  readonly value: number | null
  /** The equation in words; null for an input. */
  readonly says: Sentence | null
  /** The equation in symbols, where it can be written in one line. */
  readonly symbols?: string | null
  readonly source: Source | null
  readonly provenance: Provenance
  /** What the fact or figure is of, such as "China" or "sea FCL from East Asia"; may be empty. */
  readonly of: SentenceValue
  readonly inputs: readonly Explanation[]
}

/** What can be explained: a line or result of a part, a site or the whole plan. */
export type ExplainTarget =
  | { readonly on: 'part'; readonly partId: string; readonly quantity: CostLineId | OwnershipLineId | 'landed' | 'ownership' | 'need' | 'spend' | 'risk' | 'survive' | 'recover' | 'gap' | 'loss' | 'spend-share' }
  /** An assembly by the bought parts below it; `units` is how many of it the number counts, such as one product's need of it. */
  | { readonly on: 'assembly'; readonly partId: string; readonly quantity: 'landed' | 'risk'; readonly units: number }
  | { readonly on: 'site'; readonly key: string; readonly quantity: 'survive' | 'recover' | 'gap' | 'loss' | 'risk' | 'stop-probability' | 'expected-loss' }
  /** A stop whose exact answer was worked out before. */
  | { readonly on: 'stop'; readonly answer: StopAnswer; readonly quantity: 'loss' | 'survive' | 'recover' }
  /** The loss to expect over causes whose exact losses were worked out before. */
  | { readonly on: 'causes'; readonly causes: readonly StopCause[]; readonly quantity: 'expected-loss' }
  /** The loss of an average or of the worst year, over years drawn before. */
  | { readonly on: 'years'; readonly years: ExplainedYears; readonly quantity: 'expected-loss' | 'worst-year' }
  /** A works of one's own that the plan makes parts in. */
  | { readonly on: 'works'; readonly worksId: string; readonly quantity: 'use' | 'hours' }
  | { readonly on: 'plan'; readonly quantity: 'landed' | 'ownership' | 'cost-per-unit' | 'one-off' | 'npv' | 'payback' | 'expected-loss' | 'risk' | 'survive' | 'gap' | 'working-capital' | 'co2' | 'internal-return' | 'discounted-payback' | 'break-even-volume' | 'break-even-duty' | 'break-even-price-gap' | 'deepest-cash' | 'saving' | 'extra-stock' | 'share-from-europe' | 'sites-short' | 'priced' }
