import { useEffect, useState } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { rankIntervals, usualDraws, type RankInterval } from '../../../shared/engine/rank-interval.ts'

const none: ReadonlyMap<string, RankInterval> = new Map()

/** Between which places each part stands while the weights are shaken; worked out when the hand has rested, as it takes some frames on a long list. */
export function useRankIntervals(evaluation: Evaluation, exponent: number): ReadonlyMap<string, RankInterval> {
  const [ranks, setRanks] = useState(none)
  useEffect(() => {
    const wait = setTimeout(() => setRanks(rankIntervals(evaluation.parts, exponent, usualDraws)), 200)
    return () => clearTimeout(wait)
  }, [evaluation, exponent])
  return ranks
}
