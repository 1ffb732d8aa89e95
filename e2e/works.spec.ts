import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved, setSize } from './steps.ts'

/** Opens the details of an option of a part in the grid. */
async function openDetails(page: Page, part: string, option: number): Promise<void> {
  await page.getByRole('row', { name: new RegExp(part) }).first().getByRole('radio').nth(option).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('a works is entered by keyboard, shared by two parts, full when they ask too much, and taken away with undo', async ({ host }) => {
  test.setTimeout(120_000)
  const { page } = host
  await setSize(host, 1280, 800)
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /Bring three parts/ }).click()
  const works = page.getByRole('region', { name: 'Own works' })
  await expect(works).toContainText('None yet.')
  await works.getByRole('button', { name: 'Add a works' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'New works' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toContainText('Give it a name.')
  await expect(form).toContainText('Type an amount; 0 if it costs nothing.')
  await form.getByLabel('Name').fill('Hall 3')
  await form.getByLabel('Opening it, once, EUR').fill('240000')
  await form.getByLabel('Having it, a year, EUR').fill('30000')
  await form.getByLabel('Hours of work a year').fill('4000')
  expect(await faultsByAxe(page)).toEqual([])
  await form.getByLabel('Hours of work a year').press('Enter')
  await expect(form).toBeHidden()
  await saved(page)
  await expect(works).toContainText('Nothing in this plan is made here.')
  const once = page.locator('.total', { hasText: 'One-off' })
  const before = await once.innerText()

  for (const part of ['MT-2020', 'MT-2004']) {
    await openDetails(page, part, 4)
    await page.getByRole('dialog').getByLabel('Made in').click()
    await page.getByRole('option', { name: 'Hall 3' }).click()
    await page.getByLabel('Hours per piece').fill('0.02')
    await page.getByRole('button', { name: 'Save choice' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await expect(works).toContainText('2 parts made here')
  await expect(works).toContainText(/of 4,000 hours a year/)
  await expect(once).not.toHaveText(before)
  expect(await faultsByAxe(page)).toEqual([])
  // The share of its hours answers to why.
  await works.getByRole('button', { name: /^\d+ %$/ }).click()
  await expect(page.getByRole('complementary', { name: /^Why/ })).toContainText('hours of its parts ÷ hours a year that it has')
  await page.keyboard.press('Escape')

  await works.getByRole('button', { name: 'Edit Hall 3' }).click()
  const again = page.getByRole('dialog', { name: 'Works Hall 3' })
  await again.getByLabel('Hours of work a year').fill('100')
  await again.getByRole('button', { name: 'Save' }).click()
  await expect(works).toContainText(/Too full: its parts take [\d,]+ hours a year, it has 100\./)
  await works.getByRole('button', { name: 'Remove Hall 3' }).click()
  await expect(works).toContainText('None yet.')
  await page.keyboard.press('Control+z')
  await expect(works).toContainText('2 parts made here')
  await saved(page)
})
