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
  await expect(closed).toContainText(/stock up to \d+ days shorter/)

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

test('a demand surge says what holds it up, from when it is delivered in full and what would help, in a chart with its table', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const panel = page.getByRole('region', { name: 'Demand surge' })
  await panel.locator('summary').first().click()
  await panel.getByLabel('More by 1').fill('60')
  await expect(panel).toContainText(/First to hold it up: .+ from .+, short from day \d+/)
  await expect(panel).toContainText(/In full from day \d+/)
  await expect(panel.getByRole('img', { name: 'Asked and delivered each week, units' })).toBeVisible()
  await expect(panel.getByRole('table', { name: 'Asked and delivered each week, units' })).toContainText('Late, if they wait')

  // A works that makes too little, and the overtime that helps.
  const capacity = panel.locator('[data-fact="product.capacityPerDay"] input').first()
  await capacity.fill('60')
  await capacity.press('Enter')
  await expect(panel).toContainText('No flexible capacity is known of what holds it up')
  const overtime = panel.getByRole('group', { name: /^Flexible capacity of/ })
  await overtime.getByText('Add flexible capacity').click()
  await overtime.getByLabel('More by, %').fill('40')
  await overtime.getByLabel(/^Cost a day/).fill('900')
  await overtime.getByLabel(/^Cost once/).fill('5000')
  await overtime.getByLabel(/^Cost once/).press('Enter')
  await overtime.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(panel.getByRole('row', { name: /Overtime, own works of .+ \(cheapest\)/ })).toContainText('€')
  await saved(page)
  expect(await faultsByAxe(page)).toEqual([])
})
