import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample } from './steps.ts'

test('the comparison draws the same years for today and every plan, and says what makes a year bad, down to the part', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  if (host.electron === null) await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page)
  await goTo(page, 'Compare')

  const bad = page.getByRole('region', { name: 'A bad year' })
  await expect(bad.getByText(/^4,096 years, seed 2020/)).toBeVisible({ timeout: 120_000 })
  // Today and three plans, each with its heads.
  await expect(bad.getByRole('row')).toHaveCount(5)
  await expect(bad.getByText(/on average, €.* in the worst in twenty; \d+ of 100 lose nothing/).first()).toBeVisible()
  await bad.getByRole('button', { name: /^Copy: / }).click()
  await page.getByRole('menuitem', { name: 'Copy the numbers' }).click()
  await expect(page.getByText('The table is on the clipboard')).toBeVisible()

  const causes = page.getByRole('region', { name: 'What makes a year bad' })
  await causes.getByRole('radio', { name: 'What stops' }).click()
  await expect(causes.getByRole('rowheader', { name: 'Zhongxi Magnetics, Ganzhou' })).toBeVisible()
  await causes.getByRole('radio', { name: 'Parts' }).click()
  // Ten parts, the heads, and the whole.
  await expect(causes.getByRole('row')).toHaveCount(12)
  await causes.getByRole('row').last().getByRole('button').first().click()
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await expect(inspector.getByText(/CVaR at 95/).first()).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  await page.keyboard.press('Escape')

  await bad.getByRole('button', { name: 'Draw 16,384 years' }).click()
  await expect(bad.getByText(/^16,384 years, seed 2020/)).toBeVisible({ timeout: 180_000 })

  const part = causes.getByRole('row').nth(1).getByRole('button')
  const number = await part.locator('.part-number').innerText()
  await part.click()
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { selected: true }).first()).toContainText(number)
  expect(host.complaints).toEqual([])
})
