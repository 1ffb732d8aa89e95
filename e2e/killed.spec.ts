import { expect, test } from './host.ts'
import { killAgainAndAgain } from './killed-user.ts'

test('after every kill of the process the database is sound and holds each step that was acknowledged, and what was taken back', async ({ hostKind, dataFolder }) => {
  test.setTimeout(300_000)
  const { deeds, faults } = await killAgainAndAgain(hostKind, dataFolder, 25, 11)
  expect(faults).toEqual([])
  expect(deeds).toBeGreaterThan(25)
})
