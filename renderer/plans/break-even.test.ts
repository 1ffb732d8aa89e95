import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atOnce } from '../../shared/engine/in-steps.ts'
import { breakEvenSteps, type BreakEven } from './break-even.ts'

function breakEven(low: number, high: number, difference: (value: number) => number | null): BreakEven | null {
  return atOnce(breakEvenSteps(low, high, difference))
}

describe('the break-even of a slider', () => {
  test('is where plan and today cost the same, and says on which side the plan is cheaper', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.boolean(), (root, above) => {
        const found = breakEven(0, 1, (value) => (above ? root - value : value - root))
        expect(found?.at).toBeCloseTo(root, 5)
        expect(found?.cheaperAbove).toBe(above)
      }),
    )
  })
  test('is absent where the plan is never, always or by nothing cheaper, or the cost is unknown', () => {
    expect(breakEven(0, 1, () => 3)).toBeNull()
    expect(breakEven(0, 1, () => -3)).toBeNull()
    expect(breakEven(0, 1, () => 0)).toBeNull()
    expect(breakEven(0, 1, (value) => (value > 0.5 ? null : 1))).toBeNull()
  })
})
