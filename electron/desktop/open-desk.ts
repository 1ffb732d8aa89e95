import { app, BrowserWindow, ipcMain, shell, type WebContents } from 'electron'
import { z } from 'zod'
import { appVersion } from '../app-version.ts'
import { type Dispatch, makeDispatch } from '../dispatch.ts'
import { type EventLog, openLog } from '../log/event-log.ts'
import { hearBackups, hearCalls, logStart, logUncaught } from '../log/logged.ts'
import { OpenedFile, readOpenable } from '../opened-file.ts'
import { type BackupKeeper, keepBackups } from '../store/automatic-backups.ts'
import { openHostStore } from '../store/host-store.ts'
import type { Store } from '../store/open.ts'
import { rememberFile } from '../store/recent-files.ts'
import { seedFirstProject } from '../store/sample-project.ts'
import { settingOf } from '../store/settings.ts'
import { schemaOf } from '../store/tally.ts'
import { spokenOf } from '../../shared/text/languages.ts'
import { say } from '../../shared/text/say.ts'
import { chooseFile } from './choose-file.ts'
import { deskFolder } from './desk-folder.ts'
import { dialogWords } from './dialog-words.ts'
import { fileAmong } from './file-among.ts'
import { isOwnPage } from './guard.ts'
import { keepLanguage } from './kept-language.ts'
import { logProcesses } from './log-processes.ts'
import { makeWindow } from './make-window.ts'
import { setMenu } from './menu.ts'
import { openAtLast } from './open-at-last.ts'
import { relaunch } from './relaunch.ts'
import { saveFile } from './save-file.ts'
import { savePdf } from './save-pdf.ts'
import { saveWorkbook } from './save-workbook.ts'
import { settleInThread } from '../store/settle-in-thread.ts'
import { storeWorker } from '../store-worker-file.ts'
import { showWindow } from './show-window.ts'
import { spokenLanguage } from './spoken-language.ts'

z.config({ jitless: true })

const now = (): string => new Date().toISOString()

/** The language that was chosen; until somebody chooses one, that of the system. */
const languageOf = (store: Store): string => settingOf(store, 'language') ?? spokenLanguage()

/** Remembers a file that a person opened or saved. A list that cannot be stored fails nothing: the file itself is opened, or saved, by then. */
function rememberWhereItCan(store: Store, path: string): void {
  try {
    rememberFile(store, path, now())
  } catch {
    // The disk with the database is full or busy; what else is stored there says so.
  }
}

/** What every window of this app works with. */
interface Desk {
  readonly store: Store
  readonly opened: OpenedFile
  readonly keeper: BackupKeeper
  readonly preload: string
  readonly log: EventLog
}

const frontWindow = (): BrowserWindow | null => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1) ?? null

const themeOf = (store: Store): string | undefined => settingOf(store, 'theme')

const openWindow = ({ store, preload }: Desk, projectId: string | null = null): void => showWindow(makeWindow(preload, projectId), themeOf(store))

/** Hands a file to the window in front, or to a new one. */
function bringFile(desk: Desk, path: string): void {
  desk.opened.put(path)
  const window = frontWindow()
  if (window === null) return openWindow(desk)
  if (window.isMinimized()) window.restore()
  window.focus()
  window.webContents.send('remweg:file-opened')
}

/** The calls of one window: what asks where a file goes asks in front of it. */
function dispatchOf(desk: Desk, contents: WebContents): Dispatch {
  const { store, opened, keeper, log } = desk
  const inWindow = <Result>(work: (window: BrowserWindow) => Promise<Result | null>): Promise<Result | null> => {
    const window = BrowserWindow.fromWebContents(contents)
    return window === null ? Promise.resolve(null) : work(window)
  }
  const words = () => dialogWords(languageOf(store))
  const remember = (path: string): void => {
    rememberWhereItCan(store, path)
    app.addRecentDocument(path)
  }
  return makeDispatch(store, {
    host: 'desktop',
    appVersion,
    now,
    takeOpenedFile: () => opened.take(remember),
    backupTrouble: keeper.trouble,
    profile: app.getPath('userData'),
    log,
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
      newWindow: (projectId) => openWindow(desk, projectId),
    },
  }, hearCalls(log))
}

