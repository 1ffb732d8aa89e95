import { app } from 'electron'
import { programStarted } from './program-started.ts'

/** Has the app start anew once it has ended. Nobody waits any more for the sign of its first start. */
export function relaunch(): void {
  delete process.env['REMWEG_STARTED_FILE']
  app.relaunch({ execPath: programStarted(process.env, process.execPath) })
}
