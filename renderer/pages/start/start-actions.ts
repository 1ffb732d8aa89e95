import type { ProjectSummary } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { handedFile, handOver } from '../../state/handover.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { closeProject, openProject, useProject } from '../../state/project.ts'
import { showPage } from '../../state/view.ts'
import { startText } from '../../text/en/start.ts'
import { refreshProjects } from './project-results.ts'

const words = startText.projects
const failed = (error: unknown): void => sayFailed(messageOf(error))

/** Opens a project on its first answer: which supplier stops it. */
export function openAndLook(id: string): void {
  openProject(id).then(() => showPage('risk'), failed)
}

/** Opens the sample project, made anew where it was removed. */
export function openSample(): void {
  call('project.openSample', {}).then(({ id }) => openAndLook(id), failed)
}

/** Takes a dropped or chosen file to the import page. */
export function importFile(file: File): void {
  handOver(handedFile(file))
  showPage('import')
}

/** Takes a removed project back. */
export function restore({ id, name }: ProjectSummary): void {
  call('project.restore', { id }).then(() => {
    sayDone(words.restored(name))
    return refreshProjects()
  }).catch(failed)
}

/** Removes a project; it can be taken back from the message or from the list of removed ones. */
export function remove(summary: ProjectSummary): void {
  call('project.remove', { id: summary.id }).then(() => {
    if (useProject.getState().contents?.project.id === summary.id) closeProject()
    sayDone(words.removed(summary.name), words.undo, () => restore(summary))
    return refreshProjects()
  }).catch(failed)
}
