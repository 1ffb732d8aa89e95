import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { Chance } from './chance.ts'
import { fuzzSeeds } from './fuzz-seeds.ts'
import { mutateSpreadsheet } from './mutate-spreadsheet.ts'
import { tryImport } from './try-import.ts'

/** An Excel workbook whose sheet and shared texts are written by hand. */
const byHand = (sheet: string, strings = '', more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="__proto__" sheetId="1" r:id="s"/><sheet name="constructor" sheetId="2" r:id="s"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}`), 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`), ...more,
  }, { level: 1 })

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const header = `<row r="1">${text('A1', 'Part number')}${text('B1', 'Description')}${text('C1', 'Quantity')}${text('D1', '__proto__')}${text('E1', 'constructor')}</row>`
const lines = Array.from({ length: 20 }, (_, index) => `<row r="${index + 2}">${text(`A${index + 2}`, `P-${index}`)}${text(`B${index + 2}`, 'Bolt of steel')}<c r="C${index + 2}"><v>${index + 1}</v></c>${text(`D${index + 2}`, '__proto__')}${text(`E${index + 2}`, 'toString')}</row>`).join('')
const list = header + lines
const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join('')

/** Files that somebody made to do harm, with what must come of them. */
const hostile: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['names of prototypes as sheets, headings and cells', () => byHand(list), /^read$/],
  ['a last cell at XFD1048576', () => byHand(`${list}<row r="1048576">${text('XFD1048576', 'x')}</row>`), /^read$/],
  ['hundreds of thousands of empty rows', () => byHand(list + rows(300_000, (index) => `<row r="${index + 30}"/>`)), /^read$/],
  ['a million empty cells with a format', () => byHand(`${list}<row r="30">${'<c s="1"/>'.repeat(1_000_000)}</row>`), /^read$/],
  ['cells of 40,000 characters', () => byHand(list + rows(50, (index) => `<row r="${index + 40}">${text(`A${index + 40}`, 'x'.repeat(40_000))}${text(`B${index + 40}`, 'word '.repeat(8000))}<c r="C${index + 40}"><v>1</v></c></row>`)), /^read$/],
  ['expressions that start a program', () => byHand(list.replaceAll('Bolt of steel', "=cmd|'/c calc'!A1")), /^read$/],
  ['texts that name each other a billion times', () => byHand(`<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>${list.replace('Bolt of steel', '&b;&c;')}`), /^read$/],
  ['100,000 elements inside each other', () => byHand(list + '<x>'.repeat(100_000)), /^read$/],
  ['a merge over the whole sheet', () => byHand(`${list}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/>${'<mergeCell ref="A2:A1048576"/>'.repeat(20_000)}</mergeCells>`), /^read$/],
  ['a row of 16,384 columns', () => byHand(`<row r="1">${rows(16_384, () => '<c t="str"><v>Quantity</v></c>')}</row><row r="2">${'<c><v>1</v></c>'.repeat(16_384)}</row>`), /./],
  ['cells far out in every row', () => byHand(list + rows(3000, (index) => `<row r="${index + 40}">${text(`XFD${index + 40}`, 'x')}</row>`)), /too-large/],
  ['a text without an end', () => byHand(`${list}<row r="50"><c r="A50" t="inlineStr"><is><t>${'x'.repeat(20_000_000)}`), /damaged/],
  ['200,000 formats', () => byHand(list, '', { 'xl/styles.xml': strToU8(`<styleSheet><cellXfs>${'<xf numFmtId="4"/>'.repeat(200_000)}</cellXfs></styleSheet>`) }), /^read$/],
  ['10,000 sheets', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `<sheet name="S" sheetId="${index}" r:id="s"/>`).join('')
    return byHand(header, '', { 'xl/workbook.xml': strToU8(`<workbook><sheets>${names}</sheets></workbook>`) })
  }, /too-large/],
  ['a binary workbook that states more links to other sheets than there is room for', () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Part number', 'Quantity'], ['A', 1]]), 'Parts')
    const entries = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' })))
    const whole = entries['xl/workbook.bin'] ?? new Uint8Array()
    // Record 362 (two bytes of type, one of length) before the last, which ends the workbook: two billion links.
    const links = Uint8Array.of(0xea, 0x02, 16, 0xff, 0xff, 0xff, 0x7f, ...new Uint8Array(12))
    return zipSync({ ...entries, 'xl/workbook.bin': Uint8Array.of(...whole.slice(0, -3), ...links, ...whole.slice(-3)) })
  }, /damaged/],
  ['a page of a cell over a billion columns and rows', () => strToU8('<table><tr><td colspan="1000000000" rowspan="1000000000">Part number</td><td>Quantity</td></tr></table>'), /refused/],
  ['a quotation that never ends', () => strToU8(`Part number;Description;Quantity\nA;"Bolt;1\n${'B;Nut;2\n'.repeat(1000)}`), /^read$/],
  ['a line of ten million characters', () => strToU8('x'.repeat(10_000_000)), /refused/],
  ['hundreds of thousands of lines of nothing', () => strToU8(`Part number;Description;Quantity\nA;Bolt;1\n${';;\n'.repeat(300_000)}B;Nut;2`), /^read$/],
  ['bytes of nothing, half letters and marks that turn the line round', () => strToU8('Part number;Description;Quantity\n\u202EA;\uD800Bolt\u200F;1\nB;\uFFFFNut;2\nC;Nut;3'), /^read$/],
]

describe('a spreadsheet made to do harm', () => {
  test.each(hostile)('with %s is read or refused with a sentence', (_, make, outcome) => {
    expect(tryImport('list.xlsx', make())).toMatch(outcome)
  })

  test('cut off anywhere is read or refused with a sentence', () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Part number', 'Description', 'Quantity'], ['A', 'Bolt', 1]]), 'Parts')
    for (const bookType of ['xlsx', 'xlsb', 'biff8', 'ods', 'html', 'xlml', 'csv'] as const) {
      const bytes = new Uint8Array(write(book, { type: 'array', bookType, compression: true }))
      for (let length = 0; length < bytes.length; length += Math.max(1, Math.floor(bytes.length / 60))) expect(tryImport('list', bytes.slice(0, length))).toBeTruthy()
    }
  })

  // npm run fuzz:import does this with 20,000 files, in processes with limits.
  test('by chance, 200 times, is read or refused with a sentence', () => {
    const seeds = fuzzSeeds().filter(({ bytes }) => bytes.length < 100_000)
    for (let index = 0; index < 200; index += 1) {
      const chance = new Chance(index)
      const { name, bytes } = chance.of(seeds)
      expect(tryImport(name, mutateSpreadsheet(bytes, chance)), String(index)).toBeTruthy()
    }
  })
})
