import { join, resolve } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, session, shell, type WebContents } from 'electron'
import { z } from 'zod'
import { appVersion } from './app-version.ts'
import { dataFolder } from './data-folder.ts'
import { fileAmong } from './desktop/file-among.ts'
import { chooseFile } from './desktop/choose-file.ts'
import { dialogWords } from './desktop/dialog-words.ts'
import { guardAllContents, guardSession, isOwnPage } from './desktop/guard.ts'
import { inWords } from './desktop/in-words.ts'
import { keepLanguage, keptLanguage } from './desktop/kept-language.ts'
import { setMenu } from './desktop/menu.ts'
import { openWindow } from './desktop/open-window.ts'
import { registerPageScheme, servePage } from './desktop/page-protocol.ts'
import { saveFile } from './desktop/save-file.ts'
import { savePdf } from './desktop/save-pdf.ts'
import { saveWorkbook } from './desktop/save-workbook.ts'
import { type Dispatch, makeDispatch } from './dispatch.ts'
import { OpenedFile, readOpenable } from './opened-file.ts'
import { type BackupKeeper, keepBackups } from './store/automatic-backups.ts'
import { rememberFile } from './store/recent-files.ts'
import { openStoreIn, prepareFolder, type Store } from './store/open.ts'
import { seedFirstProject } from './store/sample-project.ts'
import { readSettings } from './store/settings.ts'
import { StoreFailure } from './store/store-failure.ts'
import { say } from '../shared/text/say.ts'

z.config({ jitless: true })
app.setName('Remweg')
app.setPath('userData', resolve(dataFolder()))
registerPageScheme()
guardAllContents()
// What the system and Chromium say in their own dialogs follows this from before the start on.
const kept = keptLanguage(app.getPath('userData'))
if (kept !== null) {
  app.commandLine.appendSwitch('lang', kept)
  if (process.platform === 'linux') process.env['LANGUAGE'] = kept
}

const root = app.getAppPath()
const opened = new OpenedFile(fileAmong(process.argv, process.cwd()))
const now = (): string => new Date().toISOString()

/** The language that was chosen; until somebody chooses one, that of the system. */
const languageOf = (store: Store): string => readSettings(store).find(({ key }) => key === 'language')?.value ?? app.getLocale().slice(0, 2)

/** Says why there is no database, to the terminal and in a box, and ends. */
function refuseToStart(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Remweg cannot open its database. ${why}\n`)
  // The database that knows the language cannot be asked for it.
  const language = kept ?? app.getLocale().slice(0, 2)
  dialog.showErrorBox(dialogWords(language).cannotStart, error instanceof StoreFailure ? inWords(error.says, language) : why)
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

const frontWindow = (): BrowserWindow | null => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1) ?? null

function showWindow(store: Store, projectId: string | null = null): void {
  const theme = readSettings(store).find(({ key }) => key === 'theme')?.value
  openWindow(join(root, 'dist', 'electron', 'preload.cjs'), theme, projectId)
}

/** Hands a file to the window in front, or to a new one. */
function bringFile(store: Store, path: string): void {
  opened.put(path)
  const window = frontWindow()
  if (window === null) return showWindow(store)
  if (window.isMinimized()) window.restore()
  window.focus()
  window.webContents.send('remweg:file-opened')
}

/** The calls of one window: what asks where a file goes asks in front of it. */
function dispatchOf(store: Store, keeper: BackupKeeper, contents: WebContents): Dispatch {
  const inWindow = <Result>(work: (window: BrowserWindow) => Promise<Result | null>): Promise<Result | null> => {
    const window = BrowserWindow.fromWebContents(contents)
    return window === null ? Promise.resolve(null) : work(window)
  }
  const words = () => dialogWords(languageOf(store))
  const remember = (path: string): void => {
    rememberFile(store, path, now())
    app.addRecentDocument(path)
  }
  return makeDispatch(store, {
    host: 'desktop',
    appVersion,
    now,
    takeOpenedFile: () => opened.take(remember),
    backupTrouble: keeper.trouble,
    savePdf: (suggestedName) => inWindow((window) => savePdf(window, words(), suggestedName)),
    saveWorkbook: (suggestedName, bytes, kind) => inWindow((window) => saveWorkbook(window, words(), suggestedName, bytes, kind)),
    desk: {
      save: (kind, suggestedName, write) =>
        inWindow(async (window) => {
          const saved = await saveFile(window, words(), kind, suggestedName, write)
          if (saved !== null) remember(saved.path)
          return saved
        }),
      choose: () =>
        inWindow(async (window) => {
          const path = await chooseFile(window, words())
          if (path === null) return null
          const file = await readOpenable(path)
          remember(path)
          return file
        }),
      showInFolder: (path) => shell.showItemInFolder(path),
      newWindow: (projectId) => showWindow(store, projectId),
    },
  })
}

function start(store: Store): void {
  guardSession(session.defaultSession)
  servePage(join(root, 'dist', 'renderer'))
  const keeper = keepBackups(store, now)
  const dispatches = new WeakMap<WebContents, Dispatch>()
  const dispatchFor = (contents: WebContents): Dispatch => {
    const found = dispatches.get(contents) ?? dispatchOf(store, keeper, contents)
    dispatches.set(contents, found)
    return found
  }
  let spoken = ''
  const menu = (): void => {
    const language = languageOf(store)
    if (language === spoken) return
    spoken = language
    if (readSettings(store).some(({ key }) => key === 'language')) keepLanguage(app.getPath('userData'), language)
    setMenu({ newWindow: () => showWindow(store), language: spoken })
  }
  menu()
  ipcMain.handle('remweg:call', async (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event.senderFrame)) return { ok: false, code: 'refused', message: say`Calls come from the page of this app alone.` }
    const reply = await dispatchFor(event.sender)(name, input)
    // The menu speaks the language that may have been chosen just now.
    if (name === 'app.setSetting') menu()
    return reply
  })
  // The path comes from the preload script, which has it of a file that a person dropped or chose; the page knows no paths.
  ipcMain.on('remweg:file-used', (event, path: unknown) => {
    if (isOwnPage(event.senderFrame) && typeof path === 'string' && path !== '' && path.length <= 4096) rememberFile(store, path, now())
  })
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileAmong(argv, folder)
    if (file !== null) return bringFile(store, file)
    const window = frontWindow()
    if (window === null) return showWindow(store)
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.removeAllListeners('open-file')
  app.on('open-file', (event, path) => {
    event.preventDefault()
    bringFile(store, path)
  })
  app.on('activate', () => {
    if (frontWindow() === null) showWindow(store)
  })
  app.on('will-quit', () => {
    keeper.stop()
    store.close()
  })
  showWindow(store)
}

// The system may name a file before the app is ready (macOS).
app.on('open-file', (event, path) => {
  event.preventDefault()
  opened.put(path)
})
app.on('window-all-closed', () => app.quit())
const trouble = folderTrouble()
if (trouble !== null) void app.whenReady().then(() => refuseToStart(trouble))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(openAndStart)
else app.quit()
