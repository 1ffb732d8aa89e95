import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useNotices } from './notices.ts'
import { watchBackups } from './watch-backups.ts'

const minute = 60_000
/** What the host says of its last backup: a sentence with the file it tried to write. */
let trouble: { template: string; values: string[] } | null = null

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { remweg: { call: () => Promise.resolve({ ok: true, value: { folder: '/data/backups', backups: [], trouble } }) } })
  useNotices.setState({ notices: [] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Lets minutes pass, and the words of what is said then come. */
async function pass(minutes: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(minutes * minute)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

test('why no backup is made is said once, though another file is named each time, and again once it went well in between', async () => {
  watchBackups()
  await pass(2)
  expect(useNotices.getState().notices).toEqual([])
  trouble = { template: '{0} cannot be opened.', values: ['remweg-2026-01-05T08-01.remweg'] }
  await pass(10)
  expect(useNotices.getState().notices).toMatchObject([{ kind: 'failed' }])
  trouble = { template: '{0} cannot be opened.', values: ['remweg-2026-01-05T08-11.remweg'] }
  await pass(30)
  expect(useNotices.getState().notices).toHaveLength(1)
  trouble = null
  await pass(10)
  trouble = { template: '{0} cannot be opened.', values: ['remweg-2026-01-05T09-11.remweg'] }
  await pass(10)
  expect(useNotices.getState().notices).toHaveLength(2)
})
