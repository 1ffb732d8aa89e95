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

describe('A workbook that Remweg wrote', () => {
  const original = opened(exportBom(sampleContents(at), imprint))

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
      }),
      { numRuns: 60 },
    )
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
