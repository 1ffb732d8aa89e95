import { expect, test } from './host.ts'
import { fuzzDoor } from './door.ts'
import { openSample } from './steps.ts'

test('after many malformed calls through its own door the host still works, and answered every one with an envelope', async ({ host }) => {
  const { answers, faults } = await fuzzDoor(host, 400, 8)
  expect(faults).toEqual([])
  expect(answers.get('bad-input')).toBeGreaterThan(150)
  await host.page.reload()
  await openSample(host.page)
})