/** Opens the database; `settled` is told of what fails only later, for who does not wait for it. */
const openHere = (settled?: (failure: unknown) => void): Store => openHostStore({
  folder: deskFolder, workerFile: storeWorker(),
  opened: (mine) => { if (mine.looking === undefined) seedFirstProject(mine, now(), spokenOf([languageOf(mine)])) },
  settled: (failure) => { if (failure !== null) settled?.(failure) },
})

/** A database that could not be opened after all is said, and the app starts anew once it can be. */
async function startAnew(failure: unknown): Promise<void> {
  const store = await openAtLast(failure, () => openHere())
  store?.close()
  if (store !== null) relaunch()
  app.exit(store === null ? 2 : 0)
}

function openWith(store: Store, first: BrowserWindow, preload: string, file: string | null): void {
  const log = openLog(deskFolder, now)
  serve({ store, opened: new OpenedFile(file), keeper: keepBackups(store, now, hearBackups(log), (copy) => settleInThread(copy, storeWorker())), preload, log }, first)
}

/** Opens the database and shows the first window, whose page is on its way already; a database that cannot be opened is said in words, and tried again. */
export function openDesk(first: BrowserWindow, preload: string, file: string | null): void {
  let store: Store
  try {
    store = openHere((failure) => void startAnew(failure))
  } catch (error) {
    void openLater(error, first, preload, file)
    return
  }
  openWith(store, first, preload, file)
}

async function openLater(error: unknown, first: BrowserWindow, preload: string, file: string | null): Promise<void> {
  const store = await openAtLast(error, () => openHere())
  if (store === null) return app.exit(2)
  openWith(store, first, preload, file)
  // It asked for what nobody answered then.
  first.reload()
}

/** Answers the calls of every window, and what the system asks of the app. */
function serve(desk: Desk, first: BrowserWindow): void {
  const { store, keeper, log } = desk
  const dispatches = new WeakMap<WebContents, Dispatch>()
  const dispatchFor = (contents: WebContents): Dispatch => {
    const found = dispatches.get(contents) ?? dispatchOf(desk, contents)
    dispatches.set(contents, found)
    return found
  }
  let spoken = ''
  const menu = (): void => {
    const language = languageOf(store)
    if (language === spoken) return
    spoken = language
    if (settingOf(store, 'language') !== undefined) keepLanguage(deskFolder, language)
    setMenu({ newWindow: () => openWindow(desk), language: spoken })
  }
  ipcMain.handle('remweg:call', async (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event.senderFrame)) return { ok: false, code: 'refused', message: say`Calls come from the page of this app alone.` }
    const reply = await dispatchFor(event.sender)(name, input)
    // The menu speaks the language that may have been chosen just now.
    if (name === 'app.setSetting') menu()
    // Another store than before: what every window shows is of the old one. The page may not leave where it is by itself, and the answer goes first.
    if (reply.ok && (name === 'store.salvage' || name === 'store.beginAnew')) setTimeout(() => { for (const window of BrowserWindow.getAllWindows()) window.reload() }, 50)
    return reply
  })
  // The path comes from the preload script, which has it of a file that a person dropped or chose; the page knows no paths.
  ipcMain.on('remweg:file-used', (event, path: unknown) => {
    if (store.hold?.isOpen() !== false && isOwnPage(event.senderFrame) && typeof path === 'string' && path !== '' && path.length <= 4096) rememberWhereItCan(store, path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileAmong(argv, folder)
    if (file !== null) return bringFile(desk, file)
    const window = frontWindow()
    if (window === null) return openWindow(desk)
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.removeAllListeners('open-file')
  app.on('open-file', (event, path) => {
    event.preventDefault()
    bringFile(desk, path)
  })
  app.on('activate', () => {
    if (frontWindow() === null) openWindow(desk)
  })
  app.on('will-quit', () => {
    log.write({ event: 'stop' })
    keeper.stop()
    store.close()
  })
  showWindow(first, themeOf(store))
  // The page's code has been run then, and waits for no answer: a menu takes 6 ms of this process.
  if (first.webContents.isLoadingMainFrame()) first.webContents.once('dom-ready', menu)
  else menu()
  logStart(log, 'desktop', appVersion, schemaOf(store))
  logUncaught(log)
  logProcesses(log)
}
