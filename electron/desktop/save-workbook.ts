import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { SavedKind } from '../../shared/contract.ts'
import { fileNameOf, withExtension, writeWhole } from './write-whole.ts'

const kinds: Readonly<Record<SavedKind, { readonly title: string; readonly name: string; readonly extension: string }>> = {
  workbook: { title: 'Save as an Excel workbook', name: 'Excel workbook', extension: 'xlsx' },
  page: { title: 'Save as a web page', name: 'Web page', extension: 'html' },
}

/** Asks where, and writes an Excel workbook or a web page there; null: the person cancelled. */
export async function saveWorkbook(window: BrowserWindow, suggestedName: string, bytes: Uint8Array, kind: SavedKind): Promise<{ path: string } | null> {
  const { title, name, extension } = kinds[kind]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, extension)),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = withExtension(filePath, extension)
  await writeWhole(path, bytes)
  return { path }
}
