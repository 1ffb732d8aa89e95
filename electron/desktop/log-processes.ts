import { app } from 'electron'
import { faultOf } from '../../shared/diagnostics/fault-of.ts'
import type { EventLog } from '../log/event-log.ts'

/** Writes of a page, or of a process beside it such as the one that draws, that it is gone and why, and of what failed here while nobody waited for it. */
export function logProcesses(log: EventLog): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write({ event: 'gone', process: 'page', code: reason, exit: exitCode })
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write({ event: 'gone', process: type.replaceAll(' ', '-'), code: reason, exit: exitCode })
  })
  // Electron only warns of it on the terminal, as it does here too.
  process.on('unhandledRejection', (error) => {
    log.write({ event: 'fault', ...faultOf('host', error) })
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  })
}
