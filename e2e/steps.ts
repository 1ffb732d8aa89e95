import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ProjectContents } from '../shared/model/contents.ts'
import { expect, type RunningHost } from './host.ts'

/** One of the spreadsheets that the project made. */
export const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures', name)

/** Presses a step of the title bar. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step, exact: true }).click()
  await expect(page.getByRole('main', { name: step, exact: true })).toBeVisible()
}

/** Opens the sample project from the start page; lands on Risk. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open sample' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
}

/** Chooses a spreadsheet on the start page; the importer then shows what it made of it. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  // The system's own dialog cannot be driven; this is the field behind the button.
  await page.locator('input[type=file]').setInputFiles(path)
}

/** Makes the project Cargo drive of the Dutch list of 62 parts; lands on Risk. */
export async function importDutchList(page: Page): Promise<void> {
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  const ready = page.getByRole('button', { name: 'Import 62 parts' })
  await expect(ready).toBeEnabled()
  await ready.click()
  await page.getByLabel('Project name').fill('Cargo drive')
  await page.getByLabel('Company').fill('Zwaluw Drives')
  await page.getByLabel('Country of the plant').selectOption('NL')
  await page.getByLabel(/^Demand for/).fill('18.000')
  await page.getByLabel(/^Contribution margin of/).fill('290')
  await page.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
}

/** Waits until the last step is stored: it then survives a kill. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved]')).toBeVisible()
}

/** Sets the window or tab to a size in pixels. */
export async function setSize(host: RunningHost, width: number, height: number): Promise<void> {
  if (host.electron === null) return host.page.setViewportSize({ width, height })
  await host.electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0), [width, height])
  await host.page.waitForFunction(([w]) => Math.abs(window.innerWidth - (w ?? 0)) < 20, [width, height])
}

/** Switches between the light and the dark look. */
export async function setLook(page: Page, look: 'light' | 'dark'): Promise<void> {
  const button = page.getByRole('button', { name: `Switch to the ${look} look` })
  if (await button.isVisible()) await button.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', look)
}

/** Every accessibility fault axe finds on the page as it stands, in words. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  // A desktop window cannot open the second page that axe's newer way of running needs.
  const { violations } = await builder.setLegacyMode(true).analyze()
  return violations.map((violation) => `${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
}

/** Addresses that a page asked for and that are not its own host. */
export const addressesOutside = (requests: readonly string[]): string[] =>
  requests.filter((address) => !/^(app:\/\/|http:\/\/127\.0\.0\.1:|data:|blob:|devtools:)/.test(address))

/** Sends a call through the page's own door and answers with the envelope as it came. */
export const sendCall = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(async ([called, given]) => {
    if (window.remweg !== undefined) return window.remweg.call(String(called), given)
    const response = await fetch(`call/${String(called)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) })
    return (await response.json()) as unknown
  }, [name, input])

/** Asks the page's host something, which has to be carried out. */
export async function callHost(page: Page, name: string, input: unknown): Promise<unknown> {
  const reply = await sendCall(page, name, input)
  expect(reply).toMatchObject({ ok: true })
  return Reflect.get(Object(reply), 'value') as unknown
}

/** Stores a project as an import would; the page then shows the start. */
export async function storeProject(page: Page, contents: ProjectContents): Promise<void> {
  await callHost(page, 'project.create', { contents, name: 'Import' })
  await page.reload()
}
