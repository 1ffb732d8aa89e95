// A store as after years of work, against one with a single project, in turns within the same minute; then the memory of hours of work:
// npm run load [-- --minutes N --projects N --plans N --rounds N --host web|desktop]. Without minutes only the times are taken.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from '../electron/testing/chance.ts'
import { runOptions } from '../electron/testing/run-options.ts'
import { askedHosts } from './asked-hosts.ts'
import { type HostKind, type RunningHost, startHost } from './host.ts'
import { choosePlan, type Deed, find, inSight, lookFor, longRound, manyPlansRound, open, ordinaryRound, report, slideAndUndo, to, toStart } from './load-person.ts'
import { fillStore, projectNames } from './load-store.ts'
import { memoryByKind, untilQuiet } from './process-tree.ts'

const usage = 'npm run load -- [--minutes N] [--projects N] [--plans N] [--rounds N] [--host web|desktop]'
const asked = runOptions(['minutes', 'projects', 'plans', 'host', 'rounds'], usage)
const [minutes, projects, plans, rounds] = [Number(asked.minutes ?? 0), Number(asked.projects ?? 200), Number(asked.plans ?? 100), Number(asked.rounds ?? 5)]
if (![minutes, projects, plans, rounds].every((number) => number >= 0)) {
  console.log(usage)
  process.exit(2)
}
/** Most times as long in the full store. */
const most = 1.5
/** Milliseconds; by less than that two runs of one store differ too, and nobody can tell. */
const noticed = 50
/** Most that the memory of the last ten minutes may be of the first ten's, the beginning of those left out. */
const mostMemory = 1.1

const broken: string[] = []
const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

async function took(host: RunningHost, deed: Deed): Promise<number> {
  await untilQuiet()
  const from = performance.now()
  await deed(host.page)
  return performance.now() - from
}

/** Starts the page anew, as after a night. */
const again: Deed = async (page) => {
  await page.reload()
  await inSight(page, 'main.start[data-ready]')
}

/** What is done in both stores, in an order that a person could do it in; what differs is the names of the projects, and that among a few none has to be looked for. */
const day: readonly (readonly [what: string, inFull: Deed, alone: Deed | null])[] = [
  ['start page', again, again],
  ['look for a project', lookFor(projectNames.ordinary(7)), null],
  ['open a project', open(projectNames.ordinary(7)), open(projectNames.ordinary(1))],
  ['find a part', find('MT-2020'), find('MT-2020')],
  ['to Scenarios', to('Scenarios'), to('Scenarios')],
  ['another plan', choosePlan(1), choosePlan(1)],
  ['slider and undo, stored', slideAndUndo, slideAndUndo],
  ['to Compare', to('Compare'), to('Compare')],
  ['report', report, report],
  ['back to the start page', toStart, toStart],
  ['look for another', lookFor(projectNames.many), null],
  [`open one with ${plans} plans`, open(projectNames.many), open(projectNames.many)],
  ['  to Scenarios', to('Scenarios'), to('Scenarios')],
  ['  another plan', choosePlan(2), choosePlan(2)],
  ['  slider and undo, stored', slideAndUndo, slideAndUndo],
  ['  to Compare', to('Compare'), to('Compare')],
  ['  report', report, report],
  ['  back to the start page', toStart, toStart],
]

/** The least of several times, and the middle one. */
const said = (taken: readonly number[]): string => `${Math.round(Math.min(...taken)).toString().padStart(6)} ms (middle ${Math.round(median(taken))})`

async function times(kind: HostKind): Promise<void> {
  const folders = [mkdtempSync(join(tmpdir(), 'remweg-load-')), mkdtempSync(join(tmpdir(), 'remweg-alone-'))] as const
  fillStore(folders[0], { projects, plans, longSize: 10 })
  fillStore(folders[1], { projects: 2, plans: 3, longSize: 0 })
  const started: RunningHost[] = []
  const startOne = async (folder: string): Promise<RunningHost> => {
    const host = await startHost(kind, folder)
    started.push(host)
    return host
  }
  const found = new Map(day.map(([what]) => [what, { full: [] as number[], alone: [] as number[] }]))
  try {
    const hosts = [await startOne(folders[0]), await startOne(folders[1])] as const
    for (let round = 0; round < rounds; round += 1) {
      for (const [what, inFull, alone] of day) {
        const taken = found.get(what)
        // Who comes second finds the files of the system warm, so they take turns at that too.
        if (round % 2 === 0) taken?.full.push(await took(hosts[0], inFull))
        if (alone !== null) taken?.alone.push(await took(hosts[1], alone))
        if (round % 2 === 1) taken?.full.push(await took(hosts[0], inFull))
      }
    }
  } finally {
    for (const host of started) await host.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  console.log(`${kind}: ${projects} projects, one of 50,000 lines and one with ${plans} plans, against one project and one with 3 plans; least of ${rounds} rounds`)
  for (const [what, { full, alone }] of found) {
    if (alone.length === 0) {
      console.log(`${what.padEnd(28)} full ${said(full)}`)
      continue
    }
    const ratio = Math.min(...full) / Math.min(...alone)
    const isOver = ratio > most && Math.min(...full) - Math.min(...alone) > noticed
    if (isOver) broken.push(`${what.trim()}: ${ratio.toFixed(2)} times as long in a full store, at most ${most}`)
    console.log(`${what.padEnd(28)} full ${said(full)}, alone ${said(alone)}; ratio ${ratio.toFixed(2)}${isOver ? '  OVER' : ''}`)
  }
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, number) => all + number, 0)

