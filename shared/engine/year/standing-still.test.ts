import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAdded, type Wait } from './standing-still.ts'

const sum = (days: ArrayLike<number>): number => Array.from(days).reduce((total, one) => total + one, 0)
const anyWait = fc.record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 120 }), share: fc.integer({ min: 0, max: 10 }) })
  .map(({ from, length, share }): Wait => ({ from, to: from + length, days: (length * share) / 10 }))

/** The least days of standstill in whole tenths, found day after day from the first end on: what is asked of a wait is filled from its last day backwards. */
function byTheDay(waits: readonly Wait[]): number {
  const still = new Set<number>()
  for (const { from, to, days } of waits.toSorted((one, other) => one.to - other.to)) {
    let open = Math.round(days * 10)
    for (let tenth = from * 10; tenth < to * 10; tenth++) if (still.has(tenth)) open -= 1
    for (let tenth = to * 10 - 1; tenth >= from * 10 && open > 0; tenth--) {
      if (still.has(tenth)) continue
      still.add(tenth)
      open -= 1
    }
  }
  return still.size / 10
}

describe('Days that a product stands still in a year', () => {
  test('are those of the longest wait where several parts stop at once: while it stands for one, the stock of the others is not used', () => {
    // Part p is out until day 20 with stock for 5, part q until day 30 with stock for 10: it stands from 5 to 20 and from 25 to 30.
    expect([...daysAdded([{ from: 0, to: 20, days: 15 }, { from: 0, to: 30, days: 20 }])]).toEqual([15, 5])
  })

  test('add up where stops are apart', () => {
    expect([...daysAdded([{ from: 0, to: 20, days: 15 }, { from: 50, to: 80, days: 20 }])]).toEqual([15, 20])
  })

  test('count once for the stop that is over first, in whatever order they come', () => {
    expect([...daysAdded([{ from: 0, to: 30, days: 20 }, { from: 0, to: 20, days: 15 }])]).toEqual([5, 15])
  })

  test('count once where what is left to fill is less than a number’s last digit', () => {
    const waits = [{ from: 183, to: 280, days: 77.6 }, { from: 154, to: 260, days: 84.8 }, { from: 256, to: 257, days: 0.1 }, { from: 240, to: 259, days: 1.9 }]
    expect(sum(daysAdded(waits))).toBeCloseTo(85.4, 6)
  })

  test('are the least that is possible, between the longest wait and the sum of all', () => {
    fc.assert(fc.property(fc.array(anyWait, { minLength: 1, maxLength: 6 }), (waits) => {
      const days = sum(daysAdded(waits))
      expect(days).toBeCloseTo(byTheDay(waits), 6)
      expect(days).toBeGreaterThanOrEqual(Math.max(...waits.map((wait) => wait.days)) - 1e-9)
      expect(days).toBeLessThanOrEqual(sum(waits.map((wait) => wait.days)) + 1e-9)
    }), { numRuns: 300 })
  })
})
