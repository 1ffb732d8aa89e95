import { describe, expect, test } from 'vitest'
import type { Choice } from '../../../shared/model/scenario.ts'
import { choiceOfDraft, draftOf } from './choice-draft.ts'
import { openTransition } from '../../../shared/model/scenario.ts'

const move: Choice = {
  kind: 'move', id: 'c', scenarioId: 'a', partId: 'winding', note: '', country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji', share: 1, quote: null,
  quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition,
}
const buffer: Choice = { kind: 'buffer', id: 'b', scenarioId: 'a', partId: 'winding', note: '', days: 21 }

describe('the editor of a choice', () => {
  test('saves what it was opened with when nothing is typed', () => {
    const full: Choice = { ...move, share: 0.35, quote: 1234.5, oneOffCost: 52_000, recoveryDays: 40, note: 'asked in October' }
    for (const choice of [move, full, buffer]) expect(choiceOfDraft(draftOf(choice), choice)).toEqual({ choice })
  })

  test('reads numbers with a comma or a point, and leaves an empty one to be estimated', () => {
    const draft = { ...draftOf(move), priceFrom: 'quote' as const, quote: '17,90', oneOffCost: '', recoveryDays: '35' }
    expect(choiceOfDraft(draft, move)).toEqual({ choice: { ...move, quote: 17.9, recoveryDays: 35 } })
  })

  test('says what is wrong at the field that is wrong', () => {
    const draft = { ...draftOf(move), share: '130', priceFrom: 'quote' as const, quote: '', oneOffCost: 'much' }
    const answer = choiceOfDraft(draft, move)
    expect('faults' in answer ? Object.keys(answer.faults) : []).toEqual(['share', 'quote', 'oneOffCost'])
    expect('faults' in choiceOfDraft({ ...draftOf(buffer), days: '-3' }, buffer)).toBe(true)
  })

  test('drops a typed quote when the price is to be estimated', () => {
    expect(choiceOfDraft({ ...draftOf(move), quote: '9', priceFrom: 'estimate' }, move)).toEqual({ choice: move })
  })
})
