import { chapterDutyKey, dutyKeyOf } from '../data/duties.ts'
import * as q from '../formulas/inputs.ts'
import { placeOf, say, type SentenceValue } from '../text/say.ts'
import { chosen, fact, figure, reasoned } from './candidates.ts'
import type { FigureRef } from './figure-book.ts'
import { usualTerm, type Terms } from './incoterm-terms.ts'
import type { LegFacts } from './leg-facts.ts'
import { inWholePacks, orderFact, orderQuantityOf, priceAt } from './order-quantity.ts'
import type { Rule } from './sheet.ts'
import type { World } from './world.ts'

/** Key under which a draw of an uncertain future lays a factor on today's prices; nobody else sets it, and unset it counts as 1. */
export const pricesDrawn = 'uncertainty.prices'
/** Key under which a draw lays a factor on the prices of new sources, quoted, made or estimated. */
export const offersDrawn = 'uncertainty.offers'
const drawn = ({ value }: FigureRef): number => (Number.isNaN(value) ? 1 : value)
const times = (amount: number | null, factor: number): number | null => (amount === null ? null : amount * factor)

/** How an input of a source is found. */
export type LegRule = Rule<LegFacts>

/** Chosen destination, by id, where the leg is one. */
const choiceId = (leg: LegFacts): string => leg.choice?.id ?? ''

const term = (pick: (terms: Terms) => number): LegRule['candidates'] => [
  fact((leg) => (leg.offer?.incoterm ? pick(leg.terms) : null), (leg) => leg.offer, 'incoterm'),
  chosen((leg) => (leg.choice === null ? null : pick(leg.terms)), choiceId),
  reasoned((leg) => pick(leg.terms), say`No delivery term is stated: ${usualTerm} is taken.`, 'default'),
]

const laneFigure = (pick: (lane: NonNullable<LegFacts['lane']>) => FigureRef, of: (lane: NonNullable<LegFacts['lane']>) => SentenceValue = (lane) => lane.lane.label) =>
  figure<LegFacts>(({ lane }) => (lane === null ? null : pick(lane)), ({ lane }) => (lane === null ? '' : of(lane)))

/** The share of its part's need that a source delivers; its need, and with it the other rules, follow from it. */
export const shareRule: LegRule = {
  quantity: q.shareOfNeed,
  own: false,
  candidates: [chosen((leg) => (leg.choice === null ? null : leg.share), choiceId), fact((leg) => leg.share, (leg) => leg.offer, 'share')],
}

/** What rules read that was worked out before them, a number for each source. */
export interface Before {
  /** Good units a year from here; NaN while unknown. */
  readonly need: Float64Array
  /** Cost of own production of a destination that has it; NaN for any other source and while unknown. */
  readonly ownProduction: Float64Array
  /** Re-based price ex works of a destination without a quote; NaN for any other source and while unknown. */
  readonly shouldCost: Float64Array
}

