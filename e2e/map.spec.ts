import { expect, test } from './host.ts'
import { faultsByAxe, openSample } from './steps.ts'

test('the rows are narrowed by product, country and strait together, and Esc or a chip takes that back', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const filters = page.getByRole('group', { name: 'Filter' })
  const sites = page.getByRole('table', { name: /Supplier sites by what/ })
  await filters.getByRole('button', { name: /Product/ }).click()
  await page.getByRole('option', { name: 'CD-120' }).click()
  await expect(filters.getByRole('status')).toContainText(/\d+ of 24 sites/)
  await filters.getByRole('button', { name: /Country/ }).click()
  await page.getByRole('option', { name: 'Vietnam' }).click()
  await expect(sites).toContainText('Vinacast')
  await expect(sites).not.toContainText('Hengtai Motor')
  await page.getByRole('radio', { name: 'Countries' }).click()
  await expect(filters.getByRole('status')).toContainText(/^1 of \d+ countries$/)
  await filters.getByRole('button', { name: 'Take back the filter Vietnam' }).click()
  await page.keyboard.press('Escape')
  await expect(filters.getByRole('status')).toHaveText('')
  expect(host.complaints).toEqual([])
})

test('a part says which product it stops and by which assemblies, and its number leads to Parts', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const way = page.locator('.path-row').first()
  await expect(way).toContainText('Stops CD-85')
  await expect(way).toContainText('MT-2004 → Stator assembly → Motor → CD-85')
  await way.getByRole('button', { name: 'MT-2004' }).click()
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
})

test('a map shows the sites and lanes, and the selected site stopped on it', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.getByRole('radio', { name: 'Map and table' }).click()
  const map = page.getByRole('region', { name: 'Sites and lanes to Zutphen' })
  const marks = map.getByRole('group', { name: 'Sites and lanes to Zutphen' })
  await expect(marks).toBeVisible()
  await expect(map).toContainText('Hengtai Motor stops: 1 site is hatched in red.')
  expect(await faultsByAxe(page)).toEqual([])
  await expect(page.getByText('Losses are exact')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('radio', { name: 'Straits' }).click()
  await page.getByRole('table', { name: /Straits and canals/ }).getByRole('button', { name: 'Suez', exact: true }).click()
  await expect(map).toContainText('Suez is closed: 9 sites are hatched in red.')
  expect(host.complaints).toEqual([])
})

test('the map is gone through by keyboard: arrows lead to the nearest mark, and Enter selects a site or narrows the rows to a lane', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.getByRole('radio', { name: 'Map and table' }).click()
  const map = page.getByRole('region', { name: 'Sites and lanes to Zutphen' })
  const here = map.getByRole('button', { name: /^Hengtai Motor, Ningbo, China: .* if it stops, stopped$/ })
  await here.focus()
  await page.keyboard.press('ArrowRight')
  await expect(here).not.toBeFocused()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Home')
  const first = map.locator('[data-mark]:focus')
  const name = (await first.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Enter')
  await expect(map.getByRole('button', { name: name.split(':')[0] ?? '' }).first()).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Filter' }).getByRole('status')).toContainText(/^\d+ of 24 sites$/)
  await expect(map.locator('[data-mark]:focus')).toHaveAttribute('aria-pressed', 'true')
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})
