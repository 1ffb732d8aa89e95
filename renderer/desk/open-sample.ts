import { call, messageOf } from '../host.ts'
import { noteAdded } from '../state/desk-steps.ts'
import { sayFailed } from '../state/notices.ts'
import { openProject } from '../state/project.ts'
import { showPage } from '../state/view.ts'

/** Opens the sample project, made anew where there is none; undo takes a new one away again. */
export async function openSampleProject(): Promise<void> {
  try {
    const before = await call('project.list', {})
    const { id } = await call('project.openSample', {})
    if (!before.some((one) => one.id === id && one.removedAt === null)) noteAdded([id], (await call('project.list', {})).find((one) => one.id === id)?.name ?? '')
    if (await openProject(id)) showPage('risk')
  } catch (error) {
    sayFailed(messageOf(error))
  }
}
