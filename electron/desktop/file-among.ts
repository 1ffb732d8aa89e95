import { extname, resolve } from 'node:path'

const spreadsheets = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.fods', '.csv', '.tsv', '.tab', '.txt'])

/** The spreadsheet named on a command line, or null; switches, the program itself and its folder are none. */
export function fileAmong(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).filter((word) => !word.startsWith('-'))
  const file = named.findLast((word) => spreadsheets.has(extname(word).toLowerCase()))
  return file === undefined ? null : resolve(folder, file)
}
