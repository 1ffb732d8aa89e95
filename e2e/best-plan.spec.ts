import type { Page } from '@playwright/test'
import { expect, startHost, test } from './host.ts'
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

const held = (page: Page) => drawer(page).locator('.best-plan-held')

test('what is wished of the best plan is stored, and is there after closing and opening again; undo brings back a part that was let go', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(300_000)
  const { page } = host
  await openDrawer(page)
  await budget(page).fill('80000')
  await budget(page).press('Enter')
  await drawer(page).getByText('More wishes').click()
  await drawer(page).getByRole('textbox', { name: /^New suppliers/ }).fill('2')
  await drawer(page).getByRole('textbox', { name: /^New suppliers/ }).press('Enter')
  await drawer(page).getByRole('checkbox', { name: 'Portugal' }).check()
  // A part is held by its name alone, with the keyboard.
  await drawer(page).getByRole('searchbox', { name: 'Hold a part' }).fill('MT-2004')
  await page.keyboard.press('Tab')
  while (!(await drawer(page).getByRole('button', { name: /^Leave MT-2004.* as it is$/ }).evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(held(page)).toContainText(/MT-2004.*stays as it is/)
  expect(await faultsByAxe(page)).toEqual([])
  await saved(page)

  // However far the slider is dragged, it is one step of the history once it is let go.
  const thumb = drawer(page).locator('.budget-slider .thumb')
  await thumb.hover()
  const box = await thumb.boundingBox()
  await page.mouse.down()
  for (let moved = 1; moved <= 10; moved += 1) await page.mouse.move((box?.x ?? 0) + moved * 8, (box?.y ?? 0) + 8)
  await expect(budget(page)).not.toHaveValue('80,000')
  await page.mouse.up()
  await page.keyboard.press('Control+z')
  await expect(budget(page)).toHaveValue('80,000')
  await saved(page)

  await host.stop()
  const again = await startHost(hostKind, dataFolder)
  try {
    await again.page.getByRole('button', { name: /Zwaluw/ }).first().click()
    await goTo(again.page, 'Scenarios')
    await again.page.getByRole('button', { name: 'Find the best plan…' }).click()
    await expect(budget(again.page)).toHaveValue('80,000')
    await expect(drawer(again.page)).toContainText('at most 2 new suppliers')
    await expect(drawer(again.page)).toContainText('Portugal')
    await expect(held(again.page)).toContainText(/MT-2004.*stays as it is/)
    await drawer(again.page).getByRole('button', { name: /^Let MT-2004.* be free again$/ }).click()
    await expect(held(again.page)).toBeHidden()
    await again.page.keyboard.press('Control+z')
    await expect(held(again.page)).toContainText(/MT-2004.*stays as it is/)
    await drawer(again.page).getByRole('button', { name: 'Take back all wishes' }).click()
    await expect(held(again.page)).toBeHidden()
    await expect(drawer(again.page).getByRole('button', { name: 'Take back all wishes' })).toBeHidden()
  } finally {
    await again.stop()
  }
})