/**
 * Megabytes of objects that the page still holds once it has thrown away what nobody does. The code that the engine compiles is left out:
 * it grows for hours as ever more of the program has run often, up to what the engine allows itself.
 */
async function objectsIn({ page }: RunningHost): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const pieces: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => { pieces.push(chunk) })
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { snapshot: { meta }, nodes } = JSON.parse(pieces.join('')) as HeapSnapshot // what the browser writes
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')]
  const code = meta.node_types[0].indexOf('code')
  let bytes = 0
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) if (nodes[at + type] !== code) bytes += nodes[at + size] ?? 0
  return bytes / 1024 / 1024
}

/** What is read of the browser's own picture of a page's memory: every object as so many numbers. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } }
  readonly nodes: readonly number[]
}

interface Sample {
  readonly minute: number
  readonly mb: number
}

/** Rounds from one look at the objects to the next, which takes seconds. */
const lookEach = 10

async function memory(kind: HostKind): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-hour-'))
  fillStore(folder, { projects, plans, longSize: 10 })
  const host = await startHost(kind, folder, [], { hasProcesses: true })
  const chance = new Chance(1)
  const seen = new Map<string, Sample[]>()
  const note = (what: string, mb: number): void => void seen.set(what, [...(seen.get(what) ?? []), { minute: minute(), mb }])
  const begun = performance.now()
  const minute = (): number => (performance.now() - begun) / 60_000
  let round = 0
  try {
    for (; minute() < minutes; round += 1) {
      if (round % 8 === 1) await longRound(host.page)
      else if (round % 4 === 0) await manyPlansRound(host.page, chance.below(90))
      else await ordinaryRound(host.page, 1 + chance.below(projects - 2))
      // Between two rounds a person reads what is there, and the page has time to tidy up.
      await host.page.waitForTimeout(1000)
      if (round % lookEach === 0) note('objects in the page', await objectsIn(host))
      const kinds = memoryByKind()
      note('all processes', sum(kinds.values()))
      for (const [one, mb] of kinds) note(`processes of ${one}`, mb)
      if (round % (2 * lookEach) === 0) console.log(`minute ${minute().toFixed(1)}: ${round + 1} rounds; MB: ${[...seen].map(([what, samples]) => `${what} ${samples.at(-1)?.mb.toFixed(0)}`).join(', ')}`)
    }
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  // In the first half of the first span every part of the program is used for the first time.
  const span = Math.min(10, minutes / 3)
  for (const [what, samples] of seen) {
    const first = median(samples.filter((one) => one.minute >= span / 2 && one.minute <= span).map(({ mb }) => mb))
    const last = median(samples.filter((one) => one.minute >= minutes - span).map(({ mb }) => mb))
    const ratio = last / first
    // Which of the processes it was is told beside what they have together.
    const isOver = ratio > mostMemory && !what.startsWith('processes of')
    if (isOver) broken.push(`memory of ${what} grew ${ratio.toFixed(2)} times, at most ${mostMemory}`)
    console.log(`${kind}, ${what}: ${first.toFixed(0)} MB from minute ${(span / 2).toFixed(0)} to ${span.toFixed(0)}, ${last.toFixed(0)} MB in the last; ratio ${ratio.toFixed(2)}${isOver ? '  OVER' : ''} (${round} rounds)`)
  }
}

for (const kind of askedHosts(asked.host, usage)) {
  if (rounds > 0) await times(kind)
  if (minutes > 0) await memory(kind)
}
if (broken.length > 0) {
  console.error(`Over its limit:\n${broken.join('\n')}`)
  process.exitCode = 1
}
