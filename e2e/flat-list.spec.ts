import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './host.ts'
import { chooseFile, goTo, saved } from './steps.ts'

/** A list as a workshop keeps it: no supplier, no country, no price. */
const list = 'Part number;Description;Quantity\nP-1;Base plate;1\nP-2;Bracket, left;2\nP-3;Bracket, right;2\nP-4;Hex bolt M6;12\n'

test('a flat list without suppliers gives an answer after one supplier and one country, and a reload goes on there', async ({ host, dataFolder }) => {
  const { page } = host
  const path = join(dataFolder, 'workshop.csv')
  writeFileSync(path, list)
  await chooseFile(page, path)
  await page.getByRole('button', { name: 'Import 4 parts' }).click()
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByLabel('Country of the plant')).toBeFocused()
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByLabel(/^Demand for/).fill('1.200')
  await page.getByLabel(/^Contribution margin of/).fill('80')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByText('No supplier site yet')).toBeVisible()

  await goTo(page, 'Parts')
  await page.getByRole('row').filter({ hasText: 'Base plate' }).getByText('Base plate').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('for all 4 selected parts that have none')).toBeChecked()
  await page.getByLabel('Name of the supplier').fill('Twente Metaal')
  await page.keyboard.press('Enter')
  await expect(page.locator('footer')).toContainText('1 supplier site')
  await saved(page)

  await goTo(page, 'Risk')
  await page.getByRole('button', { name: 'Add what is missing of Twente Metaal' }).first().click()
  await expect(page.getByRole('complementary', { name: 'Edit part' })).toBeVisible()
  await page.locator('[data-fact="site.country"] button').click()
  await page.getByRole('option', { name: 'China (CN)' }).click()
  await saved(page)
  await goTo(page, 'Risk')
  await expect(page.getByRole('region', { name: 'In a sentence' })).toContainText(/Runs \d+ days/)
  expect(host.complaints).toEqual([])
  if (host.kind === 'desktop') return
  await page.reload()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  await expect(page.getByText('Twente Metaal').first()).toBeVisible()
})
