import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved } from './steps.ts'

const drawer = (page: Page) => page.getByRole('complementary', { name: 'Best plan' })

test('the plan that loses least in a bad year is looked for, says what it loses instead of today, and is saved as a plan', async ({ host }) => {
  test.setTimeout(420_000)
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  await drawer(page).getByText('More wishes').click()
  await drawer(page).getByRole('textbox', { name: 'Seconds to search, at most' }).fill('5')
  await page.keyboard.press('Enter')
  await drawer(page).getByRole('button', { name: /What the plan is best at/ }).click()
  await page.getByRole('option', { name: 'lowest loss in a bad year' }).click()
  await drawer(page).getByRole('textbox', { name: 'Spend at most' }).fill('150000')
  await page.keyboard.press('Enter')
  const line = drawer(page).getByText(/^In a bad year, the worst of twenty, you lose €[\d.,]+[kM] instead of €[\d.,]+[kM]\.$/)
  await expect(line).toBeVisible({ timeout: 300_000 })
  await expect(drawer(page).getByText(/Held against 4,096 drawn years/)).toBeVisible()
  await expect(drawer(page).getByRole('img', { name: 'What each sum of money buys at best' })).toContainText('Loss avoided in the worst year in twenty')
  expect(await faultsByAxe(page)).toEqual([])
  const tabs = page.getByRole('tablist', { name: 'Plans' }).getByRole('tab')
  const before = await tabs.count()
  await drawer(page).getByRole('button', { name: /^Save as plan/ }).click()
  await saved(page)
  await expect(tabs).toHaveCount(before + 1)
})
