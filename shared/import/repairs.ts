import { say } from '../text/say.ts'
import type { Repair } from './bom-import.ts'

interface Place { readonly sheet: string; readonly row: number }

/** One click that leaves a row out. */
export const withoutRow = ({ sheet, row }: Place): Repair => ({ label: say`Leave row ${row} out`, choices: { rows: { [`${sheet}!${row}`]: 'skip' } } })

/** One click that reads a row as a line. */
export const asLine = ({ sheet, row }: Place): Repair => ({ label: say`Read row ${row} as a line`, choices: { rows: { [`${sheet}!${row}`]: 'line' } } })

/** One click that reads a cell as if this text stood in it. */
export const readAs = (sheet: string, cell: string, text: string, label = say`Read ${cell} as ${text}`): Repair => ({ label, choices: { values: { [`${sheet}!${cell}`]: text } } })
