import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { powerTerm } from '../formulas/risk.ts'
import { riskIndicatorIds, type PartResult } from './evaluation.ts'
import { atOnce, type InSteps } from './in-steps.ts'

/** Where a part stands among all rated parts, 1 the riskiest. */
export interface RankInterval {
  /** With equal weights. */
  readonly rank: number
  /** The ranks that nine in ten draws of the weights lie between. */
  readonly best: number
  readonly worst: number
}

/** How the weights are shaken. */
export interface RankDraws {
  /** Largest change of a weight, such as 0.25 for ±25 %. */
  readonly spread: number
  readonly draws: number
  /** A whole number; the same seed gives the same ranks. */
  readonly seed: number
}

/** As the model has it: ±25 %, drawn as often as the tenth parts of the ranks need. */
export const usualDraws: RankDraws = { spread: 0.25, draws: 200, seed: 1 }

type Rated = Pick<PartResult, 'partId' | 'indicators' | 'riskScore'>

/** Ranks on their way: so many draws at a time, as a long list takes some frames. */
export interface RankDrawing {
  /** Draws weights so many times; true when enough have been drawn. */
  readonly draw: (times: number) => boolean
  /** The place of every rated part, by part id. */
  readonly ranks: () => ReadonlyMap<string, RankInterval>
  /** The same a few hundred parts at a time. */
  readonly ranksInSteps: () => InSteps<ReadonlyMap<string, RankInterval>>
}

/** Begins to place every rated part among all, with equal weights and with random ones. The power mean's root keeps the order, so it is not drawn. */
export function drawRanks(parts: readonly Rated[], exponent: number, { spread, draws, seed }: RankDraws): RankDrawing {
  const rated = parts.filter((part) => part.riskScore !== null)
  const count = rated.length
  const width = riskIndicatorIds.length
  const terms = new Float64Array(count * width)
  const isKnown = new Uint8Array(count * width)
  for (const [row, part] of rated.entries()) {
    for (const [place, { score }] of part.indicators.entries()) {
      if (score === null) continue
      terms[row * width + place] = powerTerm(score, exponent)
      isKnown[row * width + place] = 1
    }
  }
  const weights = new Float64Array(width).fill(1)
  const plain = ranksOf(scoresUnder(weights, terms, isKnown, count))
  const all = new Uint32Array(count * draws)
  const random = xoroshiro128plus(seed)
  let drawn = 0
  const ranksInSteps = function* (): InSteps<ReadonlyMap<string, RankInterval>> {
    const tail = Math.floor(drawn / 20)
    const intervals = new Map<string, RankInterval>()
    for (const [row, part] of rated.entries()) {
      const sorted = all.subarray(row * draws, row * draws + drawn).toSorted()
      const rank = plain[row] ?? 0
      intervals.set(part.partId, { rank, best: sorted[tail] ?? rank, worst: sorted[drawn - 1 - tail] ?? rank })
      if (row % 200 === 199) yield row / count
    }
    return intervals
  }
  return {
    draw(times) {
      for (const end = Math.min(draws, drawn + times); drawn < end; drawn++) {
        for (let place = 0; place < width; place++) weights[place] = 1 + spread * (2 * uniformFloat64(random) - 1)
        const ranks = ranksOf(scoresUnder(weights, terms, isKnown, count))
        for (let row = 0; row < count; row++) all[row * draws + drawn] = ranks[row] as number // a rank a row
      }
      return drawn >= draws
    },
    ranks: () => atOnce(ranksInSteps()),
    ranksInSteps,
  }
}

/** The place of every rated part among all, by part id. */
export function rankIntervals(parts: readonly Rated[], exponent: number, settings: RankDraws): ReadonlyMap<string, RankInterval> {
  const drawing = drawRanks(parts, exponent, settings)
  drawing.draw(settings.draws)
  return drawing.ranks()
}

function scoresUnder(weights: Float64Array, terms: Float64Array, isKnown: Uint8Array, count: number): Float64Array {
  const scores = new Float64Array(count)
  const width = weights.length
  for (let row = 0; row < count; row++) {
    let sum = 0
    let weight = 0
    for (let place = 0, at = row * width; place < width; place++, at++) {
      if (isKnown[at] === 0) continue
      sum += (weights[place] as number) * (terms[at] as number) // below their lengths
      weight += weights[place] as number // the same
    }
    scores[row] = sum / weight
  }
  return scores
}

/** The place of each score, the highest first; equal scores share the better place. */
function ranksOf(scores: Float64Array): Uint32Array {
  const sorted = scores.toSorted()
  const ranks = new Uint32Array(scores.length)
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number // below length
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] as number) > score) high = middle // between 0 and length
      else low = middle + 1
    }
    ranks[row] = sorted.length - low + 1
  }
  return ranks
}
