import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import { optionGrid } from '../../../shared/engine/options.ts'
import { evaluateToday } from '../../../shared/engine/today-in-world.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import type { Choice, Scenario } from '../../../shared/model/scenario.ts'
import { choicesOf } from '../../plans/scenario-changes.ts'
import { optionSettings } from '../../plans/usual-options.ts'
import { noSite } from './site-groups.ts'
import { tableModel, type TableModel } from './table-model.ts'
import { openTransition } from '../../../shared/model/scenario.ts'

const plan: Scenario = { id: 'plan', letter: 'A', name: 'Plan A', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const move: Choice = {
  kind: 'move', id: 'c', scenarioId: 'plan', partId: 'WINDING', note: '', country: 'SI', city: '', supplierName: '', share: 1, quote: 12, quoteCurrency: 'EUR',
  oneOffCost: 40_000, recoveryDays: 30, ...openTransition,
}
const contents = pumpProject({ scenarios: [plan], choices: [move] })
const request = { contents, scenarioId: 'plan', figures: shippedFigures }
const numbers = { plan: evaluate(request), today: evaluateToday(request), horizonYears: 5 }
const grid = optionGrid(request, optionSettings('PL'))
/** A table with all that it would show. */
const laidOut = (made: TableModel) => ({
  ...made, items: Array.from({ length: made.length }, (_, index) => made.itemAt(index)).filter((item) => item !== undefined),
  rows: made.partIds.map((_, row) => made.rowAt(row)).filter((row) => row !== undefined),
})
const model = (filter: string) => laidOut(tableModel(contents, numbers, grid, choicesOf(contents, 'plan'), filter))

describe('the option table', () => {
  test('heads parts by the site they come from today, the largest loss first', () => {
    const sites = model('').items.flatMap((item) => (item.kind === 'site' ? [item] : []))
    const losses = sites.map((site) => site.group.lossPerEvent ?? -1)
    expect(losses).toEqual(losses.toSorted((one, other) => other - one))
    expect(sites[0]?.key).toBe('NINGBO')
    expect(sites[0]?.group.partIds.toSorted()).toEqual(['HOUSING', 'WINDING'])
  })

  test('shows a site as weak as its worst part: moving one of two leaves the other’s gap', () => {
    const ningbo = model('').items.find((item) => item.kind === 'site')
    const gapOf = (of: typeof numbers.plan, id: string) => of.parts.find((part) => part.partId === id)?.gapDays ?? Number.NaN
    expect(ningbo?.kind === 'site' && ningbo.today.gapDays).toBe(Math.max(gapOf(numbers.today, 'HOUSING'), gapOf(numbers.today, 'WINDING')))
    expect(ningbo?.kind === 'site' && ningbo.plan.gapDays).toBe(Math.max(gapOf(numbers.plan, 'HOUSING'), gapOf(numbers.plan, 'WINDING')))
  })

  test('heads the parts of each site, and knows where each part stands', () => {
    const { items, rows, length, indexOfRow } = model('')
    expect([items.length, rows.length]).toEqual([length, 4])
    let group: readonly string[] = []
    for (const item of items) {
      if (item.kind === 'site') group = item.group.partIds
      else expect(group).toContain(item.key)
    }
    expect(items.flatMap((item, index) => (item.kind === 'part' ? [[item.key, index]] : []))).toEqual(rows.map(({ partId }, row) => [partId, indexOfRow(row)]))
    expect(indexOfRow(4)).toBe(-1)
  })

  test('shows in the chosen cell what the plan really does, quote and one-off cost included', () => {
    const row = model('').rows.find((one) => one.partId === 'WINDING')
    expect(row?.chosen).toBe('nearshore')
    expect(row?.cells.nearshore.once).toBe(40_000)
    expect(row?.cells.nearshore.certainty).not.toBe('estimate')
    expect(row?.cells.buffer).toBe(grid.rows.get('WINDING')?.cells.buffer)
  })

  test('shows what an option alone would do where the plan is not worked out with it yet', () => {
    const row = tableModel(contents, numbers, grid, choicesOf(contents, 'plan'), 'wind', new Map()).rowAt(0)
    expect(row?.chosen).toBe('nearshore')
    expect(row?.cells.nearshore).toBe(grid.rows.get('WINDING')?.cells.nearshore)
  })

  test('keeps only parts that match every word of the filter, and counts changes over all', () => {
    const found = model('wind')
    expect(found.rows.map((row) => row.partId)).toEqual(['WINDING'])
    expect([found.changed, found.all]).toEqual([1, 4])
    expect(model('winding tainan').rows).toEqual([])
  })

  test('puts parts without a supplier last, under a heading of their own', () => {
    const lost = { ...contents, offers: contents.offers.filter((offer) => offer.partId !== 'HOUSING') }
    const without = { ...request, contents: lost }
    const { items } = laidOut(tableModel(lost, { plan: evaluate(without), today: evaluateToday(without), horizonYears: 5 }, optionGrid(without, optionSettings('PL')), new Map(), ''))
    expect(items.findLast((item) => item.kind === 'site')?.key).toBe(noSite)
  })
})
