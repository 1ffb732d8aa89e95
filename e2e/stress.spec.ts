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

test('a supplier of a supplier is typed, stops who hangs on it, and goes again with undo', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const facts = page.getByRole('region', { name: 'Facts of Hengtai Motor, Ningbo' })
  await facts.getByRole('button', { name: 'New supplier…' }).click()
  await page.keyboard.type('Bayan Rare Earths')
  await facts.getByRole('button', { name: /Country/ }).click()
  await page.getByRole('option', { name: 'Malaysia (MY)' }).click()
  await facts.getByRole('textbox', { name: 'Recovery takes' }).last().fill('120')
  await facts.getByRole('button', { name: 'Add', exact: true }).click()
  await saved(page)
  const row = page.getByRole('row').filter({ hasText: 'tier 2: Hengtai Motor stops with it' })
  await expect(row).toContainText('120')
  await facts.getByRole('button', { name: 'Show Bayan Rare Earths' }).click()
  await expect(page.getByText('Losses are exact')).toBeVisible({ timeout: 60_000 })
  await expect(row).toContainText('€1.69M')
  await expect(page.getByRole('region', { name: 'Day by day: Bayan Rare Earths stops' }).getByRole('img', { name: 'Day by day' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('radio', { name: 'Countries' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Malaysia' })).toContainText('2 sites')
  await page.getByRole('radio', { name: 'Supplier sites' }).click()
  await page.getByRole('button', { name: 'Undo: Hengtai Motor, Ningbo hangs on Bayan Rare Earths' }).click()
  await expect(row).toBeHidden()
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('what piles up behind a stop, and cash meanwhile, is drawn and told week by week until all is as before', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const day = page.getByRole('region', { name: 'Day by day: Hengtai Motor stops' })
  await expect(day.getByRole('img', { name: 'Pile-up and cash: Hengtai Motor stops' })).toBeVisible({ timeout: 60_000 })
  await expect(day).toContainText(/Parts for €\d+k pile up by day \d+, .*; cash is at most €[\d.]+[kM] lower, in week \d+, and €930k lower for good\./)
  await expect(day).toContainText(/The pile-up is used up on day \d+\./)
  await day.getByRole('button', { name: 'Week by week' }).click()
  const weeks = day.getByRole('region', { name: 'Week by week: Hengtai Motor' }).getByRole('row')
  await expect(weeks.first()).toContainText('CD-85: not sold')
  // It stands still from day 19 on, in the third week; the tail goes on past day 84, when the site is back.
  await expect(weeks.nth(2)).toContainText('0 units')
  await expect(weeks.nth(4)).toContainText(/345 units, €\d+k/)
  expect(await weeks.count()).toBeGreaterThan(13)
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('sites that come back over some weeks cost more, and undo takes that back', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const row = page.getByRole('table', { name: /Supplier sites by what/ }).getByRole('row').filter({ hasText: 'Hengtai Motor' }).first()
  await expect(page.getByText('Losses are exact')).toBeVisible({ timeout: 60_000 })
  await expect(row).toContainText('€930k')
  await expect(page.getByRole('region', { name: 'In a sentence' })).toContainText('with whole countries, exact')
  await page.getByRole('button', { name: /After a stop/ }).click()
  await page.getByRole('option', { name: 'Sites come back over 4 weeks' }).click()
  await saved(page)
  // Fourteen days more, at the same loss a day.
  await expect(row).toContainText('98')
  await expect(row).toContainText('€1.13M', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Undo: Sites come back over 4 weeks' }).click()
  await expect(row).toContainText('84')
  expect(host.complaints).toEqual([])
})
