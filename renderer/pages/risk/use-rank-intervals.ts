import { useEffect, useState } from 'react'
import type { InSteps } from '../../../shared/engine/in-steps.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { drawRanks, usualDraws, type RankInterval } from '../../../shared/engine/rank-interval.ts'
import { inSlices } from '../../work/in-slices.ts'

const none: ReadonlyMap<string, RankInterval> = new Map()
/** Places of the parts of an evaluation by the exponent, once they are worked out. */
const known = new WeakMap<Evaluation, Map<number, ReadonlyMap<string, RankInterval>>>()
/** A hand on a slider asks many questions; the places are drawn once it rests, in milliseconds. */
const rest = 200

function* drawAll(evaluation: Evaluation, exponent: number): InSteps<ReadonlyMap<string, RankInterval>> {
  const drawing = drawRanks(evaluation.parts, exponent, usualDraws)
  for (let drawn = 1; !drawing.draw(1); drawn++) yield drawn / usualDraws.draws
  return yield* drawing.ranksInSteps()
}

/** Between which places each part stands while the weights are shaken; worked out between frames when the hand has rested, the last answer shown meanwhile. */
export function useRankIntervals(evaluation: Evaluation, exponent: number): ReadonlyMap<string, RankInterval> {
  const [ranks, setRanks] = useState(none)
  const found = known.get(evaluation)?.get(exponent)
  useEffect(() => {
    if (found !== undefined) return undefined
    let stop = (): void => undefined
    const wait = setTimeout(() => {
      stop = inSlices(drawAll(evaluation, exponent), (drawn) => {
        known.set(evaluation, (known.get(evaluation) ?? new Map<number, ReadonlyMap<string, RankInterval>>()).set(exponent, drawn))
        setRanks(drawn)
      }, () => undefined)
    }, rest)
    return () => {
      clearTimeout(wait)
      stop()
    }
  }, [evaluation, exponent, found])
  return found ?? ranks
}
