import { dialog, type BrowserWindow } from 'electron'
import { pageOrigin } from './page-protocol.ts'
import { spokenLanguage } from './spoken-language.ts'

/** Milliseconds within which a page that breaks a second time is not read again without asking. */
const tooSoon = 10_000

/** Asks a question of two answers in front of a window; true for the first. The question goes away by itself with `signal`. */
async function ask(window: BrowserWindow, question: 'hangs' | 'broken', signal?: AbortSignal): Promise<boolean> {
  const { dialogWords } = await import('./dialog-words.ts')
  const words = dialogWords(spokenLanguage())
  const buttons = question === 'hangs' ? [words.openAgain, words.wait] : [words.openAgain, words.closeWindow]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning', message: words[question], detail: words.kept, buttons, defaultId: question === 'hangs' ? 1 : 0, cancelId: 1, ...(signal === undefined ? {} : { signal }),
  })
  return response === 0
}

/** Brings back a window whose page is gone, as after running out of memory, and lets a person choose where it answers no more. What was done is stored. */
export function recoverWindow(window: BrowserWindow): void {
  let brokenAt = 0
  const comeBack = (): void => void window.loadURL(`${pageOrigin}/#came-back=1`)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const isAgain = Date.now() - brokenAt < tooSoon
    brokenAt = Date.now()
    if (!isAgain) return comeBack()
    void ask(window, 'broken').then((isWanted) => {
      if (window.isDestroyed()) return
      if (isWanted) comeBack()
      else window.destroy()
    })
  })
  let asking: AbortController | null = null
  window.on('unresponsive', () => {
    if (asking !== null) return
    const mine = (asking = new AbortController())
    void ask(window, 'hangs', mine.signal).then((isWanted) => {
      asking = null
      if (isWanted && !mine.signal.aborted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    })
  })
  window.on('responsive', () => asking?.abort())
}
