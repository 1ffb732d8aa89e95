import type { Locator, Page } from '@playwright/test'
import { expect, startHost, test } from './host.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { faultsByAxe, goTo, openSample, saved, setLook, setSize, storeProject } from './steps.ts'

const rowOf = (page: Page, part: string): Locator => page.getByRole('row').filter({ hasText: part })
const cell = (page: Page, part: string, column: string): Locator => rowOf(page, part).locator(`[data-column="${column}"]`)

async function openParts(page: Page, columns?: string): Promise<void> {
  await openSample(page)
  await goTo(page, 'Parts')
  if (columns === undefined) return
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: columns, exact: true }).click()
  await page.keyboard.press('Escape')
}

/** Copies or pastes as the keys do, with a clipboard of the test's own: the machine's belongs to whoever works at it. */
const paste = (page: Page, text: string): Promise<void> => page.evaluate((given) => {
  const data = new DataTransfer()
  data.setData('text/plain', given)
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}, text)
const copied = (page: Page): Promise<{ text: string; html: string }> => page.evaluate(() => {
  const data = new DataTransfer()
  document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
  return { text: data.getData('text/plain'), html: data.getData('text/html') }
})

test('a buyer types stock and prices where they stand, is told what cannot be, and takes it back', async ({ host }) => {
  const { page } = host
  await openParts(page, 'Stock and recovery')
  const stock = cell(page, 'MT-2004', 'stock')
  const before = await stock.innerText()
  await stock.click()
  await page.keyboard.type('1.250')
  await page.keyboard.press('Enter')
  await expect(stock).toHaveText('1,250')
  await expect(page.getByRole('button', { name: 'Undo: Stock at the plant of MT-2004: 1,250' })).toBeVisible()
  // Enter goes on one row down, Tab to the next fact.
  await expect(rowOf(page, 'MT-2018').locator('.cell.active')).toHaveAttribute('data-column', 'stock')
  await page.keyboard.type('plenty')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '“plenty” is no number.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await page.keyboard.press('Tab')
  await expect(rowOf(page, 'MT-2018').locator('.cell.active')).toHaveAttribute('data-column', 'recovery')
  // One value for all selected rows: Ctrl+Enter.
  await cell(page, 'MT-2001', 'recovery').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('footer [data-selection]')).toContainText('3 selected')
  await page.keyboard.type('33')
  await page.keyboard.press('Control+Enter')
  for (const part of ['MT-2001', 'MT-2004', 'MT-2018']) await expect(cell(page, part, 'recovery')).toHaveText('33')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'MT-2001', 'recovery')).not.toHaveText('33')
  await page.keyboard.press('Control+z')
  await expect(stock).toHaveText(before)
  expect(host.complaints).toEqual([])
})

test('a block of a spreadsheet is pasted after a look at what it changes and what it cannot, in one step', async ({ host }) => {
  const { page } = host
  await openParts(page, 'Stock and recovery')
  await cell(page, 'MT-2001', 'stock').click()
  await paste(page, 'Artikelnummer\tVoorraad\tGewicht (g)\nMT-2011\t2.600\t412\nGB-3002\tveel\t95\nXX-1\t5\t7\n')
  const dialog = page.getByRole('dialog', { name: 'Paste from the clipboard' })
  await expect(dialog).toContainText('Rows are matched by part number.')
  await expect(dialog.getByRole('checkbox', { name: 'The first row holds headings' })).toBeChecked()
  await expect(dialog.getByRole('row').filter({ hasText: 'veel' })).toContainText('“veel” is no number.')
  await expect(dialog.getByRole('row').filter({ hasText: 'No part with number XX-1.' })).toHaveCount(2)
  await expect(dialog.getByRole('row').filter({ hasText: 'MT-2011' }).filter({ hasText: 'Mass' })).toContainText('0.412')
  expect(await faultsByAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Change 3 cells' }).click()
  await expect(cell(page, 'MT-2011', 'stock')).toHaveText('2,600')
  await saved(page)
  // Row by row from the cell where the keyboard stands.
  await cell(page, 'MT-2001', 'stock').click()
  await paste(page, '11\t21\n12\t22')
  await dialog.getByRole('button', { name: 'Change 4 cells' }).click()
  await expect(cell(page, 'MT-2004', 'recovery')).toHaveText('22')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'MT-2004', 'recovery')).not.toHaveText('22')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'MT-2011', 'stock')).not.toHaveText('2,600')
  expect(host.complaints).toEqual([])
})