/** How each input of a source is found, in the order in which the ways are tried. */
export function legRules({ book }: World, { need, ownProduction, shouldCost }: Before): LegRule[] {
  const needOf = (index: number): number => need[index] ?? Number.NaN
  const interval = book.ref('general.order-interval-days')
  /** Shipped, or added by the user. */
  const knownFigures = { has: (key: string): boolean => !Number.isNaN(book.ref(key).value) }
  const dutyOf = new Map<string, FigureRef>()
  const dutyFigure = (hsCode: string): FigureRef => {
    const found = dutyOf.get(hsCode)
    if (found !== undefined) return found
    // Where none is known, the key of the chapter names what is missing.
    const ref = book.ref(dutyKeyOf(hsCode, knownFigures) ?? chapterDutyKey(hsCode))
    dutyOf.set(hsCode, ref)
    return ref
  }
  const hintOf = new Map<string, FigureRef>()
  const dutyHint = (slug: string, headings: readonly string[]): FigureRef | null => {
    const found = hintOf.get(slug)
    if (found !== undefined) return found
    const [first] = headings
    if (first === undefined) return null
    const ref = dutyFigure(first)
    hintOf.set(slug, ref)
    return ref
  }
  const byRegion = (within: string, outside: string): LegRule['candidates'] => {
    const [near, far] = [book.ref(within), book.ref(outside)]
    return [figure(({ country, countryInEurope }) => (country === null ? null : countryInEurope ? near : far), ({ country }) => placeOf(country))]
  }
  const plain = (key: string) => {
    const ref = book.ref(key)
    return figure<LegFacts>(() => ref, () => '')
  }
  const extraDuty = (key: string, applies: (leg: LegFacts) => boolean): LegRule['candidates'] => {
    const ref = book.ref(key)
    return [
      figure((leg) => (leg.country !== null && applies(leg) ? ref : null), ({ country }) => placeOf(country)),
      reasoned(({ country }) => (country === null ? Number.NaN : 0), say`Does not apply to this country of origin.`, 'known'),
    ]
  }
  const dollar = book.ref('what-if.dollar-factor')
  const hedging = book.ref('general.hedging')
  const [today, offered] = [book.ref(pricesDrawn), book.ref(offersDrawn)]
  const rates = new Map<string, FigureRef>()
  const rateOf = (currency: string): FigureRef => {
    const found = rates.get(currency)
    if (found !== undefined) return found
    const ref = book.ref(`exchange-rate.${currency}`)
    rates.set(currency, ref)
    return ref
  }

  const rule = (quantity: LegRule['quantity'], candidates: LegRule['candidates'], own = false, uses: readonly Float64Array[] = []): LegRule => ({ quantity, candidates, own, uses })
  return [
    rule(q.orderQuantity, [
      fact((leg) => { const stated = orderFact(leg); return stated === null ? null : inWholePacks(stated, leg) }, (leg) => leg.offer, 'orderQuantity'),
      fact((leg, index) => (leg.offer !== null && (leg.offer.minimumOrder ?? 0) > 0 ? orderQuantityOf(leg, needOf(index), interval.value) : null), (leg) => leg.offer, 'minimumOrder'),
      reasoned((leg, index) => orderQuantityOf(leg, needOf(index), interval.value), () => say`No order quantity is stated: what ${interval.value} days use (general.order-interval-days).`, 'default'),
    ], false, [need]),
    rule(q.quotedPrice, [
      fact((leg, index) => (leg.offer === null ? null : times(priceAt(leg.offer, orderQuantityOf(leg, needOf(index), interval.value)), drawn(today))), (leg) => leg.offer, 'unitPrice'),
      reasoned((_, index) => (ownProduction[index] ?? Number.NaN) * drawn(offered), say`Made in a works of one’s own: material, labour, machines, energy, overhead and tooling.`, 'estimate'),
      chosen((leg) => (leg.choice === null || leg.choice.production !== null ? null : times(leg.choice.quote, drawn(offered))), choiceId),
      reasoned((_, index) => (shouldCost[index] ?? Number.NaN) * drawn(offered), say`Today’s ex-works price re-based to the country of destination (should-cost).`, 'estimate'),
    ], true, [need, ownProduction, shouldCost]),
    rule(q.offerCurrencyRate, [figure((leg) => rateOf(leg.currency), (leg) => leg.currency)]),
    rule(q.currencyFactor, [
      figure((leg) => (leg.currency === 'USD' ? dollar : null), () => 'USD'),
      reasoned(() => 1, say`The price is not in dollars.`, 'known'),
    ]),
    rule(q.mass, [fact((leg) => leg.of.part.massKg, (leg) => leg.of.part, 'massKg')], true),
    rule(q.volume, [
      fact((leg) => leg.of.part.volumeM3, (leg) => leg.of.part, 'volumeM3'),
      reasoned((leg) => (leg.lane === null ? Number.NaN : (leg.of.part.massKg ?? Number.NaN) / leg.lane.volumetric.value), say`No volume is stated: the goods are taken as heavy enough to be charged by mass.`, 'default'),
    ]),
    rule(q.volumetricDensity, [laneFigure((lane) => lane.volumetric)]),
    rule(q.freightRate, [laneFigure((lane) => lane.perKg)]),
    rule(q.freightPerShipment, [laneFigure((lane) => lane.perShipment)]),
    rule(q.partsInShipment, [reasoned((leg) => leg.partsInShipment, say`Parts that this plan buys at the same place; they travel together.`, 'known')]),
    rule(q.buyerPaysToBorder, term((terms) => terms.paysToBorder), true),
    rule(q.buyerPaysFromBorder, term((terms) => terms.paysFromBorder)),
    rule(q.buyerInsures, term((terms) => terms.insures)),
    rule(q.buyerOwnsInTransit, term((terms) => terms.ownsInTransit)),
    rule(q.priceIncludesFreightToBorder, term((terms) => terms.holdsFreightToBorder)),
    rule(q.priceIncludesFreightFromBorder, term((terms) => terms.holdsFreightFromBorder)),
    rule(q.priceIncludesInsurance, term((terms) => terms.holdsInsurance)),
    rule(q.priceIncludesDuty, term((terms) => terms.holdsDuty)),
    rule(q.dutyRate, [
      fact((leg) => (leg.offer?.originProof === 'in hand' ? leg.offer.preferentialDutyRate : null), (leg) => leg.offer, 'preferentialDutyRate'),
      fact((leg) => leg.offer?.dutyRate, (leg) => leg.offer, 'dutyRate'),
      reasoned(
        ({ country, countryInEu, plantInEu, project }) => (country !== null && ((countryInEu && plantInEu) || country.code === project.plantCountry) ? 0 : Number.NaN),
        say`No duty within the customs union.`,
        'known',
      ),
      figure(({ country, plantInEu, of }) => (country !== null && plantInEu && of.part.hsCode !== null ? dutyFigure(of.part.hsCode) : null), ({ of }) => `HS ${of.part.hsCode ?? ''}`),
      figure(({ country, plantInEu, of }) => (country !== null && plantInEu ? dutyHint(of.category.slug, of.category.headings) : null), ({ of }) => say`${of.category.label}, by its usual HS heading`, () => 'estimate'),
    ], true),
    rule(q.extraDuty, extraDuty('what-if.extra-duty-points', ({ countryInEu, plantInEu }) => plantInEu && !countryInEu)),
    rule(q.extraDutyChina, extraDuty('what-if.extra-duty-china', ({ country, plantInEu }) => plantInEu && country?.code === 'CN')),
    rule(q.customsEntry, [
      reasoned(
        ({ country, countryInEu, plantInEu, project, terms }) =>
          country === null ? Number.NaN : (countryInEu && plantInEu) || country.code === project.plantCountry || terms.holdsDuty === 1 ? 0 : 1,
        say`An entry is made where goods come into the customs territory and the seller does not clear them.`,
        'known',
      ),
    ]),
    rule(q.transitDays, [laneFigure((lane) => lane.days)]),
    rule(q.leadTime, [
      fact((leg) => leg.offer?.leadTimeDays, (leg) => leg.offer, 'leadTimeDays'),
      laneFigure((lane) => lane.days, (lane) => say`${lane.lane.label}; no lead time is stated, so the days under way`),
    ]),
    rule(q.leadTimeDeviation, [
      fact((leg) => leg.offer?.leadTimeDeviationDays, (leg) => leg.offer, 'leadTimeDeviationDays'),
      laneFigure((lane) => lane.deviation),
    ]),
    rule(q.bufferDays, [
      chosen((leg) => (leg.of.buffers.length === 0 ? null : leg.of.bufferDays), (leg) => leg.of.buffers[0]?.id ?? ''),
      reasoned(() => 0, say`This plan holds no extra stock of it.`, 'known'),
    ]),
    rule(q.rejectShare, [fact((leg) => leg.offer?.rejectShare, (leg) => leg.offer, 'rejectShare'), plain('general.reject-share')]),
    rule(q.expediteShare, byRegion('general.expedite-share-within-europe', 'general.expedite-share-outside-europe')),
    rule(q.expediteRate, [laneFigure((lane) => lane.expedite, (lane) => lane.expediteLabel)]),
    rule(q.expediteDensity, [laneFigure((lane) => lane.expediteVolumetric, (lane) => lane.expediteLabel)]),
    rule(q.oversightShare, byRegion('general.oversight-within-europe', 'general.oversight-outside-europe')),
    rule(q.hedgingShare, [
      reasoned((leg) => (leg.currency === leg.project.currency ? 0 : Number.NaN), say`The price is in the project’s own currency.`, 'known'),
      figure(() => hedging, (leg) => leg.currency),
    ]),
    rule(q.mainDistance, [laneFigure((lane) => lane.distance)]),
    rule(q.mainEmission, [laneFigure((lane) => lane.emission)]),
    rule(q.leadTimeKnown, [fact((leg) => leg.offer?.leadTimeDays, (leg) => leg.offer, 'leadTimeDays')]),
    rule(q.rejectKnown, [fact((leg) => leg.offer?.rejectShare, (leg) => leg.offer, 'rejectShare')]),
    rule(q.requalificationWeeks, [
      fact((leg) => leg.of.part.requalificationWeeks, (leg) => leg.of.part, 'requalificationWeeks'),
      figure((leg) => leg.of.category.requalificationWeeks, (leg) => leg.of.category.label, (leg) => (leg.of.basis === 'stated' ? 'default' : 'estimate')),
    ]),
    rule(q.financialRisk, [fact((leg) => leg.site?.financialRisk, (leg) => leg.site, 'financialRisk')]),
    rule(q.recovery, [
      chosen((leg) => leg.choice?.recoveryDays, choiceId),
      fact((leg) => leg.offer?.recoveryDays, (leg) => leg.offer, 'recoveryDays'),
      fact((leg) => leg.site?.recoveryDays, (leg) => leg.site, 'recoveryDays'),
      figure((leg) => leg.of.category.recoveryDays, (leg) => leg.of.category.label, (leg) => (leg.of.basis === 'stated' ? 'default' : 'estimate')),
    ]),
  ]
}
