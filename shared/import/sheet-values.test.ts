import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, worded } from '../text/english.ts'
import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'

function read(text: string, choices: ImportChoices = {}): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(text), sha256: 'f00d' }, choices, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
/** A list of parts with one column of the given values. */
const listOf = (heading: string, values: readonly string[]): string => `Part number;Description;Qty;${heading}\n${values.map((value, index) => `P-${index + 1};Plate;${index + 1};${value}`).join('\n')}\n`
const codes = (imported: BomImport): string[] => imported.issues.map((issue) => issue.code).filter((code) => code !== 'currency-missing')
/** The list read again with one click on the first issue of this code. */
function repaired(text: string, code: string, choices: ImportChoices = {}): BomImport {
  const repair = read(text, choices).issues.find((issue) => issue.code === code)?.repair
  if (repair === undefined) throw new Error(`no repair for ${code}`)
  return read(text, withRepair(choices, repair))
}
function contentsOf(imported: BomImport) {
  let count = 0
  return toContents(imported, { projectId: 'p', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${(count += 1)}` })
}

describe('cells that a spreadsheet turned into dates', () => {
  it('are prices again by one click', () => {
    const list = listOf('Price EUR', ['5-Jun', '5,60', '1,25', 'Mar-05'])
    expect(read(list).lines.map((line) => line.unitPrice)).toEqual([null, 5.6, 1.25, null])
    expect(read(list).issues.map((issue) => worded(issue.repair?.label))).toEqual(['Read 5-Jun as 5,6', 'Read Mar-05 as 3,05'])
    expect(repaired(list, 'unit-price-date').lines[0]?.unitPrice).toBe(5.6)
  })

  it('are codes again by one click, and raw until then', () => {
    const list = 'Part number;Description;Qty\n3-4;Plate;2\n5-Mar;Bolt;4\n3-6;Nut;2\n2-7;Ring;4\n'
    expect(read(list).lines.map((line) => line.partNumber)).toEqual(['3-4', '5-Mar', '3-6', '2-7'])
    expect(repaired(list, 'code-turned-into-date').lines[1]?.partNumber).toBe('3-5')
    expect(worded(read('Part number;Description;Qty\nMar-05;Bolt;4\n3-6;Nut;2\n2-7;Ring;4\n').issues[0]?.repair?.label)).toBe('Read Mar-05 as 3-5')
  })

  it('are found where only the number of the day is left', () => {
    const list = listOf('Price EUR', ['46178', '5,60', '1,25', '7,00', '2,10'])
    expect(worded(read(list).issues)).toMatchObject([{ code: 'number-of-a-date', row: 2, repair: { label: 'Read 46178 as 5,6' } }])
    expect(repaired(list, 'number-of-a-date')).toMatchObject({ lines: [{ unitPrice: 5.6 }, {}, {}, {}, {}], issues: [] })
  })

  it('are told from codes of three numbers', () => {
    expect(codes(read('Part number;Description;Qty\n22-05-7028;Plug;2\n3.6.10;Plate;4\nA-1;Nut;2\nA-2;Ring;4\nA-3;Bar;4\n'))).toEqual([])
  })

  it('are left alone in a column of dates', () => {
    expect(read(listOf('Date', ['5-Jun', '6-Jun', '7-Jul'])).issues).toEqual([])
  })
})

describe('ids', () => {
  it('stay text with their zeros and all their digits, and lost digits are said', () => {
    const imported = read('Part number;Description;Qty\n0001234;Plate;2\n4006381333931;Bolt;4\n1.23E+12;Nut;4\n12E5;Ring;4\n')
    expect(imported.lines.map((line) => line.partNumber)).toEqual(['0001234', '4006381333931', '1.23E+12', '12E5'])
    expect(imported.issues).toMatchObject([{ code: 'id-shortened', row: 4, column: 'A' }])
  })
})

describe('the time to deliver', () => {
  it('is in days whatever the cell, the heading or a column beside it count in', () => {
    expect(read(listOf('Lead time', ['6 wk', '8-10 Wochen', '2 mnd', '12 weeks ARO', '10 working days'])).lines.map((line) => line.leadTimeDays)).toEqual([42, 70, 60, 84, 14])
    expect(read(listOf('Levertijd (werkdagen)', ['10', '5'])).lines.map((line) => line.leadTimeDays)).toEqual([14, 7])
    expect(read(listOf('Lead time;LT unit', ['6;weeks', '20;days', '2;months'])).lines.map((line) => [line.leadTimeDays, line.unit])).toEqual([[42, null], [20, null], [60, null]])
  })

  it('between a shortest and a longest is the longest', () => {
    expect(read(listOf('Lead time min (weeks);Lead time max (weeks)', ['6;8', '4;10'])).lines.map((line) => line.leadTimeDays)).toEqual([56, 70])
  })

  it('of a range is the longer, and the middle by one click', () => {
    expect(repaired(listOf('Lead time', ['8-10 Wochen', '6 wk']), 'lead-time-days-range').lines[0]?.leadTimeDays).toBe(63)
  })
})

describe('suppliers written in several ways', () => {
  const list = listOf('Supplier', ['Robert Bosch GmbH', 'ROBERT BOSCH', 'Rober Bosch GmbH', 'Robert Bosch GmbH', 'Festo', 'Festo Group', 'Würth', 'Wurth Elektronik'])

  it('are proposed as one company, a group at a time', () => {
    expect(read(list).issues.map((issue) => issue.repair?.choices.suppliers)).toEqual([{ 'ROBERT BOSCH': 'Robert Bosch GmbH', 'Rober Bosch GmbH': 'Robert Bosch GmbH' }, { 'Festo Group': 'Festo' }])
  })

  it('are proposed as one where a branch or a place stands behind the name', () => {
    const names = ['Mitsubishi Electric', 'Mitsubishi Electric Europe B.V.', 'Mitsubishi Electric (Shanghai)', 'Mitsubishi Chemical', 'SKF', 'FAG']
    expect(read(listOf('Supplier', names)).issues.map((issue) => Object.keys(issue.repair?.choices.suppliers ?? {}))).toEqual([['Mitsubishi Electric Europe B.V.', 'Mitsubishi Electric (Shanghai)']])
  })

  it('are one company everywhere after one click, and keep their spelling in the cell', () => {
    const imported = repaired(list, 'supplier-names-alike')
    expect(imported.lines.slice(0, 4).map((line) => line.supplier)).toEqual(Array.from({ length: 4 }, () => 'Robert Bosch GmbH'))
    expect(imported.lines[2]?.cells.supplier?.raw).toBe('Rober Bosch GmbH')
    const contents = contentsOf(imported)
    expect(contents.suppliers.filter((supplier) => supplier.name.includes('Bos'))).toHaveLength(1)
    expect(contents.suppliers).toHaveLength(5)
  })
})

describe('a category that the sheet does not give', () => {
  const rows = ['Deep groove ball bearing 6204', 'Screw M8 x 20', 'Rubber gasket 40 mm', 'Power cable 2 m', 'Compression spring', 'Bracket', 'Bearing housing']

  it('is proposed from descriptions that name one, and set by one click only', () => {
    const list = `Part number;Description;Qty\n${rows.map((words, index) => `P-${index};${words};2`).join('\n')}\n`
    expect(contentsOf(read(list)).parts.every((part) => part.category === null)).toBe(true)
    expect(worded(read(list).issues)).toMatchObject([{ severity: 'info', code: 'category-proposed', repair: { label: 'Write these 5 categories beside the list' } }])
    const settled = repaired(list, 'category-proposed')
    expect(contentsOf(settled).parts.filter((part) => part.description !== '').map((part) => part.category)).toEqual(['bearings', 'fasteners', 'rubber-and-seals', 'cables-and-harnesses', 'springs-and-stampings', null, null])
    expect(settled.issues).toEqual([])
  })

  it('is written into the column of categories where there is one', () => {
    const list = `Part number;Category;Description;Qty\n${rows.map((words, index) => `P-${index};${index === 5 ? 'Sheet metal' : ''};${words};2`).join('\n')}\n`
    expect(repaired(list, 'category-proposed').lines.map((line) => line.category)).toEqual(['bearings', 'fasteners', 'rubber and seals', 'cables and harnesses', 'springs and stampings', 'Sheet metal', null])
  })
})

describe('what only shows when all is read', () => {
  it('names how many references a row has and how many its quantity', () => {
    const list = 'Reference,Value,Quantity\n"R1-R4, R7",10k,5\n"C1,C2",100n,3\nU1,LM358,1\n'
    expect(worded(read(list).issues)).toMatchObject([{ code: 'references-differ', row: 3, message: 'Row 3 names 2 references, but its quantity is 3: “C1,C2”.' }])
    expect(repaired(list, 'references-differ').lines[1]?.quantity).toBe(2)
    expect(read('Reference,Value,Quantity\n"R1-R4",10k,40\n"C1,C2",100n,20\nU1,LM358,10\n').issues).toEqual([])
  })

  it('says by how much a stated total differs, and why where that shows', () => {
    const list = 'Part number;Description;Qty;Price EUR\nA;Plate;2;3,50\nB;Bolt;8;0,25\nTotal;;;'
    expect(worded(read(`${list}10,00\n`).issues)).toMatchObject([{ code: 'total-differs', message: 'The sheet states a total of 10; the lines read add up to 9, which is 1 (10 %) less.' }])
    expect(worded(read(`${list}10,89\n`).issues[0]?.fix)).toContain('21 % of the lines')
    expect(worded(read(`${list}2,00\n`).issues[0]?.fix)).toContain('row 2 costs')
    expect(read(`${list}9,00\n`).issues).toEqual([])
  })

  it('compares the sum before tax, not the tax or the sum with it', () => {
    const imported = read('Part number;Description;Qty;Price EUR;Total\nA;Plate;2;5,00;10,00\nB;Bolt;4;1,00;4,00\nSubtotaal;;;;14,00\nBTW 21%;;;;2,94\nTotaal incl. btw;;;;16,94\n')
    expect(imported.totals).toMatchObject({ lines: 2, statedTotal: 14, sum: 14 })
    expect(imported.issues).toEqual([])
  })

  it('corrects an unknown country in all its cells by one click', () => {
    const list = listOf('Country', ['Chna', 'China', 'Chna', 'Holland', 'CN/VN'])
    expect(codes(read(list))).toEqual(['country-unknown', 'country-unknown'])
    expect(repaired(list, 'country-unknown').lines.map((line) => line.country)).toEqual(['China', 'China', 'China', 'Holland', 'CN/VN'])
  })

  it('names 50 unknown countries one by one and the others in one sentence, as they stand in another column', () => {
    const imported = read(listOf('Country', Array.from({ length: 60 }, (_, index) => `Bay ${index}`)), { columns: { 'Sheet1!D': 'country' } })
    const unknown = imported.issues.filter((issue) => issue.code === 'country-unknown')
    expect(unknown).toHaveLength(51)
    expect(worded(unknown.at(-1))).toMatchObject({ row: 52, column: 'D', message: '10 more names are no country that is known, first “Bay 50” in D52.' })
  })
})

describe('a share above what can be', () => {
  it.each([
    ['Duty', '900', 'duty-rate-too-high', 'Duty in D3 is 900 %, above 500 %: “900”.'], ['Scrap %', '100', 'scrap-share-too-high', 'Scrap in D3 is 100 %, above 99 %: “100”.'],
    ['Share', '150%', 'share-too-high', 'Share in D3 is 150 %, above 100 %: “150%”.'],
  ])('in a column %s is left empty and named', (heading, text, code, message) => {
    const { lines, issues } = read(listOf(heading, ['5%', text, '8%']))
    expect(lines.map(({ dutyRate, scrapShare, share }) => dutyRate ?? scrapShare ?? share)).toEqual([0.05, null, 0.08])
    expect(issues.filter((issue) => issue.code === code).map((issue) => english(issue.message))).toEqual([message])
  })
})

describe('every cell of numbers', () => {
  it('is a number, open on purpose, or named in an issue; none becomes 0 or 1 by itself', () => {
    const odd = fc.oneof(
      fc.constantFrom('TBD', '2 or 3', '1-2', 'A/R', '½', '~5', '1 dozen', 'some', '5-Jun', '€', '€ 5,50 / 100', '10+ 2,10', '3 x 4', '12,-', '#REF!', '1.2.3', 'VPE', '5 %', '(5)', '-3', 'ca.', '7 kg', '1E3', 'see note 4', '5,5,5'),
      fc.string({ maxLength: 10 }).map((text) => text.replaceAll(/[;"\r\n]/gu, ' ')),
    )
    fc.assert(fc.property(fc.array(fc.tuple(odd, odd, odd), { minLength: 1, maxLength: 8 }), (rows) => {
      const imported = read(`Part number;Description;Qty;Price EUR;Lead time (weeks)\n${rows.map((row, index) => `P-${index + 1};Plate;${row.join(';')}`).join('\n')}\nQ-1;Strip;2;3,50;4\nQ-2;Ring;4;1,50;6\n`)
      for (const line of imported.lines.filter((one) => one.partNumber?.startsWith('P-') === true)) {
        for (const [field, letter] of [['quantity', 'C'], ['unitPrice', 'D'], ['leadTimeDays', 'E']] as const) {
          const raw = line.cells[field]?.raw ?? ''
          const value = line[field]
          expect(value === null || Number.isFinite(value)).toBe(true)
          if (value === null && /\d/u.test(raw)) expect(imported.issues.some((issue) => issue.row === line.row && issue.column === letter)).toBe(true)
          if (value !== null && !/[\d½]/u.test(raw)) expect.fail(`${field} of “${raw}” became ${value}`)
        }
      }
    }), { numRuns: 150 })
  })
})

describe('a cell of 30,000 characters', () => {
  it.each(['1', '1 ', '1-', '(1', 'R1 ', '1+ 2 / ', 'per 1 ', 'incl ', '€', '*', '½', '1 week + ', '/'])('of %j is no number, and changes nothing in the row below', (piece) => {
    const cell = piece.repeat(Math.floor(30_000 / piece.length))
    const [line, next] = read(`Part number;Description;Qty;Unit;Price;Currency;Lead time;Weight;Supplier;Country;MOQ;References\nA;Plate${`;${cell}`.repeat(10)}\nB;Bolt;2;pcs;3,50;EUR;6 wk;0,5;X;DE;100;R1\n`).lines
    expect(line).toMatchObject({ partNumber: 'A', quantity: null, unitPrice: null, leadTimeDays: null, massKg: null, minimumOrder: null })
    expect(next).toMatchObject({ partNumber: 'B', quantity: 2, unitPrice: 3.5, leadTimeDays: 42, massKg: 0.5, minimumOrder: 100 })
  })
})

it('a cell longer than a cell can be is named, and so is where it stands', () => {
  const { issues } = read(`Part number,Description,Quantity\nA-1,${'very '.repeat(8000)}long,2\nA-2,Nut,4\nA-3,Bolt,1\n`)
  expect(worded(issues.filter(({ code }) => code === 'cell-shortened'))).toMatchObject([{ severity: 'warning', row: 2, column: 'B', message: expect.stringContaining('B2') }])
})
