import { describe, expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openWishes } from '../../shared/model/wishes.ts'
import { standingTo, type DrawnOf } from './standing.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const asked: DrawnOf = { contents, plans: 'a b', what: new Map() }
const before: DrawnOf = { ...asked, contents: { ...contents, parts: contents.parts.slice(1) } }
const inProject = (given: Partial<typeof contents.project>): DrawnOf => ({ ...asked, contents: { ...contents, project: { ...contents.project, ...given } } })
const drawn = { of: asked, found: 'years', foundOf: asked, isRunning: false }

describe('what was drawn', () => {
  test('is the answer where it is of just this question, also while more of it is drawn', () => {
    expect(standingTo(drawn, asked)).toEqual({ found: 'years', isOld: false, isComing: false })
    expect(standingTo({ ...drawn, isRunning: true }, asked)).toEqual({ found: 'years', isOld: false, isComing: true })
  })

  test('stays the answer whatever is wished of the best plan meanwhile', () => {
    const wished = { ...asked, contents: { ...contents, wishes: [{ ...openWishes, budget: 400_000 }] } }
    expect(standingTo(drawn, wished)).toEqual({ found: 'years', isOld: false, isComing: false })
  })

  test('is old while a change rests, while it is drawn again, and where that is stopped before the first or fails', () => {
    expect(standingTo({ ...drawn, of: before, foundOf: before }, asked)).toEqual({ found: 'years', isOld: true, isComing: true })
    expect(standingTo({ ...drawn, foundOf: before, isRunning: true }, asked)).toEqual({ found: 'years', isOld: true, isComing: true })
    expect(standingTo({ ...drawn, foundOf: before }, asked)).toEqual({ found: 'years', isOld: true, isComing: false })
  })

  test('is not read in another project, nor in another currency', () => {
    expect(standingTo({ ...drawn, foundOf: inProject({ id: 'other' }) }, asked).found).toBeNull()
    expect(standingTo({ ...drawn, foundOf: inProject({ currency: 'USD' }) }, asked).found).toBeNull()
  })

  test('is nothing before the first is drawn', () => {
    expect(standingTo({ of: null, found: null, foundOf: null, isRunning: false }, asked)).toEqual({ found: null, isOld: true, isComing: true })
  })
})
