import { power } from './power.ts'

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

/** As `simplePayback`, of flows a year apart discounted to t = 0. */
export function discountedPayback(rate: number, flows: readonly number[]): number | null {
  let factor = 1
  return simplePayback(
    flows.map((flow) => {
      const worth = flow / factor
      factor *= 1 + rate
      return worth
    }),
  )
}

/** Rates that are looked at for a change of sign where there may be several, in steps of 1 %, from nothing to ten times a year. */
const ratesLookedAt = 1000

/** The rate at which flows a year apart are worth nothing in sum; null where none is, where a flow is unknown, or where
 *  money comes before any is spent. Flows that change their sign more than once may have several: then only the one rate above zero counts, and none where
 *  there are more of those. */
export function internalRate(flows: readonly number[]): number | null {
  let changes = 0
  let sign = 0
  for (const flow of flows) {
    if (!Number.isFinite(flow)) return null
    const here = Math.sign(flow)
    if (here === 0) continue
    // Money that comes before any is spent earns no return: the rate would be what borrowing it costs.
    if (sign === 0 && here > 0) return null
    if (sign !== 0 && here !== sign) changes += 1
    sign = here
  }
  if (changes === 0) return null
  const signAt = (rate: number): number => Math.sign(netPresentValue(rate, flows))
  if (changes === 1) {
    let high = 1
    while (signAt(high) === signAt(-0.9999)) {
      if (high > 1e6) return null
      high *= 10
    }
    return halved(-0.9999, high, signAt)
  }
  let found: number | null = null
  for (let step = 0; step < ratesLookedAt; step++) {
    const [low, high] = [step / 100, (step + 1) / 100]
    if (signAt(low) === signAt(high)) continue
    if (found !== null) return null
    found = halved(low, high, signAt)
  }
  return found
}

/** Where a sign changes between two rates. */
function halved(from: number, to: number, signAt: (rate: number) => number): number {
  const atLow = signAt(from)
  let [low, high] = [from, to]
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (signAt(middle) === atLow) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** What has to be paid each year so that 1 is paid back with interest over so many years: the capital recovery factor. */
export function capitalRecovery(rate: number, years: number): number {
  if (!(years > 0)) return Number.NaN
  return rate === 0 ? 1 / years : rate / (1 - 1 / power(1 + rate, years))
}
