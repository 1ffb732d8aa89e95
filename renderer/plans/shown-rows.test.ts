import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../shared/data/figures.ts'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import { pumpProject } from '../../shared/engine/small-project.ts'
import { costSteps, shortSites } from './chart-data.ts'
import { asTabSeparated, differenceOf, shownRows } from './shown-rows.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const evaluations = [null, ...contents.scenarios.map((one) => one.id)].map((scenarioId) => evaluate({ contents, scenarioId, figures: shippedFigures }))
const [today, , moved] = evaluations
const rows = shownRows(evaluations, 'EUR')
const read = (text: string | undefined): number => Number((text ?? '').replaceAll(/[^\d.]/g, ''))

describe('the comparison as shown', () => {
  test('takes each difference from the numbers shown, so that it can be checked on paper', () => {
    const row = rows.find((one) => one.id === 'cost-per-unit')
    const [first, , other] = row?.cells ?? []
    const difference = row === undefined ? null : differenceOf(row, 2, 0)
    expect(read(difference?.text)).toBeCloseTo(Math.abs(read(other?.text) - read(first?.text)), 9)
  })

  test('marks the best of each row unless all are equal, and says which direction is better', () => {
    for (const row of rows) {
      const known = row.cells.flatMap((cell) => cell.value ?? [])
      const best = row.cells.filter((cell) => cell.isBest).flatMap((cell) => cell.value ?? [])
      if (new Set(known).size < 2) expect(best).toEqual([])
      else expect(new Set(best)).toEqual(new Set([row.better === 'more' ? Math.max(...known) : Math.min(...known)]))
    }
  })

  test('calls unknown what is unknown, never zero', () => {
    const undemanded = pumpProject({ products: [] })
    const cells = shownRows([evaluate({ contents: undemanded, scenarioId: null, figures: shippedFigures })], 'EUR').find((row) => row.id === 'cost-per-unit')?.cells
    expect(cells?.[0]).toMatchObject({ value: null, text: 'unknown', isUnknown: true, isBest: false })
  })

  test('leaves today without a payback, and its net value at nothing', () => {
    expect(rows.find((row) => row.id === 'payback')?.cells[0]?.text).toBe('')
    expect(rows.find((row) => row.id === 'npv')?.cells[0]?.text).toBe('€0')
  })

  test('is copied with numbers as numbers, a line a row', () => {
    const lines = asTabSeparated(rows, ['Today', 'A', 'B', 'C'], { name: 'B against 0', one: 2, against: 0 }).split('\r\n').map((line) => line.split('\t'))
    expect(lines).toHaveLength(rows.length + 1)
    expect(lines.every((line) => line.length === 7)).toBe(true)
    const cost = lines.find((line) => line[0] === 'Landed cost' && line[1] === 'per unit sold')
    expect(Number(cost?.[6])).toBeCloseTo(Number(cost?.[4]) - Number(cost?.[2]), 6)
  })
})

describe('the charts of the comparison', () => {
  test('lead from today’s cost to the plan’s by steps that add up to the cent', () => {
    if (today === undefined || moved === undefined) throw new Error('the sample has three plans')
    const steps = costSteps(today, moved, 'B') ?? []
    const [first, last] = [steps[0]?.value ?? Number.NaN, steps.at(-1)?.value ?? Number.NaN]
    expect(first + steps.slice(1, -1).reduce((sum, step) => sum + step.value, 0)).toBeCloseTo(last, 9)
    expect(steps.filter((step) => step.kind === 'step').length).toBeGreaterThan(2)
  })

  test('say that the expected loss is not counted where it is unknown, and have no step for it', () => {
    const unsold = { ...contents, products: contents.products.map((product) => ({ ...product, marginPerUnit: null })) }
    const [now, later] = [null, 'scenario-b'].map((scenarioId) => evaluate({ contents: unsold, scenarioId, figures: shippedFigures }))
    if (now === undefined || later === undefined) throw new Error('two plans were evaluated')
    const steps = costSteps(now, later, 'B') ?? []
    expect([steps[0]?.label, steps.at(-1)?.label]).toEqual(['Today, loss not counted', 'B, loss not counted'])
    expect(steps.some((step) => step.key === 'loss')).toBe(false)
  })

  test('follow the parts of each site of today to wherever they come from under the plan, worst first', () => {
    if (today === undefined || moved === undefined) throw new Error('the sample has three plans')
    const sites = shortSites(today, moved)
    expect(sites[0]?.before).toBe(Math.round(today.totals.longestGapDays ?? Number.NaN))
    expect(sites.map((site) => site.before)).toEqual(sites.map((site) => site.before).toSorted((one, other) => other - one))
    expect(sites[0]?.after).toBeLessThan(sites[0]?.before ?? 0)
  })
})
