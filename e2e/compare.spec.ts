import { expect, test } from './host.ts'
import { faultsByAxe, goTo, openSample } from './steps.ts'

test('the comparison draws the same futures for every plan, says what they hang on, and each chart can be copied', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  // A browser with a person before it grants this to a press; one without asks for it here.
  if (host.electron === null) await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page)
  await goTo(page, 'Compare')

  const sure = page.getByRole('region', { name: 'How sure it is' })
  await expect(sure.getByText(/pays in \d+ of 100 futures/).first()).toBeVisible({ timeout: 60_000 })
  await expect(sure.getByText(/1,024 futures over \d+ inputs, seed 2020/)).toBeVisible({ timeout: 60_000 })
  const first = await sure.locator('table').innerText()

  const hangs = page.getByRole('region', { name: 'What it hangs on' })
  await expect(hangs.getByText(/^as it stands €/)).toBeVisible({ timeout: 60_000 })
  await expect(hangs.getByRole('row')).not.toHaveCount(0)

  for (const [region, deed, said] of [[sure, 'Copy the numbers', 'The table'], [hangs, 'Copy as a picture', 'The picture'], [sure, 'Copy as a drawing', 'The drawing']] as const) {
    await region.getByRole('button', { name: /^Copy: / }).click()
    await page.getByRole('menuitem', { name: deed }).click()
    await expect(page.getByText(`${said} is on the clipboard`)).toBeVisible()
  }

  // Another plan in the comparison asks for the futures anew; back again, the same seed draws the same ones.
  await page.getByRole('button', { name: 'Leave plan C out of the comparison' }).click()
  await page.getByRole('button', { name: 'Add a plan' }).click()
  await page.getByRole('menuitem', { name: /^C / }).click()
  await expect(sure.getByRole('row')).toHaveCount(4, { timeout: 60_000 })
  await expect(sure.getByText(/1,024 futures/)).toBeVisible({ timeout: 60_000 })
  expect(await sure.locator('table').innerText()).toBe(first)
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})
