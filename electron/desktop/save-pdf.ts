import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { asStoreFailure } from '../store/store-failure.ts'

/** Writes beside the target first, so that a full disk never leaves half a report under its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.part-${process.pid}`
  try {
    await writeFile(half, bytes, { flush: true })
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw asStoreFailure(error, path)
  }
}

/** A name that every file system takes, ending in .pdf. */
const fileNameOf = (suggested: string): string => `${suggested.replace(/\.pdf$/i, '').replace(/[^\p{L}\p{N} ._()-]+/gu, ' ').trim() || 'Remweg'}.pdf`

/** Asks where, and writes the page in print look as tagged A4 PDF; null: the person cancelled. */
export async function savePdf(window: BrowserWindow, suggestedName: string): Promise<{ path: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the report as PDF',
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const path = /\.pdf$/i.test(filePath) ? filePath : `${filePath}.pdf`
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
