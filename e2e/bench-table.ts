// Measures the parts table at 50,000 lines in a browser: frames while it scrolls by wheel, arrows and PageDown, with the usual columns and with all
// of them, against an empty virtual list in the same minute; and what the page does while rows are laid out, filtered, sorted, opened and closed,
// and changed, against a loop of plain arithmetic in the same minute. Ends with an error where a limit is broken. Limits are on processor time of
// the page's own thread, which other programs on the machine change least, and on frames only where the empty list has all of its own in time.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { largeProject } from '../electron/build/large-project.ts'
import { shippedFigures } from '../shared/data/figures.ts'
import { evaluate } from '../shared/engine/evaluate.ts'
import { applyPatches } from '../shared/model/change.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { startHost } from './host.ts'
import { longestTask } from './longest-task.ts'
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

const broken: string[] = []
/** Notes a measure that is more than it may be. */
const limit = (what: string, value: number, most: number): string => {
  const isWithin = value <= most
  if (!isWithin) broken.push(`${what}: ${value.toFixed(2)}, at most ${most}`)
  return `${value.toFixed(2)} (at most ${most}${isWithin ? '' : ', BROKEN'})`
}

/** Least of a few runs in milliseconds of this process. */
function least(runs: number, run: (turn: number) => void): number {
  const times: number[] = []
  for (let turn = 0; turn < runs; turn++) {
    const before = process.cpuUsage()
    run(turn)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

const evaluated = (contents: ProjectContents): void => void evaluate({ contents, scenarioId: null, figures: shippedFigures })

/** What one changed fact costs the engine, begun from the evaluation before and worked out anew. */
function measureEngine(): void {
  let now: ProjectContents = largeProject(10)
  const anew = least(5, () => evaluated({ ...now, parts: [...now.parts], lines: [...now.lines], offers: [...now.offers] }))
  evaluated(now)
  const after = least(12, (turn) => {
    const offer = now.offers[2000 + turn]
    if (offer === undefined) throw new Error('The large project has thousands of offers.')
    now = applyPatches(now, [{ noun: 'offer', id: offer.id, value: { ...offer, unitPrice: 5 + turn } }])
    evaluated(now)
  })
  console.log(`one price changed: evaluated in ${ms(after)} of processor time, anew in ${ms(anew)}; ratio ${limit('a changed fact against all anew', after / anew, 0.45)}`)
}

/** Plain arithmetic in the page, whose processor time says how fast the machine is just now. */
const yardstick = (page: Page): Promise<number> => page.evaluate(() => {
  const column = Float64Array.from({ length: 50_000 }, (_, index) => 1 + (index % 7))
  const out = new Float64Array(column.length)
  for (let repeat = 0; repeat < 400; repeat++) for (let row = 0; row < out.length; row++) out[row] = ((column[row] ?? 0) * (repeat + 1)) / ((out[row] ?? 0) + 2)
  return out[7] ?? 0
})

/** Notes in the page when the cell that is typed in says `text` after Enter, in milliseconds. */
const watchTyping = (page: Page, text: string): Promise<void> => page.evaluate((wanted) => {
  Object.assign(window, { shownAfter: null })
  addEventListener('keydown', function typed(event) {
    if (event.key !== 'Enter') return
    removeEventListener('keydown', typed, true)
    const from = event.timeStamp
    const look = (now: number): void => {
      if ([...document.querySelectorAll('.part-row .cell')].some((cell) => cell.textContent?.includes(wanted) === true && cell.querySelector('input') === null)) Object.assign(window, { shownAfter: now - from })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, true)
}, text)
const shownAfter = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { shownAfter: number | null }).shownAfter ?? Number.NaN) // put there by watchTyping

const hideEmptyList = (page: Page): Promise<void> => page.evaluate(() => document.querySelector('#empty-list')?.remove())

measureEngine()
const folder = mkdtempSync(join(tmpdir(), 'remweg-table-'))
const host = await startHost('web', folder)
try {
  const { page } = host
  const contents = largeProject(10)
  await page.evaluate(async (input) => {
    await fetch('call/project.create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
  }, { contents: { ...contents, project: { ...contents.project, id: 'large', name: 'Large' } }, name: 'Import' })
  await page.reload()
  const open = page.getByRole('button', { name: 'Open Large', exact: true })
  await open.waitFor({ timeout: 60_000 })
  const begun = await longestTask(page, async () => {
    await open.click()
    await page.getByRole('button', { name: /Cancel/ }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /Cancel/ }).click()
    await open.waitFor({ timeout: 60_000 })
  })
  console.log(`opening begun and cancelled: longest task ${ms(begun)} of processor time`)
  const opened = await longestTask(page, async () => {
    await open.click()
    await page.getByRole('progressbar').waitFor({ state: 'hidden', timeout: 120_000 })
    await page.getByRole('main', { name: 'Risk', exact: true }).waitFor({ timeout: 120_000 })
  })
  const plain = await longestTask(page, async () => void (await yardstick(page)))
  console.log(`opened: longest task ${ms(opened)} of processor time, against the yardstick ${limit('longest task while opening', opened / plain, 24)}`)
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
  await blocked('sorted by landed cost', async () => { await page.getByRole('columnheader', { name: /Landed/ }).getByRole('button').first().click() })
  await blocked('sorted by part', async () => { await page.getByRole('columnheader', { name: /^Part/ }).getByRole('button').first().click() })
  await blocked('order of the sheet again', async () => { for (let press = 0; press < 2; press++) await page.getByRole('columnheader', { name: /^Part/ }).getByRole('button').first().click() })
  await blocked('a branch closed', async () => { await page.locator('.twist[aria-expanded=true]').nth(1).click() })
  await blocked('a branch opened', async () => { await page.locator('.twist[aria-expanded=false]').first().click() })
  await blocked('filtered by words', async () => { await page.getByRole('searchbox').pressSequentially('A12-3', { delay: 30 }) })
  await blocked('filter taken off', async () => { await page.getByRole('searchbox').fill('') })
  let unit = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 4; turn++) {
    const before = await workSoFar(session)
    await yardstick(page)
    unit = Math.min(unit, (await workSoFar(session)) - before)
  }
  console.log(`yardstick: 20 million divisions in ${ms(unit)}`)
  for (const [column, typed, most] of [['part', 'Plate', 24], ['quantity', '137', 24]] as const) {
    const found: { work: number; shown: number }[] = []
    for (let turn = 0; turn < 4; turn++) {
      await page.locator(`.part-row.part [data-column=${column}]`).nth(turn + 1).click()
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.type(`${typed}${turn}`)
      // A quantity stands there multiplied by what is above it; a name stands there as it was typed.
      if (column === 'part') await watchTyping(page, `${typed}${turn}`)
      const before = await workSoFar(session)
      await blocked(`typed in ${column}`, async () => {
        await page.keyboard.press('Enter')
        await page.waitForFunction(() => document.querySelector('[role=treegrid]')?.getAttribute('aria-busy') === 'false')
      })
      found.push({ work: (await workSoFar(session)) - before, shown: column === 'part' ? await shownAfter(page) : Number.NaN })
    }
    const work = Math.min(...found.map((one) => one.work))
    console.log(`typed in ${column}: all work after it ${ms(work)}, against the yardstick ${limit(`work after typing in ${column}`, work / unit, most)}${column === 'part' ? `; the cell shows it ${ms(Math.max(0, Math.min(...found.map((one) => one.shown))))} after the frame of the key` : ''}`)
  }
  await blocked('undone', async () => { await page.keyboard.press('Control+z') })
  for (const [name, most] of [['Risk', 16], ['Parts', 5], ['Scenarios', 16], ['Parts', 5]] as const) {
    const longest = await longestTask(page, async () => { await goTo(page, name); await page.waitForTimeout(1500) })
    console.log(`to ${name}: longest task ${ms(longest)} of processor time, against the yardstick ${limit(`longest task on the way to ${name}`, longest / unit, most)}`)
  }
  const found = await longestTask(page, async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('P0-A1', { delay: 120 })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
  })
  console.log(`found in the palette: longest task ${ms(found)} of processor time, against the yardstick ${limit('longest task while finding', found / unit, 10)}`)

  const rowHeight = 26
  const ways = {
    wheel: async () => { await page.mouse.wheel(0, 240); await page.waitForTimeout(10) },
    arrows: async () => { await page.keyboard.press('ArrowDown') },
    PageDown: async () => { await page.keyboard.press('PageDown'); await page.waitForTimeout(16) },
  }
  await page.mouse.move(500, 500)
  /** Most processor time a frame against the empty list, and most of the best round's p95 against it. */
  const most = { wheel: { work: 9, p95: 1.6 }, arrows: { work: 4, p95: 4 }, PageDown: { work: 14, p95: 6 } }
  const scroll = async (which: string, isLimited: boolean): Promise<void> => {
    for (const [way, stroke] of Object.entries(ways)) {
      const of = { table: [] as Frames[], empty: [] as Frames[] }
      for (let round = 0; round < rounds; round++) {
        await page.locator('.part-row.part [data-column=part]').nth(5).click()
        of.table.push(await measure(page, session, stroke))
        await showEmptyList(page, 49_602, rowHeight)
        of.empty.push(await measure(page, session, stroke))
        await hideEmptyList(page)
      }
      const p95 = (frames: readonly Frames[]): number => Math.min(...frames.map(({ gaps }) => at(gaps, 0.95)))
      const work = (frames: readonly Frames[]): number => Math.min(...frames.map(({ workPerFrame }) => workPerFrame))
      for (const [name, frames] of Object.entries(of)) {
        const gaps = frames.flatMap((one) => one.gaps)
        console.log(`${which}, ${way.padEnd(9)} ${name.padEnd(6)} frame median ${ms(at(gaps, 0.5))}, p95 of the best round ${ms(p95(frames))}, ${((100 * gaps.filter((gap) => gap > 25).length) / gaps.length).toFixed(1)} % later than 25 ms, least work a frame ${ms(work(frames))}`)
      }
      const { work: mostWork, p95: mostP95 } = most[way as keyof typeof most] // the ways are its keys
      const [late, busy] = [p95(of.table) / p95(of.empty), work(of.table) / work(of.empty)]
      // Where even the empty list comes late, the machine has other work, and frames say nothing of the table.
      const isQuiet = p95(of.empty) < 20
      console.log(`${which}, ${way.padEnd(9)} table to empty list: p95 ${isLimited && isQuiet ? limit(`${which}, ${way}, p95`, late, mostP95) : `${late.toFixed(2)}${isQuiet ? '' : ' (not judged: the machine is busy)'}`}, work ${isLimited ? limit(`${which}, ${way}, work`, busy, mostWork) : busy.toFixed(2)}`)
    }
  }
  await scroll('usual columns', true)
  await page.getByRole('button', { name: 'Columns' }).click()
  // Every box by its place: the list of those that are not ticked would shrink under the hand.
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: /Landed/ }).getByRole('button').first().click()
  console.log(`all ${await page.getByRole('columnheader').count()} columns, sorted by landed cost`)
  await scroll('all columns', false)
  if (broken.length > 0) {
    console.error(`Slower than it may be:\n${broken.join('\n')}`)
    process.exitCode = 1
  }
} finally {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
}
