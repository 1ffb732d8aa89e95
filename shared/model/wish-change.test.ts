import { expect, test } from 'vitest'
import { aPart, aProject } from '../engine/small-project.ts'
import { applyPatches, inversePatches } from './change.ts'
import { noWishPatches, partWishPatches, wishesOf, wishPatches } from './wish-change.ts'
import { openWishes, Wishes } from './wishes.ts'

const contents = aProject({ parts: [aPart('A'), aPart('B')] })

test('a wish is one step, which goes without a trace when it is taken back, and none where it is wished already', () => {
  const patches = wishPatches(contents, { budget: 400_000 })
  const wished = applyPatches(contents, patches)
  expect(wishesOf(wished)).toEqual({ ...openWishes, budget: 400_000 })
  expect(wishPatches(wished, { budget: 400_000 })).toEqual([])
  expect(applyPatches(wished, wishPatches(wished, { budget: null })).wishes).toEqual([])
  expect(applyPatches(wished, inversePatches(contents, patches))).toEqual(contents)
})

test('wishes that are all open are told by their fields in the order in which they are stored', () => {
  expect(Object.keys(openWishes)).toEqual(Object.keys(Wishes.shape))
})

test('a part is held in one way at a time and let go, and all wishes are taken back in one step', () => {
  const stays = applyPatches(contents, partWishPatches(contents, 'A', 'stays'))
  const moves = applyPatches(stays, partWishPatches(stays, 'A', 'moves'))
  expect(moves.partWishes).toEqual([{ partId: 'A', rule: 'moves' }])
  expect(partWishPatches(moves, 'A', 'moves')).toEqual([])
  expect(applyPatches(moves, partWishPatches(moves, 'A', null)).partWishes).toEqual([])
  const many = applyPatches(moves, [...wishPatches(moves, { suppliers: 2 }), ...partWishPatches(moves, 'B', 'stays')])
  expect(applyPatches(many, noWishPatches(many))).toEqual(contents)
})
