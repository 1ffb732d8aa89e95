import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, spreadDots, type Box } from './map-places.ts'

const bounds: Box = { left: 0, top: 0, right: 400, bottom: 300 }
const dots = fc.array(fc.record({ x: fc.integer({ min: 20, max: 380 }), y: fc.integer({ min: 20, max: 280 }), r: fc.integer({ min: 3, max: 11 }) }), { maxLength: 25 })
  .map((list) => list.map((dot, index) => ({ ...dot, key: `site ${index}`, text: `Supplier ${index}` })))

describe('Dots on a map', () => {
  it('do not cover each other, and the largest stays where it belongs', () => {
    fc.assert(fc.property(dots, (list) => {
      const spread = spreadDots(list, bounds)
      expect(spread).toHaveLength(list.length)
      for (const [index, one] of spread.entries()) for (const other of spread.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r)
      const largest = spread[0]
      if (largest !== undefined) expect(list.find(({ key }) => key === largest.key)).toEqual(largest)
    }))
  })
  it('stand round one place where a country has many', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ key: `${index}`, x: 200, y: 150, r: 6 }))
    for (const { x, y } of spreadDots(many, bounds)) expect(Math.hypot(x - 200, y - 150)).toBeLessThan(45)
  })
})

const box = ({ text, x, y, anchor }: ReturnType<typeof placeLabels>[number]): Box => {
  const width = text.length * 6
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - 6, right: left + width, bottom: y + 6 }
}

describe('Labels on a map', () => {
  it('cover neither each other nor a dot, and stay inside', () => {
    fc.assert(fc.property(dots, (list) => {
      const spread = spreadDots(list, bounds)
      const boxes = placeLabels(spread, spread, [], bounds).map(box)
      for (const [index, one] of boxes.entries()) {
        expect(one.left >= 0 && one.right <= 400 && one.top >= 0 && one.bottom <= 300).toBe(true)
        for (const other of [...boxes.slice(index + 1), ...spread.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))]) {
          expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true)
        }
      }
    }))
  })
  it('stand beside a lone dot without a line, and away from it with one where there is no room', () => {
    const dot = { key: 'a', x: 200, y: 150, r: 5, text: 'Hengtai' }
    expect(placeLabels([dot], [dot], [], bounds)).toEqual([{ key: 'a', text: 'Hengtai', x: 209, y: 150, anchor: 'start', leader: null }])
    const [moved] = placeLabels([dot], [dot], [{ left: 140, top: 138, right: 260, bottom: 162 }], bounds)
    expect(moved?.leader).not.toBeNull()
    expect(placeLabels([dot], [dot], [{ left: 0, top: 0, right: 400, bottom: 300 }], bounds)).toEqual([])
  })
})
