import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from 'xlsx'
import { expect, test, type RunningHost } from './host.ts'
import { saveBy } from './save-file.ts'
import { goTo, openSample } from './steps.ts'

/** Presses a button that saves a workbook, and gives the path where it now lies. */
const save = (host: RunningHost, button: string, name: string): Promise<string> =>
  saveBy(host, name, /\.xlsx$/, () => host.page.getByRole('button', { name: button, exact: true }).click())

const sheetsOf = (path: string): string[] => read(readFileSync(path)).SheetNames

/** What the foot of the Parts page says of how many parts there are. */
async function partsCount({ page }: RunningHost): Promise<string> {
  await goTo(page, 'Parts')
  const foot = page.locator('footer')
  await expect(foot).toContainText(/[1-9]\d* parts/)
  return /\d+ parts/.exec(await foot.innerText())?.[0] ?? 'none'
}

test('the bill of materials of the sample goes out as a workbook and comes back as it was', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const before = await partsCount(host)
  expect(before).not.toBe('none')
  const path = await save(host, 'Export this BOM', 'sample-bom.xlsx')
  expect(sheetsOf(path)).toEqual(['Bill of materials', 'Products', 'Parts', 'Further columns', 'Lines', 'Suppliers', 'Sites', 'Offers', 'Price breaks', 'Tier 2', 'Extra capacity', 'Remweg'])

  await goTo(page, 'Import')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: /^Import \d+ parts/ }).click()
  await expect(page.getByLabel('Country of the plant')).not.toHaveValue('')
  await page.getByLabel('Project name').fill('Back again')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  expect(await partsCount(host)).toBe(before)
  expect(host.complaints).toEqual([])
})

test('an empty template is saved, and is refused with its reason until it is filled in', async ({ host }) => {
  const { page } = host
  await goTo(page, 'Import')
  const path = await save(host, 'Save an empty template', 'template.xlsx')
  expect(sheetsOf(path)).toEqual(['Bill of materials', 'Remweg'])
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByText('has headings but no rows below them')).toBeVisible()
})

test('the costs of today and of plans go out as a workbook with formulas that a spreadsheet opens', async ({ host, dataFolder }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Compare')
  const path = await save(host, 'Excel with formulas', 'cost.xlsx')
  expect(sheetsOf(path).slice(0, 4)).toEqual(['Totals', 'Assumptions', 'Today parts', 'Today sources'])
  const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  test.skip(office.status !== 0, 'LibreOffice is not installed on this machine, so the workbook was not opened.')
  spawnSync('soffice', [`-env:UserInstallation=file://${encodeURI(join(dataFolder, 'profile'))}`, '--headless', '--convert-to', 'ods', '--outdir', dataFolder, path], { timeout: 120_000 })
  expect(existsSync(join(dataFolder, 'cost.ods'))).toBe(true)
})
