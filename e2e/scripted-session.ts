import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningHost } from './host.ts'
import { saveBy } from './save-file.ts'
import { chooseFile, fixture, goTo, saved } from './steps.ts'

/** A word that stands in every name the session makes: of project, company, supplier, parts, plan and file. */
export const marker = 'Qwertzuiop'
/** A price of the session. */
export const markedPrice = '9182,73'

/** Writes the Dutch list with the marker in each supplier, each part and the file's own name. */
function markedList(folder: string): string {
  const [head = '', ...lines] = readFileSync(fixture('zwaluw-stuklijst-nl.csv'), 'utf8').split('\n')
  const path = join(folder, `${marker} stuklijst.csv`)
  writeFileSync(path, [head, ...lines.map((line) => line.replaceAll('Hengtai', `${marker} Hengtai`).replaceAll(/copper|koper/giu, `${marker} $&`).replace(/;12,40;/u, `;${markedPrice};`))].join('\n'))
  return path
}

async function importMarked(page: Page, folder: string): Promise<void> {
  await chooseFile(page, markedList(folder))
  const ready = page.getByRole('button', { name: 'Import 62 parts' })
  await expect(ready).toBeEnabled()
  await ready.click()
  await page.getByLabel('Project name').fill(`${marker} drive`)
  await page.getByLabel('Company').fill(`${marker} BV`)
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByLabel(/^Demand for/).fill('18.000')
  await page.getByLabel(/^Contribution margin of/).fill('290')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
}

/** Opens the palette, types and takes the first line. */
async function run(page: Page, typed: string, line: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or run' }).getByRole('combobox').fill(typed)
  await page.getByRole('dialog', { name: 'Find or run' }).getByRole('option', { name: line }).first().click()
}

/** A person's whole work, from a parts list to the report and the files that are made of it; also what goes wrong on the way, and a fault. Every name holds the marker. */
export async function workThroughEverything(host: RunningHost): Promise<void> {
  const { page, dataFolder } = host
  const broken = join(dataFolder, `${marker} broken.remweg`)
  writeFileSync(broken, `SQLite format 3\0 ${marker.repeat(100)}`)
  await chooseFile(page, broken)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('alert').getByRole('button').last().click()
  await importMarked(page, dataFolder)
  await goTo(page, 'Parts')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or run' }).getByRole('combobox').fill('MT-2004')
  await page.keyboard.press('Enter')
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: /^Start plan A/ }).click()
  await page.getByRole('radio', { name: /MT-2001.*Nearshore|Nearshore.*MT-2001/ }).click()
  await saved(page)
  await goTo(page, 'Compare')
  await expect(page.getByRole('table', { name: 'Today and plans side by side' })).toContainText('Longest standstill')
  await goTo(page, 'Report')
  await page.locator('.paper[data-sheets]').waitFor({ timeout: 120_000 })
  if (host.electron !== null) await saveBy(host, `${marker} report.pdf`, /./u, () => page.getByRole('button', { name: 'Save as PDF' }).click(), 60_000)
  await saveBy(host, `${marker} parts.xlsx`, /\.xlsx$/u, () => run(page, 'Export this BOM', /Export this BOM/), 60_000)
  await saveBy(host, `${marker} everything.remweg`, /\.remweg$/u, () => run(page, 'Back up every', /Back up every/), 60_000)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Settings$/ }).click()
  await page.getByRole('button', { name: /^Help$/ }).click()
  // A fault of the page whose message names a part.
  await page.evaluate((word) => { setTimeout(() => { throw new TypeError(`${word} part MT-2004 costs 12,40\n    at ${word}.js:1:2`) }) }, marker)
  await expect.poll(() => host.complaints.filter((complaint) => complaint.includes(marker)).length).toBeGreaterThan(0)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('main', { name: 'Import', exact: true })).toBeVisible()
  await run(page, 'Nederlands', /Nederlands/)
  await expect(page.getByRole('main', { name: 'Importeren', exact: true })).toBeVisible()
}
