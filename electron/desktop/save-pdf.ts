import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { fileNameOf, withExtension, writeWhole } from './write-whole.ts'

/** Asks where, and writes the page in print look as tagged A4 PDF; null: the person cancelled. */
export async function savePdf(window: BrowserWindow, suggestedName: string): Promise<{ path: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the report as PDF',
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, 'pdf')),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = withExtension(filePath, 'pdf')
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: false,
  })
  await writeWhole(path, bytes)
  return { path }
}
