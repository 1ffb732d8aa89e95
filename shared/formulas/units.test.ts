import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allFormulas } from './all.ts'
import type { AnyFormula } from './formula.ts'

const bases = ['EUR', 'kg', 't', 'm3', 'days', 'day', 'unit', 'km', 'year', 'years', 'hour', 'kWh', 'shipment', 'USD', 'weeks', 'months', '1'] as const
/** How many of a new unit are in one of the old: cents, grams, hours, pieces in dozens, metres. */
const changes: readonly { readonly name: string; readonly scale: Readonly<Partial<Record<(typeof bases)[number], number>>> }[] = [
  { name: 'euros to cents', scale: { EUR: 100 } },
  { name: 'kilograms to grams', scale: { kg: 1000 } },
  { name: 'hours worked to minutes', scale: { hour: 60 } },
  { name: 'kilowatt-hours to watt-hours', scale: { kWh: 1000 } },
  { name: 'units to halves', scale: { unit: 2 } },
  { name: 'cubic metres to litres', scale: { m3: 1000 } },
]

/** Factor on a number of this unit, such as "EUR/kg". */
function factorOf(unit: string, scale: Readonly<Record<string, number>>): number {
  const [above = '1', ...below] = unit.split('/')
  const product = (text: string) => text.split('.').reduce((factor, base) => factor * (scale[base] ?? 1), 1)
  return below.reduce((factor, text) => factor / product(text), product(above))
}

/** Those whose equation fixes a unit: a divisor of 1,000 between kilograms and tonnes, and the first unit of a learning curve. */
const fixes: Readonly<Record<string, readonly string[]>> = {
  carbon: ['kilograms to grams'], 'freight-emission': ['kilograms to grams'], 'anti-dumping': ['kilograms to grams'], cbam: ['kilograms to grams'],
  'learning-factor': ['units to halves'],
}

/** False on a knife's edge, where money that comes back to the cent at the very end is lost by the last bit. */
function isSteady(formula: AnyFormula, given: readonly number[]): boolean {
  return [1e-9, -1e-9].every((nudge) => Number.isFinite(formula.compute(...(given.map((value, place) => value * (1 + (place % 2 === 0 ? nudge : -nudge))) as never[])))) // as many numbers as inputs
}

describe('Units', () => {
  it('are made of bases that the scaling test knows', () => {
    for (const formula of allFormulas) {
      for (const { id, unit } of [formula, ...formula.inputs]) {
        for (const base of unit.split(/[/.]/)) expect(bases as readonly string[], `${id} in ${unit}`).toContain(base)
      }
    }
  })
  for (const { name, scale } of changes) {
    it(`come out right when ${name} are changed`, () => {
      for (const formula of allFormulas) {
        if (fixes[formula.id]?.includes(name) === true) continue
        fc.assert(
          fc.property(fc.double({ min: 0.5, max: 1.5, noNaN: true }), (stretch) => {
            const given = formula.example.given.map((value) => value * stretch)
            const scaled = given.map((value, index) => value * factorOf(formula.inputs[index]?.unit ?? '1', scale))
            const got = formula.compute(...(scaled as never[])) // as many numbers as inputs
            const expected = formula.compute(...(given as never[])) * factorOf(formula.unit, scale) // the same
            if (!Number.isFinite(expected) || !isSteady(formula, given)) return
            expect(Math.abs(got - expected), formula.id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
          }),
          { numRuns: 20 },
        )
      }
    })
  }
})
