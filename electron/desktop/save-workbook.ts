import type { BrowserWindow } from 'electron'
import type { SavedKind } from '../../shared/contract.ts'
import { askWhere } from './ask-where.ts'
import type { DialogWords } from './dialog-words.ts'
import { writeWhole } from './write-whole.ts'

/** Asks where, and writes an Excel workbook or a web page there; null: the person cancelled. */
export async function saveWorkbook(window: BrowserWindow, words: DialogWords, suggestedName: string, bytes: Uint8Array, kind: SavedKind): Promise<{ path: string } | null> {
  const path = await askWhere(window, words, suggestedName, kind === 'page' ? { title: words.page, kind: words.pages, extension: 'html' } : { title: words.workbook, kind: words.excel, extension: 'xlsx' })
  if (path === null) return null
  await writeWhole(path, bytes)
  return { path }
}
