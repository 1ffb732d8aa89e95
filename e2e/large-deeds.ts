import type { Page } from '@playwright/test'
import type { ProjectContents } from '../shared/model/contents.ts'
import type { HostKind } from './host.ts'

/** Something that a buyer does. */
export interface Deed {
  readonly name: string
  /** The key or press; what is before its first one is not measured. */
  readonly act: (page: Page) => Promise<void>
  /** Waits for all that follows from it. */
  readonly until?: (page: Page) => Promise<void>
  /** Puts the page back, unmeasured. */
  readonly after?: (page: Page) => Promise<void>
  /** Done even where only others are asked for, as those need it. */
  readonly isNeeded?: boolean
  /** Nobody waits for a sign of it: it goes on by itself, or in a dialog of the system. */
  readonly isSilent?: boolean
  /** Memory is read after it. */
  readonly isRead?: boolean
}

const long = { timeout: 120_000 }
const press = (name: string | RegExp) => (page: Page): Promise<void> => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first().click(long)
const key = (keys: string) => (page: Page): Promise<void> => page.keyboard.press(keys)
const toStep = (step: string) => (page: Page): Promise<void> => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step, exact: true }).click(long)
const there = (step: string) => (page: Page): Promise<void> => page.getByRole('main', { name: step, exact: true }).waitFor(long)
const rowsThere = async (page: Page): Promise<void> => {
  await page.locator('.part-row').first().waitFor(long)
  await page.waitForFunction(() => document.querySelector('[role=treegrid]')?.getAttribute('aria-busy') === 'false', undefined, long)
}
const optionsThere = async (page: Page): Promise<void> => {
  await there('Scenarios')(page)
  await page.waitForFunction(() => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === 'false', undefined, long)
}
const saved = (page: Page): Promise<void> => page.locator('[data-saved]').first().waitFor(long)
/** A slider that is let go makes its step a moment later, and the numbers come after that. */
const numbersThere = async (page: Page): Promise<void> => {
  await page.waitForTimeout(400)
  await page.waitForFunction(() => document.querySelector('.scenario-body')?.getAttribute('aria-busy') !== 'true', undefined, long)
  await saved(page)
}
const paperThere = (page: Page): Promise<void> => page.locator('.paper[data-sheets]').waitFor(long)
const visit = (step: string, name: string, until: (page: Page) => Promise<void> = there(step)): Deed => ({ name, act: toStep(step), until })
const header = (name: RegExp) => (page: Page): Promise<void> => page.getByRole('columnheader', { name }).getByRole('button').first().click(long)

/** The list of a project as a buyer would have it in a spreadsheet: level, part, quantity, price. */
export function listOf({ products, lines, offers }: ProjectContents): string {
  const children = Map.groupBy(lines, ({ parentId }) => parentId)
  const prices = new Map(offers.map(({ partId, unitPrice, currency }) => [partId, [unitPrice, currency]]))
  const rows = ['Level;Part number;Description;Quantity;Supplier;Country;Unit price;Currency;Lead time']
  const write = (partId: string, quantity: number | null, level: number): void => {
    const [price, currency] = prices.get(partId) ?? []
    rows.push([level, partId, `Part ${partId}`, quantity, price === undefined ? '' : `Supplier ${rows.length % 120}`, price === undefined ? '' : 'DE', price, currency, price === undefined ? '' : 40].join(';'))
    for (const line of children.get(partId) ?? []) write(line.childId, line.quantity, level + 1)
  }
  for (const { partId } of products) write(partId, 1, 0)
  return `${rows.join('\r\n')}\r\n`
}

const cellOf = (row: number) => (page: Page) => page.locator('.part-row.part [data-column=part]').nth(row)

const opening: readonly Deed[] = [
  { name: 'open the project', isNeeded: true, isRead: true, act: press('Open Large'), until: there('Risk'), after: (page) => page.waitForTimeout(3000) },
]

const onRisk: readonly Deed[] = [
  { name: 'Risk: by part', act: (page) => page.getByRole('radio', { name: 'Parts', exact: true }).click(long) },
  // In the middle of the row stands a number, which opens "Why"; the pane is closed again, as it takes the place of others.
  { name: 'Risk: another part', act: (page) => page.locator('.risk-table tbody tr').nth(3).click(long), after: (page) => page.keyboard.press('Escape') },
  { name: 'Risk: scrolled by wheel', act: async (page) => { await page.locator('.risk-table').first().hover(long); for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, 400) } },
  { name: 'Risk: by country', act: (page) => page.getByRole('radio', { name: 'Countries', exact: true }).click(long) },
  { name: 'Risk: by site', act: (page) => page.getByRole('radio', { name: 'Supplier sites', exact: true }).click(long) },
]

