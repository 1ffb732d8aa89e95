import fc from 'fast-check'
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sampleContents } from '../data/sample/sample.ts'
import type { BomImport, ImportChoices } from '../import/bom-import.ts'
import { cycleRefusal } from '../import/cycle-refusal.ts'
import { importBom } from '../import/import-bom.ts'
import { toContents } from '../import/to-contents.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Project } from '../model/project.ts'
import { english, worded } from '../text/english.ts'
import { exportBom } from './bom-workbook.ts'
import { mainColumns } from './main-columns.ts'
import { exportTemplate } from './template.ts'
import type { BomFacts } from './own-keys.ts'
import { randomFacts } from './random-facts.ts'

const imprint = { appVersion: '1.2.3', at: '2026-01-05T08:00:00.000Z' }
const project: Project = { id: 'p', name: '=Zwaluw', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: 'Deventer', sourceFile: null, isSample: false, createdAt: imprint.at }
const tools = { decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes) }
const read = (bytes: Uint8Array, choices: ImportChoices = {}) => importBom({ name: 'list.xlsx', bytes, sha256: '0'.repeat(64) }, choices, tools)

function opened(bytes: Uint8Array, choices: ImportChoices = {}): BomImport {
  const found = read(bytes, choices)
  if ('refused' in found) throw new Error(english(found.refused.message))
  return found
}

function contentsOf(bytes: Uint8Array, choices: ImportChoices = {}): ProjectContents {
  let count = 0
  const newId = () => `n${(count += 1)}`
  return toContents(opened(bytes, choices), { projectId: 'new', projectName: 'New', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: imprint.at, newId })
}

/** Facts with line ends as a cell has them, with ids by their place in the lists and without origins: what must come back as it was. */
function plain({ parts, products, lines, suppliers, sites, offers }: BomFacts): unknown {
  const ids = new Map([parts, lines, suppliers, sites, offers].flatMap((list, kind) => list.map(({ id }, index) => [id, `${kind}-${index}`] as const)))
  const text = JSON.stringify({ products, parts, lines, suppliers, sites, offers }, (name, value: unknown) => (name === 'origins' ? undefined : (name === 'id' || name.endsWith('Id') || name === 'alternateOf') && typeof value === 'string' ? ids.get(value) : name === 'dependsOn' && Array.isArray(value) ? value.map((id: string) => ids.get(id)) : value))
  return JSON.parse(text.replaceAll('\\r\\n', '\\n'))
}

/** The bytes of a workbook after someone changed the XML of a sheet, by its number. */
function edited(bytes: Uint8Array, sheet: number, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const path = `xl/worksheets/sheet${sheet}.xml`
  return zipSync({ ...files, [path]: strToU8(edit(strFromU8(files[path] ?? new Uint8Array()))) })
}

const typedOver = (address: string, value: string) => (xml: string): string => {
  const cell = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 'u')
  expect(xml).toMatch(cell)
  return xml.replace(cell, `<c r="${address}" ${/^-?\d/u.test(value) ? `><v>${value}</v>` : `t="inlineStr"><is><t>${value}</t></is>`}</c>`)
}

const letterOf = (heading: string) => String.fromCharCode(65 + mainColumns.findIndex((column) => column.heading === heading))

/** The XML of a row of typed cells, from column A on. */
const typedRow = (cells: readonly string[], at: number) => `<row r="${at}">${cells.map((cell, index) => (cell === '' ? '' : `<c r="${index < 26 ? '' : 'A'}${String.fromCharCode(65 + (index % 26))}${at}" ${/^\d/u.test(cell) ? `><v>${cell}</v>` : `t="inlineStr"><is><t>${cell}</t></is>`}</c>`)).join('')}</row>`

