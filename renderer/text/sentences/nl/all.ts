import { importCells } from './import-cells.ts'
import { importFiles } from './import-files.ts'
import { importLines } from './import-lines.ts'
import { importSheets } from './import-sheets.ts'
import { ownWorkbooks } from './own-workbooks.ts'

/** Every sentence of the core in Dutch, by its English template. */
export const nl: ReadonlyMap<string, string> = new Map([importCells, importFiles, importLines, importSheets, ownWorkbooks].flatMap((part) => Object.entries(part)))
