import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addedLast, nextDeskSteps, readDeskSteps, redoDeskStep, undoDeskStep, useDeskSteps, withStep, type DeskStep } from './desk-steps.ts'
import { useNotices } from './notices.ts'

const step = (kind: DeskStep['kind'], id: string, undone = false): DeskStep => ({ kind, ids: [id], name: id, at: '2026-11-22T09:00:00.000Z', undone })

test('steps among whole projects are undone from the last and redone from the first that was undone', () => {
  const steps = [step('added', 'a'), step('removed', 'b', true), step('added', 'c', true)]
  expect(nextDeskSteps(steps).undo?.ids).toEqual(['a'])
  expect(nextDeskSteps(steps).redo?.ids).toEqual(['b'])
})

test('a new step takes the place of those that were undone', () => {
  expect(withStep([step('added', 'a'), step('added', 'b', true)], step('removed', 'a')).map(({ kind, ids }) => [kind, ids[0]])).toEqual([['added', 'a'], ['removed', 'a']])
})

test('an import is undone from within its project only while nothing came after it', () => {
  expect(addedLast([step('removed', 'x'), step('added', 'a')], 'a')?.ids).toEqual(['a'])
  expect(addedLast([step('added', 'a'), step('removed', 'x')], 'a')).toBeUndefined()
})

test('a setting that somebody edited is forgotten, not trusted', () => {
  expect(readDeskSteps(undefined)).toEqual([])
  expect(readDeskSteps('[{"kind":"burned"}]')).toEqual([])
  expect(readDeskSteps('{')).toEqual([])
  expect(readDeskSteps(JSON.stringify([step('added', 'a')]))).toEqual([step('added', 'a')])
})

describe('a step that the host does not take', () => {
  const answer = vi.fn<() => unknown>()
  beforeEach(() => {
    useDeskSteps.setState({ steps: [step('added', 'a'), step('removed', 'b')], round: 0 })
    useNotices.setState({ notices: [] })
    vi.stubGlobal('window', { remweg: { call: (name: string) => Promise.resolve(name === 'app.setSetting' ? { ok: true, value: {} } : answer()) } })
  })
  afterEach(() => void vi.unstubAllGlobals())
  const refuses = { ok: false, code: 'busy', message: { template: 'Another program is using it.', values: [] } }

  test('stays, says what was wrong, and is taken once that is over', async () => {
    answer.mockReturnValue(refuses)
    await undoDeskStep()
    expect(useDeskSteps.getState().steps.map(({ undone }) => undone)).toEqual([false, false])
    expect(useNotices.getState().notices.at(-1)).toMatchObject({ kind: 'failed', text: 'Not undone: Remove b. Nothing was changed; undo tries it again. Another program is using it.' })
    answer.mockReturnValue({ ok: true, value: {} })
    await undoDeskStep()
    expect(useDeskSteps.getState().steps.map(({ undone }) => undone)).toEqual([false, true])
    answer.mockReturnValue(refuses)
    await redoDeskStep()
    expect(useDeskSteps.getState().steps.map(({ undone }) => undone)).toEqual([false, true])
    expect(useNotices.getState().notices.at(-1)?.text).toMatch(/^Not done again: Remove b\./)
  })

  test('can be forgotten, so that those before it can be undone', async () => {
    answer.mockReturnValue(refuses)
    await undoDeskStep()
    useNotices.getState().notices.at(-1)?.action?.()
    expect(nextDeskSteps(useDeskSteps.getState().steps).undo?.ids).toEqual(['a'])
  })
})
