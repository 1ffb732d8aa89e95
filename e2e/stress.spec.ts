import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved } from './steps.ts'

test('what a stop costs is worked out exactly beside the page, for sites, whole countries and straits', async ({ host }) => {
  const { page } = host
  await openSample(page)
  // Ninety seconds are plenty on a machine that does ten other things.
  await expect(page.getByText('Losses are exact')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('row').filter({ hasText: 'Hengtai Motor' }).first()).toContainText('€930k')
  await page.getByRole('radio', { name: 'Countries' }).click()
  const china = page.getByRole('row').filter({ hasText: 'China' })
  await expect(china).toContainText('€1.15M')
  await china.getByRole('button', { name: /€1.15M/ }).click()
  await expect(page.getByRole('complementary', { name: 'Why this number' })).toContainText('linear programming')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Straits' }).click()
  await expect(page.getByRole('table', { name: /Straits and canals/ }).getByRole('row').filter({ hasText: 'Suez' })).toContainText('€157k')
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('the selected stop is shown day by day, and what closes its gap goes into a plan in one step', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await expect(page.getByRole('region', { name: 'Day by day: Hengtai Motor stops' }).getByRole('img', { name: 'Day by day' })).toBeVisible({ timeout: 60_000 })
  const remedies = page.getByRole('region', { name: 'What keeps Hengtai Motor from stopping the line' })
  await expect(remedies).toContainText('When Hengtai Motor stops, the line runs 19 more days')
  await expect(remedies.getByRole('row').filter({ hasText: 'More stock' })).toContainText('cheapest that closes it')
  expect(await faultsByAxe(page)).toEqual([])
  await remedies.getByRole('button', { name: 'Put “More stock” into a plan' }).click()
  await page.getByRole('menuitem', { name: 'New plan' }).click()
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByRole('main', { name: 'Scenarios', exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: /MT-2004.*Buffer|Buffer.*MT-2004/ })).toBeChecked()
  await saved(page)
  await page.getByRole('button', { name: /^Undo: More stock/ }).click()
  await goTo(page, 'Scenarios')
  await expect(page.getByRole('tab', { name: /If Hengtai Motor stops/ })).toBeHidden()
})
