import { beforeEach, expect, test } from 'vitest'
import { sayDone, sayFailed, useNotices } from './notices.ts'

const said = (): string[] => useNotices.getState().notices.map(({ text }) => text)

beforeEach(() => useNotices.setState({ notices: [] }))

test('three messages stand, the last said at the end, and one that is said again stands once', () => {
  for (const text of ['Added', 'Moved', 'Copied', 'Saved', 'Copied']) sayDone(text)
  expect(said()).toEqual(['Moved', 'Saved', 'Copied'])
})

test('what failed stays while things are done, until something else fails in its place', () => {
  sayFailed('Not saved')
  for (const text of ['Added', 'Moved', 'Copied']) sayDone(text)
  expect(said()).toEqual(['Not saved', 'Moved', 'Copied'])
  sayFailed('Not printed')
  sayFailed('Not read')
  expect(said()).toEqual(['Not saved', 'Not printed', 'Not read'])
  sayDone('Pasted')
  expect(said()).toEqual(['Not saved', 'Not printed', 'Not read', 'Pasted'])
  sayFailed('Not found')
  expect(said()).toEqual(['Not saved', 'Not printed', 'Not read', 'Not found'])
})
