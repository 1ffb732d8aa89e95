import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { evaluate } from './evaluate.ts'
import { optionKinds, type OptionGrid } from './option.ts'
import { optionGrid, optionGridSteps, optionsAtHand } from './options.ts'
import { packGrid, unpackGrid } from './packed-grid.ts'
import { pumpProject } from './small-project.ts'

const settings = { nearshoreTo: 'SI', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
const contents = pumpProject()
const unpriced = pumpProject({ offers: contents.offers.map((offer) => (offer.partId === 'WINDING' ? { ...offer, unitPrice: null } : offer)) })

/** A grid with all of its rows, which are made as they are looked at. */
const whole = (grid: OptionGrid) => ({ ...grid, rows: [...grid.rows] })

describe('a packed grid', () => {
  test.each([['every price is known', contents], ['a price is unknown', unpriced]])('is the same grid when unpacked where %s', (_, project) => {
    const grid = optionGrid({ contents: project, scenarioId: null, figures: shippedFigures }, settings)
    expect(whole(unpackGrid(structuredClone(packGrid(grid))))).toEqual(whole(grid))
  })
})

describe('a grid worked out in steps', () => {
  test('stops many times on the way, each time further, and gives what the whole gives', () => {
    const request = { contents, scenarioId: null, figures: shippedFigures }
    const steps = optionGridSteps(request, settings)
    const shares: number[] = []
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      shares.push(step.value)
      // Another project's numbers in between change nothing.
      evaluate({ ...request, contents: unpriced, what: new Map([['what-if.freight-factor', shares.length]]) })
    }
    expect(whole(step.value)).toEqual(whole(optionGrid(request, settings)))
    // Each of the six plans begins a sixth further.
    for (let plan = 1; plan < optionKinds.length; plan++) expect(shares).toContain(plan * (1 / optionKinds.length))
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(1)
  })

  test('says from today alone which options there are, with the numbers awaited', () => {
    const request = { contents: unpriced, scenarioId: null, figures: shippedFigures }
    const worked = optionGrid(request, settings)
    const atHand = optionsAtHand(unpriced, evaluate(request), settings)
    expect(atHand.rows.size).toBe(worked.rows.size)
    for (const [partId, row] of atHand.rows) {
      expect(row.cells.keep).toEqual(worked.rows.get(partId)?.cells.keep)
      for (const kind of optionKinds) {
        const cell = worked.rows.get(partId)?.cells[kind]
        expect(row.cells[kind]).toMatchObject({ absent: cell?.absent, bufferDays: cell?.bufferDays, isAwaited: kind !== 'keep' })
      }
    }
  })
})
