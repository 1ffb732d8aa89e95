import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { desktopMissing, startHost, test } from './host.ts'
import { openSample } from './steps.ts'

export { expect, test } from './host.ts'

/** The app's real window with a project open, for attempts on it one after the other. */
export interface AttackedWindow {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** Every address that was asked for, refused ones included. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** Starts the desktop with the sample open; skips the test where no desktop can be started. */
export async function openForAttacks(): Promise<AttackedWindow> {
  const missing = desktopMissing()
  test.skip(missing !== null, missing ?? '')
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg attacked ü-'))
  const host = await startHost('desktop', dataFolder)
  if (host.electron === null) throw new Error('The desktop has no window to attack.')
  await openSample(host.page)
  return {
    app: host.electron, page: host.page, dataFolder, requests: host.requests,
    async close() {
      await host.stop()
      // Windows holds a file for a moment longer than the program that had it.
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** What came of code that runs in the page: "done" or "refused". */
export const attempt = (page: Page, code: string): Promise<string> => page.evaluate(`(async () => { try { await (${code}); return 'done' } catch { return 'refused' } })()`)

/** The same as if a person had just pressed something, which many doors of a browser wait for; "no answer" where none came within so many milliseconds. */
export async function withGesture(page: Page, code: string, within = 25_000): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  try {
    const expression = `(async () => { try { return await Promise.race([(async () => { await (${code}); return 'done' })(), new Promise((done) => setTimeout(() => done('no answer'), ${within}))]) } catch (error) { return 'refused' } })()`
    const { result } = await devTools.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true })
    return String(result.value)
  } finally {
    await devTools.detach()
  }
}
