/** A need over time that starts at zero and only ever steepens: Σ slope × max(0, t − at), slopes in units a day, at in days. */
export interface Hinges {
  readonly at: number[]
  readonly slope: number[]
}

/** No need. */
export function noHinges(): Hinges {
  return { at: [], slope: [] }
}

/** Adds `times` as much of another need. */
export function addHinges(to: Hinges, from: Hinges, times: number): void {
  for (let index = 0; index < from.at.length; index++) addHinge(to, from.at[index] ?? 0, (from.slope[index] ?? 0) * times)
}

/** Adds a need of `slope` a day from day `at` on. */
export function addHinge(to: Hinges, at: number, slope: number): void {
  if (slope === 0) return
  const same = to.at.indexOf(at)
  if (same >= 0) to.slope[same] = (to.slope[same] ?? 0) + slope
  else {
    to.at.push(at)
    to.slope.push(slope)
  }
}

/** Where stock and a flow that keeps coming are used up. */
export interface Exhaustion {
  /** Days; Infinity when never, NaN when a need is unknown. */
  readonly day: number
  /** Use a day at that moment. */
  readonly use: number
  /** Units that would have been used by then had nothing above held stock, minus what was used. */
  readonly covered: number
}

/** The last day on which need ≤ stock + flow × day, with what it takes to recompute it. */
export function exhaust(need: Hinges, stock: number, flow: number): Exhaustion {
  const count = need.at.length
  if (count === 0) return { day: stock >= 0 ? Number.POSITIVE_INFINITY : Number.NaN, use: 0, covered: 0 }
  const turns = count === 1 ? [0] : sortedTurns(need)
  let use = 0
  let covered = 0
  for (let turn = 0; turn < count; turn++) {
    const index = turns[turn] ?? 0
    const slope = need.slope[index] ?? 0
    use += slope
    covered += slope * (need.at[index] ?? 0)
    const next = turn + 1 < count ? (need.at[turns[turn + 1] ?? 0] ?? 0) : Number.POSITIVE_INFINITY
    if (use - flow > 0) {
      const day = (stock + covered) / (use - flow)
      if (day <= next) return { day, use, covered }
    } else if (!(use - flow <= 0)) return { day: Number.NaN, use, covered }
  }
  // Not reached with numbers that are known: past the last turn the flow covers the use, or a number is missing.
  return { day: use - flow <= 0 && stock >= 0 ? Number.POSITIVE_INFINITY : Number.NaN, use, covered }
}

const sortedTurns = (need: Hinges): number[] => need.at.map((_, index) => index).toSorted((left, right) => (need.at[left] ?? 0) - (need.at[right] ?? 0))

/** What is still needed once `stock` is used first. */
export function afterStock(need: Hinges, stock: number, day: number): Hinges {
  if (stock === 0) return need
  const rest = noHinges()
  if (day === Number.POSITIVE_INFINITY) return rest
  let steep = 0
  for (let index = 0; index < need.at.length; index++) {
    const at = need.at[index] ?? 0
    const slope = need.slope[index] ?? 0
    // The comparison is written so that an unknown turn or day counts as passed and stays unknown.
    if (at > day) addHinge(rest, at, slope)
    else steep += slope
  }
  if (steep !== 0) addHinge(rest, day, steep)
  return rest
}
