import { spreadOf, type Estimated, type Spread } from '../uncertainty/spread.ts'
import type { StopKind } from '../disrupt/stop-answer.ts'

/** The share of years that counts as the worst: one in twenty. */
export const worstShare = 0.05

/** What one part or one stop causes, in the project's currency a year: on average over all years, and over the worst twentieth of them. */
export interface Caused {
  readonly id: string
  readonly mean: number
  readonly worst: number
}

/** What stops, and what it causes. */
export interface CausedByStop extends Caused {
  readonly kind: StopKind
  readonly key: string
  readonly name: string
  /** Chance in a year, 0 to 1, and what a stop of usual length costs. */
  readonly chance: number
  readonly loss: number
}

/** One plan over the years drawn; money in the project's currency a year. */
export interface YearsOfPlan {
  readonly scenarioId: string | null
  /** What the loss of a year is not known for want of; then there are no numbers. */
  readonly unknown: readonly { readonly name: string; readonly lacks: 'chance' | 'loss' }[]
  /** The loss of a year: its value at risk is the loss that nineteen years in twenty stay below, its conditional value at risk the mean of the worst twentieth. */
  readonly loss: Spread | null
  /** Share of the years in which nothing is lost. */
  readonly calm: Estimated
  /** Sum over all that stops of chance × loss of a stop of usual length. */
  readonly atUsualLength: number
  /** The mean if each stop were alone in its year: how long they last counts, that they run into each other does not. */
  readonly stopsAlone: number
  /** What causes it, the most in the worst years first; each list adds up to the mean and to the mean of the worst years. */
  readonly parts: readonly Caused[]
  readonly stops: readonly CausedByStop[]
  /** Loss that this share of the years reaches or passes, the rarest first. */
  readonly exceeded: readonly { readonly share: number; readonly loss: number }[]
}

/** How much each year weighs in the mean of the worst ones: the worst count in full, those of equal loss at the edge in equal parts, together one. */
export function weightsOfWorst(losses: Float64Array): Float64Array {
  const beyond = worstShare * losses.length
  const sorted = losses.toSorted()
  const edge = sorted[Math.max(0, Math.ceil((1 - worstShare) * losses.length - 1e-9) - 1)] ?? Number.NaN
  let above = 0
  let level = 0
  for (const loss of losses) {
    if (loss > edge) above += 1
    else if (loss === edge) level += 1
  }
  const atEdge = level === 0 ? 0 : Math.max(0, beyond - above) / level
  return losses.map((loss) => (loss > edge ? 1 : loss === edge ? atEdge : 0) / beyond)
}

const shares = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]

/** How often a loss is reached or passed: at most as far out as ten of the years drawn lie. */
export function exceededOf(losses: Float64Array): YearsOfPlan['exceeded'] {
  const sorted = losses.toSorted()
  return shares.flatMap((share) => {
    const count = Math.round(share * sorted.length)
    return count < 10 ? [] : [{ share, loss: sorted[sorted.length - count] ?? Number.NaN }]
  })
}

const nobody: Estimated = { value: Number.NaN, error: Number.NaN }

/** The spread of the loss and the share of calm years. */
export function lossSpread(turns: readonly Float64Array[]): Pick<YearsOfPlan, 'loss' | 'calm'> {
  const loss = spreadOf(turns, false)
  return { loss, calm: loss === null ? nobody : { value: 1 - loss.chanceAboveZero.value, error: loss.chanceAboveZero.error } }
}
