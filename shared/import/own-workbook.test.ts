import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleContents } from '../data/sample/sample.ts'
import { exportBom } from '../export/bom-workbook.ts'
import { exportEvaluation } from '../export/evaluation-workbook.ts'
import { shippedFigures } from '../data/figures.ts'
import { ProjectContents } from '../model/contents.ts'
import { english, worded } from '../text/english.ts'
import { interpret } from './import-bom.ts'
import { readWorkbook } from './read-sheets.ts'
import { toContents } from './to-contents.ts'
import type { Cell, SheetCells, Workbook } from './workbook.ts'

const at = '2026-01-05T08:00:00.000Z'
const imprint = { appVersion: '1.2.3', at }

function opened(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook({ name: 'list.xlsx', bytes, sha256: '0'.repeat(64) }, { decode: (part, encoding) => new TextDecoder(encoding).decode(part) })
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  return workbook
}

interface Edit {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly value: Cell
}

function edited(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index): SheetCells => {
      const values = sheet.values.map((row) => [...row])
      const texts = sheet.texts.map((row) => [...row])
      for (const edit of edits) {
        const row = edit.row % Math.max(1, values.length)
        if (edit.sheet % workbook.sheets.length !== index || values[row] === undefined || texts[row] === undefined) continue
        values[row][edit.column % sheet.columnCount] = edit.value
        texts[row][edit.column % sheet.columnCount] = String(edit.value ?? '')
      }
      return { ...sheet, values, texts }
    }),
  }
}

const value: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null), fc.boolean(), fc.double({ noNaN: true }), fc.integer({ min: -5, max: 200 }), fc.string({ maxLength: 8 }),
  fc.constantFrom('12,5', '1,234', '7%', 'Germany', 'fob', 'BUY', 'MT-2001', 'Remweg', 'Key', '__proto__', 'x'.repeat(400)),
)
const edit = fc.record({ sheet: fc.nat({ max: 20 }), row: fc.nat({ max: 120 }), column: fc.nat({ max: 30 }), value })

/** The sample with all that may be said of sites and works: two sites that hang on one of tier 2, and overtime. */
function sampleWithTierTwo(): ProjectContents {
  const sample = sampleContents(at)
  const overtime = { way: 'overtime' as const, addedShare: 0.2, daysToStart: 5, costPerDay: 800, oneOffCost: 0 }
  const [first, second] = sample.sites
  if (first === undefined || second === undefined) throw new Error('The sample has sites.')
  const mine = { ...first, id: 'mine', city: 'Ipoh', country: 'MY', recoveryDays: null }
  return {
    ...sample, products: sample.products.map((product) => ({ ...product, capacityPerDay: 60, flexibleCapacity: [overtime] })),
    sites: [{ ...first, dependsOn: ['mine'], flexibleCapacity: [overtime] }, { ...second, dependsOn: ['mine'] }, ...sample.sites.slice(2), mine],
  }
}

/** The issue of a row that is left out. */
const leftOut = (sheet: string, row: number, column: string, message: string): unknown[] =>
  [expect.objectContaining({ severity: 'error', code: 'own-row', sheet, row, column, message: expect.stringContaining(message), fix: expect.stringMatching(/./u) })]

