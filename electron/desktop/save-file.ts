import type { BrowserWindow } from 'electron'
import { projectExtension } from '../store/project-file.ts'
import { askWhere } from './ask-where.ts'
import type { DialogWords } from './dialog-words.ts'

/** Asks where a project or a backup goes, and has it written there; null: the person cancelled. */
export async function saveFile(
  window: BrowserWindow, words: DialogWords, kind: 'project' | 'backup', suggestedName: string, write: (path: string) => Promise<void>,
): Promise<{ path: string } | null> {
  const path = await askWhere(window, words, suggestedName, { title: words[kind], kind: words.projects, extension: projectExtension })
  if (path === null) return null
  await write(path)
  return { path }
}
