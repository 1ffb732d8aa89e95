import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { goTo, importDutchList, openSample } from './steps.ts'

/** Has the browser refuse one kind of element from here on, so that whatever draws it throws while it is drawn: nothing for that is in the program. */
const refuse = (page: Page, kind: string): Promise<void> => page.evaluate(`{
  const make = Document.prototype.createElement
  globalThis.giveBack = () => { Document.prototype.createElement = make }
  Document.prototype.createElement = function (name, ...more) {
    if (name === ${JSON.stringify(kind)}) throw new TypeError('broken by the test')
    return make.call(this, name, ...more)
  }
}`)
const giveBack = (page: Page): Promise<void> => page.evaluate('globalThis.giveBack()')


const press = (page: Page, step: string): Promise<void> => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step, exact: true }).click()

/** Every page by its name, with the way to it. */
const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ...['Import', 'Risk', 'Parts', 'Scenarios', 'Compare', 'Report'].map((step) => [step, (page: Page) => press(page, step)] as const),
  ['Settings', (page) => page.keyboard.press('Control+,')],
  ['Help', (page) => page.keyboard.press('F1')],
]

test('a page that throws says so, the others stay usable, and it comes back when it is tried again', async ({ host }) => {
  test.setTimeout(120_000)
  const { page } = host
  await openSample(page)
  for (const [name, go] of pages) {
    await goTo(page, name === 'Parts' ? 'Risk' : 'Parts')
    // Every page has a heading of the first rank; what stands in its place has none.
    await refuse(page, 'h1')
    await go(page)
    const panel = page.locator('main[data-fault]')
    await expect(panel.getByRole('heading', { name: `${name} cannot be shown` })).toBeVisible()
    await expect(panel).toContainText('broken by the test')
    await giveBack(page)
    await panel.getByRole('button', { name: 'Try again' }).click()
    await expect(panel).toHaveCount(0)
    await expect(page.locator('main[data-ready]')).toBeVisible()
  }
})

test('what nobody caught is said, and its diagnostics are at hand without its words', async ({ host }) => {
  const { page } = host
  await page.evaluate(() => { setTimeout(() => { throw new TypeError('secret part MT-1') }, 0) })
  const said = page.getByRole('alert').filter({ hasText: 'Something in this window went wrong' })
  await expect(said).toBeVisible()
  await said.getByRole('button', { name: 'Copy diagnostics…' }).click()
  await expect(page.getByLabel('Text of the diagnostics')).toHaveValue(/TypeError/)
  await expect(page.getByLabel('Text of the diagnostics')).not.toHaveValue(/secret/)
})

/** Ends workers of a file in the middle of their work, without a word to the page, as the system does that needs their memory. */
function endWorkers(page: Page, file: string, most: number): () => number {
  let ended = 0
  page.on('worker', (worker) => {
    if (!worker.url().includes(`/${file}-`) || ended >= most) return
    ended += 1
    void worker.evaluate('new Promise((done) => setTimeout(done, 500))').then(() => worker.evaluate('close()')).catch(() => undefined)
  })
  return () => ended
}

test('a list is read to its end when its reader is ended on the way', async ({ host }) => {
  const { page } = host
  const ended = endWorkers(page, 'import-worker', 1)
  await importDutchList(page)
  expect(ended()).toBe(1)
})

test('a window that does not answer offers to wait, or to open its page again', async ({ host }) => {
  const { electron } = host
  test.skip(electron === null, 'a browser asks this itself')
  const asked = await electron?.evaluate(async ({ BrowserWindow, dialog }) => {
    const heard: string[] = []
    Object.assign(dialog, { showMessageBox: (_window: unknown, options: { readonly message: string; readonly buttons: readonly string[] }) => {
      heard.push(options.message, ...options.buttons)
      return Promise.resolve({ response: 1, checkboxChecked: false })
    } })
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive')
    await new Promise((done) => { setTimeout(done, 500) })
    return heard
  })
  expect(asked).toEqual(['This window does not answer', 'Open the page again', 'Wait'])
})
