import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrows, nearestMark } from './nearest-mark.ts'

const at = (key: string, x: number, y: number) => ({ key, x, y })

describe('An arrow on a map', () => {
  test('goes to the mark ahead before a nearer one aside', () => {
    expect(nearestMark([at('here', 0, 0), at('aside', 6, 8), at('ahead', 12, 1)], at('here', 0, 0), 'ArrowRight')?.key).toBe('ahead')
  })

  test('leads nowhere where nothing lies on that side', () => {
    expect(nearestMark([at('here', 0, 0), at('left', -5, 0)], at('here', 0, 0), 'ArrowRight')).toBeNull()
  })

  test('goes only to its own side, and some arrow leads on from every mark', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 12, selector: ([x, y]) => `${x} ${y}` }), (places) => {
      const marks = places.map(([x, y], index) => at(`${index}`, x * 10, y * 10))
      for (const mark of marks) {
        expect(nearestMark(marks, mark, 'ArrowLeft')?.x ?? -1).toBeLessThan(mark.x)
        expect(nearestMark(marks, mark, 'ArrowDown')?.y ?? Infinity).toBeGreaterThan(mark.y)
        expect(arrows.some((arrow) => nearestMark(marks, mark, arrow) !== null)).toBe(true)
      }
    }))
  })
})
