import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { utils, write, type BookType } from 'xlsx'

/** A spreadsheet that is in order, to be spoilt. */
export interface FuzzSeed {
  readonly name: string
  readonly bytes: Uint8Array
}

const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures')

const rows: readonly (readonly (string | number | boolean | null)[])[] = [
  ['Bill of materials pump', null, null, null, null, null, null, null, null], [null],
  ['Level', 'Part number', 'Description', 'Qty', 'Unit', 'Supplier', 'Country of origin', 'Unit price EUR', 'Lead time (weeks)'],
  [0, 'PU-100', 'Pump', 1, 'pcs', null, null, null, null], [1, '0012', 'Housing, "grey"', 1, 'pcs', 'Giethof BV', 'NL', 42.5, 6], [1, '0013', 'Motor\n230 V', 1, 'pcs', 'Windings Ltd', 'China', 18.4, 14],
  [2, '0014', 'Śruba & <nut>', 4, 'pcs', 'Asmakers', 'Germany', 0.032, 4], [2, 850_000_000_000, 'Seal', 2, 'm', 'Asmakers', 'Germany', '€ 1.234,50', '2-3'], [null, null, 'Total', 9, null, null, null, 61.7, true],
]

function book() {
  const made = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('F7:F8')]
  sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }]
  for (const place of ['H5', 'H6']) Object.assign(sheet[place] ?? {}, { z: '[$€-413] #,##0.00' })
  utils.book_append_sheet(made, sheet, 'Parts')
  utils.book_append_sheet(made, utils.aoa_to_sheet([['Note'], ['nothing here']]), 'Notes')
  return made
}

const types: readonly BookType[] = ['xlsx', 'xlsb', 'biff8', 'biff5', 'ods', 'fods', 'xlml', 'html', 'csv', 'txt']

/** Our fixtures, and one list in every format that a spreadsheet program saves. */
export function fuzzSeeds(): FuzzSeed[] {
  const files = readdirSync(fixtures).filter((name) => /\.(?:xlsx|xls|ods|csv)$/u.test(name)).toSorted()
  const generated = types.map((bookType): FuzzSeed => ({ name: `list.${bookType}`, bytes: new Uint8Array(write(book(), { type: 'array', bookType, compression: true, bookSST: bookType !== 'biff5' })) }))
  const text = `\uFEFF${rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';')).join('\r\n')}`
  return [
    ...files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) })), ...generated,
    { name: 'semicolon.csv', bytes: new Uint8Array(Buffer.from(text, 'utf8')) }, { name: 'wide.csv', bytes: new Uint8Array(Buffer.from(text, 'utf16le')) },
  ]
}
