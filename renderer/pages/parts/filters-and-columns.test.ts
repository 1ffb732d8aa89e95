import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { factBook } from '../../facts/fact-book.ts'
import { buildRows, buildInSteps } from './build-rows.ts'
import { KeptColumns, layOut, moveColumn, showColumn, usualColumns } from './column-settings.ts'
import { columnName } from './column-names.ts'
import { sheetColumns, valueOf } from './columns.ts'
import { conditionInWords } from './condition-words.ts'
import { holds, kindsFor, passesSet, valuesIn, type Condition } from './conditions.ts'
import { filterRows } from './filter-rows.ts'
import { missingOf } from './missing-of.ts'
import { sortRows } from './order-rows.ts'
import { whereUsed } from './where-used.ts'
import { sumOf } from './selection-sum.ts'
import { copyTable } from './table-text.ts'

const contents = pumpProject()
const book = factBook(contents)
const facts = { contents, evaluation: evaluate({ contents, scenarioId: null, figures: shippedFigures }) }
const rows = buildRows(facts, 'flat', { kind: 'year' })
const found = (...conditions: Condition[]): string[] => rows.filter((row) => passesSet({ joins: 'all', conditions }, row, book)).map((row) => row.number)

describe('a filter by any column', () => {
  test('finds by words, by one of some values, by more, less and between', () => {
    expect(found({ is: 'contains', column: 'part', words: 'SCR' })).toEqual(['SCREW'])
    const [first] = valuesIn(rows, 'country', book)
    expect(found({ is: 'one-of', column: 'country', values: [first?.value ?? ''] })).toHaveLength(first?.count ?? 0)
    const prices = rows.map((row) => book.offers.get(row.offerId ?? '')?.unitPrice ?? 0)
    const middle = Math.max(...prices) / 2
    expect(found({ is: 'above', column: 'price', than: middle }).length + found({ is: 'below', column: 'price', than: middle }).length).toBeLessThanOrEqual(rows.length)
    expect(found({ is: 'between', column: 'price', low: 0, high: 1e9 })).toHaveLength(rows.length)
  })
  test('takes the unknown for neither more nor less, only for missing', () => {
    const without = factBook({ ...contents, parts: contents.parts.map((part) => ({ ...part, stock: null })) })
    const [row] = rows
    if (row === undefined) throw new Error('no rows')
    expect(holds({ is: 'above', column: 'stock', than: -1 }, row, without)).toBe(false)
    expect(holds({ is: 'below', column: 'stock', than: 1e9 }, row, without)).toBe(false)
    expect(holds({ is: 'missing', column: 'stock' }, row, without)).toBe(true)
    expect(missingOf(row, without)).toContain('stock')
  })
  test('joins conditions by all or any, and kept filters with each other', () => {
    const screw: Condition = { is: 'contains', column: 'part', words: 'screw' }
    const shaft: Condition = { is: 'contains', column: 'part', words: 'shaft' }
    expect(filterRows(rows, { text: '', chips: new Set(), sets: [{ joins: 'any', conditions: [screw, shaft] }], book }).map((row) => row.number).toSorted()).toEqual(['SCREW', 'SHAFT'])
    expect(filterRows(rows, { text: '', chips: new Set(), sets: [{ joins: 'all', conditions: [screw] }, { joins: 'all', conditions: [shaft] }], book })).toEqual([])
    expect(conditionInWords({ is: 'between', column: 'recovery', low: 10, high: 20 })).toBe('Recovery of this part 10 to 20')
    expect(kindsFor('share')[0]).toBe('above')
  })
})

describe('the order by missing facts', () => {
  test('puts what misses most first, with its branch', () => {
    const poor = { ...contents, parts: contents.parts.map((part) => (part.id === 'SHAFT' ? { ...part, stock: null, massKg: null, hsCode: null, category: null } : part)) }
    const tree = buildRows({ ...facts, contents: poor }, 'tree', { kind: 'product', partId: 'PUMP' })
    const sorted = sortRows(tree, { column: 'missing', descending: true }, factBook(poor)).map((row) => row.number)
    expect(sorted.indexOf('MOTOR')).toBe(0)
    expect(sorted.indexOf('SHAFT')).toBe(1)
  })
})

describe('rows made in steps', () => {
  test('are those made at once', () => {
    const steps = buildInSteps(facts, 'tree', { kind: 'year' })
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value).toEqual(buildRows(facts, 'tree', { kind: 'year' }))
  })
})

