import { describe, expect, it } from 'vitest'
import { english, worded } from '../text/english.ts'
import type { BomImport } from './bom-import.ts'
import { importBom } from './import-bom.ts'

function importText(words: string): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(words), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
/** Every line as its number or name and what it goes into. */
const treeOf = (words: string) => importText(words).lines.map((line) => `${line.partNumber ?? line.description} < ${line.parent}`)

const pump = ['P-100 < null', 'M-100 < P-100', 'S-100 < M-100', 'H-100 < P-100']

describe('the structure of a list is found where it stands', () => {
  it.each([
    ['in levels from 0', 'Level;Part number;Description;Qty\n0;P-100;Pump;1\n1;M-100;Motor;1\n2;S-100;Shaft;2\n1;H-100;Housing;1\n'],
    ['in levels from 1, stepped in', 'Level;Part number;Description;Qty\n1;P-100;Pump;1\n 2;M-100;Motor;1\n  3;S-100;Shaft;2\n 2;H-100;Housing;1\n'],
    ['in levels with a letter', 'Lvl;Part number;Description;Qty\nL0;P-100;Pump;1\nL1;M-100;Motor;1\nL2;S-100;Shaft;2\nL1;H-100;Housing;1\n'],
    ['in outline numbers', 'Item;Part number;Description;Qty\n1;P-100;Pump;1\n1.1;M-100;Motor;1\n1.1.1;S-100;Shaft;2\n1.2;H-100;Housing;1\n'],
    ['in dots before the number', 'Part number;Description;Qty\nP-100;Pump;1\n.M-100;Motor;1\n..S-100;Shaft;2\n.H-100;Housing;1\n'],
    ['in dashes before the name', 'Part number;Description;Qty\nP-100;Pump;1\nM-100;- Motor;1\nS-100;-- Shaft;2\nH-100;- Housing;1\n'],
    ['in a parent column', 'Parent;Part number;Description;Qty\n;P-100;Pump;1\nP-100;M-100;Motor;1\nM-100;S-100;Shaft;2\nP-100;H-100;Housing;1\n'],
    ['in keys of rows', 'ID;Parent ID;Part number;Description;Qty\n1;;P-100;Pump;1\n2;1;M-100;Motor;1\n3;2;S-100;Shaft;2\n4;1;H-100;Housing;1\n'],
    ['in positions', 'Pos;Parent pos;Part number;Description;Qty\n10;;P-100;Pump;1\n20;10;M-100;Motor;1\n30;20;S-100;Shaft;2\n40;10;H-100;Housing;1\n'],
    ['in columns that are levels, under one heading', 'Level;;;Part number;Description;Qty\n0;;;P-100;Pump;1\n;1;;M-100;Motor;1\n;;2;S-100;Shaft;2\n;1;;H-100;Housing;1\n'],
    ['in marks under 0, 1, 2', '0;1;2;Part number;Description;Qty\nx;;;P-100;Pump;1\n;x;;M-100;Motor;1\n;;x;S-100;Shaft;2\n;x;;H-100;Housing;1\n'],
    ['in names that step to the right', 'Description;;;Part number;Qty\nPump;;;P-100;1\n;Motor;;M-100;1\n;;Shaft;S-100;2\n;Housing;;H-100;1\n'],
  ])('%s', (_, words) => {
    expect(treeOf(words)).toEqual(pump)
    expect(importText(words).lines.map((line) => line.description)).toEqual(['Pump', 'Motor', 'Shaft', 'Housing'])
  })

  it('in a drawn tree', () => {
    expect(treeOf('Name;Qty;Price\nPump;1;10\n├── Motor;1;5\n│   ├── Shaft;2;1\n│   └── Winding;1;2\n└── Housing;1;3\n')).toEqual(['Pump < null', 'Motor < Pump', 'Shaft < Motor', 'Winding < Motor', 'Housing < Pump'])
  })

  it('in parents named on their first row only', () => {
    expect(treeOf('Parent;Part number;Description;Qty\nPU-1;M-100;Motor;1\n;H-100;Housing;1\n;B-100;Bolt;8\nM-100;S-100;Shaft;1\n;W-100;Winding;1\n')).toEqual(['M-100 < PU-1', 'H-100 < PU-1', 'B-100 < PU-1', 'S-100 < M-100', 'W-100 < M-100'])
  })

  it('in a list printed by SAP', () => {
    const words = 'Stücklistenauflösung\n\n---------------------------------------------------\n|Stufe|Pos. |Komponente |Objektkurztext | Menge|ME |\n---------------------------------------------------\n|.1   |0010 |100-100    |Gehäuse        |     1|ST |\n|..2  |0010 |100-110    |Rohling        |     1|ST |\n|..2  |0020 |100-120    |Schraube       |     8|ST |\n|.1   |0020 |100-200    |Schwungrad     |     1|ST |\n---------------------------------------------------\n'
    expect(treeOf(words)).toEqual(['100-100 < null', '100-110 < 100-100', '100-120 < 100-100', '100-200 < null'])
  })
})

