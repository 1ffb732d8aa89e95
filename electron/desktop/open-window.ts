import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { pageOrigin } from './page-protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The page's own background in the person's theme, shown until it has drawn, so that nothing flashes. */
function backgroundColor(theme: string | undefined): string {
  const dark = theme === 'dark' || (theme !== 'light' && nativeTheme.shouldUseDarkColors)
  return dark ? '#0f1314' : '#f2f4f4'
}

/** Pixels by which a further window lies beside the one it came from. */
const beside = 28

/** Opens a window on the page, showing a project or the start page. */
export function openWindow(preload: string, theme: string | undefined, projectId: string | null): BrowserWindow {
  const before = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1) ?? null
  const place = before?.getNormalBounds()
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(state === null ? {} : { x: state.x, y: state.y, width: state.width, height: state.height }),
    ...(place === undefined ? {} : { ...place, x: place.x + beside, y: place.y + beside }),
    minWidth: 1100,
    minHeight: 700,
    show: false,
    backgroundColor: backgroundColor(theme),
    title: 'Remweg',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => {
    if (state?.maximized === true && before === null) window.maximize()
    window.show()
    // Tells the launcher that the desktop works here, so that it need not serve the page in a browser instead.
    const sign = process.env['REMWEG_STARTED_FILE']
    if (sign !== undefined) writeFileSync(sign, '')
  })
  // A page that ran out of memory comes back on its own; what was done is stored. One that breaks at once again is left.
  let brokenAt = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const tooSoon = Date.now() - brokenAt < 10_000
    brokenAt = Date.now()
    if (reason !== 'clean-exit' && !tooSoon) void window.loadURL(`${pageOrigin}/`)
  })
  void window.loadURL(projectId === null ? `${pageOrigin}/` : `${pageOrigin}/#project=${encodeURIComponent(projectId)}`)
  return window
}
