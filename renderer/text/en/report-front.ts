import type { DoubtId } from '../../../shared/engine/doubts.ts'

const doubtNames: Readonly<Record<DoubtId, string>> = {
  'stops-half': 'stops are half as likely as we assume',
  'stops-none': 'nothing ever stops',
  'stops-double': 'stops are twice as likely as we assume',
  'offers-dearer': 'the new offers turn out 10 % dearer',
  'freight-double': 'freight doubles',
  'dollar-cheaper': 'the dollar loses 10 %',
  'dollar-dearer': 'the dollar gains 10 %',
  'demand-less': 'we sell 20 % less',
}

/** Words of the first sheet of the report: verdict, what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText = {
  ask: {
    title: 'We ask the board to approve',
    titleCostly: 'What the plan asks for, though on expected values it does not pay',
    once: (money: string, parts: string, places: string) => `${money} for tooling and qualification of ${parts} at ${places}.`,
    sourceIn: (country: string) => `a source in ${country}`,
    stock: (money: string, parts: string) => `${money} of extra stock of ${parts}.`,
    stockUnknown: (parts: string) => `Extra stock of ${parts} whose worth is not known yet.`,
    free: (parts: string, places: string) => `A source for ${parts} at ${places}, without one-off money.`,
    standBy: (money: string, parts: string) => `${money} a year for stand-by contracts for ${parts}.`,
    nothing: (letter: string) => `Nothing: plan ${letter} changes no part.`,
    isDefault: (count: string) => `The one-off money of ${count} is our default, not an offer.`,
  },
  worst: {
    title: 'What stops us first',
    site: (name: string, lasts: string, back: string) => `${name}: stock lasts ${lasts}, recovery takes ${back}.`,
    none: 'No site is known to run short.',
  },
  wrong: {
    title: 'What could prove us wrong',
    names: doubtNames,
    value: (id: DoubtId, value: string, instead: string) => `If ${doubtNames[id]}, the net value is ${value} instead of ${instead}.`,
    stays: (id: DoubtId, value: string) => `Even if ${doubtNames[id]}, the net value stays ${value}.`,
    costs: (id: DoubtId, size: string, years: string) => `If ${doubtNames[id]}, the plan costs ${size} over ${years} years.`,
    loss: (id: DoubtId, value: string, instead: string) => `If ${doubtNames[id]}, the loss to expect is ${value} a year instead of ${instead}.`,
    landed: (id: DoubtId, size: string, direction: 'more' | 'less') => `If ${doubtNames[id]}, landed cost is ${size} a year ${direction}.`,
    untested: 'Whether the plan pays cannot be tested: its net value is unknown.',
    nothingToTest: 'Nothing can be tested: neither cost nor loss a year is known.',
  },
  unknowns: {
    title: 'What we do not know',
    demand: (names: string) => `Units a year of ${names} are not given, so nothing here is per year.`,
    margin: (names: string) => `The margin of ${names} is not given, so the loss is unknown.`,
    unpricedAll: 'No part has a cost yet.',
    unpriced: (count: string, all: string, names: string) => `${count} of ${all} parts have no cost: ${names}. They are left out of every sum.`,
    estimated: (parts: string, share: string | null) => `The cost of ${parts} holds an estimate${share === null ? '' : `, ${share} of the cost`}.`,
    belowBreak: (names: string) => `The orders of ${names} are below the first price break; its price is taken.`,
    proof: (names: string) => `For ${names} proof of origin or its duty rate is missing; the full duty counts.`,
    recovery: (known: string, all: string) => `Recovery days are confirmed for ${known} of ${all} parts; the rest are usual values.`,
    recoveryNone: 'No recovery time is confirmed by a supplier; all are usual values.',
    stock: (count: string, all: string) => `Stock is not known for ${count} of ${all} parts; days usual for their kind stand in.`,
    indicator: (countries: string, indicators: string) => `${countries} has no ${indicators} score; it is left out.`,
    indicators: (countries: string, indicators: string) => `${countries} have no ${indicators} score; it is left out.`,
    indicatorNames: { governance: 'governance', logistics: 'logistics', hazard: 'hazard' },
    country: (count: string) => `The country of origin of ${count} is not known, so their score rests on few indicators.`,
    upperBound: 'Where products share a part, or a stand-by makes a part of the need while a site comes back over some weeks, the loss is an upper bound.',
    nothing: 'Every part is priced from an offer, and recovery and stock are known.',
  },
} as const
