import { describe, expect, test } from 'vitest'
import { columnSets } from './column-settings.ts'
import type { PartRow } from './part-row.ts'
import { cellsOfText, placeBlock, readBlock } from './paste-block.ts'

// Only what pasting looks at.
const row = (number: string): PartRow => ({ key: number, kind: 'part', number, description: `Part ${number}`, partId: number, lineId: `L-${number}`, offerId: `O-${number}`, siteKey: 'S' }) as PartRow
const rows = ['A-1', 'A-2', 'A-3'].map(row)
const shown = [...columnSets.stock]
const placed = (text: string, from: 'part' | 'stock' | 'recovery' = 'stock', fromRow = 0) => {
  const cells = cellsOfText(text)
  const reading = readBlock(cells, shown, from)
  const { edits, refused } = placeBlock(cells, reading, rows, fromRow)
  return { reading, edits: edits.map((edit) => `${edit.target.name} ${edit.field.name} ${typeof edit.given === 'string' ? edit.given : 'value' in edit.given ? edit.given.value : ''}`), refused: refused.map((cell) => `${cell.row} ${cell.why}`) }
}

describe('a block pasted from a spreadsheet', () => {
  test('is cut into cells as it was copied, line ends and quotes inside cells too', () => {
    expect(cellsOfText('a\t"two\nlines"\r\n"say ""x"""\t\'=1\r\n')).toEqual([['a', 'two\nlines'], ['say "x"', '=1']])
    expect(cellsOfText('7\n\n9\n')).toEqual([['7'], [''], ['9']])
  })
  test('goes by place from the cell where the keyboard stands, over the columns that are shown', () => {
    expect(placed('100\t30\n200\t40\n')).toMatchObject({ reading: { hasHeads: false, columns: ['stock', 'recovery'] }, edits: ['A-1 stock 100', 'A-1 recoveryDays 30', 'A-2 stock 200', 'A-2 recoveryDays 40'], refused: [] })
  })
  test('goes by its headings and part numbers where it has them, in any order and in the language of the sheet', () => {
    expect(placed('Lagerbestand\tTeilenummer\n5\ta-3\n7\tA-1\n')).toMatchObject({ reading: { hasHeads: true, columns: ['stock', 'number'] }, edits: ['A-3 stock 5', 'A-1 stock 7'] })
    expect(placed('Voorraad\tArtikelnummer\n5\tA-2\n').edits).toEqual(['A-2 stock 5'])
  })
  test('takes the unit of a heading into account', () => {
    expect(placed('Part number\tWeight (g)\nA-1\t250\n').edits).toEqual(['A-1 massKg 0.25'])
    expect(placed('Part number\tLead time weeks\nA-1\t6\n').edits).toEqual(['A-1 leadTimeDays 42'])
  })
  test('says of each cell that has nowhere to go why', () => {
    expect(placed('1\n2\n3', 'stock', 1).refused).toEqual(['3 Below the last row of the table.'])
    expect(placed('Part number\tStock\nA-9\t4\nA-1\t5\nA-1\t6\n').refused).toEqual(['2 No part with number A-9.', '4 A-1 comes a second time with another value.'])
    expect(placed('1\t2\t3\t4\t5', 'stock').refused.map((one) => one.replace(/^\d+ /, ''))).toEqual([])
    expect(placed('1\t2\t3\t4\t5\t6\t7', 'stock').refused.at(-1)).toContain('is worked out')
  })
})
