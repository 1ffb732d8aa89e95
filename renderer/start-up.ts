import { readActions } from './desk/read-actions.ts'
import type { FirstCalls } from './first-calls.ts'
import { call, messageOf, onAsked, onFileOpened } from './host.ts'
import { readAbout, useAbout } from './state/about.ts'
import { runAction } from './state/actions.ts'
import { restoreDeskSteps } from './state/desk-steps.ts'
import { showDiagnostics } from './state/diagnostics.ts'
import { leaveHeldToOriginal } from './state/held-steps.ts'
import { restoreHints } from './state/hints.ts'
import { keepListed } from './state/listed-first.ts'
import { sayDone, sayFailed } from './state/notices.ts'
import { fileFromHost, openAnything } from './state/project-files.ts'
import { openProject, projectBefore } from './state/project.ts'
import { pageBefore, restoreView, showPage, useView } from './state/view.ts'
import { diagnosticsText } from './text/diagnostics.ts'
import { text } from './text/frame.ts'
import { heldText } from './text/held.ts'
import { currentLanguage, speak } from './text/language.ts'
import { readCatalogue } from './text/sentences/catalogue.ts'

/** Opens a file that was named on the command line or in the system's file manager. */
async function takeOpenedFile(asked: FirstCalls['file']): Promise<void> {
  const opened = await asked
  if (opened !== null) await openAnything(fileFromHost(opened))
}

/** The same later, when nobody waits for it: what goes wrong is said on the page. */
const takeLater = (): void => void takeOpenedFile(call('app.takeOpenedFile', {})).catch((error: unknown) => sayFailed(messageOf(error)))

/** The project that the address of this window names, as a further window on it does; taken once, so that a reload goes on where the window stood. */
async function openAddressed(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('project')
  if (id === null) return
  history.replaceState(null, '', location.pathname)
  if (await openProject(id)) showPage('risk')
}

/** Says that the desktop opened the page again after it broke down, where it did. */
function sayCameBack(): void {
  if (!new URLSearchParams(location.hash.slice(1)).has('came-back')) return
  history.replaceState(null, '', location.pathname)
  sayFailed(text.shell.cameBack, diagnosticsText.show, () => void showDiagnostics())
}

/** Goes on where the tab stood before a reload; a project that is gone by now leaves the start page. */
async function goOnAfterReload({ projects }: FirstCalls): Promise<void> {
  const [id, page] = [projectBefore(), pageBefore()]
  if (id === null || page === null || page === 'start') return
  const known = await projects
  if (!known.some((one) => one.id === id && one.removedAt === null)) return
  if (await openProject(id)) showPage(page)
}

/** Before the start page is drawn, so that it is drawn once and with its projects; where they cannot be listed, it asks again and says why. */
async function listFirst({ projects, file }: FirstCalls): Promise<void> {
  // A file may have brought projects since they were listed.
  if ((await file) === null && useView.getState().page === 'start') await projects.then(keepListed, () => undefined)
}

/** Says what happened to the file at this start, where something did. */
async function sayStart(): Promise<void> {
  const keptOlder = useAbout.getState().about?.keptOlder ?? null
  if (keptOlder === null && sessionStorage.getItem('remweg-kept-damaged') === null) return
  const { saidAtStart } = await import('./state/salvage.ts')
  const said = saidAtStart(keptOlder)
  if (said !== null) sayDone(said)
}

/** Everything before the first screen: who the host is, how the view was left, a file to open. A failed start can be tried again. */
export async function startUp(calls: FirstCalls): Promise<void> {
  try {
    const [settings] = await Promise.all([restoreView(calls.settings), readAbout(calls.about)])
    restoreHints(settings)
    restoreDeskSteps(settings)
    const isLeft = await leaveHeldToOriginal()
    await goOnAfterReload(calls)
    if (isLeft) sayDone(heldText.inOtherTab)
    sayCameBack()
    await openAddressed()
    await takeOpenedFile(calls.file)
    await listFirst(calls)
    void sayStart()
    onFileOpened(takeLater)
    onAsked((action) => void readActions().then(() => runAction(action), (error: unknown) => sayFailed(messageOf(error))))
  } catch (error) {
    // What went wrong is said in the language of the system; in English where its sentences do not come either.
    await readCatalogue(currentLanguage()).catch(() => speak('en'))
    throw error
  }
}
