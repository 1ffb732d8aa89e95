import { type BrowserWindow, dialog } from 'electron'
import { projectExtension } from '../store/project-file.ts'
import type { DialogWords } from './dialog-words.ts'

const spreadsheets = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt']

/** Asks with the system's dialog which file to open, a parts list, a project or a backup; its path, null when the person cancelled. */
export async function chooseFile(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.choose,
    buttonLabel: words.open,
    filters: [
      { name: words.openable, extensions: [projectExtension, ...spreadsheets] },
      { name: words.spreadsheets, extensions: spreadsheets },
      { name: words.projects, extensions: [projectExtension] },
      { name: words.everything, extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  const [path] = filePaths
  return canceled || path === undefined ? null : path
}
