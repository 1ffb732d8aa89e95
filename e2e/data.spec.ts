import { expect, test } from './host.ts'
import { faultsByAxe, openSample, saved } from './steps.ts'

test('a newer table is looked through before it replaces figures, and is taken back as one step', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('option', { name: 'Data', exact: true }).click()
  const tables = page.getByRole('region', { name: 'Tables of figures' })
  await expect(tables.getByRole('row', { name: /EU duty by HS chapter/ })).toContainText('stale')
  await tables.getByRole('button', { name: 'A newer table: Labour cost' }).click()
  await page.getByLabel('Paste the table here').fill('Land\tJahr\tEUR je Stunde\nDeutschland\t2025\t47,5\nPolen\t2025\t18,2\nAtlantis\t2025\t3,0\nVietnam\t2025\t350')
  await expect(page.getByText('3 matched, 1 of them more than twofold off; not taken: 1.')).toBeVisible()
  const replace = page.getByRole('button', { name: 'Replace 2 figures' })
  await expect(replace).toBeDisabled()
  await page.getByLabel('Publisher').fill('Eurostat')
  await page.getByLabel('Year or day').fill('2025')
  await page.getByLabel('Licence').fill('CC BY 4.0')
  expect(await faultsByAxe(page)).toEqual([])
  await replace.click()
  await saved(page)
  await expect(tables.getByText('2 replaced')).toBeVisible()
  await page.getByRole('button', { name: 'Undo: Replace Labour cost by Eurostat, 2025' }).click()
  await expect(tables.getByText('2 replaced')).toBeHidden()
  expect(host.complaints).toEqual([])
})
