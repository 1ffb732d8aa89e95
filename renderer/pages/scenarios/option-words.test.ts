import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { choiceOf, type OptionKind } from '../../../shared/engine/option.ts'
import { optionGrid } from '../../../shared/engine/options.ts'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { applyPatches } from '../../../shared/model/change.ts'
import type { Choice, Scenario } from '../../../shared/model/scenario.ts'
import { say } from '../../../shared/text/say.ts'
import { choicesOf } from '../../plans/scenario-changes.ts'
import { cellInWords, chooseOption, inThousands, refusalOf } from './option-words.ts'
import { whatIfs } from '../../plans/what-ifs.ts'
import { optionSettings } from '../../plans/usual-options.ts'

const plan: Scenario = { id: 'plan', letter: 'A', name: 'Plan A', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const contents = pumpProject({ scenarios: [plan] })
const settings = optionSettings('PL')
const grid = optionGrid({ contents, scenarioId: 'plan', figures: shippedFigures }, settings)
let made = 0
const makeId = (): string => `id-${++made}`

describe('choosing an option', () => {
  test('for several parts makes one step, and passes over those that have no such option', () => {
    const change = chooseOption(contents, 'plan', 'buffer', ['HOUSING', 'SHAFT', 'WINDING'], grid, settings, makeId)
    expect(change?.name).toBe('Add stock of 2 parts')
    expect(change?.patches).toHaveLength(2)
  })

  test('that is not there says why, of several parts of how many, and nothing of a part that has it by its own choice', () => {
    const none = new Map<string, Choice>()
    const why = (kind: OptionKind, partIds: readonly string[], choices: ReadonlyMap<string, Choice> = none): string | null => refusalOf(contents, choices, grid, kind, partIds)
    const without = grid.rows.get('SHAFT')?.cells.buffer.absent
    expect(without).toBe('no-need')
    expect(why('buffer', ['HOUSING'])).toBeNull()
    expect(why('buffer', ['SHAFT'])).toMatch(/^Buffer, SHAFT: Stock lasts longer/)
    expect(why('buffer', ['HOUSING', 'SHAFT', 'WINDING'])).toMatch(/^1 of the 3 parts does not have the option Buffer and stays as it is\. Stock lasts longer/)
    expect(why('buffer', ['SHAFT', 'SHAFT'])).toMatch(/^None of the 2 parts has the option Buffer\./)
    const own = { ...choiceOf('buffer', { id: 'c', scenarioId: 'plan', partId: 'SHAFT' }, contents, settings, 5) }
    expect(why('buffer', ['SHAFT'], new Map([['SHAFT', own]]))).toBeNull()
    expect(why('keep', ['SHAFT', 'HOUSING'])).toBeNull()
  })

  test('names the part and the place in the step that undo will show', () => {
    expect(chooseOption(contents, 'plan', 'nearshore', ['WINDING'], grid, settings, makeId)?.name).toBe('Move WINDING to Poland')
    expect(chooseOption(contents, 'plan', 'buffer', ['WINDING'], grid, settings, makeId)?.name).toBe('Add 30 days of stock of WINDING')
  })

  test('leaves a move that already stands, or carries a quote, as it is', () => {
    const once = applyPatches(contents, chooseOption(contents, 'plan', 'nearshore', ['WINDING'], grid, settings, makeId)?.patches ?? [])
    expect(chooseOption(once, 'plan', 'nearshore', ['WINDING'], grid, settings, makeId)).toBeNull()
    expect(chooseOption(once, 'plan', 'nearshore', ['WINDING'], grid, optionSettings('SI'), makeId)?.name).toBe('Move WINDING to Slovenia')
    const choice = choicesOf(once, 'plan').get('WINDING')
    const quoted = { ...once, choices: choice?.kind === 'move' ? [{ ...choice, quote: 11 }] : [] }
    expect(chooseOption(quoted, 'plan', 'nearshore', ['WINDING'], grid, optionSettings('SI'), makeId)).toBeNull()
  })

  test('goes back to keep, and makes no step where nothing was chosen', () => {
    const once = applyPatches(contents, chooseOption(contents, 'plan', 'reshore', ['WINDING'], grid, settings, makeId)?.patches ?? [])
    const back = chooseOption(once, 'plan', 'keep', ['WINDING', 'SHAFT'], grid, settings, makeId)
    expect(applyPatches(once, back?.patches ?? []).choices).toEqual([])
    expect(chooseOption(contents, 'plan', 'keep', ['SHAFT'], grid, settings, makeId)).toBeNull()
  })
})

describe('a cell in words', () => {
  test('says the difference a unit, the money once and the days short, and never a zero for what is unknown', () => {
    const cell = { cost: -0.406, once: 38_000, daysShort: 16.2, certainty: 'estimate' as const, absent: null, unknown: null, bufferDays: 0, isAwaited: false }
    expect(cellInWords('nearshore', cell, 'MT-2001', 'EUR')).toBe('Nearshore, MT-2001: −€0.41 a unit, €38k once, 16 days short after')
    expect(cellInWords('buffer', { ...cell, cost: null, unknown: say`The price is missing.`, daysShort: 0.3 }, 'MT-2001', 'EUR')).toBe(
      'Buffer, MT-2001: Cost unknown: The price is missing., €38k once, covered after')
  })
  test('writes thousands with a decimal only below ten', () => {
    expect([38_400, 4_210, 12, 9_960].map(inThousands)).toEqual(['38', '4.2', '0', '10'])
  })
})

describe('a what-if slider', () => {
  test('shows a figure as a person reads it, and stores it back unchanged', () => {
    for (const whatIf of whatIfs) {
      for (const shown of [whatIf.low, (whatIf.low + whatIf.high) / 2, whatIf.high]) {
        expect(whatIf.shown(whatIf.stored(shown, shippedFigures), shippedFigures)).toBeCloseTo(shown, 9)
      }
      expect(shippedFigures.get(whatIf.key)?.key).toBe(whatIf.key)
    }
  })
})
