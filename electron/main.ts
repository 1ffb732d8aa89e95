import { join } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { deskFolder } from './desktop/desk-folder.ts'
import { fileAmong } from './desktop/file-among.ts'
import { guardEverything } from './desktop/guard.ts'
import { keptLanguage } from './desktop/kept-language.ts'
import { makeWindow } from './desktop/make-window.ts'
import { closeDebugger } from './desktop/close-debugger.ts'
import { isAlone, profileOf } from './desktop/own-profile.ts'
import { registerPageScheme, servePage } from './desktop/page-protocol.ts'

// Only what the first window needs is read here. The rest, with the database, is read while the window's own process starts.
app.setName('Remweg')
app.setPath('userData', profileOf(deskFolder))
registerPageScheme()
closeDebugger()
guardEverything()
// Electron would make a menu of its own, which also reloads pages; ours comes with the language.
Menu.setApplicationMenu(null)
// What the system and Chromium say in their own dialogs follows this from before the start on.
const kept = keptLanguage(deskFolder)
if (kept !== null) {
  app.commandLine.appendSwitch('lang', kept)
  if (process.platform === 'linux') process.env['LANGUAGE'] = kept
}

/** A file to open, from the command line or from the system before the app is ready (macOS). */
let file = fileAmong(process.argv, process.cwd())

async function start(): Promise<void> {
  const root = app.getAppPath()
  servePage(join(root, 'dist', 'renderer'))
  const preload = join(root, 'dist', 'electron', 'preload.cjs')
  const window = makeWindow(preload, null)
  const { openDesk } = await import('./desktop/open-desk.ts')
  openDesk(window, preload, file)
}

/** A part of the program that is missing or cannot be run leaves no hidden window behind that keeps the next start away. */
function giveUp(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Remweg cannot start. ${why}\n`)
  dialog.showErrorBox('Remweg', why)
  app.exit(2)
}

app.on('open-file', (event, path) => {
  event.preventDefault()
  file = path
})
app.on('window-all-closed', () => app.quit())
if (isAlone(deskFolder)) void app.whenReady().then(start).catch(giveUp)
else app.quit()