describe('the columns', () => {
  test('keep the part first, move, and are read back without what this version does not know', () => {
    const more = showColumn(usualColumns, 'stock', true)
    expect(moveColumn(more, 'stock', -1).shown.at(-2)).toBe('stock')
    expect(moveColumn(more, 'site', -1)).toBe(more)
    expect(showColumn(more, 'part', false)).toBe(more)
    expect(KeptColumns.parse({ shown: ['stock', 'colour', 'part', 'stock'], widths: { stock: 120, colour: 90 } })).toEqual({ shown: ['part', 'stock'], widths: { stock: 120 } })
  })
  test('drop the quantity of the usual table where room is short, and nothing that a person chose', () => {
    expect(layOut(usualColumns, 900).shown).not.toContain('quantity')
    expect(layOut({ ...usualColumns, shown: [...usualColumns.shown, 'stock'] }, 900).shown).toContain('quantity')
    expect(layOut({ shown: ['part', 'stock'], widths: { stock: 140 } }, 1200)).toMatchObject({ template: 'minmax(200px, 2.3fr) 140px', least: 340 })
  })
})

describe('where a part is used', () => {
  test('goes up every way to the products, with how many of it are in each', () => {
    const used = whereUsed(contents, 'SCREW')
    const inPump = used.find((one) => one.partId === 'PUMP')
    const inMotor = used.find((one) => one.partId === 'MOTOR')
    expect(inPump).toMatchObject({ quantity: 8, total: 8, isProduct: true })
    expect(inMotor?.parents.find((one) => one.partId === 'PUMP')).toMatchObject({ total: 6, isProduct: true })
  })
})

describe('what a selection adds up to', () => {
  test('counts the unknown and never adds it', () => {
    const some = sumOf(rows, 'stock', factBook({ ...contents, parts: contents.parts.map((part, index) => ({ ...part, stock: index % 2 === 0 ? null : 10 })) }))
    expect(some.known + some.unknown).toBe(rows.length)
    expect(some.sum).toBe(some.known * 10)
    expect(sumOf(rows, 'short', book).sum).toBeNull()
  })
})

describe('a column of the buyer’s own sheet', () => {
  const withOwn = { ...contents, parts: contents.parts.map((part, at) => ({ ...part, extra: at === 0 ? {} : { 'Drawing no.': `ZW-${at} Ünit`, manufacturer: 'Bosch' } })) }
  const ownBook = factBook(withOwn)
  const ownRows = buildRows({ ...facts, contents: withOwn }, 'flat', { kind: 'year' })
  const [row] = ownRows
  if (row === undefined) throw new Error('no rows')
  const drawing = ownBook.parts.get(row.partId ?? '')?.extra['Drawing no.'] ?? ''

  test('can be shown, is named as its sheet heads it, and is kept', () => {
    expect(sheetColumns(ownBook)).toEqual(['sheet:Drawing no.', 'sheet:manufacturer'])
    expect(columnName('sheet:Drawing no.')).toBe('From your sheet: Drawing no.')
    expect(columnName('sheet:manufacturer')).toBe('From your sheet: Manufacturer')
    const shown = showColumn(usualColumns, 'sheet:Drawing no.', true)
    expect(KeptColumns.parse(JSON.parse(JSON.stringify(shown))).shown).toEqual(shown.shown)
    expect(layOut(shown, 1280).template).toContain('minmax(120px, 0.6fr)')
    expect(valueOf(row, 'sheet:Drawing no.', ownBook)).toBe(drawing)
    expect(valueOf(row, 'sheet:Colour', ownBook)).toBeNull()
  })

  test('is searched, filtered by its words, sorted by, and copied', () => {
    expect(filterRows(ownRows, { text: drawing.replace('Ü', 'u').toLowerCase(), chips: new Set(), book: ownBook }).map((one) => one.key)).toEqual([row.key])
    expect(kindsFor('sheet:Drawing no.')).toEqual(['contains', 'missing', 'known'])
    expect(ownRows.filter((one) => holds({ is: 'contains', column: 'sheet:Drawing no.', words: drawing }, one, ownBook))).toEqual([row])
    const sorted = sortRows(ownRows, { column: 'sheet:Drawing no.', descending: true }, ownBook).map((one) => valueOf(one, 'sheet:Drawing no.', ownBook))
    expect(sorted).toEqual(sorted.toSorted().toReversed())
    const { text } = copyTable([row], ['part', 'sheet:Drawing no.'], withOwn, true)
    expect(text).toBe(`Part number\tDescription\tFrom your sheet: Drawing no.\r\n${row.number}\t${row.description}\t${drawing}`)
  })
})
