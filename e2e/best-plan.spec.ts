import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved } from './steps.ts'

const drawer = (page: Page) => page.getByRole('complementary', { name: 'Best plan' })
const budget = (page: Page) => drawer(page).getByRole('textbox', { name: 'Spend at most' })
const inPlan = (page: Page) => drawer(page).getByRole('table', { name: 'In the plan' }).locator('tbody tr')

async function openDrawer(page: Page): Promise<void> {
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  await expect(drawer(page).getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
}

test('the best plan for a sum of money is found and proved, saved as a plan with that worth, and undone', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openDrawer(page)
  const most = await budget(page).inputValue()
  await budget(page).fill('100000')
  await budget(page).press('Enter')
  await expect(drawer(page).getByText(/Proved best of/)).toBeVisible({ timeout: 60_000 })
  await expect(inPlan(page).first()).toBeVisible()
  await expect(drawer(page).getByRole('img', { name: 'What each sum of money buys at best' })).toContainText('budget €100k')
  await expect(budget(page)).not.toHaveValue(most)
  const worth = await drawer(page).locator('.best-plan-totals dd').first().innerText()
  expect(await faultsByAxe(page)).toEqual([])

  const tabs = page.getByRole('tablist', { name: 'Plans' }).getByRole('tab')
  const before = await tabs.count()
  await drawer(page).getByRole('button', { name: /^Save as plan/ }).click()
  await saved(page)
  await expect(tabs).toHaveCount(before + 1)
  // The plan is worth, as any plan is worth, what the drawer said of it.
  await expect(page.locator('.total', { hasText: 'Net value' })).toContainText(worth.trim())
  await page.keyboard.press('Control+z')
  await expect(tabs).toHaveCount(before)
})

test('a part that is held stays as it is, and a wish that nothing keeps to is answered in euros', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openDrawer(page)
  await inPlan(page).first().getByRole('button').first().click()
  const hold = drawer(page).getByRole('button', { name: /^Leave .* as it is$/ }).first()
  const part = /^Leave (.*) as it is$/.exec((await hold.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await hold.click()
  await expect(drawer(page).locator('.best-plan-held')).toContainText(part)
  await expect(drawer(page).getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
  await expect(drawer(page).getByRole('table', { name: 'In the plan' })).not.toContainText(part)
  await drawer(page).getByRole('button', { name: `Let ${part} be free again` }).click()
  await drawer(page).getByRole('button', { name: /has to change$/ }).first().click()
  await budget(page).fill('10')
  await budget(page).press('Enter')
  await expect(drawer(page).getByText(/budget is .* short/)).toBeVisible({ timeout: 120_000 })
  await page.keyboard.press('Escape')
})
