import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample } from './steps.ts'

const more = async (page: Page, letter: string, item: RegExp): Promise<void> => {
  await page.getByRole('button', { name: `More for plan ${letter}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Gives a part extra stock by its key in the grid. */
async function addStock(page: Page, part: string): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(part) })
  await row.getByRole('radio').first().focus()
  await page.keyboard.press('2')
}

test('a plan keeps its history by name and time, is brought back to any state of it, and stays as it is once locked', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /Bring three parts/ }).click()
  const changed = page.locator('footer').getByText(/of 68 parts changed/)
  await expect(changed).toHaveText('3 of 68 parts changed')

  await addStock(page, 'EL-4004')
  await expect(changed).toHaveText('4 of 68 parts changed')
  await addStock(page, 'EL-4001')
  await expect(changed).toHaveText('5 of 68 parts changed')

  await more(page, 'B', /^History/)
  const history = page.getByRole('dialog', { name: 'History of plan B' })
  await expect(history.getByRole('listitem')).not.toHaveCount(0)
  expect(await faultsByAxe(page)).toEqual([])
  await history.getByRole('listitem').nth(1).getByRole('button', { name: 'Restore' }).click()
  await expect(changed).toHaveText('4 of 68 parts changed')
  await page.keyboard.press('Control+z')
  await expect(changed).toHaveText('5 of 68 parts changed')

  await more(page, 'B', /^Lock/)
  await addStock(page, 'MT-2020')
  await expect(page.getByText(/^Plan B is locked, so nothing in it was changed/)).toBeVisible()
  await expect(changed).toHaveText('5 of 68 parts changed')
  await more(page, 'B', /^Unlock/)
  await addStock(page, 'MT-2020')
  await expect(changed).toHaveText('6 of 68 parts changed')
  expect(host.complaints).toEqual([])
})
