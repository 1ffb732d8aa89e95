import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu: what the keyboard needs for copy, paste and zoom; nothing that would reload or leave the page. */
export function setMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: '&Edit',
        // Undo and redo belong to the page, which takes back whole steps.
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      {
        label: '&View',
        submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }],
      },
      { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    ]),
  )
}
