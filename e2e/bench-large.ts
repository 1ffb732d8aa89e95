// Measures, for everything a buyer does with a project of 50,000 lines, how long the page takes to show a first sign and how long it does not answer
// after it, beside the same deeds with 500 lines in the same minutes: npm run bench:large [-- --host web|desktop --only PATTERN --profile FOLDER].
// It ends with an error where a sign takes more than a tenth of a second, or a task more than two tenths of the processor's time, each with what the
// machine takes longer than a quiet one for plain arithmetic; and where that is so with 500 lines too, the machine is to blame and it is only named.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { largeProject } from '../electron/build/large-project.ts'
import { runOptions } from '../electron/testing/run-options.ts'
import { askedHosts } from './asked-hosts.ts'
import { armAnswer, firstAnswer, watchAnswers } from './first-answer.ts'
import { startHost, type HostKind, type RunningHost } from './host.ts'
import { deedsOf, listOf, type Deed } from './large-deeds.ts'
import { busyWhile, type Busy } from './longest-task.ts'
import { storeProject } from './steps.ts'

const usage = 'npm run bench:large -- [--host web|desktop] [--only PATTERN] [--profile FOLDER]'
const asked = runOptions(['host', 'only', 'profile'], usage)
const only = new RegExp(asked.only ?? '', 'i')
const profiles = asked.profile

/** Milliseconds that a sign may take, and a task of the page's thread. */
const most = { sign: 100, task: 200 }
/** What plain arithmetic takes on a quiet machine of two cores, in milliseconds. */
const quietYardstick = 30

interface Measured extends Busy {
  readonly answer: number | null
  readonly all: number
  readonly fault: string | null
}

/** Plain arithmetic in the page: least of a few turns, in milliseconds. */
const yardstick = (page: Page): Promise<number> => page.evaluate(() => {
  const column = Float64Array.from({ length: 50_000 }, (_, index) => 1 + (index % 7))
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 4; turn++) {
    const out = new Float64Array(column.length)
    const before = performance.now()
    for (let repeat = 0; repeat < 400; repeat++) for (let row = 0; row < out.length; row++) out[row] = ((column[row] ?? 0) * (repeat + 1)) / ((out[row] ?? 0) + 2)
    least = Math.min(least, performance.now() - before)
  }
  return least
})

/** Waits until the page has had nothing to do for half a second, at most half a minute. */
const atRest = (page: Page): Promise<void> => page.evaluate(async () => {
  const until = performance.now() + 30_000
  let quietSince = performance.now()
  while (performance.now() < until && performance.now() - quietSince < 500) {
    const before = performance.now()
    await new Promise((done) => { setTimeout(done, 20) })
    if (performance.now() - before > 60) quietSince = performance.now()
  }
})

const fileName = ({ name }: Deed): string => name.replaceAll(/[^\w]+/gu, '-')

/** Does one thing and watches the page meanwhile. */
async function measure(page: Page, deed: Deed): Promise<Measured> {
  await armAnswer(page)
  const session = profiles === undefined ? null : await page.context().newCDPSession(page)
  await session?.send('Profiler.enable')
  await session?.send('Profiler.setSamplingInterval', { interval: 500 })
  await session?.send('Profiler.start')
  let [answer, fault, all] = [null as number | null, null as string | null, 0]
  const busy = await busyWhile(page, async () => {
    const before = performance.now()
    try {
      await deed.act(page)
      if (deed.isSilent !== true) answer = await firstAnswer(page)
      await deed.until?.(page)
    } catch (error) {
      fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    }
    all = performance.now() - before
    await atRest(page)
  })
  if (session !== null && profiles !== undefined) {
    const { profile } = await session.send('Profiler.stop')
    writeFileSync(join(profiles, `${fileName(deed)}.cpuprofile`), JSON.stringify(profile))
    await session.detach()
  }
  // What stood there instead.
  if (fault !== null && profiles !== undefined) await page.screenshot({ path: join(profiles, `${fileName(deed)}.png`) })
  await deed.after?.(page)
  return { answer: deed.isSilent === true ? 0 : answer, fault, all, ...busy }
}

