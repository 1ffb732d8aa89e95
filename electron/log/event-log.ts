import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LogEntry } from '../../shared/diagnostics/log-entry.ts'

type Without<Entry, Key extends string> = Entry extends unknown ? Omit<Entry, Key> : never
/** A line to be written; the log adds when. */
export type LogLine = Without<LogEntry, 'at'>

/** A log of a few files in a folder of its own; writing to it never fails for the one who writes. */
export interface EventLog {
  readonly folder: string
  write(line: LogLine): void
  /** The last lines, the oldest first. */
  tail(count: number): LogEntry[]
  /** Bytes of all its files. */
  size(): number
}

/** Bytes of one file before the next is begun; files that are kept; lines of a minute, so that a fault that comes again and again fills no disk. */
export interface LogLimits {
  readonly fileBytes: number
  readonly files: number
  readonly linesPerMinute: number
}
const usual: LogLimits = { fileBytes: 256 * 1024, files: 4, linesPerMinute: 60 }

/** The folder of the log in a data folder. */
export const logFolder = (dataFolder: string): string => join(dataFolder, 'logs')

const nameOf = (number: number): string => (number === 0 ? 'remweg.log' : `remweg.${number}.log`)

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** A line as the log may hold it; null for anything that is none, whoever wrote it. */
function entryOf(line: string): LogEntry | null {
  try {
    return LogEntry.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** The log of a data folder: one JSON object a line, newest file first in name. Nothing is made before the first line is written. */
export function openLog(dataFolder: string, now: () => string, limits: LogLimits = usual): EventLog {
  const folder = logFolder(dataFolder)
  const file = (number: number): string => join(folder, nameOf(number))
  const files = Array.from({ length: limits.files }, (_, number) => file(number))
  let minute = ''
  let [written, leftOut] = [0, 0]
  const rotate = (): void => {
    if (sizeOf(file(0)) < limits.fileBytes) return
    // The oldest is written over by the one after it.
    for (let number = limits.files - 2; number >= 0; number -= 1) if (existsSync(file(number))) renameSync(file(number), file(number + 1))
  }
  const append = (line: LogLine, at: string): void => {
    // Checked here too: a field that is not in the schema, or words where a code belongs, never reach the disk.
    const entry = LogEntry.safeParse({ at, ...line })
    if (!entry.success) return
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      rotate()
      appendFileSync(file(0), `${JSON.stringify(entry.data)}\n`)
    } catch {
      // A log that cannot be written, as on a full disk, must stop nothing; whoever reads it finds it shorter.
    }
  }
  return {
    folder,
    write(line) {
      const at = now()
      if (at.slice(0, 16) !== minute) {
        if (leftOut > 0) append({ event: 'quiet', count: leftOut }, at)
        minute = at.slice(0, 16)
        written = 0
        leftOut = 0
      }
      written += 1
      if (written > limits.linesPerMinute) leftOut += 1
      else append(line, at)
    },
    tail(count) {
      const found: LogEntry[] = []
      for (const one of files) {
        if (found.length >= count || !existsSync(one)) continue
        try {
          found.unshift(...readFileSync(one, 'utf8').split('\n').flatMap((line) => entryOf(line) ?? []).slice(-count + found.length))
        } catch {
          // A file of the log that cannot be read is left out.
        }
      }
      return found.slice(-count)
    },
    size: () => files.reduce((sum, one) => sum + sizeOf(one), 0),
  }
}
