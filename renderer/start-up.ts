import { call, onFileOpened } from './host.ts'
import { readAbout } from './state/about.ts'
import { handOver } from './state/handover.ts'
import { restoreView, showPage } from './state/view.ts'

/** Brings a file that was named on the command line to the import page. */
async function takeOpenedFile(): Promise<void> {
  const opened = await call('app.takeOpenedFile', {})
  if (opened === null) return
  const bytes = Uint8Array.from(atob(opened.base64), (character) => character.codePointAt(0) ?? 0)
  handOver({ name: opened.name, size: bytes.length, bytes: () => Promise.resolve(bytes) })
  showPage('import')
}

let started: Promise<void> | null = null

/** Everything before the first screen, once: who the host is, how the view was left, a file to open. A failed start can be tried again. */
export function startUp(): Promise<void> {
  started ??= (async () => {
    try {
      await readAbout()
      await restoreView()
      await takeOpenedFile()
      onFileOpened(() => void takeOpenedFile())
    } catch (error) {
      started = null
      throw error
    }
  })()
  return started
}
