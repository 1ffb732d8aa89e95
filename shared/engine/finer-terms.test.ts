import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import { openTransition, type Choice, type Production } from '../model/scenario.ts'
import { worded } from '../text/english.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite, pumpProject } from './small-project.ts'

/** One product a year of 1,000 with one part from China. */
const withOffer = (offer: Partial<Offer>, part: Parameters<typeof aPart>[1] = {}, project: Partial<ProjectContents> = {}): ProjectContents =>
  aProject({
    products: [aProduct('PUMP', 1000)], parts: [aPart('PUMP'), aPart('CASE', { massKg: 2, hsCode: '8503 00', ...part })], lines: [aLine('PUMP', 'CASE', 1)],
    sites: [aSite('NINGBO', 'CN')], offers: [anOffer('CASE', 'NINGBO', { unitPrice: 20, incoterm: 'FOB', dutyRate: 0.05, ...offer })], ...project,
  })
const caseOf = (contents: ProjectContents, what?: ReadonlyMap<string, number>) => {
  const [part] = evaluate({ contents, scenarioId: null, figures, ...(what === undefined ? {} : { what }) }).parts
  if (part === undefined) throw new Error('The project has a bought part.')
  return part
}
const lineOf = (contents: ProjectContents, line: 'duty' | 'price' | 'tooling' | 'obsolescence' | 'carbon', what?: ReadonlyMap<string, number>): number => caseOf(contents, what).lines[line] ?? Number.NaN
const orderOf = (offer: Partial<Offer>): number | null | undefined => {
  const target = { on: 'part', partId: 'CASE', quantity: 'cycle-stock' } as const
  return explain({ contents: withOffer(offer), scenarioId: null, figures }, target).inputs.find((input) => input.quantity.id === 'order-quantity')?.value
}

describe('Duty', () => {
  it('is the preferential rate only with the proof of origin in hand', () => {
    const full = lineOf(withOffer({}), 'duty')
    expect(lineOf(withOffer({ preferentialDutyRate: 0.01, originProof: 'in hand' }), 'duty')).toBeCloseTo(full / 5, 9)
    expect(lineOf(withOffer({ preferentialDutyRate: 0.01, originProof: 'none' }), 'duty')).toBe(full)
    expect(lineOf(withOffer({ preferentialDutyRate: 0.01 }), 'duty')).toBe(full)
  })
  it('is the full rate where the preferential one is unknown, and says so', () => {
    const contents = withOffer({ originProof: 'in hand' })
    expect(lineOf(contents, 'duty')).toBe(lineOf(withOffer({}), 'duty'))
    expect(caseOf(contents).notices).toEqual([{ kind: 'proof-without-rate', offerId: 'CASE@NINGBO' }])
    expect(caseOf(withOffer({ preferentialDutyRate: 0 })).notices).toEqual([{ kind: 'rate-without-proof', offerId: 'CASE@NINGBO', rate: 0 }])
  })
  it('takes the typed rate before the average of the chapter, and is unknown outside the EU until it is typed', () => {
    expect(lineOf(withOffer({ dutyRate: 0.1 }), 'duty')).toBeGreaterThan(2 * lineOf(withOffer({ dutyRate: null }), 'duty'))
    const { project } = withOffer({})
    const inLondon = { project: { ...project, plantCountry: 'GB' } }
    expect(caseOf(withOffer({ dutyRate: null }, {}, inLondon)).lines.duty).toBeNull()
    expect(caseOf(withOffer({}, {}, inLondon)).lines.duty).not.toBeNull()
  })
  it('adds anti-dumping duty as a share of the customs value and by the tonne', () => {
    const full = lineOf(withOffer({}), 'duty')
    expect(lineOf(withOffer({ antiDumpingRate: 0.2 }), 'duty')).toBeCloseTo(full * 5, 9)
    expect(lineOf(withOffer({ antiDumpingPerTonne: 500 }), 'duty')).toBeCloseTo(full + 1, 9)
    expect(lineOf(withOffer({ incoterm: 'DDP', antiDumpingRate: 0.2, antiDumpingPerTonne: 500 }), 'duty')).toBe(0)
  })
  it('is charged on assists and royalties too, which are in no other line', () => {
    const [plain, more] = [caseOf(withOffer({})), caseOf(withOffer({ assistsPerUnit: 3, royaltyShare: 0.1 }))]
    expect((more.lines.duty ?? 0) - (plain.lines.duty ?? 0)).toBeCloseTo(0.05 * (3 + 2), 9)
    expect(more.lines.price).toBe(plain.lines.price)
  })
})

