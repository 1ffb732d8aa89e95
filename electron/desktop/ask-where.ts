import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { DialogWords } from './dialog-words.ts'
import { fileNameOf, withExtension } from './write-whole.ts'

/** A kind of file that a person saves: what the dialog is called, what such files are called, and how they end. */
export interface SavedAs {
  readonly title: string
  readonly kind: string
  readonly extension: string
}

/** Asks where a file goes, with the system's dialog in front of its window; null: the person cancelled. */
export async function askWhere(window: BrowserWindow, words: DialogWords, suggestedName: string, { title, kind, extension }: SavedAs): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: words.save,
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, extension)),
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : withExtension(filePath, extension)
}
