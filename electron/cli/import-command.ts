import type { BomImport } from '../../shared/import/bom-import.ts'
import { english, worded } from '../../shared/text/english.ts'
import { type Command, exitCode } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { numberText, textTable } from './text-table.ts'

function asJson(read: BomImport): unknown {
  return {
    file: read.file, sha256: read.sha256, format: read.format, encoding: read.encoding, delimiter: read.delimiter, decimal: read.decimal,
    sheets: read.sheets.map(({ name, headerRow, lines, used, why }) => ({ name, headerRow, lines, used, why: english(why) })),
    columns: read.columns.map(({ sheet, letter, header, field, confidence }) => ({ sheet, letter, header, field, confidence })),
    lines: read.lines.map((line) => Object.fromEntries(Object.entries(line).filter(([field]) => field !== 'cells' && field !== 'extra'))),
    skipped: read.skipped,
    issues: worded(read.issues),
    totals: read.totals,
  }
}

/** Price of one with its currency, and how many steps by quantity it has. */
function priceText({ unitPrice, currency, priceBreaks }: BomImport['lines'][number]): string {
  if (unitPrice === null) return ''
  return `${Math.round(unitPrice * 1e6) / 1e6} ${currency ?? ''}`.trim() + (priceBreaks.length > 1 ? ` (${priceBreaks.length} steps)` : '')
}

function asText(read: BomImport): string {
  const lines = textTable(
    [{ heading: 'Row', right: true }, { heading: 'Level', right: true }, { heading: 'Part number' }, { heading: 'Description', most: 44 }, { heading: 'Quantity', right: true }, { heading: 'Unit price', right: true }, { heading: 'Supplier', most: 28 }],
    read.lines.map((line) => [
      String(line.row), line.level === null ? '' : String(line.level), line.partNumber ?? line.manufacturerPartNumber ?? '', line.description ?? '', line.quantity === null ? '–' : String(line.quantity),
      priceText(line), line.supplier ?? line.manufacturer ?? '',
    ]),
  )
  const columns = textTable(
    [{ heading: 'Column' }, { heading: 'Heading' }, { heading: 'Read as' }, { heading: 'Sure', right: true }],
    read.columns.map((column) => [column.letter, column.header, column.field ?? '(not used)', `${Math.round(column.confidence * 100)} %`]),
  )
  const sheets = read.sheets.map((sheet) => `Sheet "${sheet.name}"${sheet.used ? '' : ' not used'}: ${english(sheet.why)}`)
  const { totals } = read
  const stated = totals.statedTotal === null ? '' : `, stated total ${numberText(totals.statedTotal, 2)}${totals.sum === null ? '' : `, difference ${numberText(totals.sum - totals.statedTotal, 2)}`}`
  const sum = `${totals.lines} lines, ${totals.alternates} alternates, ${totals.withQuantity} with a quantity, ${totals.withPrice} with a price, sum ${numberText(totals.sum, 2)}${stated}`
  return [`${read.file} (${read.format})`, ...sheets, '', columns, '', lines, '', sum].join('\n')
}

/** Reads a spreadsheet as the import screen would propose it. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--sheet NAME] [--json]',
  does: 'reads a spreadsheet as the import screen would propose it',
  help: () =>
    'FILE is .xlsx, .xls, .ods, .csv or .tsv. Nothing is stored. Issues are written to standard error.\n\n' +
    '  --sheet NAME   reads this sheet, whatever the others hold\n  --json         one JSON object: sheets, columns, lines, skipped rows, issues, totals',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { sheet: { type: 'string' }, json: { type: 'boolean' } }, { least: 1, most: 1, missing: 'Name the spreadsheet to read.' })
    const read = readSpreadsheet(positionals[0] ?? '', values.sheet)
    for (const issue of read.issues) {
      const place = [issue.sheet, issue.row === null ? null : `row ${issue.row}`, issue.column === null ? null : `column ${issue.column}`].filter((part) => part !== null).join(', ')
      output.note(`${issue.severity}: ${place === '' ? '' : `${place}: `}${english(issue.message)} ${english(issue.fix)}`)
    }
    output.answer(values.json === true ? JSON.stringify(asJson(read)) : asText(read))
    return exitCode.done
  },
}