/** Megabytes that the page holds: its own heap, and all that its process has in memory with its workers. */
async function memory(host: RunningHost): Promise<string> {
  const session = await host.page.context().newCDPSession(host.page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const ids: number[] = []
  if (host.electron === null) {
    const browser = await host.page.context().browser()?.newBrowserCDPSession()
    const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
    ids.push(...processInfo.filter(({ type }) => type === 'renderer' || processInfo.length === 1).map(({ id }) => id))
    await browser?.detach()
  } else ids.push(...(await host.electron.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').map(({ pid }) => pid))))
  const resident = ids.map((id) => {
    try {
      return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
    } catch {
      return Number.NaN
    }
  })
  return `heap of the page ${(usedSize / 1e6).toFixed(0)} MB, its process ${Number.isFinite(resident[0]) ? `${Math.max(...resident).toFixed(0)} MB` : 'not known here'}, ${host.page.workers().length} workers`
}

const ms = (value: number | null): string => (value === null ? 'none' : value.toFixed(0)).padStart(6)

/** Goes through all deeds with a project of so many lines. */
async function walk(kind: HostKind, size: number, say: (name: string, measured: Measured) => void): Promise<Map<string, Measured>> {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-large-'))
  const found = new Map<string, Measured>()
  const contents = largeProject(size)
  const host = await startHost(kind, folder)
  try {
    const { page } = host
    const list = join(folder, 'list.csv')
    writeFileSync(list, listOf(contents))
    await storeProject(page, { ...contents, project: { ...contents.project, id: 'large', name: 'Large' } })
    await page.getByRole('button', { name: 'Open Large', exact: true }).waitFor({ timeout: 60_000 })
    await watchAnswers(page)
    await page.waitForTimeout(1000)
    console.log(`${contents.lines.length.toLocaleString('en')} lines on the start page: ${await memory(host)}`)
    const deeds = deedsOf(contents, list, kind)
    const last = deeds.findLastIndex(({ name }) => only.test(name))
    for (const deed of deeds.slice(0, last + 1)) {
      if (!only.test(deed.name) && deed.isNeeded !== true) continue
      const measured = await measure(page, deed)
      found.set(deed.name, measured)
      say(deed.name, measured)
      if (deed.isRead === true) console.log(`  ${deed.name}: ${await memory(host)}`)
    }
    if (host.complaints.length > 0) console.log(`the page complained: ${host.complaints.slice(0, 3).join('; ')}`)
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}

/** Plain arithmetic in a page of its own. */
async function yardstickOf(kind: HostKind): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-yard-'))
  try {
    const probe = await startHost(kind, folder)
    return await yardstick(probe.page).finally(() => probe.stop())
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

const broken: string[] = []
for (const kind of askedHosts(asked.host, usage, ['web'])) {
  const small = asked.only !== undefined ? new Map<string, Measured>() : await walk(kind, 0.1, () => undefined)
  const unit = await yardstickOf(kind)
  const slower = Math.max(1, unit / quietYardstick)
  console.log(`${kind}: ${cpus().length} cores with a load of ${(loadavg()[0] ?? 0).toFixed(1)}; 20 million divisions in ${unit.toFixed(0)} ms, so each limit is ${slower.toFixed(2)} times its own`)
  console.log(`${''.padEnd(44)} first sign: clock, work  longest task: work, clock  all is there (500 lines: sign, task)`)
  await walk(kind, 10, (name, { answer, untilAnswer, work, clock, all, fault }) => {
    const beside = small.get(name)
    const faults = [
      ...(fault === null ? [] : [fault]),
      ...(answer === null || answer > most.sign * slower ? [`first sign after ${answer === null ? 'more than 10 s' : `${answer.toFixed(0)} ms`}`] : []),
      ...(work > most.task * slower ? [`a task of ${work.toFixed(0)} ms`] : []),
    ]
    const isOfMachine = fault === null && beside?.answer != null && beside.answer > most.sign * slower && (answer ?? Number.POSITIVE_INFINITY) < 1.5 * beside.answer && work <= most.task * slower
    if (faults.length > 0 && !isOfMachine) broken.push(`${kind}, ${name}: ${faults.join(', ')}`)
    console.log(`${name.padEnd(44)} ${ms(answer)} ms ${ms(untilAnswer)} ms    ${ms(work)} ms ${ms(clock)} ms  ${ms(all)} ms   (${ms(beside?.answer ?? null)}, ${ms(beside?.work ?? null)})${faults.length === 0 ? '' : isOfMachine ? '  as with 500 lines' : '  OVER'}${fault === null ? '' : ` ${fault}`}`)
  })
}
if (broken.length > 0) {
  console.error(`\nOver:\n${broken.join('\n')}`)
  process.exitCode = 1
}