describe('A workbook that Remweg wrote', () => {
  const original = opened(exportBom(sampleWithTierTwo(), imprint))
  const sheetAt = (name: string): number => original.sheets.findIndex((sheet) => sheet.name === name)

  test('makes a valid project whatever a person typed in its cells, or is refused with a reason', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        const read = interpret(edited(original, edits), {})
        if ('refused' in read) {
          // What expect gives back must not go to the property, which takes false for a failure.
          expect(english(read.refused.message)).not.toBe('')
          return
        }
        let count = 0
        const contents = toContents(read, {
          projectId: 'p', projectName: 'P', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: at,
          newId: () => {
            count += 1
            return `n${count}`
          },
        })
        expect(ProjectContents.safeParse(contents).error?.issues ?? []).toEqual([])
        const parts = new Set(contents.parts.map(({ id }) => id))
        for (const line of contents.lines) expect(parts.has(line.childId) && (line.parentId === null || parts.has(line.parentId))).toBe(true)
        for (const offer of contents.offers) expect(parts.has(offer.partId) && contents.sites.some(({ id }) => id === offer.siteId)).toBe(true)
        for (const site of contents.sites) expect(site.dependsOn.every((on) => on !== site.id && contents.sites.some(({ id }) => id === on))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('says which row of tier 2 or of extra capacity it cannot take, where, and what to do', () => {
    const [tierTwo, extra] = [sheetAt('Tier 2'), sheetAt('Extra capacity')]
    const firstSite = original.sheets[tierTwo]?.texts[1]?.[0] ?? ''
    const found = (...edits: Edit[]) => {
      const read = interpret(edited(original, edits), {})
      if ('refused' in read) throw new Error(english(read.refused.message))
      return worded(read.issues)
    }
    expect(found()).toEqual([])
    expect(found({ sheet: tierTwo, row: 1, column: 1, value: 'Nobody' })).toEqual(leftOut('Tier 2', 2, 'B', 'names "Nobody", which the sheet Sites does not have'))
    expect(found({ sheet: tierTwo, row: 1, column: 1, value: firstSite })).toEqual(leftOut('Tier 2', 2, 'B', 'lets a site hang on itself'))
    expect(found({ sheet: tierTwo, row: 2, column: 0, value: firstSite })).toEqual(leftOut('Tier 2', 3, 'B', 'says what a row above it says'))
    expect(found({ sheet: extra, row: 1, column: 0, value: firstSite })).toEqual(leftOut('Extra capacity', 2, 'A', 'names both a site and a product'))
    expect(found({ sheet: extra, row: 1, column: 1, value: null })).toEqual(leftOut('Extra capacity', 2, 'A', 'names neither a site nor a product'))
    expect(found({ sheet: extra, row: 1, column: 5, value: null })).toEqual(leftOut('Extra capacity', 2, 'F', 'has nothing under Cost a day'))
    expect(found({ sheet: extra, row: 1, column: 3, value: -1 })).toEqual([
      expect.objectContaining({ code: 'own-cell', sheet: 'Extra capacity', row: 2, column: 'D', message: expect.stringContaining('a share above 0 %') }), ...leftOut('Extra capacity', 2, 'D', 'has nothing under Added share'),
    ])
  })

  test('before there were sites of tier 2 in it is read without missing them', () => {
    const older = { ...original, sheets: original.sheets.flatMap((sheet) => (sheet.name === 'Tier 2' || sheet.name === 'Extra capacity' ? [] : [sheet])) }
    const inFirstFormat = { ...older, sheets: older.sheets.map((sheet) => (sheet.name === 'Remweg' ? { ...sheet, values: sheet.values.map((row) => (row[0] === 'Format version' ? [row[0], 1] : row)) } : sheet)) }
    expect(interpret(older, {})).toMatchObject({ issues: [{ code: 'own-sheet-missing', sheet: 'Tier 2' }, { code: 'own-sheet-missing', sheet: 'Extra capacity' }] })
    expect(interpret(inFirstFormat, {})).toMatchObject({ issues: [], exact: { facts: { sites: expect.arrayContaining([expect.objectContaining({ dependsOn: [], flexibleCapacity: [] })]) } } })
  })

  test('of a newer format, or an evaluation, is refused with what to do', () => {
    const newer = { ...original, sheets: original.sheets.map((sheet) => (sheet.name === 'Remweg' ? { ...sheet, values: sheet.values.map((row) => (row[0] === 'Format version' ? [row[0], 99] : row)) } : sheet)) }
    expect(interpret(newer, {})).toMatchObject({ refused: { code: 'newer-workbook' } })
    const evaluation = opened(exportEvaluation({ contents: sampleContents(at), scenarioIds: [], figures: shippedFigures }, imprint))
    expect(worded(interpret(evaluation, {}))).toMatchObject({ refused: { code: 'evaluation', message: expect.stringContaining('Export this BOM') } })
  })

  test('says which sheet or heading is gone and reads the rest', () => {
    const without = { ...original, sheets: original.sheets.filter((sheet) => sheet.name !== 'Price breaks') }
    const read = interpret(without, {})
    if ('refused' in read) throw new Error(english(read.refused.message))
    expect(read.issues).toMatchObject([{ code: 'own-sheet-missing', sheet: 'Price breaks' }])
    const renamed = interpret(edited(original, [{ sheet: 2, row: 0, column: 4, value: 'Weight' }]), {})
    if ('refused' in renamed) throw new Error(english(renamed.refused.message))
    expect(worded(renamed.issues)).toContainEqual(expect.objectContaining({ code: 'own-column-missing', sheet: 'Parts', message: expect.stringContaining('Mass (kg)') }))
  })

  test('is read as any other list where a person chooses its sheet', () => {
    const read = interpret(original, { sheets: ['Bill of materials'] })
    if ('refused' in read) throw new Error(english(read.refused.message))
    expect(read.exact).toBeUndefined()
    expect(read.totals.lines).toBe(113)
  })
})