describe('An order', () => {
  it('is never below the minimum and comes in whole packs', () => {
    expect(orderOf({ orderQuantity: 50, packSize: 24 })).toBe(72)
    expect(orderOf({ orderQuantity: 48, packSize: 24 })).toBe(48)
    expect(orderOf({ orderQuantity: 50, minimumOrder: 100, packSize: 24 })).toBe(120)
    expect(orderOf({ orderQuantity: null, packSize: 60 })).toBe(120)
    expect(orderOf({ orderQuantity: 0.3, packSize: 0.1 })).toBeCloseTo(0.3, 12)
  })
  it('below the first price break takes its price and says so', () => {
    const priceBreaks = [{ fromQuantity: 100, unitPrice: 18 }, { fromQuantity: 1000, unitPrice: 12 }]
    const small = caseOf(withOffer({ unitPrice: null, priceBreaks, orderQuantity: 50 }))
    expect(small.lines.price).toBe(18)
    expect(small.notices).toEqual([{ kind: 'below-first-break', offerId: 'CASE@NINGBO', orderQuantity: 50, firstBreak: 100 }])
    const large = caseOf(withOffer({ unitPrice: null, priceBreaks, orderQuantity: 1000 }))
    expect(large.lines.price).toBe(12)
    expect(large.notices).toEqual([])
    expect(caseOf(withOffer({ unitPrice: 22, priceBreaks, orderQuantity: 50 })).lines.price).toBe(22)
  })
  it('that lasts longer than a year is named', () => {
    expect(caseOf(withOffer({ orderQuantity: null, minimumOrder: 2500 })).notices).toEqual([{ kind: 'order-above-need', offerId: 'CASE@NINGBO', orderQuantity: 2500, needPerYear: 1000 }])
  })
})

describe('The cost of ownership', () => {
  it('writes tooling off as an annuity, and obsolescence only as a line of its own where one asks for it', () => {
    expect(lineOf(withOffer({ toolingCost: 10_000 }), 'tooling')).toBeCloseTo((10_000 * 0.09) / (1 - 1 / 1.09 ** 5) / 1000, 9)
    expect(lineOf(withOffer({}), 'obsolescence')).toBe(0)
    const tied = caseOf(withOffer({})).workingCapital ?? Number.NaN
    expect(lineOf(withOffer({}), 'obsolescence', new Map([['general.write-off-rate', 0.02]]))).toBeCloseTo((tied * 0.02) / 1000, 9)
  })
  it('counts the carbon border charge for goods of Annex I from outside once they pass the threshold', () => {
    const screws = { hsCode: '7318 15', massKg: 100 }
    const [light, heavy] = [lineOf(withOffer({}, { ...screws, massKg: 1 }), 'carbon'), lineOf(withOffer({}, screws), 'carbon')]
    const without = new Map([['general.cbam-price', 0]])
    expect(light).toBe(lineOf(withOffer({}, { ...screws, massKg: 1 }), 'carbon', without))
    expect(heavy - lineOf(withOffer({}, screws), 'carbon', without)).toBeCloseTo(0.1 * (2.1 - 1.37 * 0.975) * 80, 9)
    const fromNorway = { sites: [aSite('NINGBO', 'NO')] }
    expect(lineOf(withOffer({}, screws, fromNorway), 'carbon')).toBe(lineOf(withOffer({}, screws, fromNorway), 'carbon', without))
    expect(lineOf(withOffer({}, { ...screws, hsCode: null }), 'carbon')).toBe(lineOf(withOffer({}, { ...screws, hsCode: null }), 'carbon', without))
  })
  it('holds no carbon border charge of the buyer where the seller clears the goods', () => {
    const paid = withOffer({ incoterm: 'DDP' }, { hsCode: '7318 15', massKg: 100 })
    expect(lineOf(paid, 'carbon')).toBe(lineOf(paid, 'carbon', new Map([['general.cbam-price', 0]])))
  })
})

