import { call, onFileOpened } from './host.ts'
import { readAbout } from './state/about.ts'
import { handOver } from './state/handover.ts'
import { openProject, projectBefore } from './state/project.ts'
import { pageBefore, restoreView, showPage } from './state/view.ts'

/** Brings a file that was named on the command line to the import page. */
async function takeOpenedFile(): Promise<void> {
  const opened = await call('app.takeOpenedFile', {})
  if (opened === null) return
  const bytes = Uint8Array.from(atob(opened.base64), (character) => character.codePointAt(0) ?? 0)
  handOver({ name: opened.name, size: bytes.length, bytes: () => Promise.resolve(bytes) })
  showPage('import')
}

/** Goes on where the tab stood before a reload; a project that is gone by now leaves the start page. */
async function goOnAfterReload(): Promise<void> {
  const [id, page] = [projectBefore(), pageBefore()]
  if (id === null || page === null || page === 'start') return
  const known = await call('project.list', {})
  if (!known.some((one) => one.id === id && one.removedAt === null)) return
  await openProject(id)
  showPage(page)
}

let started: Promise<void> | null = null

/** Everything before the first screen, once: who the host is, how the view was left, a file to open. A failed start can be tried again. */
export function startUp(): Promise<void> {
  started ??= (async () => {
    try {
      await readAbout()
      await restoreView()
      await goOnAfterReload()
      await takeOpenedFile()
      onFileOpened(() => void takeOpenedFile())
    } catch (error) {
      started = null
      throw error
    }
  })()
  return started
}
