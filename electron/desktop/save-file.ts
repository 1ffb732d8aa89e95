import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { projectExtension } from '../store/project-file.ts'
import { fileNameOf, withExtension } from './write-whole.ts'

const titles = { project: 'Save the project as one file', backup: 'Back up every project' } as const

/** Asks where a project or a backup goes, and has it written there; null: the person cancelled. */
export async function saveFile(
  window: BrowserWindow, kind: 'project' | 'backup', suggestedName: string, write: (path: string) => Promise<void>,
): Promise<{ path: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: titles[kind],
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, projectExtension)),
    filters: [{ name: 'Remweg', extensions: [projectExtension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = withExtension(filePath, projectExtension)
  await write(path)
  return { path }
}
