// Malformed calls at the door of a real host, from its own page: npm run fuzz:doors [-- --count N --seed S --host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desktopMissing, startHost, type HostKind } from './host.ts'
import { fuzzDoor, hostMemoryMb } from './door.ts'

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length]
const count = Number(option('count') ?? 100_000)
const seed = Number(option('seed') ?? 1)
const kinds: readonly HostKind[] = option('host') === 'web' ? ['web'] : option('host') === 'desktop' ? ['desktop'] : ['web', 'desktop']
/** Memory at the end against that after the first tenth; of fewer calls than this it says nothing, as the host is still warming up. */
const mostGrowth = 1.25
const leastForMemory = 20_000

if (!Number.isSafeInteger(count) || count < 100 || !Number.isSafeInteger(seed)) {
  console.log('npm run fuzz:doors -- [--count N] [--seed S] [--host web|desktop]: N calls at least 100')
  process.exit(2)
}
for (const kind of kinds) {
  const missing = kind === 'desktop' ? desktopMissing() : null
  if (missing !== null) {
    console.log(`${kind}: not asked, ${missing}`)
    continue
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg-doors-'))
  const host = await startHost(kind, dataFolder)
  const from = performance.now()
  const warm = await fuzzDoor(host, Math.floor(count / 10), seed)
  const before = hostMemoryMb(host)
  const rest = await fuzzDoor(host, count - Math.floor(count / 10), seed + 1)
  const after = hostMemoryMb(host)
  const seconds = (performance.now() - from) / 1000
  await host.stop()
  rmSync(dataFolder, { recursive: true, force: true })
  const tally = new Map(warm.answers)
  for (const [answer, times] of rest.answers) tally.set(answer, (tally.get(answer) ?? 0) + times)
  const faults = [...warm.faults, ...rest.faults]
  console.log(`${kind}: ${count} calls in ${seconds.toFixed(0)} s: ${[...tally].toSorted((one, other) => other[1] - one[1]).map(([answer, times]) => `${times} ${answer}`).join(', ')}`)
  const isOver = count >= leastForMemory && after / before > mostGrowth
  console.log(`${kind}: memory of the host ${before.toFixed(0)} MB after a tenth, ${after.toFixed(0)} MB at the end: ${(after / before).toFixed(2)} times (at most ${mostGrowth})${isOver ? '  OVER' : ''}`)
  for (const fault of faults.slice(0, 20)) console.log(`${kind}: ${fault}`)
  if (faults.length > 0 || isOver) process.exitCode = 1
}
