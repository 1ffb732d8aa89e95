import { referencePin } from '../shared/engine/reference-pin.ts'
import { expect, test } from './host.ts'
import { faultsByAxe } from './steps.ts'

test('the page computes every worked example as published, and the sample project to the bit as Node does', async ({ host }) => {
  const { page } = host
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('option', { name: 'Verify this installation' }).click()
  const certificate = page.getByRole('region', { name: 'Certificate as it will be printed' })
  await expect(certificate).toHaveAttribute('data-holds', 'true')
  await expect(certificate.locator('.sheet [data-reference]')).toHaveAttribute('data-reference', referencePin)
  await expect(certificate.locator('.sheet').getByText('worked examples come out as published')).toBeVisible()
  const sheets = certificate.locator('.sheet')
  expect(await sheets.count()).toBeGreaterThan(2)
  await expect(sheets.last().locator('.sheet-foot')).toContainText(`${await sheets.count()} of ${await sheets.count()}`)
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})