const moved = (partId: string, production: Production | null): Choice => ({
  kind: 'move', id: partId, scenarioId: 'a', partId, note: '', country: 'SI', city: '', supplierName: 'Idrija', share: 1, quote: null, quoteCurrency: 'EUR',
  oneOffCost: null, recoveryDays: null, ...openTransition, production,
})

describe('What a sheet may hold', () => {
  it('is an order of 0, which nobody stated', () => {
    const [none, unstated] = [{ orderQuantity: 0 }, { orderQuantity: null }].map((offer) => caseOf(withOffer(offer)).landedPerUnit)
    expect(none).toBe(unstated)
    expect(caseOf(withOffer({ orderQuantity: 0, minimumOrder: 400 })).landedPerUnit).toBe(caseOf(withOffer({ orderQuantity: null, minimumOrder: 400 })).landedPerUnit)
  })
  it('is a bulky part: by sea a cubic metre counts as a tonne, flown in haste as 167 kg', () => {
    const [bulky, dense] = [0.1, 0.002].map((volumeM3) => caseOf(withOffer({}, { volumeM3 })).lines)
    expect(bulky?.freight ?? 0).toBeGreaterThan(5 * (dense?.freight ?? Number.NaN))
    expect((bulky?.expedite ?? 0) / (dense?.expedite ?? Number.NaN)).toBeCloseTo((0.1 * 167) / 2, 9)
  })
  it('is a delivered price below the freight: its customs value is nothing, and no price elsewhere follows from it', () => {
    const cheap = withOffer({ incoterm: 'DAP', unitPrice: 0.01 }, { massKg: 5, category: 'fasteners' })
    expect(lineOf(cheap, 'duty')).toBe(0)
    const scenario = { id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }
    const [part] = evaluate({ contents: { ...cheap, scenarios: [scenario], choices: [moved('CASE', null)] }, scenarioId: 'a', figures }).parts
    expect(part?.lines.price).toBeNull()
    expect(worded(part?.notPriced)).toContain('more than the price')
  })
})

const aWorks: Production = {
  materialPerUnit: 0, scrapShare: 0, labourHoursPerUnit: 0.2, wagePerHour: null, automatedShare: 0, machineHoursPerUnit: 0, capex: 0, machineLifeYears: null,
  machineHoursPerYear: null, equipmentEffectiveness: null, energyPerUnitKwh: 3, overheadShare: null, toolingCost: 0, learning: null, learningRate: null,
  plateauUnits: null, trainedHeads: 2, trainingHours: null, coursePerHead: null, rampMonths: null,
}
const pumps = (currency: string): ProjectContents => {
  const contents = pumpProject()
  const offers = contents.offers.map((offer) => (offer.partId === 'HOUSING' ? { ...offer, toolingCost: 5000, assistsPerUnit: 1 } : offer))
  const scenario = { id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }
  return { ...contents, project: { ...contents.project, currency }, offers, scenarios: [scenario], choices: [moved('WINDING', null), moved('HOUSING', aWorks)] }
}

describe('A dearer dollar', () => {
  it('costs a project that counts in dollars as much as one that counts in euros', () => {
    // Whose currency is foreign differs between the two, and with it what is hedged.
    const what = new Map([['what-if.dollar-factor', 1.25], ['general.hedging', 0]])
    const dollars = (figures.get('exchange-rate.USD')?.value ?? Number.NaN) / 1.25
    for (const scenarioId of [null, 'a']) {
      const [inEuros, inDollars] = ['EUR', 'USD'].map((currency) => evaluate({ contents: pumps(currency), scenarioId, figures, what }).totals)
      for (const total of ['landedCostPerYear', 'ownershipCostPerYear', 'workingCapital', 'oneOff'] as const) {
        expect((inDollars?.[total] ?? Number.NaN) / dollars).toBeCloseTo(inEuros?.[total] ?? Number.NaN, 6)
      }
    }
  })
})
