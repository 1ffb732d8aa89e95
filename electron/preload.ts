import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('remweg', {
  host: 'desktop',
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('remweg:call', name, input),
  /** A second start of the app brought a file: the page then asks for it with app.takeOpenedFile. */
  onFileOpened: (listener: () => void): void => void ipcRenderer.on('remweg:file-opened', () => listener()),
})
