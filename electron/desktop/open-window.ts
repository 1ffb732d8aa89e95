import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { pageOrigin } from './page-protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The page's own background, shown until it has drawn, so that nothing flashes. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? '#14181c' : '#f6f5f1')

/** Opens the app's one window on its page. */
export function openWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(state === null ? {} : { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 1100,
    minHeight: 700,
    show: false,
    backgroundColor: backgroundColor(),
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
    if (state?.maximized === true) window.maximize()
    window.show()
    // Tells the launcher that the desktop works here, so that it need not serve the page in a browser instead.
    const sign = process.env['REMWEG_STARTED_FILE']
    if (sign !== undefined) writeFileSync(sign, '')
  })
  void window.loadURL(`${pageOrigin}/`)
  return window
}