const onParts: readonly Deed[] = [
  visit('Parts', 'Parts, first time', rowsThere),
  visit('Risk', 'Risk, second time'),
  visit('Parts', 'Parts, second time', rowsThere),
  { name: 'Parts: all products', act: async (page) => { await page.getByRole('button', { name: /Count for/ }).click(long); await page.getByRole('option', { name: 'All products, a year' }).click(long) }, until: rowsThere },
  { name: 'Parts: scrolled by wheel', act: async (page) => { await page.mouse.move(500, 500); await page.waitForTimeout(200); for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 600) } },
  { name: 'Parts: sorted by landed cost', act: header(/Landed/), until: rowsThere },
  { name: 'Parts: sorted by part', act: header(/^Part/), until: rowsThere },
  { name: 'Parts: in the order of the sheet', act: async (page) => { await header(/^Part/)(page); await header(/^Part/)(page) }, until: rowsThere },
  { name: 'Parts: a flat list', act: (page) => page.getByRole('radio', { name: 'Flat list' }).click(long), until: rowsThere },
  { name: 'Parts: the tree again', act: (page) => page.getByRole('radio', { name: 'Tree' }).click(long), until: rowsThere, after: async (page) => { await page.mouse.move(500, 500); await page.mouse.wheel(0, -10_000_000); await page.waitForTimeout(500) } },
  { name: 'Parts: a branch closed', act: (page) => page.locator('.twist[aria-expanded=true]').nth(1).click(long), until: rowsThere },
  { name: 'Parts: a branch opened', act: (page) => page.locator('.twist[aria-expanded=false]').first().click(long), until: rowsThere },
  { name: 'Parts: filtered, first letter', act: async (page) => { await page.getByRole('searchbox').focus(); await page.keyboard.press('A') }, until: rowsThere },
  { name: 'Parts: filtered, more letters', act: (page) => page.keyboard.type('12-3', { delay: 60 }), until: rowsThere },
  { name: 'Parts: filter taken off', act: async (page) => { await page.keyboard.press('Escape'); await page.getByRole('searchbox').fill('') }, until: rowsThere },
  {
    name: 'Parts: a cell, its editor', act: async (page) => { await cellOf(3)(page).click(long); await page.keyboard.press('F2') },
    after: async (page) => { await page.keyboard.press('Control+a'); await page.keyboard.type('Plate') },
  },
  { name: 'Parts: what was typed is kept', act: key('Enter'), until: async (page) => { await rowsThere(page); await saved(page) } },
  { name: 'undo', act: key('Control+z'), until: async (page) => { await rowsThere(page); await saved(page) } },
  { name: 'redo', act: press(/^Redo/), until: async (page) => { await rowsThere(page); await saved(page) } },
  { name: 'Parts: Why', act: (page) => page.locator('.part-row.part [data-column=landed] button').nth(2).click(long), until: (page) => page.locator('.why-head').waitFor(long) },
  { name: 'Parts: Why of another', act: (page) => page.locator('.part-row.part [data-column=landed] button').nth(4).click(long) },
  { name: 'Parts: Why closed', act: key('Escape') },
]

const inPalette: readonly Deed[] = [
  { name: 'palette', act: key('Control+k'), until: (page) => page.getByRole('dialog').waitFor(long) },
  { name: 'palette: first letter', act: key('P'), until: (page) => page.getByRole('option').first().waitFor(long) },
  { name: 'palette: more letters', act: (page) => page.keyboard.type('0-A1', { delay: 80 }) },
  { name: 'palette: closed', act: key('Escape') },
]

