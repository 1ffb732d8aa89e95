import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved, setSize } from './steps.ts'

/** Opens the details of an option of a part in the grid. */
async function openDetails(page: Page, part: string, option: number): Promise<void> {
  await page.getByRole('row', { name: new RegExp(part) }).first().getByRole('radio').nth(option).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('a buyer finds a country for a part, makes it there herself, and sees what the plan is worth', async ({ host }) => {
  const { page } = host
  await setSize(host, 1280, 800)
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /Bring three parts/ }).click()

  await openDetails(page, 'MT-2020', 3)
  await page.getByRole('button', { name: 'Where to…' }).click()
  const countries = page.getByRole('region', { name: 'Where to' })
  await expect(countries.getByRole('row')).not.toHaveCount(0)
  await expect(countries.getByRole('img')).toBeVisible()
  await countries.getByRole('button', { name: 'Take Romania' }).click()
  const trial = page.getByRole('region', { name: 'What this choice does' })
  const estimated = await trial.innerText()

  await page.getByText('Make it ourselves').click()
  await expect(trial).toContainText('The cost shows here once a price')
  await page.getByRole('button', { name: 'Save choice' }).click()
  await expect(page.getByText('Type what one unit takes.').first()).toBeVisible()
  await page.getByLabel('Material per unit, EUR').fill('1,8')
  await page.getByLabel('Labour of the first unit, hours').fill('0.05')
  await page.getByLabel('Machines and building, EUR').fill('60000')
  await page.getByLabel('Machine time per unit, hours').fill('0.01')
  await expect(trial).toContainText('At its door')
  expect(await trial.innerText()).not.toBe(estimated)
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByText('Start, dual running and leaving').click()
  await page.getByLabel('First delivery, months from now').fill('9')
  await page.getByRole('button', { name: 'Save choice' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await saved(page)

  const worth = page.getByRole('region', { name: 'What it is worth' })
  await expect(worth).toContainText('Deepest in cash')
  await expect(worth.getByText('…')).toHaveCount(0)
  await worth.locator('dd').first().getByRole('button').click()
  await expect(page.getByText('Cash saved a year').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await openDetails(page, 'MT-2020', 3)
  await expect(page.getByLabel('Material per unit, EUR')).toHaveValue('1.8')
  await expect(page.getByLabel('First delivery, months from now')).toHaveValue('9')
  await page.keyboard.press('Escape')
})

test('the terms of an offer change its duty, step by step to the customs value, and another currency is asked about', async ({ host }) => {
  const { page } = host
  await setSize(host, 1280, 800)
  await openSample(page)
  await goTo(page, 'Parts')
  await page.getByText('MT-2001').first().click()
  await page.getByRole('row', { name: /MT-2001/ }).getByRole('button', { name: /Edit/ }).click()
  await page.getByText('From price to customs value').click()
  const steps = page.locator('.customs-steps')
  await expect(steps).toContainText('Customs value')
  const before = await steps.innerText()
  await page.getByText('Customs, packs and tooling').click()
  const dumping = page.locator('[data-fact="offer.antiDumpingRate"] input')
  await dumping.fill('20')
  await dumping.press('Enter')
  await expect(steps).toContainText('of that, anti-dumping')
  expect(await steps.innerText()).not.toBe(before)
  await saved(page)

  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByText('Counted twice?')).toBeVisible()
  await page.getByRole('button', { name: /Currency of the project/ }).click()
  await page.getByRole('option', { name: 'USD' }).click()
  await page.getByRole('button', { name: /^Exchange \d+ amounts at/ }).click()
  await expect(page.getByText('USD a unit').first()).toBeVisible()
  await saved(page)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(page.getByText('EUR a unit').first()).toBeVisible()
})