describe('An exported bill of materials', () => {
  test('reads back as everything that is stored of it', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const bytes = exportBom({ ...facts, project }, imprint)
        expect(plain(contentsOf(bytes))).toEqual(plain(facts))
        expect(opened(bytes).issues).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('of the sample reads back whole, and says of each fact in which cell it stands', () => {
    const sample = sampleContents(imprint.at)
    const again = contentsOf(exportBom(sample, imprint))
    expect(plain(again)).toEqual(plain(sample))
    expect(again.parts[0]?.origins['partNumber']).toMatchObject({ kind: 'sheet', file: 'list.xlsx', sheet: 'Parts' })
  })

  test('keeps texts that begin like a formula as text, in cells that stay text when they are edited', () => {
    const facts: BomFacts = { products: [], lines: [], suppliers: [], sites: [], offers: [], parts: [{ ...sampleContents(imprint.at).parts[0], id: 'p', description: '=cmd|\' /C calc\'!A0' } as BomFacts['parts'][number]] } // the sample has parts
    const parts = strFromU8(unzipSync(exportBom({ ...facts, project }, imprint))['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
    expect(parts).not.toContain('<f>')
    expect(parts).toMatch(/t="inlineStr"><is><t xml:space="preserve">=cmd/u)
  })

  test('is the same bytes each time', () => {
    const sample = sampleContents(imprint.at)
    expect(exportBom(sample, imprint)).toEqual(exportBom(sample, imprint))
  })
})

describe('A bill of materials that was edited in a spreadsheet', () => {
  const sample = sampleContents(imprint.at)
  const bytes = exportBom(sample, imprint)

  test('takes what was typed over in the list', () => {
    // Row 3 is the first line of the first product.
    const changed = contentsOf(edited(bytes, 1, typedOver(`${letterOf('Quantity')}3`, '17')))
    expect(changed.lines[0]?.quantity).toBe(17)
    expect(changed.lines[0]?.origins['quantity']).toMatchObject({ kind: 'sheet', sheet: 'Bill of materials', cell: `${letterOf('Quantity')}3`, raw: '17' })
    const expected = { ...sample, lines: sample.lines.map((line, index) => (index === 0 ? { ...line, quantity: 17 } : line)) }
    expect(plain(changed)).toEqual(plain(expected))
    expect(opened(edited(bytes, 1, typedOver(`${letterOf('Quantity')}3`, '17'))).issues).toMatchObject([{ severity: 'info', code: 'own-edit', sheet: 'Bill of materials', row: 3, column: 'D' }])
  })

  test('names the cell that a person broke, and leaves it empty', () => {
    const broken = edited(bytes, 5, typedOver('D2', 'many'))
    expect(worded(opened(broken).issues)).toContainEqual(expect.objectContaining({ code: 'own-cell', sheet: 'Lines', row: 2, column: 'D', message: expect.stringContaining('"many"') }))
    expect(contentsOf(broken).lines[0]?.quantity).toBeNull()
    expect(contentsOf(broken, { values: { 'Lines!D2': '3' } }).lines[0]?.quantity).toBe(3)
  })

  test('leaves out a line of a part that is not there, and says so', () => {
    const issues = opened(edited(bytes, 5, typedOver('C2', 'NOWHERE'))).issues
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'own-row', sheet: 'Lines', row: 2, column: 'C' }))
  })

  test('is refused with its path where a part was put into itself', () => {
    const parent = sample.parts.find((part) => part.id === sample.lines[0]?.parentId)?.partNumber ?? ''
    const refusal = cycleRefusal(opened(edited(bytes, 5, typedOver('C2', parent))))
    expect(worded(refusal?.refused.message)).toContain(`${parent} → ${parent}`)
  })

  test('takes countries by name and numbers that were typed as text', () => {
    const changed = contentsOf(edited(edited(bytes, 7, typedOver('D2', 'Germany')), 7, typedOver('E2', '1,5')))
    expect(changed.sites[0]).toMatchObject({ country: 'DE' })
  })
})

describe('An empty template', () => {
  test('is refused until it is filled in', () => {
    expect(read(exportTemplate(imprint))).toMatchObject({ refused: { code: 'no-rows' } })
  })

  test('has a heading for every column that the importer understands as meant', () => {
    const filled = edited(exportTemplate(imprint), 1, (xml) => xml.replace('</sheetData>', `${[
      typedRow(['0', 'KR-100', 'Kruiwagen'], 2),
      typedRow(['1', 'WL-20', 'Wiel', '1', 'pcs', 'buy', 'Rotas', 'Ningbo', 'China', '12.5', 'EUR', 'FOB', '100', '500', '42', 'sea FCL', '0.027', '2.1', '87149990', 'castings', '30', '60', '0.02', '10', '1', 'W1', 'of rubber'], 3),
      typedRow(['1', 'BK-07', 'Bak', '2', 'pcs', 'buy', 'Plaatwerk', 'Zwolle', 'NL', '21', 'EUR', 'DAP', '10', '50', '14', 'road', '0.017', '6.4', '73269098', 'sheet metal', '12', '20', '0.01', '5', '2', 'B1', 'of steel'], 4),
    ].join('')}</sheetData>`))
    const found = opened(filled)
    expect(found.totals).toMatchObject({ lines: 3, withQuantity: 2, withPrice: 2 })
    expect(found.columns.filter((column) => column.sheet === 'Bill of materials').map(({ header, field }) => [header, field])).toEqual([
      ['Level', 'level'], ['Part number', 'partNumber'], ['Description', 'description'], ['Quantity', 'quantity'], ['Unit', 'unit'], ['Make or buy', 'makeOrBuy'], ['Supplier', 'supplier'], ['City', 'city'],
      ['Country', 'country'], ['Unit price', 'unitPrice'], ['Currency', 'currency'], ['Incoterm', 'incoterm'], ['Minimum order', 'minimumOrder'], ['Order quantity', 'orderQuantity'], ['Lead time (days)', 'leadTimeDays'],
      ['Transport mode', 'transportMode'], ['Duty rate', 'dutyRate'], ['Mass (kg)', 'massKg'], ['HS code', 'hsCode'], ['Category', 'category'], ['Stock', 'stock'], ['Recovery (days)', 'recoveryDays'], ['Scrap', 'scrapShare'],
      ['Pack size', 'packSize'], ['Position', 'position'], ['References', 'references'], ['Note', 'note'],
    ])
  })
})