const slider = (page: Page) => page.getByRole('slider', { name: 'Freight rates' })
const onScenarios: readonly Deed[] = [
  { ...visit('Scenarios', 'Scenarios, first time', optionsThere), isNeeded: true },
  { name: 'first plan', isNeeded: true, isRead: true, act: press(/^Start plan A/), until: async (page) => { await optionsThere(page); await saved(page) } },
  visit('Risk', 'Risk from Scenarios'),
  visit('Scenarios', 'Scenarios, second time', optionsThere),
  { name: 'slider, first step', act: async (page) => { await slider(page).focus(); await page.keyboard.press('ArrowRight') }, until: numbersThere },
  { name: 'slider, four more', act: async (page) => { for (let step = 0; step < 4; step++) { await page.keyboard.press('ArrowRight'); await page.waitForTimeout(120) } }, until: async (page) => { await numbersThere(page); await optionsThere(page) } },
  {
    name: 'slider dragged', act: async (page) => {
      const box = await page.locator('.slider', { has: slider(page) }).locator('.thumb').boundingBox()
      if (box === null) throw new Error('the slider has no thumb')
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let step = 1; step <= 10; step++) { await page.mouse.move(x + step * 4, y); await page.waitForTimeout(50) }
      await page.mouse.up()
    },
    until: async (page) => { await numbersThere(page); await optionsThere(page) },
  },
  { name: 'Scenarios: filtered', act: async (page) => { await page.getByRole('searchbox').focus(); await page.keyboard.press('A') } },
  { name: 'Scenarios: filter taken off', act: key('Backspace') },
  { name: 'an option chosen', isNeeded: true, act: async (page) => { await page.getByRole('radio', { name: /^Buffer/ }).nth(2).focus(long); await page.keyboard.press('2') }, until: async (page) => { await saved(page); await optionsThere(page) } },
  { name: 'the choice undone', act: key('Control+z'), until: saved },
  { name: 'the choice redone', act: press(/^Redo/), until: saved },
  {
    name: 'second plan', isNeeded: true, act: async (page) => { await page.getByRole('button', { name: 'More for plan A' }).click(long); await page.getByRole('menuitem', { name: /^Duplicate/ }).first().click(long) },
    until: async (page) => { await optionsThere(page); await saved(page) },
  },
  { name: 'looked at plan A', act: (page) => page.getByRole('tab', { name: /A/ }).first().click(long), until: optionsThere },
]

const onCompare: readonly Deed[] = [
  { ...visit('Compare', 'Compare, first time'), isRead: true },
  visit('Parts', 'Parts from Compare', rowsThere),
  visit('Compare', 'Compare, second time'),
  { name: 'Compare: a plan left out', act: press('Leave plan B out of the comparison') },
]

const report = (kind: HostKind): readonly Deed[] => [
  { ...visit('Report', 'Report, first time', paperThere), isRead: true },
  visit('Compare', 'Compare from Report'),
  visit('Report', 'Report, second time', paperThere),
  { name: 'Report: US Letter', act: (page) => page.getByRole('radio', { name: 'US Letter' }).or(page.getByRole('button', { name: 'US Letter', exact: true })).first().click(long), until: paperThere },
  { name: 'Report: all of it worked out', isSilent: true, act: async () => undefined, until: (page) => page.locator('[data-complete]').waitFor({ timeout: 600_000 }) },
  ...(kind === 'web' ? [{ name: 'Report: printed', isSilent: true, act: (page: Page): Promise<void> => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }).then(() => undefined) }] : []),
]

const others: readonly Deed[] = [
  visit('Parts', 'Parts from Report', rowsThere),
  { name: 'the other look', act: press(/^Switch to the/) },
  { name: 'Dutch', act: async (page) => { await page.locator('.tool.language').click(long); await page.getByRole('menuitem', { name: 'Nederlands' }).or(page.getByRole('menuitemradio', { name: 'Nederlands' })).first().click(long) } },
  { name: 'English again', act: async (page) => { await page.locator('.tool.language').click(long); await page.getByRole('menuitem', { name: 'English' }).or(page.getByRole('menuitemradio', { name: 'English' })).first().click(long) } },
  { name: 'Settings', act: press('Settings') },
  { name: 'Help', act: press('Help') },
  { name: 'back to the start page', act: (page) => page.locator('.brand').click(long) },
  { name: 'opened again', act: press('Open Large'), until: there('Risk'), isRead: true },
]

const importing = (list: string): readonly Deed[] => [
  { name: 'Import', act: toStep('Import'), isNeeded: true },
  {
    name: 'a list is read', isNeeded: true, act: (page) => page.locator('input[type=file]').first().setInputFiles(list),
    until: (page) => page.getByRole('button', { name: /^Import [\d,.]+ parts/ }).waitFor(long),
  },
  { name: 'Import: on', isNeeded: true, act: press(/^Import [\d,.]+ parts/), until: async (page) => { await page.getByLabel('Project name').fill('Read'); await page.getByLabel('Company').fill('Us'); await page.getByLabel('Country of the plant').selectOption('NL') } },
  { name: 'the project is made', isRead: true, act: press('Create the project'), until: there('Risk') },
]

/** All that a buyer does with a project of these contents, in order; `list` is a spreadsheet of the same size. */
export const deedsOf = (_contents: ProjectContents, list: string, kind: HostKind): readonly Deed[] =>
  [...opening, ...onRisk, ...onParts, ...inPalette, ...onScenarios, ...onCompare, ...report(kind), ...others, ...importing(list)]
