import { expect, test } from 'vitest'
import { verifyYears } from './year-examples.ts'

test('A drawn year is made of what its worked examples say', () => {
  for (const { id, ok, got, expected } of verifyYears()) expect(ok, `${id}: ${got}, expected ${expected}`).toBe(true)
})
