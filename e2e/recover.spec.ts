import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, chooseFile, fixture, openSample, saved } from './steps.ts'

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
  test.setTimeout(240_000)
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

test('a pane that throws leaves its page as it is, the last step is undone from it, and diagnostics name where it was', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  const tabs = page.getByRole('tablist', { name: 'Plans' }).getByRole('tab')
  const before = await tabs.count()
  await tabs.filter({ hasText: 'Bring three parts' }).click()
  await page.getByRole('button', { name: 'More for plan B' }).click()
  await page.getByRole('menuitem', { name: /^Duplicate/ }).first().click()
  await expect(tabs).toHaveCount(before + 1)
  await saved(page)
  await refuse(page, 'summary')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  const panel = page.locator('[data-fault]')
  await expect(panel.getByRole('heading', { name: 'This pane cannot be shown' })).toBeVisible()
  await giveBack(page)
  expect(await faultsByAxe(page)).toEqual([])
  await panel.getByRole('button', { name: /^Undo: / }).click()
  await expect(tabs).toHaveCount(before)
  await expect(page.locator('[data-fault]')).toHaveCount(0)
})

test('a chart that throws leaves the other charts and the table beside it, and is drawn again when it is tried again', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Parts')
  await page.evaluate(`{
    const make = Document.prototype.createElementNS
    globalThis.giveBack = () => { Document.prototype.createElementNS = make }
    Document.prototype.createElementNS = function (space, name, ...more) {
      if (name === 'circle') throw new TypeError('broken by the test')
      return make.call(this, space, name, ...more)
    }
  }`)
  await goTo(page, 'Compare')
  const days = page.getByRole('region', { name: 'What runs short' })
  await expect(days.getByRole('heading', { name: 'What runs short cannot be shown' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where the cost moves' }).locator('svg rect').first()).toBeVisible()
  await expect(page.locator('.compare-pane').getByRole('table')).toBeVisible()
  await giveBack(page)
  await days.getByRole('button', { name: 'Try again' }).click()
  await expect(days.locator('svg circle').first()).toBeVisible()
})

test('a map that throws leaves the rows beneath it, and is drawn again when it is tried again', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await refuse(page, 'figure')
  await page.getByRole('radio', { name: 'Map and table' }).click()
  const map = page.getByRole('region', { name: 'Sites and lanes to Zutphen' })
  await expect(map.getByRole('heading', { name: 'Sites and lanes to Zutphen cannot be shown' })).toBeVisible()
  await expect(page.getByRole('table', { name: /Supplier sites by what/ })).toContainText('Vinacast')
  await giveBack(page)
  await map.getByRole('button', { name: 'Try again' }).click()
  await expect(map.getByRole('group', { name: 'Sites and lanes to Zutphen' })).toBeVisible()
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

/** Ends workers of a file so many milliseconds after they came, without a word to the page, as the system does that needs their memory; answers how many were ended. */
function endWorkers(page: Page, file: string, most: number, after = 500): () => number {
  let ended = 0
  page.on('worker', (worker) => {
    if (!worker.url().includes(`/${file}-`)) return
    setTimeout(() => {
      if (ended >= most) return
      ended += 1
      // A desktop tells of each worker twice, and nothing is ended the second time.
      worker.evaluate('close()').catch(() => { ended -= 1 })
    }, after)
  })
  return () => ended
}

test('years go on being drawn when their worker is ended, with the same result', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openSample(page)
  const bad = page.getByRole('region', { name: 'A bad year' })
  const drawn = async (): Promise<string> => {
    await goTo(page, 'Compare')
    await expect(bad.getByText(/^4,096 years, seed 2020/)).toBeVisible({ timeout: 120_000 })
    return bad.getByRole('table').innerText()
  }
  const undisturbed = await drawn()
  const ended = endWorkers(page, 'years-worker', 2)
  await page.reload()
  expect(await drawn()).toBe(undisturbed)
  expect(ended()).toBe(2)
})

test('the best plan is found when its worker is ended on the way, and a list is read when its reader is', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  // Sooner: a short list is read in less than half a second.
  const read = endWorkers(page, 'import-worker', 1, 150)
  const searched = endWorkers(page, 'best-plan-worker', 2)
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  // One that is ended before its code is there is taken for dead after half a minute.
  await expect(page.getByRole('button', { name: 'Import 62 parts' })).toBeEnabled({ timeout: 90_000 })
  expect(read()).toBe(1)
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  await expect(page.getByRole('complementary', { name: 'Best plan' }).getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
  expect(searched()).toBe(2)
})

test('a window whose page is gone opens it again where it was, and says so', async ({ host }) => {
  const { electron, page } = host
  test.skip(electron === null, 'a browser opens its tabs again itself')
  await openSample(page)
  await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  const seen = (): Promise<string> => electron?.evaluate(async ({ BrowserWindow }) => {
    // A page that is just going never answers.
    const late = new Promise((done) => { setTimeout(done, 1000, '') })
    const text: unknown = await Promise.race([late, BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')])
    return String(text)
  }).catch(() => '') ?? Promise.resolve('')
  await expect.poll(seen, { timeout: 30_000 }).toContain('The window broke down and was opened again.')
  await expect.poll(seen).toContain('Zwaluw drive units')
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
