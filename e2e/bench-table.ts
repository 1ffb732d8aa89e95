// Measures the parts table at 50,000 lines in a browser: frames while it scrolls by wheel, arrows and PageDown, against an empty virtual list in the
// same minute; and the longest time the page does not answer while rows are laid out, filtered, sorted, opened and closed, and changed.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { largeProject } from '../electron/build/large-project.ts'
import { startHost } from './host.ts'
import { goTo } from './steps.ts'

/** Rounds of each way of scrolling; the table and the empty list take turns, so that both meet the same machine. */
const rounds = 3
/** Wheel turns, or keys, in a round. */
const strokes = 40

interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly gaps: readonly number[]
  /** Milliseconds of the processor that the page's thread took, for each frame. */
  readonly workPerFrame: number
}

const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other)
const at = (values: readonly number[], share: number): number => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const ms = (value: number): string => `${value.toFixed(1)} ms`

/** Notes every frame of the page, and every time that it does not answer for 50 ms, from now on. */
const watchFrames = (page: Page): Promise<void> => page.evaluate(() => {
  const notes: { gaps: number[]; long: number[]; last: number } = { gaps: [], long: [], last: performance.now() }
  Object.assign(window, { frameNotes: notes })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) notes.long.push(entry.duration) }).observe({ entryTypes: ['longtask'] })
  const frame = (now: number): void => {
    notes.gaps.push(now - notes.last)
    notes.last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
})

const takeNotes = (page: Page): Promise<{ gaps: number[]; long: number[] }> => page.evaluate(() => {
  const { frameNotes } = window as unknown as { frameNotes: { gaps: number[]; long: number[] } } // put there by watchFrames
  const taken = { gaps: [...frameNotes.gaps], long: [...frameNotes.long] }
  frameNotes.gaps.length = 0
  frameNotes.long.length = 0
  return taken
})

async function workSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0)
}

async function measure(page: Page, session: CDPSession, stroke: () => Promise<void>): Promise<Frames> {
  await page.waitForTimeout(200)
  await takeNotes(page)
  const before = await workSoFar(session)
  for (let count = 0; count < strokes; count++) await stroke()
  await page.waitForTimeout(100)
  const work = (await workSoFar(session)) - before
  const { gaps } = await takeNotes(page)
  return { gaps, workPerFrame: work / gaps.length }
}

/** A list of as many rows in the table's place that draws nothing but empty boxes: what scrolling costs at least. */
const showEmptyList = (page: Page, rows: number, rowHeight: number): Promise<void> => page.evaluate(([count, height]) => {
  const box = document.createElement('div')
  box.id = 'empty-list'
  box.tabIndex = 0
  box.style.cssText = 'position:fixed;inset:130px 0 26px 0;overflow:auto;background:var(--surface);z-index:50'
  const all = document.createElement('div')
  all.style.cssText = `position:relative;height:${(count ?? 0) * (height ?? 26)}px`
  box.append(all)
  const draw = (): void => {
    const first = Math.max(0, Math.floor(box.scrollTop / (height ?? 26)) - 12)
    const drawn = Math.ceil(box.clientHeight / (height ?? 26)) + 24
    all.replaceChildren(...Array.from({ length: drawn }, (_, index) => {
      const row = document.createElement('div')
      row.style.cssText = `position:absolute;left:0;right:0;height:${height}px;top:${(first + index) * (height ?? 26)}px`
      return row
    }))
  }
  box.addEventListener('scroll', draw)
  box.addEventListener('keydown', (event) => {
    if (!['ArrowDown', 'PageDown'].includes(event.key)) return
    event.preventDefault()
    box.scrollTop += event.key === 'ArrowDown' ? (height ?? 26) : box.clientHeight
  })
  document.body.append(box)
  draw()
  box.focus()
}, [rows, rowHeight])

const hideEmptyList = (page: Page): Promise<void> => page.evaluate(() => document.querySelector('#empty-list')?.remove())

