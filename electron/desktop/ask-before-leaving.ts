import { type BrowserWindow, dialog } from 'electron'
import { dialogWords } from './dialog-words.ts'
import { spokenLanguage } from './spoken-language.ts'

/** Asks before a window closes whose page holds changes that could not be stored; Electron would leave it open without a word. */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const words = dialogWords(spokenLanguage())
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning', title: 'Remweg', message: words.notStored, detail: words.notStoredWords, buttons: [words.stay, words.leave], defaultId: 0, cancelId: 0, noLink: true,
    })
    // To prevent the event is to let the window go.
    if (chosen === 1) event.preventDefault()
  })
}
