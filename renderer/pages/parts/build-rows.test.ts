import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { aLine, aPart, aProject, anOffer, aSite, pumpProject } from '../../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { worded } from '../../../shared/text/english.ts'
import { basesOf, buildRows } from './build-rows.ts'
import type { Basis, PartRow, PartView } from './part-row.ts'

const rowsOf = (contents: ProjectContents, view: PartView, basis: Basis): PartRow[] =>
  buildRows({ contents, evaluation: evaluate({ contents, scenarioId: null, figures: shippedFigures }) }, view, basis)
const pump: Basis = { kind: 'product', partId: 'PUMP' }
const outline = (rows: readonly PartRow[]): string[] => rows.map((row) => `${'  '.repeat(row.depth)}${row.number || row.description} ${row.quantity ?? ''}`.trimEnd())
const sum = (rows: readonly PartRow[]): number => rows.filter((row) => row.kind === 'part').reduce((total, row) => total + (row.landed ?? 0), 0)

describe('the rows of the parts table', () => {
  test('show one product without a row for itself, with a shared part at each of its places', () => {
    expect(outline(rowsOf(pumpProject(), 'tree', pump))).toEqual(['HOUSING 1', 'MOTOR 1', '  WINDING 1', '  SHAFT 1', '  SCREW 6', 'SCREW 8'])
  })
  test('show all products with their needs a year', () => {
    const rows = rowsOf(pumpProject(), 'tree', { kind: 'year' })
    expect(outline(rows).slice(0, 3)).toEqual(['PUMP 3650', '  HOUSING 3650', '  MOTOR 3650'])
    expect(rows.filter((row) => row.depth === 0).map((row) => row.number)).toEqual(['PUMP', 'MINI'])
  })
  test('add up to the same cost in the tree, in the list and by site', () => {
    for (const basis of basesOf(pumpProject()).filter((one) => one.kind !== 'part')) {
      const [tree, flat, site] = (['tree', 'flat', 'site'] as const).map((view) => sum(rowsOf(pumpProject(), view, basis)))
      expect(flat).toBeGreaterThan(0)
      expect(tree).toBeCloseTo(flat ?? 0, 6)
      expect(site).toBeCloseTo(flat ?? 0, 6)
    }
  })
  test('give an assembly the sum of the money and the worst of the days below it', () => {
    const rows = rowsOf(pumpProject(), 'tree', pump)
    const motor = rows.find((row) => row.number === 'MOTOR')
    const below = rows.filter((row) => row.parentKey === motor?.key)
    expect(motor).toMatchObject({ kind: 'assembly', partCount: 3, childCount: 3, moreSites: 3 })
    expect(motor?.landed).toBeCloseTo(sum(below), 9)
    expect(motor?.gap).toBe(Math.max(...below.map((row) => row.gap ?? -Infinity)))
    expect(motor?.loss).toBe(Math.max(...below.map((row) => row.loss ?? -Infinity)))
  })
  test('share out the whole spend', () => {
    const shares = rowsOf(pumpProject(), 'flat', pump).map((row) => row.share ?? 0)
    expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9)
  })
  test('leave a part without a price unknown and count it in its assembly', () => {
    const contents = pumpProject()
    const rows = rowsOf({ ...contents, offers: contents.offers.filter((offer) => offer.partId !== 'SHAFT') }, 'tree', pump)
    expect(rows.find((row) => row.number === 'SHAFT')).toMatchObject({ landed: null, notPriced: 1, supplier: '' })
    expect(rows.find((row) => row.number === 'MOTOR')).toMatchObject({ notPriced: 1 })
  })
  test('show a flat list without products part by part, each at its own price', () => {
    const contents = aProject({ parts: [aPart('BOLT'), aPart('NUT')], lines: [aLine(null, 'BOLT', 12), aLine(null, 'NUT', null)], sites: [aSite('ESSEN', 'DE')], offers: [anOffer('BOLT', 'ESSEN')] })
    expect(basesOf(contents)).toEqual([{ kind: 'part' }])
    const rows = rowsOf(contents, 'tree', { kind: 'part' })
    expect(outline(rows)).toEqual(['BOLT 12', 'NUT'])
    expect(rows[0]).toMatchObject({ price: 10, landed: null })
    expect(worded(rows[0]?.notPricedWhy)).toContain('No product')
  })
})
