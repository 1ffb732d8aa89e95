/** One stop of a year as a product feels it: between these days it must stand still so long in all. */
export interface Wait {
  readonly from: number
  readonly to: number
  /** Days of whole standstill. */
  readonly days: number
}

/** Days that each wait adds to what the product stands still in all. While it stands still for one stop the stock of the others is not used,
 *  so a day counts once: for the stop that is over first, and for a later one only what it still wants. A product works as long as it can,
 *  so it stands still at the end of a stop; that is also the least that is possible. */
export function daysAdded(waits: readonly Wait[]): Float64Array {
  const added = new Float64Array(waits.length)
  const order = [...waits.keys()].toSorted((one, other) => (waits[one]?.to ?? 0) - (waits[other]?.to ?? 0) || (waits[one]?.from ?? 0) - (waits[other]?.from ?? 0) || one - other)
  /** Stretches of standstill, apart from each other, the first first. */
  let still: (readonly [from: number, to: number])[] = []
  for (const index of order) {
    const { from, to, days } = waits[index] as Wait // an index of the list
    let open = days
    for (const [begin, end] of still) open -= Math.max(0, Math.min(to, end) - Math.max(from, begin))
    if (!(open > 0)) continue
    added[index] = open
    // From the end backwards, where it does not stand still yet.
    const free: (readonly [number, number])[] = []
    let until = to
    for (const [begin, end] of still.toReversed()) {
      if (end <= from) break
      if (end < until) free.push([end, until])
      until = Math.min(until, begin)
    }
    if (until > from) free.push([from, until])
    const taken: (readonly [number, number])[] = []
    for (const [begin, end] of free) {
      if (open <= 0) break
      const start = Math.max(begin, end - open)
      // What is left may be less than a day's last digit. A stretch of no length would begin with another one, and so come before or after it.
      if (!(start < end)) break
      taken.push([start, end])
      open -= end - start
    }
    still = [...still, ...taken].toSorted((one, other) => one[0] - other[0])
  }
  return added
}
