import { expect, test } from './host.ts'
import { faultsByAxe, goTo, importDutchList, openSample, saved } from './steps.ts'

test('an input can be changed where a number is taken apart, and the number moves', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Parts')
  await page.getByRole('row').filter({ hasText: 'MT-2004' }).getByRole('button', { name: /^16\.\d\d/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await expect(inspector).toContainText('MT-2004')
  // The price is shown in the currency it was quoted in.
  await expect(inspector).toContainText('$17.90')
  await inspector.getByRole('button', { name: /^Change Price as quoted/ }).click()
  const price = inspector.getByRole('textbox', { name: 'Price per unit' })
  await price.fill('20')
  await price.press('Enter')
  await expect(inspector.getByText(/^was €16\.\d\d/)).toBeVisible()
  await expect(inspector).toContainText('you typed it')
  expect(await faultsByAxe(page)).toEqual([])
  await saved(page)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(inspector.getByText(/^was/)).toBeHidden()
  await expect(inspector).toContainText('$17.90')
})

test('a shipped figure changed there counts everywhere, and goes back to the shipped one', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Parts')
  await page.getByRole('row').filter({ hasText: 'MT-2004' }).getByRole('button', { name: /^16\.\d\d/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await inspector.getByRole('button', { name: /^Change Insurance/ }).first().click()
  const insurance = inspector.getByRole('textbox', { name: /Insurance/ })
  await insurance.fill('0.5')
  await insurance.press('Enter')
  await expect(inspector).toContainText('changed by you')
  await expect(inspector.getByText(/^was €16\.\d\d/)).toBeVisible()
  await inspector.getByRole('button', { name: 'Back to the shipped figure' }).click()
  await expect(inspector.getByText(/^was/)).toBeHidden()
})

test('a number of an imported sheet leads back to the file, the sheet, the cell and the text as it stood', async ({ host }) => {
  const { page } = host
  await importDutchList(page)
  await goTo(page, 'Parts')
  await page.getByRole('row').filter({ hasText: 'MT-2004' }).getByRole('button', { name: /^\d+\.\d\d/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await expect(inspector).toContainText(/zwaluw-stuklijst-nl\.csv, sheet .+, cell [A-Z]+\d+/)
  await expect(inspector).toContainText('written there: “')
})

test('an option that is not chosen can be asked why as well, and a whole assembly', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('radio', { name: /MT-2004.*Nearshore|Nearshore.*MT-2004/ }).focus()
  await page.keyboard.press('?')
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await expect(inspector).toContainText('tried, not chosen')
  await expect(inspector).toContainText('Landed cost')
  await page.keyboard.press('Escape')
  await goTo(page, 'Parts')
  await page.getByRole('row').filter({ hasText: 'Rotor assembly' }).getByRole('button', { name: /^\d+\.\d\d/ }).click()
  await expect(inspector).toContainText('sum over the parts below it')
  await expect(inspector).toContainText('MT-2007')
})
