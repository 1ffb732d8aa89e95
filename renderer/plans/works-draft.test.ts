import { describe, expect, test } from 'vitest'
import type { Works } from '../../shared/model/works.ts'
import { newWorksDraft, worksDraftOf, worksOfDraft } from './works-draft.ts'

const hall: Works = { id: 'hall', name: 'Hall 3', country: 'NL', city: 'Zutphen', openingCost: 240_000.5, costPerYear: 0, hoursPerYear: null, note: '' }

describe('A works as it is typed', () => {
  test('comes back as it was stored', () => {
    for (const works of [hall, { ...hall, hoursPerYear: 7200, note: 'lease asked for' }]) expect(worksOfDraft(worksDraftOf(works), 'hall', [hall])).toEqual({ works })
  })
  test('needs a name of its own and both amounts, since what is not known is not nothing', () => {
    const answer = worksOfDraft(newWorksDraft('PL'), 'new', [hall])
    expect('faults' in answer && Object.keys(answer.faults)).toEqual(['name', 'openingCost', 'costPerYear'])
    const twin = worksOfDraft({ ...worksDraftOf(hall), name: ' hall 3 ' }, 'new', [hall])
    expect('faults' in twin && Object.keys(twin.faults)).toEqual(['name'])
  })
  test('takes no hours for not stated, and refuses none at all', () => {
    const zero = worksOfDraft({ ...worksDraftOf(hall), hoursPerYear: '0' }, 'hall', [])
    expect('faults' in zero && Object.keys(zero.faults)).toEqual(['hoursPerYear'])
    const less = worksOfDraft({ ...worksDraftOf(hall), openingCost: '-5' }, 'hall', [])
    expect('faults' in less && Object.keys(less.faults)).toEqual(['openingCost'])
  })
})
