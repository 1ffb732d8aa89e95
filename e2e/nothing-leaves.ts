// A scripted person works through everything while every socket of the host is watched: npm run nothing-leaves [-- --host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOptions } from '../electron/testing/run-options.ts'
import { askedHosts } from './asked-hosts.ts'
import { watchMissing } from './socket-watch.ts'
import { watchedSession } from './watched-session.ts'

const usage = 'npm run nothing-leaves -- [--host web|desktop]'
const { host } = runOptions(['host'], usage)
const missing = watchMissing()
if (missing !== null) {
  console.log(`Not watched: ${missing}.`)
  process.exit(2)
}
for (const kind of askedHosts(host, usage)) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remweg nothing leaves ü-'))
  const { words, faults } = await watchedSession(kind, dataFolder).finally(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 }))
  console.log(words)
  console.log(faults.length === 0 ? '  nothing left' : faults.map((fault) => `  FAULT: ${fault}`).join('\n'))
  if (faults.length > 0) process.exitCode = 1
}
