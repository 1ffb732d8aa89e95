import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved, setSize } from './steps.ts'

const drawer = (page: Page) => page.getByRole('complementary', { name: 'In stages' })
const field = (page: Page, name: string) => drawer(page).getByRole('textbox', { name })
const proof = (page: Page) => drawer(page).getByText('Proved best order')
const list = (page: Page) => drawer(page).getByRole('table', { name: 'What is done in which quarter' })

async function put(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).fill(value)
  await field(page, name).press('Enter')
}

async function openForPlan(page: Page, plan: string): Promise<void> {
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: plan }).click()
  await page.getByRole('button', { name: /^More for plan/ }).click()
  await page.getByRole('menuitem', { name: 'In stages…' }).click()
  await expect(proof(page)).toBeVisible({ timeout: 120_000 })
}

test('a plan is put in order by quarter within what each bears, with a reason for each part, and its start months are set in one step', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openForPlan(page, 'Bring three parts to Europe')
  await expect(drawer(page).getByText(/Without a limit a quarter/)).toBeVisible()
  await put(page, 'Money a quarter', '40000')
  await put(page, 'Quarters', '4')
  await expect(list(page)).toContainText(/Waits for 20\d\d-Q\d: a quarter earlier €[\d,]+ would be missing/, { timeout: 120_000 })
  await expect(proof(page)).toBeVisible({ timeout: 120_000 })
  await expect(list(page)).toContainText('First, because it brings €')
  await expect(drawer(page).getByRole('img', { name: 'Cash by quarter' })).toContainText('deepest')
  await expect(drawer(page)).toContainText('Staging costs')
  expect(await faultsByAxe(page)).toEqual([])

  // All finds no room: said with what would be needed.
  await put(page, 'Money a quarter', '20000')
  await expect(drawer(page)).toContainText(/All of it takes €[\d,]+, €[\d,]+ more than these quarters bring/, { timeout: 120_000 })
  await expect(list(page)).toContainText('Not within 4 quarters')
  await put(page, 'Money a quarter', '40000')
  await expect(list(page)).not.toContainText('Not within 4 quarters', { timeout: 120_000 })
  await expect(proof(page)).toBeVisible({ timeout: 120_000 })

  const worth = page.locator('.total', { hasText: 'Net value' })
  const before = await worth.innerText()
  await drawer(page).getByRole('button', { name: 'Set start months in B' }).click()
  await saved(page)
  await expect(page.getByText('Start months set in plan B')).toBeVisible()
  await expect.poll(() => worth.innerText()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => worth.innerText()).toBe(before)
  // What a quarter bears is kept with the project.
  await drawer(page).getByRole('button', { name: 'Close the plan in stages' }).click()
  await page.getByRole('button', { name: /^More for plan/ }).click()
  await page.getByRole('menuitem', { name: 'In stages…' }).click()
  await expect(field(page, 'Money a quarter')).toHaveValue('40,000')
})

test('the order that is best if demand surges stands beside the usual one, with what keeping to that would lose', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openForPlan(page, 'Bring three parts to Europe')
  await put(page, 'Money a quarter', '30000')
  await drawer(page).getByText('If demand surges').click()
  await drawer(page).getByRole('button', { name: /Of which product/ }).click()
  await page.getByRole('option', { name: 'All products' }).click()
  await put(page, 'By', '50')
  const surge = drawer(page).getByRole('region', { name: 'If demand surges' })
  await expect(surge).toContainText(/keeping to the usual order loses €/, { timeout: 120_000 })
  await expect(surge).toContainText('These change places')
  await expect(list(page).getByRole('columnheader', { name: 'in a surge' })).toBeVisible()
  await setSize(host, 1280, 800)
  expect(await faultsByAxe(page)).toEqual([])
})

test('the best plan just found is put in order from its drawer, and saved as a plan by the keyboard', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: 'Find the best plan…' }).click()
  const best = page.getByRole('complementary', { name: 'Best plan' })
  await expect(best.getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
  await best.getByRole('textbox', { name: 'Spend at most' }).fill('80000')
  await best.getByRole('textbox', { name: 'Spend at most' }).press('Enter')
  await expect(best.getByText(/Proved best of/)).toBeVisible({ timeout: 120_000 })
  await best.getByRole('button', { name: 'In stages…' }).click()
  await put(page, 'Money a quarter', '25000')
  await expect(list(page)).toContainText(/Waits for/, { timeout: 120_000 })
  await expect(proof(page)).toBeVisible({ timeout: 120_000 })
  const tabs = page.getByRole('tablist', { name: 'Plans' }).getByRole('tab')
  const before = await tabs.count()
  await drawer(page).getByRole('button', { name: /^Save as plan/ }).focus()
  await page.keyboard.press('Enter')
  await saved(page)
  await expect(tabs).toHaveCount(before + 1)
  await expect(page.getByRole('tab', { name: /in stages/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tab', { name: /in stages/ })).toBeFocused()
})
