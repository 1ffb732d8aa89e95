import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { askBeforeLeaving } from './ask-before-leaving.ts'
import { deskFolder } from './desk-folder.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The page's own background in the person's theme, shown until it has drawn, so that nothing flashes. */
function backgroundColor(theme: string | undefined): string {
  const dark = theme === 'dark' || (theme !== 'light' && nativeTheme.shouldUseDarkColors)
  return dark ? '#0f1314' : '#f2f4f4'
}

/** Pixels by which a further window lies beside the one it came from. */
const beside = 28

/** Shows a window that was made, empty in the colour of its page until that has drawn: where it was last time, or beside the one in front. */
export function showWindow(window: BrowserWindow, theme: string | undefined): void {
  const others = BrowserWindow.getAllWindows().filter((one) => one !== window)
  const before = others.find((one) => one.isFocused()) ?? others.at(-1) ?? null
  const stateFile = join(deskFolder, 'window.json')
  const state = readWindowState(stateFile)
  window.setBackgroundColor(backgroundColor(theme))
  if (before !== null) {
    const place = before.getNormalBounds()
    window.setBounds({ ...place, x: place.x + beside, y: place.y + beside })
  } else if (state !== null) {
    window.setBounds({ x: state.x, y: state.y, width: state.width, height: state.height })
    if (state.maximized) window.maximize()
  }
  keepWindowState(window, stateFile)
  askBeforeLeaving(window)
  window.show()
  // Of a window that is shown already, Electron does not promise to say that it is ready to be shown.
  window.webContents.once('did-finish-load', () => {
    // Tells the launcher that the desktop works here, so that it need not serve the page in a browser instead.
    const sign = process.env['REMWEG_STARTED_FILE']
    try {
      if (sign !== undefined) writeFileSync(sign, '')
    } catch {
      // Who waited for it is gone, and its folder too.
    }
  })
}
