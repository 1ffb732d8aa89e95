import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { RunningHost } from './host.ts'
import { callHost, fixture, setSize } from './steps.ts'

/** Share of a picture that may differ: the time of day in the status bar, and edges that are drawn a shade other. */
export const tolerance = 0.004

/** A page in one of its states: how it is named, where it is, and what has to be done there. Nothing here reads a word, so that it works in every language. */
export interface Look {
  readonly name: string
  readonly page: string
  readonly until: string
  readonly prepare?: (page: Page) => Promise<void>
}

const option = (index: number) => async (page: Page): Promise<void> => {
  await page.locator('.toolbar [role=radio]').nth(index).click()
}
const plan = (index: number) => async (page: Page): Promise<void> => {
  await page.locator('.plan-tabs [role=tab]').nth(index).click()
}

const section = (list: string, index: number) => async (page: Page): Promise<void> => {
  await page.locator(`${list} [role=option]`).nth(index).click()
}
/** Chooses from a plan's menu. */
const ofPlan = (entry: string) => async (page: Page): Promise<void> => {
  await plan(2)(page)
  await page.locator('[data-describe] button').click()
  await page.locator(`[role=menuitem][data-key="${entry}"]`).click()
}
/** Waits until every stop is worked out exactly: until then the status bar counts. */
const exact = (page: Page): Promise<void> => page.locator('[data-exact]').waitFor({ timeout: 120_000 })

/** Scrolls to something that comes when it is worked out. */
const down = (place: string, until: string) => async (page: Page): Promise<void> => {
  await page.locator(until).first().waitFor({ timeout: 180_000 })
  await page.locator(place).first().evaluate((element) => element.scrollIntoView({ block: 'start' }))
}
/** Opens the best plan and waits until it is found. */
async function bestPlan(page: Page): Promise<void> {
  await page.locator('[data-opens="best-plan"]').click()
  await page.locator('.best-plan-foot').waitFor({ timeout: 120_000 })
}
/** Stands on a part, with every row selected. */
async function selectAll(page: Page): Promise<void> {
  await page.locator('.part-row.part [data-column=part]').first().click()
  await page.keyboard.press('Control+a')
}

/** What is there before anything was opened or read. */
export const firstLooks: readonly Look[] = [{ name: '00-first-run', page: 'start', until: 'main button' }]

