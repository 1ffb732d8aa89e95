import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { roundTo } from '../../text/format.ts'
import { pointsOf } from './score-panel.tsx'

test('the points shown add up to the score shown, whatever the weakest-link exponent', () => {
  fc.assert(fc.property(fc.double({ min: 1, max: 20, noNaN: true }), (exponent) => {
    for (const part of evaluate({ contents: pumpProject(), scenarioId: null, figures: shippedFigures, what: new Map([['general.weakest-link-exponent', exponent]]) }).parts) {
      const sum = pointsOf(part).reduce((total, row) => total + row.points, 0)
      expect(roundTo(sum, 1)).toBe(roundTo(part.riskScore ?? Number.NaN, 1))
    }
  }), { numRuns: 30 })
})
