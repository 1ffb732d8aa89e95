import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import { readWorkbook } from './read-sheets.ts'
import { splitText } from './read-text.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

const read = (bytes: Uint8Array) => {
  const workbook = readWorkbook({ name: 'list.csv', bytes, sha256: '' }, { decode })
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  return workbook
}

/** Bytes of a text in an encoding of one byte a letter. */
function inBytes(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (letter) => letters.indexOf(letter))
}

const western = [['Artikel', 'Bezeichnung', 'Menge', 'Preis €'], ['0012', 'Gehäuse, groß "S"', '1', '42,50'], ['0013', 'Œuvre à façon;\nzwei Zeilen', '2', '1.234,00'], ['0014', '', '3', '0,03']]
const polish = [['Indeks', 'Nazwa części', 'Ilość', 'Cena'], ['0012', 'Śruba żółta', '1', '42,50'], ['0013', 'Łożysko, "małe"', '2', '1 234,00'], ['0014', 'Wkręt ćwiekowy', '3', '0,03']]

const written = (rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string =>
  rows.map((row) => row.map((cell) => (cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(lineEnd)

const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

const encodings: readonly (readonly [string, string, readonly (readonly string[])[], (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', western, utf8],
  ['UTF-8 with its mark', 'utf-8', western, (text) => utf8(`\uFEFF${text}`)],
  ['Windows-1252', 'windows-1252', western, (text) => inBytes(text, 'windows-1252')],
  ['Windows-1250', 'windows-1250', polish, (text) => inBytes(text, 'windows-1250')],
  ['ISO 8859-2', 'iso-8859-2', polish, (text) => inBytes(text, 'iso-8859-2')],
  ['UTF-16, small end first, with its mark', 'utf-16le', western, (text) => wide(`\uFEFF${text}`, false)],
  ['UTF-16, small end first', 'utf-16le', western, (text) => wide(text, false)],
  ['UTF-16, big end first, with its mark', 'utf-16be', polish, (text) => wide(`\uFEFF${text}`, true)],
  ['UTF-16, big end first', 'utf-16be', polish, (text) => wide(text, true)],
]

describe('a text file', () => {
  it.each(encodings)('in %s comes back cell for cell, whatever its marks and line ends', (_, encoding, rows, encode) => {
    for (const delimiter of [',', ';', '\t', '|']) {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const workbook = read(encode(written(rows, delimiter, lineEnd)))
        expect(workbook).toMatchObject({ encoding, delimiter, format: delimiter === '\t' ? 'tsv' : 'csv' })
        expect(workbook.sheets[0]?.texts).toEqual(rows)
      }
    }
  })

  it.each(['\n', '\r\n', '\r'])('may say in its first line which delimiter follows, with line end %j', (lineEnd) => {
    const rows = [['a', 'b;c'], ['d', 'e']]
    for (const first of ['sep=!', 'SEP=!', '"sep=!"']) {
      const workbook = read(utf8(`${first}${lineEnd}${written(rows, '!', lineEnd)}`))
      expect(workbook.delimiter).toBe('!')
      expect(workbook.sheets[0]?.texts).toEqual(rows)
    }
  })

  it('keeps every cell that is quoted, with quotes, delimiters and line ends in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '0', ' ', '"', ';', '\n', '\r\n', ',', 'é', '='), maxLength: 6 })
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join(lineEnd)
      expect(splitText(text, ';')).toEqual(rows)
    }))
  })

  it('takes a quote that never closes, or closes in other words, for inches', () => {
    expect(splitText('A;"5 pipe;1\nB;6 pipe;2\n', ';')).toEqual([['A', '"5 pipe', '1'], ['B', '6 pipe', '2']])
    expect(splitText('A;"M5" bolt;1\nB;"x;2\nC;6" pipe;3', ';')).toEqual([['A', 'M5 bolt', '1'], ['B', '"x', '2'], ['C', '6" pipe', '3']])
  })

  it('is read to its end, and no further than the last column of Excel, however many quotes it has', () => {
    expect(splitText(`"${'""'.repeat(300_000)}`, ';')).toHaveLength(1)
    expect(splitText('";'.repeat(300_000), ';').map((row) => row.length)).toEqual([16_384])
    expect(splitText('"\n'.repeat(300_001), ';')).toHaveLength(150_001)
    expect(splitText('"a\nb" c;'.repeat(100_000), ';').slice(0, 2)).toEqual([['"a'], ['b" c', '"a']])
  })
})
