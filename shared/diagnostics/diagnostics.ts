import { z } from 'zod'
import { type Fault, LogEntry } from './log-entry.ts'

const Version = z.string().max(40)
const Count = z.number().int().nonnegative()

/** What a host says of itself for whoever mends Remweg: versions, sizes and counts. No names, no paths, no amounts. */
export const HostFacts = z.object({
  appVersion: Version,
  host: z.enum(['desktop', 'web']),
  node: Version,
  /** Absent outside the desktop. */
  electron: Version.nullable(),
  chromium: Version.nullable(),
  platform: Version,
  release: Version,
  arch: Version,
  cores: Count,
  /** Megabytes of the machine's memory, and those of it that were free. */
  memoryMb: Count,
  freeMb: Count,
  /** Megabytes that the host's process holds. */
  heldMb: Count,
  /** Seconds since the host started. */
  upSeconds: Count,
  /** Is the data folder where the system has it, or was another one chosen? */
  isUsualFolder: z.boolean(),
  schema: Count,
  databaseBytes: Count,
  projects: Count,
  removedProjects: Count,
  parts: Count,
  largestProject: Count,
  scenarios: Count,
  steps: Count,
  backups: Count,
  backupBytes: Count,
  newestBackup: z.string().nullable(),
  logBytes: Count,
})
export type HostFacts = z.infer<typeof HostFacts>

/** What the host answers when it is asked for diagnostics: its facts and the last lines of the log, the oldest first. */
export const HostDiagnostics = z.object({ facts: HostFacts, log: z.array(LogEntry) })
export type HostDiagnostics = z.infer<typeof HostDiagnostics>

/** What the page adds. */
export interface PageFacts {
  /** Now, as ISO 8601 in UTC. */
  readonly at: string
  readonly page: string
  readonly language: string
  readonly theme: string
  /** The window's size in pixels, and how many of the screen's make one of them. */
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly browser: string
  /** Faults of this page since it was opened, the oldest first, with when they were. */
  readonly faults: readonly { readonly at: string; readonly fault: Fault }[]
  /** Why the host gave no answer, by its code; null where it gave one. */
  readonly hostSilent: string | null
}

/** The first line of diagnostics; a file that does not begin with it is not saved as such. */
export const diagnosticsHead = 'Remweg diagnostics'

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`
const inWords = ({ where, kind, frames }: Fault): string => `${kind} (${where})${frames.map((frame) => `\n    ${frame}`).join('')}`

function lineOf(entry: LogEntry): string {
  const { at, event, ...rest } = entry
  const words = Object.entries(rest).map(([key, value]) => (Array.isArray(value) ? value.map((frame) => `\n    ${frame}`).join('') : `${key} ${value}`))
  return [at, event, ...words].join(' ').replaceAll(' \n', '\n')
}

function hostLines({ facts, log }: HostDiagnostics): string[] {
  return [
    `Remweg ${facts.appVersion}, ${facts.host}, up for ${facts.upSeconds} s`,
    `System ${facts.platform} ${facts.release} ${facts.arch}, ${facts.cores} cores, ${facts.memoryMb} MB of memory, ${facts.freeMb} MB free, ${facts.heldMb} MB held by Remweg`,
    `Runs on Node ${facts.node}${facts.electron === null ? '' : `, Electron ${facts.electron}, Chromium ${facts.chromium ?? 'unknown'}`}`,
    `Database ${megabytes(facts.databaseBytes)}, schema ${facts.schema}, in ${facts.isUsualFolder ? 'the usual folder' : 'a chosen folder'}`,
    `Holds ${facts.projects} projects (${facts.removedProjects} removed), ${facts.parts} parts (${facts.largestProject} in the largest), ${facts.scenarios} scenarios, ${facts.steps} steps`,
    `Backups ${facts.backups}, ${megabytes(facts.backupBytes)}, newest ${facts.newestBackup ?? 'none'}`,
    '',
    `Log, the last ${log.length} lines of ${megabytes(facts.logBytes)}`,
    ...log.map(lineOf),
  ]
}

/**
 * The text that "Copy diagnostics" shows and copies, letter for letter: versions, the system, counts, faults and the last lines of the log. It is in English
 * whatever the language, as whoever mends Remweg reads it.
 */
export function diagnosticsText(host: HostDiagnostics | null, page: PageFacts): string {
  return [
    diagnosticsHead,
    `Made ${page.at}`,
    `Page ${page.page}, language ${page.language}, ${page.theme}, window ${page.width} × ${page.height} at ${page.scale}, ${page.browser}`,
    ...(page.hostSilent === null ? [] : [`The host gave no answer: ${page.hostSilent}`]),
    '',
    `Faults of this window: ${page.faults.length === 0 ? 'none' : page.faults.length}`,
    ...page.faults.map(({ at, fault }) => `${at} ${inWords(fault)}`),
    '',
    ...(host === null ? [] : hostLines(host)),
    '',
  ].join('\n')
}
