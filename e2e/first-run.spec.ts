import { expect, startHost, test } from './host.ts'
import { faultsByAxe, goTo, openSample } from './steps.ts'

test('each hint comes once on its step, stays away after a restart, and comes again when Help is asked', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  const { page } = host
  const hint = page.locator('[data-hint]')
  await expect(hint).toHaveAttribute('data-hint', 'start')
  await openSample(page)
  await expect(hint).toHaveAttribute('data-hint', 'risk')
  expect(await faultsByAxe(page)).toEqual([])
  await hint.getByRole('button', { name: 'Got it' }).click()
  await expect(hint).toHaveCount(0)
  for (const [step, name] of [['Scenarios', 'scenarios'], ['Compare', 'compare']] as const) {
    await goTo(page, step)
    await expect(hint).toHaveAttribute('data-hint', name)
    await hint.getByRole('button', { name: 'Got it' }).click()
  }
  await goTo(page, 'Parts')
  await expect(hint).toHaveCount(0)
  await page.waitForTimeout(300)
  await host.stop()

  const again = await startHost(hostKind, dataFolder)
  try {
    const shown = again.page.locator('[data-hint]')
    await expect(shown).toHaveCount(0)
    await openSample(again.page)
    await expect(shown).toHaveCount(0)
    await again.page.keyboard.press('F1')
    await again.page.getByRole('option', { name: 'Hints' }).click()
    await again.page.getByRole('button', { name: 'Show the hints again' }).click()
    await goTo(again.page, 'Risk')
    await expect(shown).toHaveAttribute('data-hint', 'risk')
  } finally {
    await again.stop()
  }
})

test('Help is searched, leads from the words where they are used, and every formula has its example', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.getByRole('button', { name: 'What is landed cost?' }).click()
  await expect(page.getByRole('dialog', { name: 'What is landed cost?' })).toContainText('at your gate')
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'More in Help' }).click()
  await expect(page.locator('#help-landed-cost')).toBeFocused()
  const search = page.getByRole('searchbox', { name: 'Find a word or a formula' })
  await search.fill('time-to-recover')
  await expect(page.getByRole('heading', { name: 'Recovery time' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Landed cost' })).toHaveCount(0)
  await search.fill('zzz')
  await expect(page.getByText('Help has nothing on “zzz”')).toBeVisible()
  await page.getByRole('option', { name: 'Formulas' }).click()
  await search.fill('landed cost')
  await expect(page.getByText('Example:').first()).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('About says version, data and sources, and shows the licence of everything that ships', async ({ host }) => {
  const { page } = host
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'About Remweg' }).click()
  await expect(page.getByRole('table', { name: 'Where the figures come from' })).toContainText('World Bank')
  await page.getByRole('button', { name: /^better-sqlite3 .*MIT/ }).click()
  await expect(page.locator('.licence-text:visible')).toContainText('Permission is hereby granted')
  await expect(page.getByRole('button', { name: /^electron .*MIT/ })).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})
