import { app, BrowserWindow } from 'electron'
import { pageOrigin } from './page-protocol.ts'

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
  // A page that ran out of memory comes back on its own; what was done is stored. One that breaks at once again is left.
  let brokenAt = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const tooSoon = Date.now() - brokenAt < 10_000
    brokenAt = Date.now()
    if (reason !== 'clean-exit' && !tooSoon) void window.loadURL(`${pageOrigin}/`)
  })
  // An empty page is the one that Chromium goes to without asking the guard: the window comes back from it.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!address.startsWith(`${pageOrigin}/`)) void window.loadURL(`${pageOrigin}/`)
  })
  void window.loadURL(projectId === null ? `${pageOrigin}/` : `${pageOrigin}/#project=${encodeURIComponent(projectId)}`)
  return window
}
