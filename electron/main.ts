import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron'
import { z } from 'zod'
import { appVersion } from './app-version.ts'
import { dataFolder } from './data-folder.ts'
import { fileAmong } from './desktop/file-among.ts'
import { guardAllContents, guardSession, isOwnPage } from './desktop/guard.ts'
import { setMenu } from './desktop/menu.ts'
import { openWindow } from './desktop/open-window.ts'
import { registerPageScheme, servePage } from './desktop/page-protocol.ts'
import { savePdf } from './desktop/save-pdf.ts'
import { saveWorkbook } from './desktop/save-workbook.ts'
import { makeDispatch } from './dispatch.ts'
import { OpenedFile } from './opened-file.ts'
import { openStoreIn, prepareFolder, type Store } from './store/open.ts'
import { seedFirstProject } from './store/sample-project.ts'
import { readSettings } from './store/settings.ts'

z.config({ jitless: true })
app.setName('Remweg')
app.setPath('userData', resolve(dataFolder()))
registerPageScheme()
guardAllContents()

const root = app.getAppPath()
const opened = new OpenedFile(fileAmong(process.argv, process.cwd()))
const now = (): string => new Date().toISOString()
let window: BrowserWindow | null = null

/** Says why there is no database, to the terminal and in a box, and ends. */
function refuseToStart(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Remweg cannot open its database. ${why}\n`)
  dialog.showErrorBox('Remweg cannot open its database', why)
  app.exit(2)
}

function openAndStart(): void {
  let store: Store
  try {
    store = openStoreIn(app.getPath('userData'))
    seedFirstProject(store, now())
  } catch (error) {
    return refuseToStart(error)
  }
  start(store)
}

/** The folder's trouble, or null. Electron keeps its lock for a single window there too, and ends without a word where it cannot. */
function folderTrouble(): unknown {
  try {
    prepareFolder(app.getPath('userData'))
    return null
  } catch (error) {
    return error
  }
}

function showWindow(store: Store): void {
  const theme = readSettings(store).find(({ key }) => key === 'theme')?.value
  window = openWindow(join(root, 'dist', 'electron', 'preload.cjs'), theme)
  window.once('closed', () => {
    window = null
  })
}

function start(store: Store): void {
  guardSession(session.defaultSession)
  servePage(join(root, 'dist', 'renderer'))
  setMenu()
  const dispatch = makeDispatch(store, {
    host: 'desktop',
    appVersion,
    now,
    takeOpenedFile: () => opened.take(),
    savePdf: (suggestedName) => (window === null ? Promise.resolve(null) : savePdf(window, suggestedName)),
    saveWorkbook: (suggestedName, bytes) => (window === null ? Promise.resolve(null) : saveWorkbook(window, suggestedName, bytes)),
  })
  ipcMain.handle('remweg:call', (event, name: unknown, input: unknown) =>
    isOwnPage(event.senderFrame) ? dispatch(name, input) : { ok: false, code: 'refused', message: 'Calls come from the page of this app alone.' },
  )
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileAmong(argv, folder)
    if (file !== null) opened.put(file)
    if (window === null) return showWindow(store)
    if (window.isMinimized()) window.restore()
    window.focus()
    if (file !== null) window.webContents.send('remweg:file-opened')
  })
  app.on('activate', () => {
    if (window === null) showWindow(store)
  })
  app.on('will-quit', () => store.close())
  showWindow(store)
}

app.on('window-all-closed', () => app.quit())
const trouble = folderTrouble()
if (trouble !== null) void app.whenReady().then(() => refuseToStart(trouble))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(openAndStart)
else app.quit()
