/** Where a difference changes its sign on a slider. */
export interface BreakEven {
  readonly at: number
  /** True when the plan is the cheaper one above it, false when below it. */
  readonly cheaperAbove: boolean
}

/** The value between low and high at which `difference` (plan less today) changes its sign, found by looking at `steps` stretches and halving
 *  the first that does; null where there is none or where it is unknown. */
export function breakEven(low: number, high: number, difference: (value: number) => number | null, steps = 8): BreakEven | null {
  let left = low
  let before = difference(left)
  if (before === null) return null
  for (let step = 1; step <= steps; step++) {
    const right = low + ((high - low) * step) / steps
    const after = difference(right)
    if (after === null) return null
    if (before !== 0 && after !== 0 && before > 0 !== after > 0) return halved(left, right, before, difference)
    if (after !== 0) {
      left = right
      before = after
    }
  }
  return null
}

function halved(low: number, high: number, atLow: number, difference: (value: number) => number | null): BreakEven | null {
  let left = low
  let right = high
  for (let turn = 0; turn < 24; turn++) {
    const middle = (left + right) / 2
    const there = difference(middle)
    if (there === null) return null
    if (there > 0 === atLow > 0) left = middle
    else right = middle
  }
  return { at: (left + right) / 2, cheaperAbove: atLow > 0 }
}
