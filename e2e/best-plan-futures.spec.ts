import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved } from './steps.ts'

const drawer = (page: Page) => page.getByRole('complementary', { name: 'Best plan' })
const section = (page: Page) => drawer(page).getByRole('region', { name: 'How sure is this plan' })

test('a best plan is held against futures: how often each part is in, which plan is best on average and in bad ones, opened as a plan and undone', async ({ host }) => {
  test.setTimeout(400_000)
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  await expect(drawer(page).getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
  const budget = drawer(page).getByRole('textbox', { name: 'Spend at most' })
  await budget.fill('100000')
  await budget.press('Enter')
  await expect(drawer(page).getByText(/Proved best of|Not proved/)).toBeVisible({ timeout: 120_000 })

  // By keyboard, with early results, stopped and begun again.
  await section(page).getByRole('button', { name: 'Draw futures' }).focus()
  await page.keyboard.press('Enter')
  await expect(section(page).getByRole('progressbar')).toBeVisible()
  await expect(section(page).getByText(/in \d+ of [1-9]\d? futures/).first()).toBeVisible({ timeout: 120_000 })
  await expect(section(page).getByRole('button', { name: /^Cancel/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(section(page).getByText(/^Stopped after \d+ futures/)).toBeVisible()
  await expect(section(page).getByRole('button', { name: 'Draw again' })).toBeFocused()
  await page.keyboard.press('Enter')

  const plans = section(page).getByRole('table', { name: 'Best on average and best in bad futures' })
  await expect(plans).toBeVisible({ timeout: 300_000 })
  await expect(section(page).getByRole('table', { name: 'In this plan' }).locator('tbody tr').first()).toContainText(/in \d+ of 32 futures/)
  await expect(section(page)).toContainText('seed')
  expect(await faultsByAxe(page)).toEqual([])

  const open = plans.getByRole('button', { name: /^Open as a plan/ })
  const tabs = page.getByRole('tablist', { name: 'Plans' }).getByRole('tab')
  const before = await tabs.count()
  await open.first().click()
  await saved(page)
  await expect(tabs).toHaveCount(before + 1)
  await page.keyboard.press('Control+z')
  await expect(tabs).toHaveCount(before)
  // Another wish makes what was drawn old.
  await budget.fill('150000')
  await budget.press('Enter')
  await expect(section(page).getByText('Of before the last change.')).toBeVisible({ timeout: 60_000 })
})