/** Every page and its states, in the order of the steps. */
export const looks: readonly Look[] = [
  { name: '01-start', page: 'start', until: 'main table' },
  { name: '02-import-empty', page: 'import', until: 'main' },
  {
    name: '03-import-file', page: 'start', until: 'main table',
    prepare: async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(fixture('zwaluw-stuklijst-nl.csv'))
      await page.locator('main [role=grid], main .import-grid, main table').first().waitFor()
      await page.waitForTimeout(1500)
    },
  },
  { name: '04-parts', page: 'parts', until: 'main [role=treegrid], main [role=grid], main table' },
  { name: '05-parts-why', page: 'parts', until: 'main .why', prepare: (page) => page.locator('main .why').first().click() },
  { name: '06-risk-sites', page: 'risk', until: 'main table, main [role=grid]', prepare: exact },
  { name: '07-risk-parts', page: 'risk', until: 'main table, main [role=grid]', prepare: option(1) },
  { name: '08-risk-countries', page: 'risk', until: 'main table, main [role=grid]', prepare: option(2) },
  { name: '09-risk-straits', page: 'risk', until: 'main table, main [role=grid]', prepare: async (page) => { await option(3)(page); await exact(page) } },
  { name: '10-scenarios-today', page: 'scenarios', until: '.plan-tabs' },
  { name: '11-scenarios-plan', page: 'scenarios', until: '.plan-tabs', prepare: plan(2) },
  { name: '12-compare', page: 'compare', until: '.compare-table' },
  {
    name: '13-compare-futures', page: 'compare', until: '.compare-table',
    prepare: async (page) => {
      for (const pane of [3, 4]) await page.locator('.chart-pane').nth(pane).locator('figure').waitFor({ timeout: 120_000 })
      await page.locator('.chart-pane').nth(4).scrollIntoViewIfNeeded()
    },
  },
  { name: '14-report', page: 'report', until: '.paper[data-sheets]' },
  { name: '15-settings', page: 'settings', until: 'main' },
  { name: '16-help', page: 'help', until: 'main' },
  { name: '17-palette', page: 'parts', until: 'main .why', prepare: (page) => page.keyboard.press('Control+k') },
  { name: '18-parts-bulk', page: 'parts', until: '.part-row', prepare: async (page) => { await selectAll(page); await page.locator('.edit-row').click() } },
  { name: '19-parts-edit', page: 'parts', until: '.part-row', prepare: async (page) => { await selectAll(page); await page.keyboard.press('Alt+Enter') } },
  { name: '20-parts-filter', page: 'parts', until: '.part-row', prepare: (page) => page.locator('.toolbar button[aria-haspopup=dialog]').first().click() },
  { name: '21-parts-heading', page: 'parts', until: '.part-row', prepare: (page) => page.locator('.head [data-column=risk]').click({ button: 'right' }) },
  { name: '22-parts-no-match', page: 'parts', until: '.part-row', prepare: async (page) => { await page.locator('[data-page-filter]').fill('gearbx'); await page.locator('.no-match').waitFor() } },
  { name: '23-risk-map', page: 'risk', until: 'main table', prepare: (page) => page.locator('.risk-filters [role=radio]').nth(1).click() },
  { name: '24-history', page: 'settings', until: 'main', prepare: (page) => page.locator('.title-bar .tool.narrow').click() },
  { name: '25-settings-figures', page: 'settings', until: 'main', prepare: section('.settings-sections', 3) },
  { name: '26-settings-data', page: 'settings', until: 'main', prepare: section('.settings-sections', 2) },
  { name: '27-help-formulas', page: 'help', until: 'main', prepare: section('.help-sections', 1) },
  { name: '28-help-keys', page: 'help', until: 'main', prepare: section('.help-sections', 2) },
  { name: '29-settings-look', page: 'settings', until: 'main', prepare: section('.settings-sections', 1) },
  { name: '30-settings-about', page: 'settings', until: 'main', prepare: section('.settings-sections', 14) },
  { name: '31-import-done', page: 'start', until: 'main table', prepare: async (page) => { await page.locator('input[type=file]').first().setInputFiles(fixture('zwaluw-stuklijst-nl.csv')); await page.locator('.import-grid').waitFor(); await page.locator('.toolbar .button.primary:not([data-disabled])').click() } },
  { name: '32-parts-used', page: 'parts', until: '.part-row', prepare: async (page) => { await page.locator('.part-row.part [data-column=part]').first().click(); await page.keyboard.press('Control+u') } },
  { name: '33-parts-columns', page: 'parts', until: '.part-row', prepare: (page) => page.locator('.toolbar .button.square').nth(2).click() },
  { name: '34-risk-surge', page: 'risk', until: '.surge-panel', prepare: async (page) => { await page.locator('.surge-panel summary').first().click(); await page.locator('.surge-panel input').first().fill('60'); await down('.surge-panel', '.surge-panel figure')(page) } },
  { name: '35-risk-remedies', page: 'risk', until: 'main table', prepare: down('.remedies', '.remedies table') },
  { name: '36-best-plan', page: 'scenarios', until: '.plan-tabs', prepare: bestPlan },
  { name: '37-best-plan-more', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await bestPlan(page); await page.locator('.best-plan-more summary').first().click() } },
  { name: '38-scenarios-what-if', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await plan(2)(page); await page.locator('.shocks .button.small').first().click(); await page.getByRole('menuitem').first().click() } },
  { name: '39-scenarios-choice', page: 'scenarios', until: '.option-table', prepare: async (page) => { await plan(2)(page); await page.locator('[data-cell$=":3"] input:checked').first().focus(); await page.keyboard.press('Enter') } },
  { name: '40-scenarios-history', page: 'scenarios', until: '.plan-tabs', prepare: ofPlan('history') },
  { name: '41-scenarios-describe', page: 'scenarios', until: '.plan-tabs', prepare: ofPlan('describe') },
  { name: '42-scenarios-tariffs', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await page.locator('.rail summary').first().click(); await page.locator('.rail details[open]').evaluate((element) => element.scrollIntoView({ block: 'start' })) } },
  { name: '43-compare-differs', page: 'compare', until: '.compare-table', prepare: down('.what-differs', '.what-differs table') },
  { name: '44-compare-bad-year', page: 'compare', until: '.compare-table', prepare: async (page) => { await down('.chart-pane:has(.causes-table)', '.causes-table')(page) } },
  { name: '45-best-plan-lists', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await bestPlan(page); await page.locator('.best-plan-totals').evaluate((element) => element.closest('.best-plan-body')?.scrollBy(0, element.getBoundingClientRect().top - 150)) } },
  { name: '46-best-plan-end', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await bestPlan(page); await page.locator('.best-plan-body').evaluate((element) => element.scrollTo(0, element.scrollHeight)) } },
  { name: '47-stages', page: 'scenarios', until: '.plan-tabs', prepare: async (page) => { await bestPlan(page); await page.locator('.best-plan-foot .button:not(.primary)').first().click(); await page.locator('.stages:not(.stale)').waitFor({ timeout: 120_000 }) } },
  { name: '48-works-form', page: 'scenarios', until: '.own-works', prepare: (page) => page.locator('.own-works h2 .button').click() },
]

