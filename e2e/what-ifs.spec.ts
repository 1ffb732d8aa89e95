import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample, saved } from './steps.ts'

test('a tariff and a closed lane under names of their own count at once, are switched off, changed and undone', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  const list = page.getByRole('region', { name: 'What happens in every plan' })
  await list.getByRole('button', { name: 'Add a what-if' }).click()
  await page.getByRole('menuitem', { name: 'Tariff' }).click()
  const form = page.getByRole('dialog', { name: 'Tariff' })
  await form.getByLabel('Duty added to the rate that counts now, points').fill('25')
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Brussels answers')
  await form.getByRole('button', { name: 'Save' }).click()
  const tariff = list.getByRole('listitem').filter({ hasText: 'Brussels answers' })
  await expect(tariff).toContainText(/\+€[\d.,]+[kM]? a year, \d+ parts/)
  await saved(page)

  await list.getByRole('button', { name: 'Add a what-if' }).click()
  await page.getByRole('menuitem', { name: 'Closed lane' }).click()
  const lane = page.getByRole('dialog', { name: 'Closed lane' })
  await lane.getByLabel('Closed for, days').fill('90')
  await lane.getByLabel('Closed for, days').press('Enter')
  const closed = list.getByRole('listitem').filter({ hasText: 'Suez closed for 90 days' })
  await expect(closed).toContainText(/stock up to 11 days shorter/)

  // Off: the totals are as before, and the list says what it would do.
  await tariff.getByRole('checkbox', { name: 'Brussels answers: on' }).uncheck({ force: true })
  await expect(tariff).toContainText('if on:')
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(tariff.getByRole('checkbox')).toBeChecked()
  await closed.getByRole('button', { name: 'Delete Suez closed for 90 days' }).click()
  await expect(closed).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(closed).toHaveCount(1)
  await saved(page)
})
