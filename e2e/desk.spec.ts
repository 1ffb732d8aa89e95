import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { chooseFile, faultsByAxe, fixture, goTo, openSample, saved } from './steps.ts'

const field = (page: Page) => page.getByRole('dialog', { name: 'Find or run' }).getByRole('combobox')

async function openPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await field(page).fill(typed)
}

const line = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name: 'Find or run' }).getByRole('option', { name })

test('the palette finds actions in every language and with slips of the keyboard, and does them', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await openPalette(page, 'afdrukken')
  await expect(line(page, /Print the report/)).toBeVisible()
  await field(page).fill('drucken')
  await expect(line(page, /Print the report/)).toBeVisible()
  await field(page).fill('hegntai')
  await expect(line(page, /Hengtai Motor, Ningbo/)).toBeVisible()
  await field(page).fill('qqzzxx')
  await expect(page.getByText('Nothing matches “qqzzxx”')).toBeVisible()
  await field(page).fill('dark look')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(field(page)).toBeHidden()
  await openPalette(page, 'China')
  await line(page, /^China/).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('a verb on a supplier shows what it does before it is done, is one step, and undo takes it back', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await openPalette(page, 'hengtai')
  const verb = line(page, /Add 30 days of stock of every Hengtai Motor part/)
  await expect(verb).toContainText(/\+€\d+k once, \+€\d\.\d\d a unit, in plan [A-Z]/)
  expect(await faultsByAxe(page)).toEqual([])
  await verb.click()
  await saved(page)
  const bar = page.getByRole('region', { name: 'Totals of the plan looked at' })
  await expect(bar).toContainText('Add 30 days')
  await expect(bar).toContainText('One-off money')
  await page.getByRole('button', { name: /^Undo: Add 30 days/ }).click()
  await expect(bar).toContainText('Today')
  await expect(bar).not.toContainText('One-off money')
  expect(host.complaints).toEqual([])
})

test('figures, formulas and words are explained from the palette', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await openPalette(page, 'incoterm')
  await line(page, /What is an Incoterm/).click()
  await expect(page.getByRole('main', { name: 'Help', exact: true })).toBeVisible()
  await expect(page.locator('#help-incoterms')).toBeFocused()
  await openPalette(page, 'cost of capital')
  await line(page, /^Cost of capital/).first().click()
  await expect(page.getByRole('main', { name: 'Settings', exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Find a figure' })).not.toHaveValue('')
  await goTo(page, 'Risk')
  await openPalette(page, 'hengtai')
  await line(page, /^Why: days short of Hengtai Motor/).click()
  await expect(page.getByRole('complementary', { name: 'Why this number' })).toBeVisible()
})

test('pages, help and panes are reached by key alone', async ({ host }) => {
  const { page } = host
  await openSample(page)
  for (const [key, name] of [['2', 'Parts'], ['4', 'Scenarios'], ['5', 'Compare'], ['6', 'Report'], ['1', 'Import'], ['3', 'Risk']] as const) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('main', { name, exact: true })).toBeVisible()
  }
  await page.keyboard.press('F6')
  const first = await page.evaluate(() => document.activeElement?.closest('.title-bar, .project-bar, .toolbar, .content')?.className)
  await page.keyboard.press('F6')
  const second = await page.evaluate(() => document.activeElement?.closest('.title-bar, .project-bar, .toolbar, .content')?.className)
  expect(first).toBeDefined()
  expect(second).not.toBe(first)
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('table', { name: 'Everywhere' }).getByRole('row').filter({ hasText: 'History of this project' })).toContainText('Ctrl Shift H')
  expect(await faultsByAxe(page)).toEqual([])
})

test('the history shows the steps with their times and goes back to any of them', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  for (const part of ['MT-2001', 'MT-2007']) {
    await page.getByRole('radio', { name: new RegExp(`${part}.*Nearshore|Nearshore.*${part}`) }).click()
    await saved(page)
  }
  await page.keyboard.press('Control+Shift+H')
  const history = page.getByRole('dialog', { name: 'History' })
  const steps = history.getByRole('option')
  await expect(steps.first()).toContainText('now')
  const count = await steps.count()
  expect(count).toBeGreaterThan(2)
  expect(await faultsByAxe(page)).toEqual([])
  await steps.last().click()
  await expect(page.getByRole('status').filter({ hasText: /^Back to/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeEnabled()
  await page.keyboard.press('Control+Shift+H')
  await expect(history.getByRole('option')).toHaveCount(count)
  await expect(history.getByText('undone').first()).toBeVisible()
  await history.getByRole('option').first().click()
  await expect(page.getByRole('button', { name: 'Nothing to redo' })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('an import and a removal are undone and redone like any other step', async ({ host }) => {
  const { page } = host
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  await page.getByRole('button', { name: 'Import 62 parts' }).click()
  await page.getByLabel('Project name').fill('Cargo drive')
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo: Add Cargo drive' }).click()
  await expect(page.getByRole('main', { name: 'Start', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cargo drive', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('button', { name: 'Cargo drive', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Actions for Cargo drive' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Cargo drive', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: Remove Cargo drive' }).click()
  await expect(page.getByRole('button', { name: 'Cargo drive', exact: true })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('a step made in one window is seen in another', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const opening = host.electron === null ? page.context().waitForEvent('page') : host.electron.waitForEvent('window')
  await openPalette(page, host.electron === null ? 'New tab' : 'New window')
  await page.keyboard.press('Enter')
  const other = await opening
  await other.bringToFront()
  await expect(other.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  await goTo(other, 'Scenarios')
  await goTo(page, 'Scenarios')
  await other.getByRole('tab', { name: /A/ }).first().click()
  await other.getByRole('radio', { name: /MT-2001.*Nearshore|Nearshore.*MT-2001/ }).click()
  await saved(other)
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled()
  await other.close()
  expect(host.complaints).toEqual([])
})
