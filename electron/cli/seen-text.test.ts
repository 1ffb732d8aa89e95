import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seenText } from './seen-text.ts'

test('a name that tells the terminal what to do is shown as what it is', () => {
  expect(seenText('Bolt\u001B]0;evil\u0007 \u001B[2J\u009B31m\r\u202Efdp.exe')).toBe(String.raw`Bolt\u001B]0;evil\u0007 \u001B[2J\u009B31m\u000D\u202Efdp.exe`)
  expect(seenText('Kogellager 6204 ⌀47 “C3”\n\tשלום 👩‍👩‍👧')).toBe('Kogellager 6204 ⌀47 “C3”\n\tשלום 👩‍👩‍👧')
})

test('what is answered as JSON says the same afterwards', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    expect(JSON.parse(seenText(JSON.stringify({ name })))).toEqual({ name })
  }))
})
