import type { BrowserWindow } from 'electron'
import { askWhere } from './ask-where.ts'
import type { DialogWords } from './dialog-words.ts'
import { writeWhole } from './write-whole.ts'

/** Asks where, and writes the page in print look as tagged PDF on the paper it is laid out for; null: the person cancelled. */
export async function savePdf(window: BrowserWindow, words: DialogWords, suggestedName: string): Promise<{ path: string } | null> {
  const path = await askWhere(window, words, suggestedName, { title: words.pdf, kind: words.portable, extension: 'pdf' })
  if (path === null) return null
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
