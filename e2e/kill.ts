// A scripted person works while the host is killed at random moments: npm run kill [-- --count N --seed S --host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOptions } from '../electron/testing/run-options.ts'
import { askedHosts } from './asked-hosts.ts'
import { killAgainAndAgain } from './killed-user.ts'

const usage = 'npm run kill -- [--count N] [--seed S] [--host web|desktop]: N kills of each host, at least 1'
const asked = runOptions(['count', 'seed', 'host'], usage)
const count = Number(asked.count ?? 1000)
const seed = Number(asked.seed ?? 1)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.log(usage)
  process.exit(2)
}
for (const kind of askedHosts(asked.host, usage)) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg-kill-'))
  const { kills, deeds, unsaid, faults } = await killAgainAndAgain(kind, dataFolder, count, seed, console.log)
  console.log(`${kind}: ${kills} kills while ${deeds} steps were made; every acknowledged step was there but for ${faults.length} faults; ${unsaid} more were stored before their word got out`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else rmSync(dataFolder, { recursive: true, force: true })
}
