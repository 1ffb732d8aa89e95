// Malformed calls at the door of a real host, from its own page: npm run fuzz:doors [-- --count N --seed S --host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOptions } from '../electron/testing/run-options.ts'
import { askedHosts } from './asked-hosts.ts'
import { fuzzDoor } from './door.ts'
import { startHost, type HostMemory } from './host.ts'

const usage = 'npm run fuzz:doors -- [--count N] [--seed S] [--host web|desktop]: N calls at least 100'
const asked = runOptions(['count', 'seed', 'host'], usage)
const count = Number(asked.count ?? 100_000)
const seed = Number(asked.seed ?? 1)
/** What the host uses after the last part against what it uses after the first, each time with its garbage collected: without, the measure is how long the engine waits to collect it. */
const mostGrowth = 1.1
const tenths = 10

if (!Number.isSafeInteger(count) || count < 100 || !Number.isSafeInteger(seed)) {
  console.log(usage)
  process.exit(2)
}
for (const kind of askedHosts(asked.host, usage)) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg-doors-'))
  const from = performance.now()
  const tally = new Map<string, number>()
  const faults: string[] = []
  const memories: HostMemory[] = []
  try {
    const host = await startHost(kind, dataFolder, [], { isMeasured: true })
    try {
      for (let tenth = 0; tenth < tenths; tenth += 1) {
        const report = await fuzzDoor(host, Math.ceil(count / tenths), seed * tenths + tenth)
        for (const [answer, times] of report.answers) tally.set(answer, (tally.get(answer) ?? 0) + times)
        faults.push(...report.faults)
        const memory = await host.memory()
        memories.push(memory)
        console.log(`${kind}: ${tenth + 1} of ${tenths} parts, ${faults.length} faults, ${memory.liveMb.toFixed(1)} MB in use, ${memory.residentMb.toFixed(0)} MB held`)
      }
    } finally {
      await host.stop()
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 })
  }
  const seconds = (performance.now() - from) / 1000
  console.log(`${kind}: ${Math.ceil(count / tenths) * tenths} calls in ${seconds.toFixed(0)} s, ${faults.length} faults: ${[...tally].toSorted((one, other) => other[1] - one[1]).map(([answer, times]) => `${times} ${answer}`).join(', ')}`)
  const [first, last] = [memories.at(0)?.liveMb ?? Number.NaN, memories.at(-1)?.liveMb ?? Number.NaN]
  const isOver = !(last / first <= mostGrowth)
  console.log(`${kind}: the host used ${first.toFixed(1)} MB after the first part and ${last.toFixed(1)} MB after the last: ${(last / first).toFixed(3)} times (at most ${mostGrowth})${isOver ? '  OVER' : ''}`)
  for (const fault of faults.slice(0, 20)) console.log(`${kind}: ${fault}`)
  if (faults.length > 0 || isOver) process.exitCode = 1
}
