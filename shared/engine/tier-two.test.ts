import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { evaluate } from './evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'

/** Sites S and T send X and Y, of which one of each goes into P, ten a day; both may hang on others. */
const hanging = (sites: ProjectContents['sites'], given: Partial<ProjectContents> = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 10 })], parts: [aPart('P'), aPart('X', { stock: 100 }), aPart('Y', { stock: 200 })],
  lines: [aLine('P', 'X', 1), aLine('P', 'Y', 1)], offers: [anOffer('X', 'S'), anOffer('Y', 'T')], sites, ...given,
})
const tierTwo = (contents: ProjectContents) => evaluate({ contents, scenarioId: null, figures: shippedFigures }).tierTwo

/** Both send X, half each; S hangs on a mine, T on what is given. */
const halfEach = (ofT: string[]) => tierTwo(hanging([aSite('S', 'CN', { dependsOn: ['MINE'] }), aSite('T', 'DE', { dependsOn: ofT }), aSite('MINE', 'MY', { recoveryDays: 60 })], {
  lines: [aLine('P', 'X', 1)], offers: [anOffer('X', 'S', { share: 0.5 }), anOffer('X', 'T', { share: 0.5 })],
}))[0]

/** S, which sends X, hangs on a mine; a stand-by for X hangs on what is given. */
function withStandBy(ofReady: string[]) {
  const contents = hanging([aSite('S', 'CN', { dependsOn: ['MINE'] }), aSite('T', 'DE'), aSite('READY', 'PL', { supplierId: 'ready', dependsOn: ofReady }), aSite('MINE', 'MY', { recoveryDays: 60 })], {
    suppliers: [{ id: 'supplier', name: 'Supplier', origins: {} }, { id: 'ready', name: 'Wał', origins: {} }],
    scenarios: [{ id: 'A', letter: 'A', name: 'Emergency plan', description: '', parentId: null, createdAt: '', lockedAt: null }],
    choices: [{
      kind: 'stand-by', id: 'standby', scenarioId: 'A', partId: 'X', note: '', supplierName: 'Wał', country: 'PL', city: '', share: 1, switchDays: 14, costPerYear: 0, costPerDay: 10, oneOffCost: 0,
    }],
  })
  return evaluate({ contents, scenarioId: 'A', figures: shippedFigures }).tierTwo[0]
}

describe('A site of tier 2', () => {
  test('is none while nobody hangs on another', () => {
    expect(tierTwo(hanging([aSite('S', 'CN'), aSite('T', 'DE'), aSite('MINE', 'MY')]))).toEqual([])
  })

  test('stops all that hang on it until it is back, and the first to run dry sets the pace', () => {
    const [mine] = tierTwo(hanging([aSite('S', 'CN', { dependsOn: ['MINE'] }), aSite('T', 'DE', { dependsOn: ['MINE'] }), aSite('MINE', 'MY', { recoveryDays: 40 })]))
    expect(mine).toMatchObject({
      key: 'MINE', country: 'MY', placeKeys: ['S', 'T'], partIds: ['X', 'Y'], worstPartId: 'X', surviveDays: 10, recoverDays: 40, gapDays: 30, isRecoveryKnown: true, lossIsUpperBound: false,
    })
    expect(mine?.lossPerEvent).toBeCloseTo(30 * 100, 6)
  })

  test('takes as long as who hangs on it takes after a stop of its own where nobody states more', () => {
    const contents = hanging([aSite('S', 'CN', { recoveryDays: 33, dependsOn: ['MINE'] }), aSite('T', 'DE'), aSite('MINE', 'MY')])
    const [site] = evaluate({ contents, scenarioId: null, figures: shippedFigures }).sites
    const [mine] = tierTwo(contents)
    expect(mine).toMatchObject({ recoverDays: 33, surviveDays: site?.surviveDays, lossPerEvent: site?.lossPerEvent, isRecoveryKnown: false })
  })

  test('that both sources of a part hang on leaves nothing of it', () => {
    expect(halfEach([])).toMatchObject({ surviveDays: 20, recoverDays: 28 })
    expect(halfEach(['MINE'])).toMatchObject({ surviveDays: 10, recoverDays: 60 })
  })

  test('takes along the stand-by of a works that hangs on it as well, and leaves every other', () => {
    // Ten days of stock, four short, and 46 days of use where it helps.
    expect(withStandBy([])).toMatchObject({ recoverDays: 14, lossPerEvent: 4 * 100 + 46 * 10 })
    expect(withStandBy(['MINE'])).toMatchObject({ recoverDays: 60, lossPerEvent: 50 * 100 })
  })

  test('that hangs on one which hangs on it is found once, and so is one far down', () => {
    const sites = [aSite('S', 'CN', { dependsOn: ['A'] }), aSite('T', 'DE'), aSite('A', 'MY', { dependsOn: ['B', 'A'] }), aSite('B', 'ID', { dependsOn: ['A', 'S'] })]
    expect(tierTwo(hanging(sites)).map(({ key, placeKeys }) => [key, placeKeys])).toEqual([['A', ['S']], ['B', ['S']]])
  })
})