test('a copied block holds numbers that a spreadsheet in any language reads as numbers', async ({ host }) => {
  const { page } = host
  await openParts(page, 'Stock and recovery')
  await cell(page, 'MT-2001', 'stock').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  const block = await copied(page)
  expect(block.text.split('\r\n').map((line) => line.split('\t').map(Number))).toEqual([[1184, 84], [expect.any(Number), 84]])
  expect(block.html).toContain('x:num="1184"')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  const all = await copied(page)
  // Dragging over cells selects them as well, and Ctrl+Enter fills them down from the first.
  await page.keyboard.press('Escape')
  const [from, to] = [await cell(page, 'GB-3002', 'stock').boundingBox(), await cell(page, 'GB-3008', 'stock').boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 12, (from?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 12, (to?.y ?? 0) + 10, { steps: 8 })
  await page.mouse.up()
  await expect(page.locator('footer [data-selection]')).toContainText('3 selected')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, 'GB-3008', 'stock')).toHaveText(await cell(page, 'GB-3002', 'stock').innerText())
  expect(all.text.split('\r\n')[0]).toMatch(/^Part number\tDescription\tCountry\tSupplier\tStock\t/)
})

test('many parts change at once, after a look: a price by per cent, an origin, a supplier', async ({ host }) => {
  const { page } = host
  await openParts(page, 'Prices')
  const before = Number((await cell(page, 'MT-2001', 'price').innerText()).replace(',', ''))
  await cell(page, 'MT-2001', 'price').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Change 2 rows…' }).click()
  const pane = page.getByRole('complementary', { name: 'Change 2 parts' })
  await expect(pane.getByLabel('Fact')).toHaveValue('price')
  await pane.getByRole('radio', { name: 'Raise or lower by' }).click()
  await pane.getByLabel(/^Per cent/).fill('10')
  await expect(pane).toContainText('2 cells will change')
  expect(await faultsByAxe(page)).toEqual([])
  await pane.getByRole('button', { name: 'Change 2 parts' }).click()
  await expect.poll(async () => Number((await cell(page, 'MT-2001', 'price').innerText()).replace(',', ''))).toBeCloseTo(before * 1.1, 4)
  await pane.getByLabel('Fact').selectOption('site')
  await pane.getByLabel('New value').fill('Twente Seals')
  await pane.getByRole('button', { name: 'Change 2 parts' }).click()
  await expect(cell(page, 'MT-2001', 'site')).toContainText('Twente Seals')
  await page.getByRole('button', { name: /^Undo: Supplier site of 2 parts/ }).click()
  await expect(cell(page, 'MT-2001', 'site')).toContainText('Hengtai')
})

