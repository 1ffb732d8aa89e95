import type { BrowserWindow } from 'electron'
import type { SavedKind } from '../../shared/contract.ts'
import { askWhere, type SavedAs } from './ask-where.ts'
import type { DialogWords } from './dialog-words.ts'
import { writeWhole } from './write-whole.ts'

const savedAs = (words: DialogWords, kind: SavedKind): SavedAs => {
  if (kind === 'page') return { title: words.page, kind: words.pages, extension: 'html' }
  if (kind === 'diagnostics') return { title: words.diagnostics, kind: words.texts, extension: 'txt' }
  return { title: words.workbook, kind: words.excel, extension: 'xlsx' }
}

/** Asks where, and writes an Excel workbook, a web page or diagnostics there; null: the person cancelled. */
export async function saveWorkbook(window: BrowserWindow, words: DialogWords, suggestedName: string, bytes: Uint8Array, kind: SavedKind): Promise<{ path: string } | null> {
  const path = await askWhere(window, words, suggestedName, savedAs(words, kind))
  if (path === null) return null
  await writeWhole(path, bytes)
  return { path }
}
