import { brakingWords } from './braking-words.ts'
import { costWords } from './cost-words.ts'
import { doubleCounts } from './double-counts.ts'
import { explainedSums } from './explained-sums.ts'
import { importCells } from './import-cells.ts'
import { importFiles } from './import-files.ts'
import { importLines } from './import-lines.ts'
import { importSheets } from './import-sheets.ts'
import { inputNames } from './input-names.ts'
import { moneyWords } from './money-words.ts'
import { ownWorkbooks } from './own-workbooks.ts'
import { stockWords } from './stock-words.ts'
import { whatIfWords } from './what-if-words.ts'
import { whereFrom } from './where-from.ts'
import { whyNotPriced } from './why-not-priced.ts'
import { workedExamples } from './worked-examples.ts'

/** Every sentence of the core in Dutch, by its English template. */
export const nl: ReadonlyMap<string, string> = new Map([brakingWords, costWords, doubleCounts, explainedSums, importCells, importFiles, importLines, importSheets, inputNames, moneyWords, ownWorkbooks, stockWords, whatIfWords, whereFrom, whyNotPriced, workedExamples].flatMap((part) => Object.entries(part)))
