import { expect, test } from 'vitest'
import { idle } from './later.tsx'

test('what waits for an idle moment goes on in a browser that does not tell of them', async () => {
  expect(typeof globalThis.requestIdleCallback).toBe('undefined')
  await expect(idle()).resolves.toBeUndefined()
})
