/** Where a difference changes its sign on a slider. */
export interface BreakEven {
  readonly at: number
  /** True when the plan is the cheaper one above it, false when below it. */
  readonly cheaperAbove: boolean
}

type Difference = (value: number) => number | null
type Steps = Generator<undefined, BreakEven | null, undefined>

/** The value between low and high at which `difference` (plan less today) changes its sign, found by looking at `stretches` stretches and halving
 *  the first that does; null where there is none or where it is unknown. One step a value, so that whoever asked can give up in between. */
export function* breakEvenSteps(low: number, high: number, difference: Difference, stretches = 8): Steps {
  let left = low
  let before = difference(left)
  if (before === null) return null
  for (let stretch = 1; stretch <= stretches; stretch++) {
    yield undefined
    const right = low + ((high - low) * stretch) / stretches
    const after = difference(right)
    if (after === null) return null
    if (before !== 0 && after !== 0 && before > 0 !== after > 0) return yield* halved(left, right, before, difference)
    if (after !== 0) {
      left = right
      before = after
    }
  }
  return null
}

function* halved(low: number, high: number, atLow: number, difference: Difference): Steps {
  let left = low
  let right = high
  for (let turn = 0; turn < 24; turn++) {
    yield undefined
    const middle = (left + right) / 2
    const there = difference(middle)
    if (there === null) return null
    if (there > 0 === atLow > 0) left = middle
    else right = middle
  }
  return { at: (left + right) / 2, cheaperAbove: atLow > 0 }
}
