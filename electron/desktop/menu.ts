import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { menuWords } from './menu-words.ts'

/** What the menu needs of the app. */
export interface MenuDeeds {
  readonly newWindow: () => void
  /** The language that the pages speak, such as nl. */
  readonly language: string
}

/** Asks the page in front for one of its actions by name; it knows best whether that is possible now. */
const ask = (action: string) => (): void => BrowserWindow.getFocusedWindow()?.webContents.send('remweg:asked', action)

/** An action of the page. The page hears its keys itself; the menu only shows them. */
const asked = (label: string, action: string, accelerator?: string): MenuItemConstructorOptions => ({
  label, click: ask(action), ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
})

/** The menu: files and windows, the page's own actions, what the keyboard needs for copy, paste and zoom; nothing that would reload or leave the page. */
export function setMenu(deeds: MenuDeeds): void {
  const words = menuWords(deeds.language)
  const isMac = process.platform === 'darwin'
  const mac: MenuItemConstructorOptions[] = !isMac ? [] : [{
    label: 'Remweg',
    submenu: [
      asked(words.about, 'about'), { type: 'separator' }, { role: 'services', label: words.services }, { type: 'separator' },
      { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers }, { role: 'unhide', label: words.showAll }, { type: 'separator' }, { role: 'quit', label: words.quitApp },
    ],
  }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: words.file,
        submenu: [
          { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: deeds.newWindow },
          asked(words.open, 'open-file', 'CmdOrCtrl+O'),
          ...(isMac ? [{ role: 'recentDocuments' as const, label: words.recent, submenu: [{ role: 'clearRecentDocuments' as const, label: words.clearRecent }] }] : []),
          { type: 'separator' },
          asked(words.saveProject, 'save-project', 'CmdOrCtrl+Shift+S'),
          asked(words.backUp, 'back-up'),
          asked(words.print, 'print', 'CmdOrCtrl+P'),
          { type: 'separator' },
          { role: 'close', label: words.close },
          ...(isMac ? [] : [{ role: 'quit' as const, label: words.quit }]),
        ],
      },
      {
        label: words.edit,
        // Undo and redo belong to the page, which takes back whole steps.
        submenu: [
          asked(words.undo, 'undo', 'CmdOrCtrl+Z'), asked(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'), asked(words.history, 'history'), { type: 'separator' },
          { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste }, { role: 'selectAll', label: words.selectAll }, { type: 'separator' },
          asked(words.find, 'palette', 'CmdOrCtrl+K'),
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'resetZoom', label: words.resetZoom }, { role: 'zoomIn', label: words.zoomIn }, { role: 'zoomOut', label: words.zoomOut }, { type: 'separator' },
          { role: 'togglefullscreen', label: words.fullScreen },
        ],
      },
      { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }, { role: 'close', label: words.close }] },
      { label: words.help, submenu: [asked(words.help, 'help', 'F1'), asked(words.keys, 'keys'), asked(words.diagnostics, 'diagnostics'), asked(words.about, 'about')] },
    ]),
  )
}
