import { app, BrowserWindow } from 'electron'
import { pageOrigin } from './page-protocol.ts'
import { recoverWindow } from './recover-window.ts'

/** Makes a window, not shown yet, with the page on its way to it: a project's, or the start page. */
export function makeWindow(preload: string, projectId: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1100,
    minHeight: 700,
    show: false,
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
  recoverWindow(window)
  // An empty page is the one that Chromium goes to without asking the guard: the window comes back from it.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!address.startsWith(`${pageOrigin}/`)) void window.loadURL(`${pageOrigin}/`)
  })
  void window.loadURL(projectId === null ? `${pageOrigin}/` : `${pageOrigin}/#project=${encodeURIComponent(projectId)}`)
  return window
}
