import { expect, test } from 'vitest'
import { aPart, aProject } from '../engine/small-project.ts'
import { applyPatches, inversePatches } from './change.ts'
import { isWished, noWishPatches, partWishPatches, wishesOf, wishPatches } from './wish-change.ts'
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

test('taking back the wishes for the best plan leaves how a plan is carried out by quarters, which is no wish of it', () => {
  const stages = { from: '2027-Q1', quarters: 6, budgetPerQuarter: 40_000, headsPerQuarter: null, suppliersPerQuarter: null }
  const staged = applyPatches(contents, wishPatches(contents, { stages }))
  expect(isWished(staged)).toBe(false)
  expect(noWishPatches(staged)).toEqual([])
  const wished = applyPatches(staged, [...wishPatches(staged, { budget: 400_000 }), ...partWishPatches(staged, 'A', 'stays')])
  expect(isWished(wished)).toBe(true)
  expect(applyPatches(wished, noWishPatches(wished))).toEqual(staged)
})
