// A scripted person works while the host is killed at random moments: npm run kill [-- --count N --seed S --host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOptions } from '../electron/testing/run-options.ts'
import { desktopMissing, type HostKind } from './host.ts'
import { killAgainAndAgain } from './killed-user.ts'

const usage = 'npm run kill -- [--count N] [--seed S] [--host web|desktop]: N kills of each host, at least 1'
const asked = runOptions(['count', 'seed', 'host'], usage)
const count = Number(asked.count ?? 1000)
const seed = Number(asked.seed ?? 1)
const only = asked.host
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || (only !== undefined && only !== 'web' && only !== 'desktop')) {
  console.log(usage)
  process.exit(2)
}
const kinds: readonly HostKind[] = only === undefined ? ['web', 'desktop'] : [only]
for (const kind of kinds) {
  const missing = kind === 'desktop' ? desktopMissing() : null
  if (missing !== null) {
    console.log(`${kind}: not killed, ${missing}`)
    continue
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg-kill-'))
  const { kills, deeds, unsaid, faults } = await killAgainAndAgain(kind, dataFolder, count, seed, console.log)
  console.log(`${kind}: ${kills} kills while ${deeds} steps were made; every acknowledged step was there but for ${faults.length} faults; ${unsaid} more were stored before their word got out`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else rmSync(dataFolder, { recursive: true, force: true })
}
