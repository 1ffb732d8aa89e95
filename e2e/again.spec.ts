import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from 'xlsx'
import type { Page } from '@playwright/test'
import { expect, startHost, test } from './host.ts'
import { chooseFile, faultsByAxe, fixture, goTo, saved } from './steps.ts'

const nearshored = /MT-2001.*Nearshore|Nearshore.*MT-2001/

/** The list of a month later: a price, a quantity, a supplier and a stock are others, one part is new and one is gone. */
function novemberList(folder: string): string {
  const rows = new TextDecoder('windows-1252').decode(readFileSync(fixture('zwaluw-stuklijst-nl.csv'))).split(/\r?\n/)
  const changes: readonly (readonly [start: string, from: string, to: string])[] = [
    ['MT-2001;', ';11,20;', ';12,10;'], ['MT-2004;', ';1;17,90;', ';2;17,90;'], ['GB-3002;', 'Kaide Gears;CN', 'Brno Konektory;CZ'], ['EL-4010;', '16.176', '9.000'],
  ]
  const later = rows.filter((row) => !row.startsWith('GB-3026;')).map((row) => {
    const change = changes.find(([start]) => row.startsWith(start))
    return change === undefined ? row : row.replace(change[1], change[2])
  })
  later.splice(later.findIndex((row) => row.startsWith('GB-3002;')), 0, 'GB-3099;Cover plate, stamped;2;0,85;EUR;Brno Konektory;CZ;30;73269098;14;500;;')
  const path = join(folder, 'zwaluw-stuklijst-nl (2).csv')
  writeFileSync(path, later.join('\r\n'), 'utf8')
  return path
}

async function importOctober(page: Page): Promise<void> {
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  await page.getByRole('button', { name: 'Import 62 parts' }).click()
  await page.getByLabel('Project name').fill('Cargo drive')
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByLabel(/^Demand for/).fill('18.000')
  await page.getByLabel(/^Contribution margin of/).fill('290')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
}

const differences = (page: Page) => page.getByRole('table', { name: 'Differences' })
const rowOf = (page: Page, name: string, fact: string) => differences(page).getByRole('row').filter({ hasText: name }).filter({ hasText: fact })

