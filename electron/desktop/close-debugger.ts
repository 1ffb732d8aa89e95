import { app } from 'electron'

/**
 * Takes away, before the app is ready, the words of a command line that open Chromium's debugger for every page: no fuse does. Where Node's debugger
 * is open already, as only the package for tests allows, they stay.
 */
export function closeDebugger(): void {
  const opening = ['remote-debugging-port', 'remote-debugging-pipe'].filter((name) => app.commandLine.hasSwitch(name))
  if (!app.isPackaged || opening.length === 0 || process.getBuiltinModule('node:inspector').url() !== undefined) return
  for (const name of opening) app.commandLine.removeSwitch(name)
}
