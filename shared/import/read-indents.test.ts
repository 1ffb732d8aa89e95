import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import { importBom } from './import-bom.ts'

interface Row { readonly cells: readonly string[]; readonly style?: number; readonly outline?: number }

/** The XML of a cell with text. */
const cell = (text: string, row: number, column: number, style: number) => `<c r="${'ABC'[column]}${row + 1}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A workbook whose cell formats 0 to 3 set their text in by as many steps. */
function workbook(rows: readonly Row[]): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheet = rows.map(({ cells, style = 0, outline = 0 }, row) => `<row r="${row + 1}"${outline > 0 ? ` outlineLevel="${outline}"` : ''}>${cells.map((text, column) => cell(text, row, column, column === 1 ? style : 0)).join('')}</row>`).join('')
  const formats = [0, 1, 2, 3].map((steps) => (steps === 0 ? '<xf numFmtId="0"/>' : `<xf numFmtId="0" applyAlignment="1"><alignment horizontal="left" indent="${steps}"/></xf>`)).join('')
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${type}"><sheets><sheet name="Parts" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="4">${formats}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
  }).map(([name, text]) => [name, strToU8(text)])))
}

function treeOf(rows: readonly Row[]): (string | null)[][] {
  const result = importBom({ name: 'list.xlsx', bytes: workbook([{ cells: ['Part number', 'Description', 'Qty'] }, ...rows]), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result.lines.map((line) => [line.partNumber, line.parent])
}
const pump = [['P-100', null], ['M-100', 'P-100'], ['S-100', 'M-100'], ['H-100', 'P-100']]

describe('the structure of a workbook', () => {
  it('shows in cells whose format sets their text in', () => {
    expect(treeOf([{ cells: ['P-100', 'Pump', '1'] }, { cells: ['M-100', 'Motor', '1'], style: 1 }, { cells: ['S-100', 'Shaft', '2'], style: 2 }, { cells: ['H-100', 'Housing', '1'], style: 1 }])).toEqual(pump)
  })

  it('shows in rows that are grouped', () => {
    expect(treeOf([{ cells: ['P-100', 'Pump', '1'] }, { cells: ['M-100', 'Motor', '1'], outline: 1 }, { cells: ['S-100', 'Shaft', '2'], outline: 2 }, { cells: ['H-100', 'Housing', '1'], outline: 1 }])).toEqual(pump)
  })

  it('is none where only a heading or a remark is set in', () => {
    expect(treeOf([{ cells: ['P-100', 'Pump', '1'] }, { cells: ['M-100', 'Motor', '1'], style: 1 }, { cells: ['S-100', 'Shaft', '2'] }, { cells: ['H-100', 'Housing', '1'] }, { cells: ['R-100', 'Ring', '1'] }]).map(([, parent]) => parent)).toEqual([null, null, null, null, null])
  })
})
