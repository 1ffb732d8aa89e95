import { describe, expect, test } from 'vitest'
import { aPart, aProject } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldAfter, piecesOf } from './held-facts.ts'

describe('facts on their way to a worker', () => {
  test('are there what they were here, long lists too, and what did not change is not sent again', () => {
    const contents = aProject({ parts: Array.from({ length: 4001 }, (_, index) => aPart(`P${index}`)) })
    let held: ProjectContents | null = null
    let most = 0
    for (const [piece, isMore] of piecesOf(Object.entries(contents))) {
      const copy = structuredClone(piece)
      most = Math.max(most, ...Object.values(copy).map((value) => (Array.isArray(value) ? value.length : 0)))
      held = heldAfter(held, copy, isMore)
    }
    expect(held).toEqual(contents)
    expect(most).toBeLessThan(4001)
    const before = held
    const [first] = piecesOf([['suppliers', [{ id: 'V', name: 'Vos', origins: {} }]]])
    held = heldAfter(held, structuredClone(first?.[0] ?? {}), false)
    expect(held.parts).toBe(before?.parts)
    expect(held.suppliers).toHaveLength(1)
  })

  test('of a long list are another list with every piece, so that nothing worked out of a half one stands for the whole', () => {
    const contents = aProject({ parts: Array.from({ length: 4001 }, (_, index) => aPart(`P${index}`)) })
    const seen: ProjectContents['parts'][] = []
    let held: ProjectContents | null = null
    for (const [piece, isMore] of piecesOf(Object.entries(contents))) {
      held = heldAfter(held, piece, isMore)
      seen.push(held.parts)
    }
    expect(seen.map((parts) => parts.length)).toEqual([1500, 3000, 4001])
    expect(new Set(seen).size).toBe(3)
  })
})
