import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type RunningHost } from './host.ts'
import { chooseFile, faultsByAxe, goTo, setLook, setSize } from './steps.ts'

/** A list as buyers have them: a title, misspelt countries, words for numbers, a total, and headings that nobody else uses. */
const messy = [
  'Bill of materials CD-9;;;;;;;', ';;;;;;;', 'Part number;Description;Qty;Unit price EUR;Supplier;Origin;Remarks;Zzz',
  'MT-1;Stator stack;1;11,20;Hengtai Motor;China;ask Jan;30', 'MT-2;Winding set;1;17,90;Hengtai Motor;Chinaa;;45', 'MT-3;Rotor hub;2;8,40;Kaide Gears;Germny;;30',
  'MT-4;Sensor;3;4,65;Kaide Gears;Germanny;;30', 'MT-5;Bearing;2 or 3;2,15;Waelzlager Technik;Germany;;21', 'MT-6;Seal;6;0,38;Twente Seals;Netherlnds;;14',
  'MT-7;Ring gear;zie tek.;9,75;Braga Moldes;Portugal;;60', ';Total;;;;;;',
].join('\n')

const pane = (page: Page) => page.getByRole('region', { name: 'What to look at' })
const cell = (page: Page, row: number, column: number) => page.locator(`.import-grid [data-row="${row}"][data-column="${column}"]`)

async function openMessy({ page }: RunningHost, folder: string, name = 'stuklijst.csv', text = messy): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, text)
  await chooseFile(page, path)
  await expect(page.getByRole('button', { name: /^Import \d+ parts/ })).toBeEnabled()
}

test('what is wrong with a list is narrowed down, settled for all like it in one click, and taken back by name', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await expect(pane(page)).toContainText('Country not known')
  await pane(page).getByLabel('Column', { exact: true }).selectOption({ label: 'column C (2)' })
  await expect(pane(page)).not.toContainText('Country not known')
  await expect(pane(page)).toContainText('zie tek.')
  await pane(page).getByLabel('Column', { exact: true }).selectOption('')
  await pane(page).getByLabel('Find in this list').fill('germ')
  await expect(pane(page)).toContainText('Germanny')
  await expect(pane(page)).not.toContainText('Chinaa')
  await pane(page).getByRole('button', { name: 'Fix all 2', exact: true }).click()
  await expect(cell(page, 6, 5)).toHaveText('Germany')
  await expect(cell(page, 5, 5)).toHaveText('Chinaa')
  await pane(page).getByLabel('Find in this list').fill('')
  await pane(page).getByRole('button', { name: 'Fix all 2', exact: true }).click()
  await expect(cell(page, 5, 5)).toHaveText('China')
  await expect(pane(page)).not.toContainText('Country not known')
  // The undo of the page, not of the message at its foot.
  await page.getByRole('button', { name: 'Undo: Country not known: 2 fixes' }).click()
  await expect(cell(page, 5, 5)).toHaveText('Chinaa')
  await expect(cell(page, 7, 5)).toHaveText('Germany')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expect(cell(page, 7, 5)).toHaveText('Germanny')
  await page.keyboard.press('Control+Shift+z')
  await expect(cell(page, 7, 5)).toHaveText('Germany')
  await pane(page).getByRole('button', { name: 'Read “2 or 3” as 3, the higher, C8' }).click()
  await expect(cell(page, 8, 2)).toHaveText('3')
  expect(await faultsByAxe(page)).toEqual([])
})

test('cells are found and replaced in one column, and what the file says stays beside it', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: 'Find and replace in the cells' })
  await bar.getByLabel('Find', { exact: true }).fill('kaide gears')
  await bar.getByLabel('Replace with').fill('Kaide')
  await bar.getByLabel('In', { exact: true }).selectOption({ label: 'column E, Supplier' })
  await expect(bar).toContainText('In 2 cells')
  await expect(bar).toContainText('E6')
  await bar.getByLabel('Match case').check()
  await expect(bar).toContainText('In no cell')
  await bar.getByLabel('Match case').uncheck()
  await bar.getByRole('button', { name: 'Replace all 2' }).click()
  await expect(cell(page, 6, 4)).toHaveText('Kaide')
  await expect(cell(page, 7, 4)).toHaveText('Kaide')
  expect(await faultsByAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await cell(page, 6, 4).click()
  await expect(page.locator('.import-cell-bar')).toContainText('the sheet says Kaide Gears')
  await page.getByRole('button', { name: 'Undo: Replace in 2 cells' }).click()
  await expect(cell(page, 6, 4)).toHaveText('Kaide Gears')
  await expect(cell(page, 7, 4)).toHaveText('Kaide Gears')
})

