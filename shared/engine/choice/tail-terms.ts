import type { ProgramBuilder } from '../disrupt/linear-program.ts'
import type { ChoiceIndex } from './choice-index.ts'
import type { FutureYear, Ladder, LastingStop } from './choice-problem.ts'
import type { StopSteps, StopTerms } from './stop-terms.ts'
import { nothing, summed, type Terms } from './terms.ts'

type NewColumn = (upper: number, isWhole?: boolean) => number

/** The mean of the worst years: the least over η of η + Σ chance · (loss − η)⁺ ÷ (1 − from). */
export function tailTerms({ problem: { futures } }: ChoiceIndex, losses: StopTerms, from: number, builder: ProgramBuilder, column: NewColumn): Terms {
  const threshold = column(Number.POSITIVE_INFINITY, false)
  const entries: (readonly [number, number])[] = [[threshold, 1]]
  for (const year of futures) {
    if (isCalm(year) || year.chance <= 0) continue
    const loss = lossOfYear(year, losses, builder, column)
    const beyond = column(Number.POSITIVE_INFINITY, false)
    builder.row(loss.constant, Number.POSITIVE_INFINITY, [[beyond, 1], [threshold, 1], ...loss.entries.map(([at, value]) => [at, -value] as const)])
    entries.push([beyond, year.chance / (1 - from)])
  }
  return { entries, constant: 0 }
}

const isCalm = ({ events, lasting = [], more = 0 }: FutureYear): boolean => events.length === 0 && lasting.length === 0 && more <= 0

function lossOfYear({ events, lasting = [], more = 0 }: FutureYear, { byStop, steps }: StopTerms, builder: ProgramBuilder, column: NewColumn): Terms {
  const own = events.map(({ stop, times }) => [byStop.get(stop) ?? nothing, times] as const)
  return added(summed(...own, ...lasting.map((stop) => [lossOfLasting(stop, steps, builder, column), stop.times] as const), [{ entries: [], constant: more }, 1]))
}

/** A column once: stops of one year may stand on the same rungs. */
function added({ entries, constant }: Terms): Terms {
  const sums = new Map<number, number>()
  for (const [at, value] of entries) sums.set(at, (sums.get(at) ?? 0) + value)
  return { entries: [...sums].filter(([, value]) => value !== 0), constant }
}

/** The greatest of the ladders: of one, itself; of several a column that none of them is above. */
function lossOfLasting({ ladders }: LastingStop, steps: StopTerms['steps'], builder: ProgramBuilder, column: NewColumn): Terms {
  const climbed = ladders.map((ladder) => climbedOn(ladder, steps.get(ladder.stop)))
  // One that stays below the least of another never counts.
  const least = climbed.reduce((most, { constant }) => Math.max(most, constant), 0)
  const high = climbed.filter(({ entries, constant }) => constant === least || entries.reduce((sum, [, value]) => sum + value, constant) > least)
  const [only] = high
  if (high.length === 0 || only === undefined) return nothing
  if (high.length === 1) return only
  const loss = column(Number.POSITIVE_INFINITY, false)
  for (const { entries, constant } of high) builder.row(constant, Number.POSITIVE_INFINITY, [[loss, 1], ...entries.map(([at, value]) => [at, -value] as const)])
  return { entries: [[loss, 1]], constant: 0 }
}

function climbedOn({ money }: Ladder, steps: StopSteps | undefined): Terms {
  if (steps === undefined) return nothing
  const at = (rung: number): number => (rung <= 0 ? 0 : (money[rung - 1] ?? 0))
  let below = at(steps.least)
  const constant = below
  const entries: (readonly [number, number])[] = []
  for (const [rung, reached] of steps.reached) {
    const more = at(rung) - below
    if (more > 0) entries.push([reached, more])
    below = Math.max(below, at(rung))
  }
  return { entries, constant }
}
