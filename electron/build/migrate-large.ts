// Makes a database of every earlier version with a project of 50,000 lines and brings it to today's: prints seconds, processor time and memory. Each in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkStore } from '../store/check.ts'
import { migrateOnCopy } from '../store/migrate-on-copy.ts'
import { schemaVersion } from '../store/migrate.ts'
import { databaseName, openStore } from '../store/open.ts'
import { makeOlderStore } from '../testing/older-store.ts'
import { largeProject } from './large-project.ts'

const { values } = parseArgs({ options: { version: { type: 'string' }, lines: { type: 'string', default: '50000' } } })
const lines = Number(values.lines)
const Measured = z.object({ seconds: z.number(), processor: z.number(), before: z.number(), peak: z.number(), megabytes: z.number(), complaints: z.array(z.string()), held: z.number() })

/** Migrates one database, measured from the opened file to the finished move. */
function migrateOne(version: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-migrate-'))
  try {
    const file = join(folder, databaseName)
    makeOlderStore(file, version, largeProject(lines / 5000))
    const before = process.resourceUsage().maxRSS / 1024
    const [began, used] = [performance.now(), process.cpuUsage()]
    migrateOnCopy(file)
    const { user, system } = process.cpuUsage(used)
    const seconds = (performance.now() - began) / 1000
    const peak = process.resourceUsage().maxRSS / 1024
    const store = openStore(file)
    const complaints = checkStore(store)
    const held = z.number().parse(store.database.prepare('select count(*) from lines').pluck().get())
    store.close()
    console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, before, peak, megabytes: statSync(file).size / 1024 / 1024, complaints, held }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function migrateAll(): void {
  for (let version = 1; version < schemaVersion; version += 1) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, '--version', String(version), '--lines', String(lines)], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    const { seconds, processor, before, peak, megabytes, complaints, held } = Measured.parse(JSON.parse(stdout))
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    console.log(`version ${version} to ${schemaVersion}, ${held} lines, ${megabytes.toFixed(0)} MB: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time), ${Math.round(peak - before)} MB more than before, at most ${Math.round(peak)} MB`)
  }
}

if (values.version === undefined) migrateAll()
else migrateOne(Number(values.version))