/** A list in which the tenth group has this outline number. */
const levels = (words: string) => importText(words).lines.map((line) => line.level)
const list = (tenth: string) => `Pos;Name;Qty\n1;Machine;1\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `1.${number};Group ${number};1\n`).join('')}${tenth};Group 10;1\n1.11;Group 11;2\n1.10.1;Pin;2\n`

describe('an outline number that a spreadsheet took for a decimal', () => {
  it('is read by its place after 1.9', () => {
    const { lines, issues } = importText(list('1.1'))
    expect(lines.map((line) => line.level)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3])
    expect(lines.at(-1)?.parent).toBe('Group 10')
    expect(worded(issues)).toMatchObject([{ severity: 'info', code: 'numbering-restored', row: 12, column: 'A', message: '1.1 in row 12 follows 1.9 and is read as 1.10: the spreadsheet took the outline number for a decimal.' }])
  })

  it('is left as it is where it was kept', () => {
    expect(importText(list('1.10')).issues).toEqual([])
  })
})

describe('a list that is one long chain', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => index)

  it('has a level for each step', () => {
    expect(levels(`Part number;Parent;Description;Qty\n${rows.map((row) => `P-${row};${row === 0 ? '' : `P-${row - 1}`};Plate;1`).join('\n')}\n`)).toEqual(rows)
  })

  it('counts each part of a circle once', () => {
    expect(levels('Part number;Parent;Description;Qty\nA-1;C-3;Frame;1\nB-2;A-1;Arm;1\nC-3;B-2;Joint;1\nD-4;C-3;Pin;2\nE-5;D-4;Clip;2\n')).toEqual([3, 3, 3, 3, 4])
  })

  it('tells a jump in its levels by the ends of the chain', () => {
    const jumps = importText(`Level;Part number;Description;Qty\n${rows.map((row) => `${row * 10};P-${row};Plate;1`).join('\n')}\n`).issues.filter((issue) => issue.code === 'level-jump')
    expect(jumps).toHaveLength(2999)
    expect(worded(jumps[0]?.message)).toContain('Path: P-0 → P-1.')
    expect(worded(jumps.at(-1)?.message)).toContain('Path: P-0 → P-1 → P-2 → … → P-2996 → P-2997 → P-2998 → P-2999.')
  })

  it('tells a circle by the ends of its path', () => {
    const circle = importText(`Part number;Parent;Description;Qty\n${rows.map((row) => `P-${row};P-${row === 0 ? 2999 : row - 1};Plate;1`).join('\n')}\n`).issues.find((issue) => issue.code === 'cycle')
    expect(worded(circle?.message)).toMatch(/inside itself: P-\d+ → P-\d+ → P-\d+ → … → P-\d+ → P-\d+ → P-\d+ → P-\d+ → P-\d+\. Nothing/u)
  })
})
