import { expect, test } from 'vitest'
import { LazyMap } from './lazy-map.ts'

test('a map makes a value when it is first asked for, once, and iterates in the order of its keys', () => {
  const asked: string[] = []
  const map = new LazyMap(['b', 'a'], (key, place) => {
    asked.push(key)
    return { key, place }
  })
  expect([map.size, map.has('a'), map.has('c'), map.get('c')]).toEqual([2, true, false, undefined])
  expect(asked).toEqual([])
  const first = map.get('a')
  expect(first).toEqual({ key: 'a', place: 1 })
  expect(map.get('a')).toBe(first)
  expect([...map]).toEqual([['b', { key: 'b', place: 0 }], ['a', first]])
  expect([...map.values()].map(({ place }) => place)).toEqual([0, 1])
  expect(asked).toEqual(['a', 'b'])
})
