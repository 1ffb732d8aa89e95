import { useEffect, useState } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { drawRanks, usualDraws, type RankInterval } from '../../../shared/engine/rank-interval.ts'

const none: ReadonlyMap<string, RankInterval> = new Map()
/** Draws between two looks at the keyboard and the mouse. */
const atOnce = 10

/** Between which places each part stands while the weights are shaken; worked out a little at a time when the hand has rested, the last answer shown meanwhile. */
export function useRankIntervals(evaluation: Evaluation, exponent: number): ReadonlyMap<string, RankInterval> {
  const [ranks, setRanks] = useState(none)
  useEffect(() => {
    let drawing: ReturnType<typeof drawRanks> | null = null
    const go = (): void => {
      drawing ??= drawRanks(evaluation.parts, exponent, usualDraws)
      if (drawing.draw(atOnce)) setRanks(drawing.ranks())
      else wait = setTimeout(go)
    }
    let wait = setTimeout(go, 200)
    return () => clearTimeout(wait)
  }, [evaluation, exponent])
  return ranks
}
