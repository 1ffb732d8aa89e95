import type { CallOutput } from '../shared/contract.ts'
import { deskActions } from './desk/desk-actions.ts'
import { call, messageOf, onAsked, onFileOpened } from './host.ts'
import { readAbout } from './state/about.ts'
import { registerActions, runAction } from './state/actions.ts'
import { restoreDeskSteps } from './state/desk-steps.ts'
import { restoreHints } from './state/hints.ts'
import { sayFailed } from './state/notices.ts'
import { fileFromHost, openAnything } from './state/project-files.ts'
import { openProject, projectBefore } from './state/project.ts'
import { pageBefore, restoreView, showPage } from './state/view.ts'
import { currentLanguage, speak } from './text/language.ts'
import { readCatalogue } from './text/sentences/catalogue.ts'

const askForFile = (): Promise<CallOutput<'app.takeOpenedFile'>> => call('app.takeOpenedFile', {})
/** The host gives a file once: a start that is tried again goes on with what it gave. */
let firstFile: ReturnType<typeof askForFile> | null = null

/** Opens a file that was named on the command line or in the system's file manager. */
async function takeOpenedFile(asked = askForFile()): Promise<void> {
  const opened = await asked
  if (opened !== null) await openAnything(fileFromHost(opened))
}

/** The same later, when nobody waits for it: what goes wrong is said on the page. */
const takeLater = (): void => void takeOpenedFile().catch((error: unknown) => sayFailed(messageOf(error)))

/** The project that the address of this window names, as a further window on it does; taken once, so that a reload goes on where the window stood. */
async function openAddressed(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('project')
  if (id === null) return
  history.replaceState(null, '', location.pathname)
  await openProject(id)
  showPage('risk')
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
      // Asked at once; each answer takes its way through a host that is busy with its window.
      const asked = (firstFile ??= askForFile())
      // Waited for below, where its reason is said; a start that is tried again asks anew.
      asked.catch(() => { firstFile = null })
      const [settings] = await Promise.all([restoreView(), readAbout()])
      restoreHints(settings)
      restoreDeskSteps(settings)
      await goOnAfterReload()
      await openAddressed()
      await takeOpenedFile(asked)
      registerActions(deskActions)
      onFileOpened(takeLater)
      onAsked(runAction)
    } catch (error) {
      started = null
      // What went wrong is said in the language of the system; in English where its sentences do not come either.
      await readCatalogue(currentLanguage()).catch(() => speak('en'))
      throw error
    }
  })()
  return started
}
