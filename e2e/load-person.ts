import type { Page } from '@playwright/test'
import { projectNames } from './load-store.ts'

/** Something a person does, whose end can be seen. */
export type Deed = (page: Page) => Promise<void>

/**
 * Waits until something can be seen, looking at each frame: a locator looks again after 100 ms and later after 500, which is longer than what is measured.
 * A busy machine is waited for: what is measured here is time, and what a page says is tested elsewhere.
 */
export async function inSight(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((sought) => document.querySelector(sought)?.checkVisibility() === true, selector, { polling: 'raf', timeout: 120_000 })
}

const main = (page: Page, name: string): Promise<void> => inSight(page, `main[aria-label="${name}"]`)

export const toStart: Deed = async (page) => {
  await page.keyboard.press('Escape')
  await page.locator('.title-bar .brand').click()
  await main(page, 'Start')
}

/** Looks for a project among many by its name. */
export const lookFor = (name: string): Deed => async (page) => {
  await page.getByRole('searchbox', { name: 'Find a project' }).fill(name)
  await inSight(page, '.project-table tbody tr:only-child')
}

/** Opens a project that is in sight. */
export const open = (name: string): Deed => async (page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await main(page, 'Risk')
}

/** Presses a step of the title bar. */
export const to = (step: string): Deed => async (page) => {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step, exact: true }).click()
  await main(page, step)
}

const saved = (page: Page): Promise<void> => inSight(page, '[data-saved]')

/** Looks for a part in the palette and goes there. */
export const find = (words: string): Deed => async (page) => {
  await page.keyboard.press('Control+k')
  await inSight(page, '[role=dialog]')
  await page.keyboard.type(words)
  await page.waitForFunction((typed) => document.querySelector('[role=dialog] [role=option]')?.textContent.includes(typed) === true, words, { polling: 'raf', timeout: 120_000 })
  await page.keyboard.press('Enter')
  await main(page, 'Parts')
}

/** Chooses the plan at that place in the row of plans. */
export const choosePlan = (place: number): Deed => async (page) => {
  await page.locator('.plan-tabs [role=tab]').nth(place).click()
  await inSight(page, `.plan-tabs [role=tab]:nth-of-type(${place + 1})[aria-selected=true]`)
  await inSight(page, '.option-table')
}

/** Moves the first slider a little and takes it back. */
export const slideAndUndo: Deed = async (page) => {
  await page.getByRole('slider', { name: 'Freight rates' }).focus()
  await page.keyboard.press('ArrowRight')
  await saved(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await saved(page)
}

/** Reads the report to its end. */
export const report: Deed = async (page) => {
  await to('Report')(page)
  await inSight(page, '.paper[data-sheets]')
}

/** One round of an ordinary day: a project is found and opened, its parts, risks and plans are looked at, a slider is tried, and it is compared and read. */
export async function ordinaryRound(page: Page, number: number): Promise<void> {
  await lookFor(projectNames.ordinary(number))(page)
  await open(projectNames.ordinary(number))(page)
  await find('MT-2020')(page)
  await to('Scenarios')(page)
  await choosePlan(1)(page)
  await slideAndUndo(page)
  await to('Compare')(page)
  await report(page)
  await toStart(page)
}

export async function manyPlansRound(page: Page, number: number): Promise<void> {
  await lookFor(projectNames.many)(page)
  await open(projectNames.many)(page)
  await to('Scenarios')(page)
  await choosePlan(1 + (number % 90))(page)
  await slideAndUndo(page)
  await to('Compare')(page)
  await toStart(page)
}

export async function longRound(page: Page): Promise<void> {
  await lookFor(projectNames.long)(page)
  await open(projectNames.long)(page)
  await to('Parts')(page)
  await to('Scenarios')(page)
  await to('Risk')(page)
  await toStart(page)
}
