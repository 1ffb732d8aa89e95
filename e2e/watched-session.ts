import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HostKind, startHost } from './host.ts'
import { marker, markedPrice, workThroughEverything } from './scripted-session.ts'
import { watchSockets } from './socket-watch.ts'
import { addressesOutside } from './steps.ts'

/** What may hold names: what a person keeps or saved here. */
const isKept = (path: string): boolean => /^(?:remweg\.sqlite|backups[/\\])|\.(?:pdf|xlsx|remweg|csv)$/u.test(path)

/** Lines that the log of such a session has. */
const logged = ['"event":"start"', '"event":"call","call":"project.openFile"', '"event":"fault"', '"event":"stop"']

/** The files in a data folder that hold a name or a price of the session and should not. */
function tellingFiles(dataFolder: string): string[] {
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dataFolder.length + 1))
  return files.filter((path) => !isKept(path)).filter((path) => {
    const bytes = readFileSync(join(dataFolder, path))
    return [marker, markedPrice].some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
  })
}

const list = (things: readonly string[]): string => (things.length === 0 ? 'none' : things.join(', '))

/** A person's whole work on a host that is watched: what was seen, and what should not have been. */
export async function watchedSession(kind: HostKind, dataFolder: string): Promise<{ readonly words: string; readonly faults: readonly string[] }> {
  const watch = watchSockets()
  const host = await startHost(kind, dataFolder, [], watch)
  try {
    await workThroughEverything(host)
  } finally {
    await host.stop()
  }
  // A web host has its own address; a desktop that is driven has two that the driver asked for, its debuggers'.
  const report = await watch.report({ bound: kind === 'web' ? 1 : 2 })
  const pages = addressesOutside(host.requests)
  const log = readFileSync(join(dataFolder, 'logs', 'remweg.log'), 'utf8')
  return {
    words: [
      `${kind}: one session from a parts list to the report`,
      `  sockets by family: ${list([...report.sockets].map(([family, count]) => `${family} ${count}`))}; unused ones to ask for names of devices: ${report.unused}`,
      `  addresses to be called on: ${list(report.bound)} (${kind === 'web' ? 'the web host' : 'the debuggers by which the test drives the window; none without it'})`,
      `  machines called: ${list(report.called)}`,
      `  programs of this computer spoken to: ${list(report.local)}`,
      `  addresses and names that Chromium asked the network for: ${kind === 'web' ? 'the browser is the person\'s' : list(report.asked)}`,
      `  addresses outside that the page asked for: ${list(pages)}`,
    ].join('\n'),
    faults: [
      ...report.faults, ...pages.map((address) => `the page asked for ${address}`),
      ...tellingFiles(dataFolder).map((path) => `${path} holds a name or a price`),
      ...logged.filter((line) => !log.includes(line)).map((line) => `the log has no line with ${line}`),
    ],
  }
}
