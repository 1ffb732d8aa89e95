import type { Page } from '@playwright/test'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { expect, startHost, test } from './host.ts'
import { goTo, saved, storeProject } from './steps.ts'

const countries = ['CN', 'DE', 'VN', 'TW', 'PL', 'IT', 'CZ', 'JP', 'NL', 'TR']
const categories = ['machined-metal-parts', 'die-castings', 'fasteners', 'cables-and-harnesses']

/** A drive of 20 modules of 4 assemblies each: 5,000 lines, 4,900 bought parts, 300 sites. */
function largeProject(): ProjectContents {
  const parts = [aPart('DRIVE', { description: 'Drive' })]
  const lines: ProjectContents['lines'] = []
  const offers: ProjectContents['offers'] = []
  const assemblies: string[] = []
  const make = (parent: string, id: string): string => {
    parts.push(aPart(id, { description: `Group ${id}` }))
    lines.push(aLine(parent, id, 1))
    return id
  }
  for (let module = 0; module < 20; module++) {
    const parent = make('DRIVE', `M${module}`)
    for (let assembly = 0; assembly < 4; assembly++) assemblies.push(make(parent, `${parent}-${assembly}`))
  }
  for (let number = 0; number < 4900; number++) {
    const id = `N-${10_000 + number}`
    parts.push(aPart(id, {
      description: `Bought part ${number}`, massKg: 0.01 + (number % 50) / 20, category: categories[number % categories.length] ?? null,
      hsCode: '8483 40', stock: number % 4 === 0 ? null : 100 + number,
    }))
    lines.push(aLine(assemblies[number % assemblies.length] ?? 'DRIVE', id, 1 + (number % 4)))
    offers.push(anOffer(id, `S${number % 300}`, { unitPrice: 1 + (number % 97), currency: number % 3 === 0 ? 'USD' : 'EUR' }))
  }
  const suppliers = Array.from({ length: 300 }, (_, index) => ({ id: `V${index}`, name: `Supplier ${index}`, origins: {} }))
  const sites = suppliers.map(({ id }, index) => aSite(`S${index}`, countries[index % countries.length] ?? null, { supplierId: id, city: `City ${index}` }))
  const project = aProject({ products: [aProduct('DRIVE', 18_000)], parts, lines, offers, suppliers, sites })
  return { ...project, project: { ...project.project, id: 'large', name: 'Large drive' } }
}

const openLarge = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open Large drive' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
}

test('a buyer works on a list of 5,000 lines: every part has its options, a slider moves the totals, and a choice is undone and survives a power cut', async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(240_000)
  await storeProject(host.page, largeProject())
  await openLarge(host.page)
  await expect(host.page.getByText('300 supplier sites')).toBeVisible()

  const { page } = host
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: /^Start plan A/ }).click()
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
  await expect(grid).toHaveAttribute('aria-rowcount', '5201')
  await expect(page.getByText('0 of 4,900 parts changed')).toBeVisible()

  const totals = page.getByRole('list').filter({ hasText: 'Landed cost' })
  const before = await totals.textContent()
  await page.getByRole('slider', { name: 'Freight rates' }).focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await expect(totals).not.toHaveText(before ?? '')
  await saved(page)

  await page.getByRole('searchbox').fill('N-10001')
  const nearshore = page.getByRole('radio', { name: /N-10001.*Nearshore|Nearshore.*N-10001/ })
  await nearshore.click()
  await expect(nearshore).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(nearshore).not.toBeChecked()
  await nearshore.click()
  await expect(nearshore).toBeChecked()
  await expect(page.getByText('1 of 4,900 parts changed')).toBeVisible()
  await saved(page)
  expect(host.complaints).toEqual([])
  await host.kill()

  const again = await startHost(hostKind, dataFolder)
  try {
    await openLarge(again.page)
    await goTo(again.page, 'Scenarios')
    await again.page.getByRole('tab', { name: /A/ }).first().click()
    await expect(again.page.getByText('1 of 4,900 parts changed')).toBeVisible()
    await again.page.getByRole('searchbox').fill('N-10001')
    await expect(again.page.getByRole('radio', { name: /N-10001.*Nearshore|Nearshore.*N-10001/ })).toBeChecked()
    expect(again.complaints).toEqual([])
  } finally {
    await again.stop()
  }
})

/** Presses a button of the options' progress as soon as it is there; a quick machine leaves little time. */
const stopAtOnce = (page: Page): Promise<void> => page.evaluate(() => {
  new MutationObserver((_, observer) => {
    const button = document.querySelector<HTMLElement>('.grid-work button')
    if (button === null) return
    observer.disconnect()
    button.click()
  }).observe(document.body, { subtree: true, childList: true })
})

test('the options of a large list say how far they are; who stops them chooses all the same, and lets them be worked out after all', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  const tariff: ProjectContents['shocks'][number] = { id: 'tariff', scenarioId: null, name: 'Tariff on China', isOn: false, event: { kind: 'tariff', country: 'CN', hsPrefix: null, addedRate: 0.5 } }
  await storeProject(page, { ...largeProject(), shocks: [tariff] })
  await openLarge(page)
  await stopAtOnce(page)
  await goTo(page, 'Scenarios')
  await expect(page.getByText('Options not worked out')).toBeVisible({ timeout: 60_000 })
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  const nearshore = page.getByRole('radio', { name: /N-10000.*Nearshore|Nearshore.*N-10000/ })
  await page.getByRole('searchbox').fill('N-10000')
  await expect(nearshore).toHaveAccessibleName(/being worked out/)
  await nearshore.click()
  await expect(nearshore).toBeChecked()

  const reshore = page.getByRole('radio', { name: /N-10000.*Reshore|Reshore.*N-10000/ })
  await expect(reshore).toHaveAccessibleName(/being worked out/)
  await page.getByRole('button', { name: 'Work out', exact: true }).click()
  await expect(reshore).not.toHaveAccessibleName(/being worked out/, { timeout: 60_000 })
  await expect(page.getByText('Options not worked out')).toBeHidden()

  // Today costs more under a tariff, so what is not chosen is worth more too.
  const before = (await reshore.getAttribute('aria-label')) ?? ''
  expect(before).not.toBe('')
  await page.getByRole('checkbox', { name: 'Tariff on China' }).click({ force: true })
  await expect(reshore).not.toHaveAccessibleName(before, { timeout: 30_000 })
  expect(host.complaints).toEqual([])
})