/** How a window looks: its language, its theme and its size in pixels. */
export interface Dress {
  readonly language: string
  readonly theme: string
  readonly width: number
  readonly height: number
}

/** Opens the sample project on a host and answers its id; the hints of the first run are put away, as they stand before what is looked at. */
export async function openForLooks(host: RunningHost): Promise<string> {
  await callHost(host.page, 'app.setSetting', { key: 'hints-seen', value: 'start import risk scenarios compare' })
  return z.object({ id: z.string() }).parse(await callHost(host.page, 'project.openSample', { language: 'en', id: null })).id
}

/** Has the table of parts as nobody touched it yet: what another look did to it is kept, as it is for a person. */
async function forgetTable(page: Page): Promise<void> {
  const settings = z.array(z.object({ key: z.string(), value: z.string() })).parse(await callHost(page, 'app.settings', {}))
  if (!settings.some(({ key, value }) => key.startsWith('parts-') && value !== 'null')) return
  // The page keeps it once more as it goes.
  await page.evaluate(() => sessionStorage.setItem('remweg-page', 'help'))
  await page.reload()
  await page.locator('[data-ready]').first().waitFor()
  for (const { key } of settings) if (key.startsWith('parts-')) await callHost(page, 'app.setSetting', { key, value: 'null' })
}

/** Brings a page into a state, dressed so. */
export async function showLook(host: RunningHost, projectId: string, look: Look, dress: Dress): Promise<void> {
  const { page } = host
  await setSize(host, dress.width, dress.height)
  await forgetTable(page)
  await callHost(page, 'app.setSetting', { key: 'language', value: dress.language })
  await callHost(page, 'app.setSetting', { key: 'theme', value: dress.theme })
  await page.evaluate(([id, name]) => {
    sessionStorage.setItem('remweg-project', id ?? '')
    sessionStorage.setItem('remweg-page', name ?? '')
  }, [projectId, look.page])
  await page.reload()
  await page.locator('[data-ready]').first().waitFor()
  await page.locator(look.until).first().waitFor({ timeout: 30_000 })
  await look.prepare?.(page)
}

/** Brings a page into a state, dressed so, and answers its picture. Everything that moves is at rest. */
export async function pictureOf(host: RunningHost, projectId: string, look: Look, dress: Dress): Promise<Buffer> {
  const { page } = host
  await showLook(host, projectId, look, dress)
  await page.mouse.move(0, 0)
  await page.waitForTimeout(700)
  return page.screenshot({ animations: 'disabled', caret: 'hide' })
}

/** Share of the pixels in which two pictures of one size differ visibly; 1 where their sizes differ. Worked out in the page, which can read pictures. */
export async function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(async ([left, right]) => {
    // What runs in the page can see nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const read = async (base64: string): Promise<ImageData> => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('This browser draws no pictures.')
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height)
    }
    const [before, after] = [await read(left ?? ''), await read(right ?? '')]
    if (before.width !== after.width || before.height !== after.height) return 1
    let count = 0
    for (let at = 0; at < before.data.length; at += 4) {
      const step = Math.max(...[0, 1, 2].map((channel) => Math.abs((before.data[at + channel] ?? 0) - (after.data[at + channel] ?? 0))))
      if (step > 32) count += 1
    }
    return count / (before.width * before.height)
  }, [one.toString('base64'), other.toString('base64')])
}
