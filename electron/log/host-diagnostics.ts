import { cpus, freemem, release, totalmem } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { HostDiagnostics } from '../../shared/diagnostics/diagnostics.ts'
import { dataFolder } from '../data-folder.ts'
import { listBackups } from '../store/automatic-backups.ts'
import type { Store } from '../store/open.ts'
import { databaseBytes, schemaOf, tally } from '../store/tally.ts'
import type { EventLog } from './event-log.ts'

/** Lines of the log that go into diagnostics. */
const lines = 200

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)

/** What this host says of itself for whoever mends it: versions, sizes, counts and the last lines of its log. */
export function hostDiagnostics(store: Store, host: 'desktop' | 'web', appVersion: string, log: EventLog | null): HostDiagnostics {
  const backups = listBackups(store)
  return {
    facts: {
      appVersion, host,
      node: process.versions.node, electron: process.versions.electron ?? null, chromium: process.versions['chrome'] ?? null,
      // Only the figures of the kernel's release: what follows is made up by whoever built it.
      platform: process.platform, release: /^[\d.]*/.exec(release())?.[0] ?? '', arch: process.arch, cores: cpus().length,
      memoryMb: megabytes(totalmem()), freeMb: megabytes(freemem()), heldMb: megabytes(process.memoryUsage.rss()), upSeconds: Math.round(process.uptime()),
      isUsualFolder: resolve(dirname(store.file)) === resolve(dataFolder({ ...process.env, REMWEG_DATA: undefined })),
      schema: schemaOf(store), databaseBytes: databaseBytes(store), ...tally(store),
      backups: backups.length, backupBytes: backups.reduce((sum, { bytes }) => sum + bytes, 0), newestBackup: backups[0]?.at ?? null,
      logBytes: log?.size() ?? 0,
    },
    log: log?.tail(lines) ?? [],
  }
}