test('next month the same list shows what differs, is one step, keeps the plans, and undo brings all of it back', async ({ host, dataFolder }) => {
  test.setTimeout(180_000)
  const { page } = host
  await importOctober(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: /^Start plan A/ }).click()
  await page.getByRole('radio', { name: nearshored }).click()
  await expect(page.getByRole('radio', { name: nearshored })).toBeChecked()
  await saved(page)

  await goTo(page, 'Import')
  await chooseFile(page, novemberList(dataFolder))
  await page.getByRole('button', { name: 'Show the difference' }).click()
  await expect(rowOf(page, 'MT-2001', 'Price')).toContainText('$11.20')
  await expect(rowOf(page, 'MT-2001', 'Price')).toContainText('$12.10')
  await expect(rowOf(page, 'MT-2001', 'Price')).toContainText('+€14k')
  await expect(rowOf(page, 'GB-3002', 'Another supplier')).toContainText('Brno Konektory')
  await expect(rowOf(page, 'EL-4010', 'Stock').getByRole('checkbox')).toBeChecked()
  await expect(rowOf(page, 'GB-3099', 'New part').getByRole('checkbox')).toBeChecked()
  await expect(rowOf(page, 'GB-3026', 'No longer in the file').getByRole('checkbox')).not.toBeChecked()
  expect(await faultsByAxe(page)).toEqual([])

  // By keyboard: from tick to tick with the arrows, and the quantity is left as it was.
  await differences(page).getByRole('checkbox').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(differences(page).getByRole('checkbox').nth(1)).toBeFocused()
  await rowOf(page, 'MT-2004', 'Quantity').getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await expect(rowOf(page, 'MT-2004', 'Quantity').getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('button', { name: 'Price 1' }).click()
  await expect(differences(page).getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: /^All/ }).click()

  await page.getByRole('button', { name: /^Take \d+ differences$/ }).click()
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
  await saved(page)
  await expect(page.getByText('GB-3099').first()).toBeVisible()
  await expect(page.getByText('GB-3026').first()).toBeVisible()
  await goTo(page, 'Scenarios')
  await expect(page.getByRole('radio', { name: nearshored })).toBeChecked()

  await page.keyboard.press('Control+z')
  await saved(page)
  await goTo(page, 'Parts')
  await expect(page.getByText('GB-3099')).toHaveCount(0)
  await goTo(page, 'Import')
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  await page.getByRole('button', { name: 'Show the difference' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the project' }).click()
  await goTo(page, 'Scenarios')
  await expect(page.getByRole('radio', { name: nearshored })).toBeChecked()
  expect(host.complaints).toEqual([])
})

test('a stock list joins by part number, and asks about numbers written otherwise and rows that match nothing', async ({ host, dataFolder }) => {
  test.setTimeout(120_000)
  const { page } = host
  await importOctober(page)
  const stock = join(dataFolder, 'voorraad.csv')
  writeFileSync(stock, 'Artikelnr;Omschrijving;Magazijn;Voorraad\nMT-2001;Stator;Zutphen;900\nMT-2001;Stator;Venlo;150\nmt 2004;Winding;Zutphen;700\nXX-1;Rotorhuis;Zutphen;4\nGB-3005;Planet gear;Zutphen;3000\n')
  await goTo(page, 'Import')
  await chooseFile(page, stock)
  await page.getByRole('button', { name: 'Match with the project' }).click()
  await expect(rowOf(page, 'MT-2001', 'Stock').getByRole('combobox')).toContainText('1,050, rows 2 + 3 added up')
  await expect(rowOf(page, 'MT-2004', 'written mt 2004: the same?').getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('button', { name: 'Take the one to confirm' }).click()
  await expect(rowOf(page, 'MT-2004', 'Stock').getByRole('checkbox')).toBeChecked()
  await page.getByLabel('What row XX-1 speaks of').fill('MT-2007')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'MT-2007', 'Stock')).toContainText('4')
  await expect(page.getByText('Every row')).toHaveCount(0)
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Add 4 facts' }).click()
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
  await saved(page)
  await goTo(page, 'Import')
  await chooseFile(page, stock)
  await page.getByRole('button', { name: 'Match with the project' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('a list of suppliers, which is no list of parts, goes straight to their sites', async ({ host, dataFolder }) => {
  const { page } = host
  await importOctober(page)
  const suppliers = join(dataFolder, 'leveranciers.csv')
  writeFileSync(suppliers, 'Leverancier;Land;Stad;Hersteltijd (weken)\nHengtai Motor;China;Wuxi;14\nKaide Gears;China;Ningbo;9\nOnbekend BV;NL;Arnhem;2\n')
  await goTo(page, 'Import')
  await chooseFile(page, suppliers)
  await expect(rowOf(page, 'Hengtai Motor', 'Recovery time')).toContainText('98 days')
  await expect(page.getByRole('heading', { name: '1 row matches nothing' })).toBeVisible()
  await page.getByRole('button', { name: /^Add \d+ facts$/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'to Cargo drive' })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('further sheets of the file are offered right after the first import', async ({ host, dataFolder }) => {
  const { page } = host
  const book = utils.book_new()
  const add = (name: string, rows: readonly (readonly (string | number)[])[]) => utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  add('BOM', [
    ['Level', 'Part number', 'Description', 'Quantity', 'Supplier', 'Country', 'Unit price', 'Currency'], [0, 'TR-1', 'Trolley', 1], [1, 'FR-1', 'Frame', 1, 'Twente Metaal', 'NL', 42, 'EUR'],
    [1, 'WH-1', 'Wheel', 4, 'Ningbo Casters', 'CN', 6.4, 'USD'], [1, 'HN-1', 'Handle', 1, 'Brno Konektory', 'CZ', 3.2, 'EUR'],
  ])
  add('Stock', [['Part number', 'Warehouse', 'On hand'], ['FR-1', 'A', 40], ['WH-1', 'A', 300], ['WH-1', 'B', 60]])
  add('Forecast', [['Product', 'Demand per year', 'Margin'], ['TR-1', 6000, 35]])
  const path = join(dataFolder, 'trolley 2026-10.xlsx')
  writeFileSync(path, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)) // bytes, as the type asked for
  await chooseFile(page, path)
  await page.getByRole('button', { name: 'Import 4 parts' }).click()
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('heading', { name: 'This file also has a sheet Stock with stock of 2 of your 3 parts and a sheet Forecast with demand of 1 of your 1 product. Add them?' })).toBeVisible()
  await expect(rowOf(page, 'TR-1', 'Demand a year')).toContainText('6,000')
  await page.getByLabel('Take sheet Forecast').uncheck()
  await expect(rowOf(page, 'TR-1', 'Demand a year')).toHaveCount(0)
  await page.getByLabel('Take sheet Forecast').check()
  await page.getByRole('button', { name: 'Add 4 facts' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('a newer file dropped on the start page finds its project, and keeps what was typed', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  await importOctober(host.page)
  await goTo(host.page, 'Parts')
  await host.page.getByRole('row').filter({ hasText: 'MT-2001' }).first().click()
  await host.page.keyboard.press('Alt+Enter')
  await host.page.getByLabel(/Price per unit/).first().fill('10,90')
  await host.page.keyboard.press('Enter')
  await saved(host.page)
  await host.kill()

  const again = await startHost(hostKind, dataFolder)
  try {
    const { page } = again
    await chooseFile(page, novemberList(dataFolder))
    await page.getByRole('button', { name: 'Show the difference' }).click()
    await expect(rowOf(page, 'MT-2001', 'you typed it')).toContainText('$10.90')
    await expect(rowOf(page, 'MT-2001', 'you typed it').getByRole('checkbox')).not.toBeChecked()
    await page.getByRole('button', { name: /^Take \d+ differences$/ }).click()
    await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Updated Cargo drive' })).toBeVisible()
    expect(again.complaints).toEqual([])
  } finally {
    await again.stop()
  }
})
