import type { ProjectSummary } from '../../shared/contract.ts'
import { call, messageOf } from '../host.ts'
import { noteAdded } from '../state/desk-steps.ts'
import { forgetLooks } from '../state/look-ahead.ts'
import { sayFailed } from '../state/notices.ts'
import { openProject } from '../state/project.ts'
import { showPage } from '../state/view.ts'
import { currentLanguage } from '../text/language.ts'

/** Has a sample that nobody has opened yet in the language spoken; `id`: the one meant, null for the last one made, or a new one. */
async function sampleSpoken(id: string | null): Promise<string> {
  const sample = await call('project.openSample', { language: currentLanguage(), id })
  // One on its way to the page may have been read in the words it had.
  forgetLooks()
  return sample.id
}

/** Opens the sample project, made anew where there is none; undo takes a new one away again. */
export async function openSampleProject(): Promise<void> {
  try {
    const before = await call('project.list', {})
    const id = await sampleSpoken(null)
    if (!before.some((one) => one.id === id && one.removedAt === null)) noteAdded([id], (await call('project.list', {})).find((one) => one.id === id)?.name ?? '')
    if (await openProject(id)) showPage('risk')
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

let pressed = 0

/** Opens a project of a list; false where the person cancelled, or pressed another meanwhile. */
export async function openListed({ id, isSample, openedAt }: Pick<ProjectSummary, 'id' | 'isSample' | 'openedAt'>): Promise<boolean> {
  const mine = (pressed += 1)
  // Where the host does not write it anew, the sample opens in the words it has.
  if (isSample && openedAt === null) await sampleSpoken(id).catch(() => undefined)
  return pressed === mine && openProject(id)
}
