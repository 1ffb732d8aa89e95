import { url } from 'node:inspector'
import { app } from 'electron'

/**
 * Takes away, before the app is ready, the words of a command line that open Chromium's debugger for every page: no fuse does. Where a debugger of
 * the main process is open already, as only the package for tests allows, it stays.
 */
export function closeDebugger(): void {
  if (!app.isPackaged || url() !== undefined) return
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']) app.commandLine.removeSwitch(name)
}
