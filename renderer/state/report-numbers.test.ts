import { expect, test } from 'vitest'
import { shippedFigures } from '../../shared/data/figures.ts'
import { doubtsOf } from '../../shared/engine/doubts.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import { pumpProject } from '../../shared/engine/small-project.ts'
import { doubtsAbout, hashOf, isReportPrepared, prepareReport } from './report-numbers.ts'

const imprint = { scenarioIds: [null], dataVersion: '2026-11', appVersion: '0.1.0' }

test('the hash and the doubts of a report are the same whether they were made ready between frames or are asked for at once', async () => {
  const [ahead, atOnce] = [pumpProject(), pumpProject()]
  expect(isReportPrepared(ahead, imprint, null)).toBe(false)
  await prepareReport(ahead, imprint, null)
  expect(isReportPrepared(ahead, imprint, null)).toBe(true)
  expect(hashOf(ahead, imprint)).toBe(inputsHash(atOnce, [null], '2026-11', '0.1.0'))
  expect(hashOf(atOnce, imprint)).toBe(hashOf(ahead, imprint))
  const doubts = doubtsOf({ contents: atOnce, scenarioId: null, figures: shippedFigures })
  expect(doubtsAbout(ahead, null)).toEqual(doubts)
  expect(doubtsAbout(atOnce, null)).toEqual(doubts)
})

test('the hash of a report with another plan, or of another edition, is another one', () => {
  const contents = pumpProject()
  const hashes = [imprint, { ...imprint, appVersion: '0.2.0' }, { ...imprint, dataVersion: '2027-01' }, { ...imprint, scenarioIds: [null, 'a'] }].map((one) => hashOf(contents, one))
  expect(new Set(hashes).size).toBe(4)
})