test('several rows are left out and several cells filled without a mouse', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.import-cell-bar')).toContainText('C8 to C10 (3 cells)')
  await page.keyboard.press('F2')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  for (const row of [8, 9, 10]) await expect(cell(page, row, 2)).toHaveText('4')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.getByRole('button', { name: 'Leave 3 rows out' }).click()
  await expect(page.getByRole('button', { name: 'Import 4 parts' })).toBeEnabled()
  await page.getByRole('button', { name: 'Read 3 rows as parts' }).click()
  await expect(page.getByRole('button', { name: 'Import 7 parts' })).toBeEnabled()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Space')
  await expect(page.locator('.import-cell-bar')).toContainText('C1 to C11 (11 cells)')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Space')
  await expect(page.locator('.import-number.is-selected')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByLabel('Meaning of column C, Qty')).toBeFocused()
})

test('cells are selected by drawing over them, emptied, and taken back', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await cell(page, 4, 4).hover()
  await page.mouse.down()
  await cell(page, 5, 4).hover()
  await cell(page, 6, 4).hover()
  await page.mouse.up()
  await expect(page.locator('.import-cell-bar')).toContainText('E4 to E6 (3 cells)')
  await page.keyboard.press('Delete')
  await expect(cell(page, 5, 4)).toHaveText('')
  await page.getByRole('button', { name: 'Undo: Empty 3 cells' }).click()
  await expect(cell(page, 5, 4)).toHaveText('Hengtai Motor')
})

test('a field that is missing is in a column after all, or not in this file', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await expect(pane(page)).toContainText('Not found in this sheet')
  await pane(page).getByLabel('Column that holds Recovery time').selectOption('H')
  await expect(page.getByLabel('Meaning of column H, Zzz')).toHaveValue('recoveryDays')
  await pane(page).getByRole('button', { name: 'Stock is not in this file' }).click()
  await expect(pane(page)).toContainText('You said this file does not hold: Stock.')
  await page.getByRole('button', { name: 'Undo: Stock is not in this file' }).click()
  await expect(pane(page).getByRole('button', { name: 'Stock is not in this file' })).toBeVisible()
})

test('a table pasted from a web page or a spreadsheet is read as a file', async ({ host }) => {
  const { page } = host
  await goTo(page, 'Import')
  const paste = (html: string, text: string) =>
    page.evaluate(([rich, plain]) => {
      const data = new DataTransfer()
      if (rich !== '') data.setData('text/html', rich ?? '')
      data.setData('text/plain', plain ?? '')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    }, [html, text] as const)
  const cells = [['Part number', 'Qty', 'Unit price EUR', 'Origin'], ['MT-1', '2', '11.25', 'China'], ['MT-2', '1', '8.40', 'Germany'], ['MT-3', '4', '0.38', 'Netherlands']]
  await paste(`<html><body><table>${cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`, 'not this')
  await expect(page.getByRole('button', { name: 'Import 3 parts' })).toBeEnabled()
  await expect(page.locator('.import-name')).toHaveText('Pasted table')
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await paste('', cells.slice(0, 3).map((row) => row.join('\t')).join('\n'))
  await expect(page.getByRole('button', { name: 'Import 2 parts' })).toBeEnabled()
})

test('the next file of a layout is read as the last one, whatever the order of its columns, until that is forgotten', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  await page.getByLabel('Meaning of column H, Zzz').selectOption('recoveryDays')
  await pane(page).getByRole('button', { name: 'Stock is not in this file' }).click()
  await page.getByRole('button', { name: 'Import 7 parts' }).click()
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  const turned = messy.split('\n').map((line) => line.split(';').toReversed().join(';')).join('\n')
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await openAnother(host, dataFolder, 'december.csv', turned)
  await expect(page.locator('.import-known')).toContainText('Read as last time (stuklijst,')
  await expect(page.getByLabel('Meaning of column A, Zzz')).toHaveValue('recoveryDays')
  await expect(pane(page)).toContainText('You said this file does not hold: Stock.')
  await page.getByRole('button', { name: 'Forget how this layout was read' }).click()
  await expect(page.locator('.import-known')).toHaveCount(0)
  await expect(page.getByLabel('Meaning of column A, Zzz')).not.toHaveValue('recoveryDays')
  await openAnother(host, dataFolder, 'other.csv', messy.replace('Remarks', 'Klant'))
  await expect(page.locator('.import-known')).toHaveCount(0)
})

async function openAnother({ page }: RunningHost, folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, text)
  if (await page.getByRole('button', { name: 'File', exact: true }).isVisible()) await page.getByRole('button', { name: 'File', exact: true }).click()
  await chooseFile(page, path)
  await expect(page.locator('.import-name')).toHaveText(name)
}

test('the screen stands in light and dark, narrow and wide, without a fault', async ({ host, dataFolder }) => {
  const { page } = host
  await openMessy(host, dataFolder)
  for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
    await setSize(host, width, height)
    for (const look of ['light', 'dark'] as const) {
      await setLook(page, look)
      expect(await faultsByAxe(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
  }
})
