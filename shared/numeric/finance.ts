/** Net present value of flows a year apart, the first at t = 0 and so not discounted. */
export function netPresentValue(rate: number, flows: readonly number[]): number {
  let value = 0
  let factor = 1
  for (const flow of flows) {
    value += flow / factor
    factor *= 1 + rate
  }
  return value
}

/** Net present value as a spreadsheet's NPV() has it: the first flow is already discounted by a year. */
export function spreadsheetPresentValue(rate: number, flows: readonly number[]): number {
  return netPresentValue(rate, flows) / (1 + rate)
}

/** Years until the undiscounted cumulative flow stays at or above zero, with a straight line within the year;
 *  0 when money is never out, null when it never comes back or a flow is unknown. */
export function simplePayback(flows: readonly number[]): number | null {
  let sum = 0
  let years: number | null = 0
  let year = 0
  for (const flow of flows) {
    const before = sum
    sum += flow
    if (sum < 0) years = null
    else if (years === null) years = year - 1 + -before / flow
    year += 1
  }
  return sum === sum ? years : null
}
