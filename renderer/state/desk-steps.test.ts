import { expect, test } from 'vitest'
import { addedLast, nextDeskSteps, readDeskSteps, withStep, type DeskStep } from './desk-steps.ts'

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
