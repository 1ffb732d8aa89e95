import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** The page's, of which this script uses no more. */
declare const document: { addEventListener(name: 'readystatechange', listener: () => void, options: { readonly once: true }): void }

contextBridge.exposeInMainWorld('remweg', {
  host: 'desktop',
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('remweg:call', name, input),
  /** A second start of the app brought a file: the page then asks for it with app.takeOpenedFile. */
  onFileOpened: (listener: () => void): void => void ipcRenderer.on('remweg:file-opened', () => listener()),
  /** A person dropped or chose a file: the host remembers where it lies, which the page does not learn. */
  fileUsed: (file: File): void => ipcRenderer.send('remweg:file-used', webUtils.getPathForFile(file)),
  /** The system's menu asks for something that the page does. */
  onAsked: (listener: (action: string) => void): void => void ipcRenderer.on('remweg:asked', (_event, action: unknown) => listener(String(action))),
})

// The language data for dates and numbers, which takes Chromium 10 ms to find, is found while the page's code is on its way and nothing else is to be done.
document.addEventListener('readystatechange', () => {
  new Intl.DateTimeFormat(navigator.language).format(0)
  new Intl.NumberFormat(navigator.language).format(0)
}, { once: true })
