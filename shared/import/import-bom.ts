import { say, type Sentence } from '../text/say.ts'
import type { BomImport, ImportChoices, ImportIssue, ImportLine, ImportRefusal, SkippedRow } from './bom-import.ts'
import { buildTree } from './build-tree.ts'
import { assemblyFinder, beginningsOf, chooseSheets, whyRead } from './choose-sheets.ts'
import { checkLines } from './check-lines.ts'
import { amountOf } from './check-totals.ts'
import { interpretSheet, type InterpretedSheet } from './interpret-sheet.ts'
import type { LineDraft } from './read-fields.ts'
import { listedSheets, ownImport } from './own-import.ts'
import { readWorkbook, type ImportFile, type ImportTools } from './read-sheets.ts'
import { refuse } from './sniff.ts'
import { withSupplierNames } from './supplier-names.ts'
import { append } from './words.ts'
import type { Workbook } from './workbook.ts'

/** Reads a spreadsheet as a bill of materials, or says why it cannot be one. */
export function importBom(file: ImportFile, choices: ImportChoices, tools: ImportTools): BomImport | ImportRefusal {
  const workbook = readWorkbook(file, tools)
  return 'refused' in workbook ? workbook : interpret(workbook, choices, tools)
}

/** Understands a workbook already read; fast enough to repeat after each choice of the person. */
export function interpret(workbook: Workbook, choices: ImportChoices, tools?: Pick<ImportTools, 'progress' | 'cancelled'>): BomImport | ImportRefusal {
  const own = ownImport(workbook, choices)
  if (own !== null) return own
  const read: InterpretedSheet[] = []
  for (const [index, sheet] of listedSheets(workbook).entries()) {
    tools?.progress?.(index, workbook.sheets.length, `Reading sheet ${sheet.name}`)
    if (tools?.cancelled?.() === true) return refuse('cancelled', say`Reading was stopped; nothing was imported.`)
    read.push(interpretSheet(sheet, choices, workbook.delimiter === ';' ? ',' : null))
  }
  const chosen = chooseSheets(read, choices)
  const { used } = chosen
  if (used.size === 0) return nothingFound(workbook, read)
  const issues: ImportIssue[] = [...chosen.issues]
  const lines: ImportLine[] = []
  const skipped: SkippedRow[] = []
  let statedTotal: number | null = null
  for (const sheet of used) {
    append(issues, sheet.issues)
    buildTree(sheet.lines, issues)
  }
  if (used.size > 1) hangUnderNamed(used)
  for (const sheet of read) {
    if (used.has(sheet)) {
      for (const line of sheet.lines) lines.push(withSupplierNames(withoutLevelText(line), choices.suppliers ?? {}))
      append(skipped, sheet.skipped)
      statedTotal = sheet.statedTotal === null ? statedTotal : (statedTotal ?? 0) + sheet.statedTotal
    } else {
      for (let row = 1; row <= sheet.reading.rowCount; row += 1) skipped.push({ sheet: sheet.reading.name, row, reason: 'other-sheet', text: '' })
    }
  }
  const columns = read.flatMap((sheet) => (used.has(sheet) || sheet.verdict === 'parts' ? sheet.columns : sheet.columns.map((column) => ({ ...column, field: null, confidence: 0.9 }))))
  const decimals = columns.flatMap((column) => column.decimal ?? [])
  return {
    file: workbook.file, sha256: workbook.sha256, format: workbook.format, encoding: workbook.encoding, delimiter: workbook.delimiter,
    decimal: decimals.length === 0 ? null : decimals.filter((mark) => mark === ',').length * 2 > decimals.length ? ',' : '.',
    sheets: read.map((sheet) => Object.assign({}, sheet.reading, { used: used.has(sheet), why: whyRead(sheet, chosen) })),
    columns, lines, skipped, issues: [...issues, ...checkLines(lines, statedTotal, read.filter((sheet) => used.has(sheet)).map((sheet) => sheet.reading))], totals: totalsOf(lines, statedTotal),
  }
}

function withoutLevelText(draft: LineDraft): ImportLine {
  const { levelText, indent, ...line } = draft
  // Levels and indents have done their work once the tree stands.
  return levelText === null && indent === 0 ? line : Object.assign(line, { level: line.level })
}

/** Lines of a sheet named for an assembly of another sheet go into that assembly. */
function hangUnderNamed(used: ReadonlySet<InterpretedSheet>): void {
  const finders = [...used].map((sheet) => ({ sheet, assemblyIn: assemblyFinder(sheet.lines) }))
  for (const sheet of used) {
    const beginnings = beginningsOf(sheet.reading.name)
    for (const other of finders) {
      const assembly = other.sheet === sheet ? null : other.assemblyIn(beginnings)
      if (assembly === null || sheet.lines.some((line) => line.partNumber === assembly)) continue
      for (const line of sheet.lines) if (line.alternateOf === null) line.parent ??= assembly
      break
    }
  }
}

function nothingFound(workbook: Workbook, read: readonly InterpretedSheet[]): ImportRefusal {
  const name = workbook.file
  const is = (verdict: InterpretedSheet['verdict']) => read.some((sheet) => sheet.verdict === verdict)
  if (read.every((sheet) => sheet.verdict === 'empty')) return refuse('empty-file', say`${name} has no cells with anything in them. Export the list again and drop the new file.`)
  if (is('template')) return refuse('template', say`${name} describes fields (their names, types and defaults) and lists no parts. Drop the list that was exported with this template.`)
  if (is('no-rows')) return refuse('no-rows', say`${name} has headings but no rows below them. Fill the template in or export the list again.`)
  if (is('no-columns')) return refuse('no-columns', workbook.encoding === null ? oneColumnInWorkbook(name) : oneColumnInText(name))
  return refuse('no-part-list', say`${name} has no list of parts that can be recognised: no column with part numbers or descriptions beside quantities or prices. Drop the sheet with the bill of materials, or put headings such as Part number, Description and Quantity over its columns.`)
}

const oneColumnInText = (name: string): Sentence =>
  say`Everything in ${name} stands in one column, so number, name and quantity cannot be told apart; the marks between the columns seem to be lost. Export the list again, with semicolons or tabs, or as Excel.`

const oneColumnInWorkbook = (name: string): Sentence =>
  say`${name} has words in one column only and no table of parts. Drop the workbook with the bill of materials. If the whole list stands in that column, split it over columns first (in Excel: Data, Text to Columns).`

function totalsOf(lines: readonly ImportLine[], statedTotal: number | null): BomImport['totals'] {
  const own = lines.filter((line) => line.alternateOf === null)
  let sum: number | null = null
  for (const line of own) {
    const amount = amountOf(line)
    if (amount !== null) sum = (sum ?? 0) + amount
  }
  return {
    lines: own.length, alternates: lines.length - own.length, withQuantity: own.filter((line) => line.quantity !== null).length,
    withPrice: own.filter((line) => line.unitPrice !== null).length, levels: new Set(own.map((line) => line.level ?? 0)).size, statedTotal, sum,
  }
}
