import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { fileNameOf, withExtension, writeWhole } from './write-whole.ts'

/** Asks where, and writes an Excel workbook there; null: the person cancelled. */
export async function saveWorkbook(window: BrowserWindow, suggestedName: string, bytes: Uint8Array): Promise<{ path: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as an Excel workbook',
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, 'xlsx')),
    filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = withExtension(filePath, 'xlsx')
  await writeWhole(path, bytes)
  return { path }
}