test('the table is narrowed by any column, and a filter that was named is there after a restart with columns, order, row and pane', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  const { page } = host
  await openParts(page)
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption('country')
  await page.getByRole('checkbox', { name: /^China/ }).check()
  await page.getByRole('button', { name: 'Add filter', exact: true }).click()
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption('short')
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('40')
  await page.keyboard.press('Enter')
  const bar = page.getByRole('group', { name: 'Filters', exact: true })
  await expect(bar).toContainText('Country: China')
  await expect(bar).toContainText('Days short > 40')
  await expect(rowOf(page, 'MT-2004')).toBeVisible()
  await expect(rowOf(page, 'GB-3014')).toHaveCount(0)
  expect(await faultsByAxe(page)).toEqual([])
  await bar.getByRole('button', { name: 'Keep as…' }).click()
  await page.getByLabel('Name of the filter').fill('Worst from China')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('button', { name: 'Worst from China', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Missing facts' }).check()
  await page.getByRole('button', { name: 'Move Missing facts to the left' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Order:/ }).click()
  await page.getByRole('menuitem', { name: 'Missing facts first' }).click()
  await cell(page, 'MT-2004', 'part').click()
  await page.keyboard.press('Control+u')
  await expect(page.getByRole('complementary', { name: 'Where used' })).toContainText('Motor')
  await page.waitForTimeout(700)
  await host.kill()

  const again = await startHost(hostKind, dataFolder)
  try {
    await again.page.getByRole('button', { name: /^Open Zwaluw/ }).first().click()
    await goTo(again.page, 'Parts')
    await expect(again.page.getByRole('button', { name: 'Worst from China', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(again.page.getByRole('columnheader').nth(-2)).toHaveAttribute('data-column', 'missing')
    await expect(again.page.getByRole('complementary', { name: 'Where used' })).toContainText('Copper winding set')
    await expect(rowOf(again.page, 'MT-2004').locator('.cell.active')).toHaveAttribute('data-column', 'part')
    expect(again.complaints).toEqual([])
  } finally {
    await again.stop()
  }
})

test('closed in the middle of typing, the table opens again at the same row with what was typed', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  const { page } = host
  await openParts(page, 'Stock and recovery')
  await cell(page, 'PK-6009', 'stock').or(page.getByRole('row').last().locator('[data-column="stock"]')).last().scrollIntoViewIfNeeded()
  const last = page.getByRole('row').last()
  await last.locator('[data-column="stock"]').click()
  await page.keyboard.type('77')
  await page.waitForTimeout(700)
  const top = await page.locator('.parts-table .rows').evaluate((view) => view.scrollTop)
  expect(top).toBeGreaterThan(0)
  await host.kill()
  const again = await startHost(hostKind, dataFolder)
  try {
    await again.page.getByRole('button', { name: /^Open Zwaluw/ }).first().click()
    await goTo(again.page, 'Parts')
    await expect(again.page.locator('.cell-editor input')).toHaveValue('77')
    await expect(again.page.locator('.cell-editor input')).toBeFocused()
    await expect.poll(() => again.page.locator('.parts-table .rows').evaluate((view) => view.scrollTop)).toBe(top)
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByRole('row').last().locator('[data-column="stock"]')).toHaveText('77')
  } finally {
    await again.stop()
  }
})

for (const look of ['light', 'dark'] as const) {
  test(`no row is cut in half after scrolling, wide tables scroll sideways under a part that stays, and axe finds nothing, in the ${look} look`, async ({ host }) => {
    const { page } = host
    await setSize(host, 1280, 800)
    await openParts(page, 'Customs and freight')
    await setLook(page, look)
    await page.getByRole('button', { name: 'Columns' }).click()
    for (const column of ['Price per unit', 'Stock', 'Lead time, days', 'Made or bought', 'Critical material']) await page.getByRole('checkbox', { name: column, exact: true }).check()
    await page.keyboard.press('Escape')
    const view = page.locator('.parts-table .rows')
    await page.mouse.move(400, 500)
    await page.mouse.wheel(0, 137)
    await expect.poll(() => view.evaluate((one) => Math.round(one.scrollTop) % 26)).toBe(0)
    expect(await view.evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
    await page.locator('.part-row.part [data-column=part]').nth(8).click()
    await page.keyboard.press('End')
    await expect.poll(() => view.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
    const part = page.locator('.part-row.here [data-column=part]')
    expect(Math.round((await part.boundingBox())?.x ?? -1)).toBe(0)
    expect(await faultsByAxe(page)).toEqual([])
    expect(host.complaints).toEqual([])
  })
}

test('a column of the buyer’s own sheet is shown, found by its words and filtered by', async ({ host }) => {
  const { page } = host
  const at = '2026-11-22T09:00:00Z'
  const sample = sampleContents(at)
  await storeProject(page, {
    ...sample, project: { ...sample.project, id: 'own-columns', name: 'Own columns', isSample: false },
    parts: sample.parts.map((part) => ({ ...part, extra: part.partNumber === 'MT-2004' ? { 'Drawing no.': 'ZW 40 "rev. B"' } : {} })),
  })
  await page.getByRole('button', { name: 'Own columns', exact: true }).click()
  await goTo(page, 'Parts')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Drawing no.' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Drawing no.' })).toBeVisible()
  const own = cell(page, 'MT-2004', 'sheet:Drawing no.')
  await expect(own).toHaveText('ZW 40 "rev. B"')
  await own.click()
  await expect(rowOf(page, 'MT-2004').locator('.cell.active')).toHaveAttribute('data-column', 'sheet:Drawing no.')
  expect((await copied(page)).text).toContain('ZW 40')
  await page.getByRole('searchbox', { name: 'Filter this table' }).or(page.locator('input[data-page-filter]')).first().fill('zw 40')
  await expect(rowOf(page, 'MT-2004')).toBeVisible()
  await expect(rowOf(page, 'MT-2001')).toHaveCount(0)
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('prices for larger orders are added, changed and taken away from the cell of the price', async ({ host }) => {
  const { page } = host
  await openParts(page, 'Prices')
  await cell(page, 'MT-2004', 'price').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Price breaks…' }).click()
  const breaks = page.getByRole('group', { name: /^Price breaks of MT-2004/ })
  await breaks.getByRole('textbox', { name: 'New: from, units' }).fill('50.000')
  await breaks.getByRole('button', { name: 'Add' }).click()
  await expect(breaks.getByRole('alert')).toHaveText(/number of units and a price/)
  await breaks.getByRole('textbox', { name: /^Price, / }).fill('2,40')
  await page.keyboard.press('Enter')
  await expect(breaks.getByRole('textbox', { name: 'From, units', exact: true })).toHaveValue('50,000')
  await expect(page.getByRole('button', { name: /^Undo: Price breaks of MT-2004/ })).toBeVisible()
  await breaks.getByRole('textbox', { name: 'Price per unit' }).fill('2.30')
  await page.keyboard.press('Enter')
  await saved(page)
  expect(await faultsByAxe(page)).toEqual([])
  await breaks.getByRole('button', { name: 'Take away the price from 50,000 units' }).click()
  await expect(breaks.getByRole('textbox', { name: 'From, units', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(breaks.getByRole('textbox', { name: 'Price per unit' })).toHaveValue(/2\.3/)
  expect(host.complaints).toEqual([])
})
