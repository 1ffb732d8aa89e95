import { own } from '../formulas/sources.ts'
import { say } from '../text/say.ts'
import { breakEvensOf } from './break-evens.ts'
import type { EvaluationRequest } from './evaluate.ts'
import type { Explanation } from './explanation.ts'

const duty = { id: 'break-even-duty', label: say`Break-even extra duty`, unit: '1' } as const
const gap = { id: 'break-even-price-gap', label: say`Break-even price gap`, unit: '1' } as const

/** Where a plan breaks even, which no equation says but the plan evaluated again: how it was found, and the net value that it takes to zero. */
export function explainBreakEven(request: EvaluationRequest, which: 'break-even-duty' | 'break-even-price-gap', npv: Explanation): Explanation {
  const { tariff, priceGap } = breakEvensOf(request)
  const common = { source: own, provenance: { kind: 'computed' }, of: '', inputs: [npv] } as const
  return which === 'break-even-duty'
    ? {
        quantity: duty, value: tariff === 'always' ? 0 : tariff === 'never' ? Number.POSITIVE_INFINITY : (tariff?.at ?? null), ...common,
        says: tariff === 'always' ? say`the plan is worth something at every extra duty from 0 to 100 points on goods from outside the EU, as evaluating it at both ends shows`
          : tariff === 'never' ? say`the plan is worth nothing at every extra duty from 0 to 100 points on goods from outside the EU, as evaluating it at both ends shows`
          : say`the extra duty on goods from outside the EU at which the net present value is zero, found by evaluating the plan again and again`,
      }
    : {
        quantity: gap, value: priceGap, ...common,
        says: say`how much dearer all new sources may be before the net present value is zero, from the plan evaluated as it is and with their prices 10 % up`,
      }
}
