import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write } from 'xlsx'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { saveBy } from './save-file.ts'
import { chooseFile, faultsByAxe, goTo, importDutchList, openSample, saved } from './steps.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'What would narrow this most' })
const facts = (page: Page) => panel(page).getByRole('listitem')

test('Risk lists what would narrow the answer most, and a fact typed there leaves the list', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const first = facts(page).first()
  await expect(first).toContainText(/Recovery time of .+ is assumed to be +\d+ days \(\d+ to \d+\).+It could move the loss by €/)
  expect(await faultsByAxe(page)).toEqual([])
  const subject = await first.locator('b').innerText()
  await first.getByRole('textbox').fill('40')
  await page.keyboard.press('Enter')
  await saved(page)
  await expect(facts(page).filter({ hasText: subject })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await saved(page)
  await expect(facts(page).first()).toContainText(subject)
  expect(host.complaints).toEqual([])
})

test('the missing facts go out as questions for suppliers and come back as facts of the project', async ({ host, dataFolder }) => {
  test.setTimeout(120_000)
  const { page } = host
  await importDutchList(page)
  await expect(facts(page).first()).toBeVisible()
  const path = await saveBy(host, 'questions.xlsx', /^Cargo drive questions for suppliers\.xlsx$/, () => panel(page).getByRole('button', { name: 'Save as questions for suppliers' }).click())

  // A supplier fills in the first yellow cell of the sheet about suppliers.
  const book = read(readFileSync(path))
  const sheet = book.Sheets['Questions about suppliers']
  if (sheet === undefined) throw new Error('No supplier is asked.')
  const rows: string[][] = utils.sheet_to_json(sheet, { header: 1, defval: '' })
  const supplier = rows[1]?.[0] ?? ''
  sheet[utils.encode_cell({ r: 1, c: rows[0]?.indexOf('Recovery (days)') ?? -1 })] = { t: 'n', v: 33 }
  const answered = join(dataFolder, 'answers.xlsx')
  writeFileSync(answered, write(book, { type: 'buffer', bookType: 'xlsx' }))

  await goTo(page, 'Import')
  await chooseFile(page, answered)
  const match = page.getByRole('button', { name: 'Match with the project' })
  const differences = page.getByRole('table', { name: 'Differences' })
  await expect(match.or(differences)).toBeVisible()
  if (await match.isVisible()) await match.click()
  await expect(differences.getByRole('row').filter({ hasText: supplier }).filter({ hasText: 'Recovery time' })).toContainText('33 days')
  await page.getByRole('button', { name: 'Add 1 fact' }).click()
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
  await saved(page)
  await goTo(page, 'Risk')
  await expect(facts(page).first()).toBeVisible()
  await expect(facts(page).filter({ hasText: `Recovery time of ${supplier}` })).toHaveCount(0)
  expect(host.complaints).toEqual([])
})