const folder = mkdtempSync(join(tmpdir(), 'remweg-table-'))
const host = await startHost('web', folder)
try {
  const { page } = host
  const contents = largeProject(10)
  await page.evaluate(async (input) => {
    await fetch('/call/project.create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
  }, { contents: { ...contents, project: { ...contents.project, id: 'large', name: 'Large' } }, name: 'Import' })
  await page.reload()
  await page.getByRole('button', { name: 'Open Large', exact: true }).click({ timeout: 60_000 })
  await page.getByRole('main', { name: 'Risk', exact: true }).waitFor({ timeout: 120_000 })
  // The stress test runs in a worker of its own and would take a core from what is measured.
  await page.waitForTimeout(3000)
  await watchFrames(page)
  await takeNotes(page)
  await goTo(page, 'Parts')
  const table = page.getByRole('treegrid')
  await table.locator('.part-row').first().waitFor({ timeout: 60_000 })
  console.log(`${contents.lines.length.toLocaleString('en')} lines, ${contents.parts.length.toLocaleString('en')} parts; ${cpus().length} cores with a load of ${(loadavg()[0] ?? 0).toFixed(1)}`)
  const session = await page.context().newCDPSession(page)
  // In time of the page's own thread, which other programs on the machine do not lengthen.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  const blocked = async (what: string, deed: () => Promise<void>): Promise<void> => {
    await takeNotes(page)
    const before = performance.now()
    const workBefore = await workSoFar(session)
    await deed()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.waitForTimeout(600)
    const { long } = await takeNotes(page)
    const work = (await workSoFar(session)) - workBefore
    console.log(`${what.padEnd(34)} answers after ${ms(performance.now() - before - 600).padStart(9)}, work ${ms(work).padStart(9)}, longest time without an answer ${ms(Math.max(0, ...long))}`)
  }
  await blocked('laid out for all products', async () => {
    await page.getByRole('button', { name: /Count for/ }).click()
    await page.getByRole('option', { name: 'All products, a year' }).click()
    await page.waitForFunction(() => Number(document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount')) > 49_000)
  })
  await blocked('laid out as a flat list', async () => { await page.getByRole('radio', { name: 'Flat list' }).click(); await page.waitForFunction(() => document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount') === '48021') })
  await blocked('back to the tree', async () => { await page.getByRole('radio', { name: 'Tree' }).click() })
  await blocked('sorted by landed cost', async () => { await page.getByRole('columnheader', { name: /Landed/ }).getByRole('button').click() })
  await blocked('sorted by part', async () => { await page.getByRole('columnheader', { name: /^Part/ }).getByRole('button').click() })
  await blocked('order of the sheet again', async () => { for (let press = 0; press < 2; press++) await page.getByRole('columnheader', { name: /^Part/ }).getByRole('button').click() })
  await blocked('a branch closed', async () => { await page.locator('.twist[aria-expanded=true]').nth(1).click() })
  await blocked('a branch opened', async () => { await page.locator('.twist[aria-expanded=false]').first().click() })
  await blocked('filtered by words', async () => { await page.getByRole('searchbox').pressSequentially('A12-3', { delay: 30 }) })
  await blocked('filter taken off', async () => { await page.getByRole('searchbox').fill('') })
  await blocked('a description typed', async () => {
    await page.locator('.part-row.part [data-column=part]').first().click()
    await page.keyboard.press('F2')
    await page.keyboard.type('Plate')
    await page.keyboard.press('Enter')
  })

  const rowHeight = 26
  const ways = {
    wheel: async () => { await page.mouse.wheel(0, 240); await page.waitForTimeout(10) },
    arrows: async () => { await page.keyboard.press('ArrowDown') },
    PageDown: async () => { await page.keyboard.press('PageDown'); await page.waitForTimeout(16) },
  }
  await page.mouse.move(500, 500)
  for (const [way, stroke] of Object.entries(ways)) {
    const of = { table: [] as Frames[], empty: [] as Frames[] }
    for (let round = 0; round < rounds; round++) {
      await page.locator('.part-row.part [data-column=part]').nth(5).click()
      of.table.push(await measure(page, session, stroke))
      await showEmptyList(page, 49_602, rowHeight)
      of.empty.push(await measure(page, session, stroke))
      await hideEmptyList(page)
    }
    for (const [name, frames] of Object.entries(of)) {
      const gaps = frames.flatMap((one) => one.gaps)
      const late = gaps.filter((gap) => gap > 25).length / gaps.length
      console.log(`${way.padEnd(9)} ${name.padEnd(6)} frame least ${ms(at(gaps, 0))} median ${ms(at(gaps, 0.5))} p95 ${ms(at(gaps, 0.95))} longest ${ms(at(gaps, 1))}, ${(100 * late).toFixed(1)} % later than 25 ms, work a frame median ${ms(at(frames.map((one) => one.workPerFrame), 0.5))}`)
    }
    const ratio = (share: number): string => (at(of.table.flatMap((one) => one.gaps), share) / at(of.empty.flatMap((one) => one.gaps), share)).toFixed(2)
    const work = (frames: readonly Frames[]): number => at(frames.map((one) => one.workPerFrame), 0.5)
    console.log(`${way.padEnd(9)} ratio  table to empty list: median ${ratio(0.5)}, p95 ${ratio(0.95)}, work ${(work(of.table) / work(of.empty)).toFixed(2)}`)
  }
} finally {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
}
