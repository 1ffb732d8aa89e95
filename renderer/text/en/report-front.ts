import type { DoubtId } from '../../../shared/engine/doubts.ts'
import { boldMark } from '../bold-mark.ts'

const bold = (words: string): string => `${boldMark}${words}${boldMark}`

const list = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`)
/** The first names of a list, and how many more there are. */
export const named = (names: readonly string[], most: number): string =>
  names.length <= most + 1 ? list(names) : `${names.slice(0, most).join(', ')} and ${String(names.length - most)} more`

/** A number before and after as shown, or null while it is unknown. */
interface Pair {
  readonly before: string
  readonly after: string
  readonly direction: 'more' | 'less' | 'same'
}

/** What the verdict on a plan is written from: numbers as formatted text. */
export interface PlanVerdict {
  readonly letter: string
  /** One-off money with extra stock; null where there is none or none of it is known. */
  readonly once: string | null
  /** False where the worth of some extra stock is unknown. */
  readonly onceIsWhole: boolean
  readonly gap: (Pair & { readonly afterIsNone: boolean }) | null
  readonly loss: (Pair & { readonly isUpperBound: boolean }) | null
  readonly cost: { readonly size: string; readonly direction: 'more' | 'less' | 'same' } | null
  readonly value: { readonly size: string; readonly isGain: boolean; readonly years: string; readonly paybackMonths: string | null } | null
  /** Net value if nothing ever stops. */
  readonly ifNothingStops: { readonly size: string; readonly isGain: boolean } | null
  /** What keeps the rest unknown: "demand", "margin", … in words. */
  readonly missing: readonly string[]
}

function planVerdict(facts: PlanVerdict): string[] {
  const { gap, loss, cost, value, ifNothingStops } = facts
  const money = facts.once === null
    ? (facts.onceIsWhole ? `Plan ${facts.letter} asks for no one-off money.` : `What plan ${facts.letter} costs once is not known yet.`)
    : `Spend ${facts.onceIsWhole ? '' : 'at least '}${bold(facts.once)} once.`
  const falls = loss === null ? null
    : loss.direction === 'same' ? `the loss to expect stays ${loss.isUpperBound ? 'at most ' : ''}${loss.after} a year`
    : `the loss to expect ${loss.direction === 'less' ? 'falls' : 'rises'} from ${loss.isUpperBound ? 'at most ' : ''}${loss.before} to ${bold(`${loss.after} a year`)}`
  const still = gap === null ? 'How long the line would stand still is unknown'
    : gap.direction === 'same' ? `If our weakest supplier stops, the line still stands still for ${bold(gap.after)}`
    : gap.afterIsNone ? `If any one supplier stops, stock then ${bold('lasts until it is back')}, where today the line stands still for up to ${gap.before}`
    : `If our weakest supplier stops, the line then stands still for at most ${bold(`${gap.after} instead of ${gap.before}`)}`
  const effect = falls === null ? `${still}.` : gap === null ? `${falls.charAt(0).toUpperCase()}${falls.slice(1)}.` : `${still}, and ${falls}.`
  const unit = cost === null ? null : cost.direction === 'same' ? 'A unit costs the same.' : `A unit costs ${cost.size} ${cost.direction}.`
  const pays = value === null ? null
    : value.isGain
      ? `On expected values the plan is worth ${bold(value.size)} over ${value.years} years${value.paybackMonths === null ? '' : ` and pays back in ${value.paybackMonths} months`}${
        ifNothingStops === null ? '.' : ifNothingStops.isGain ? `; even if nothing ever stops it gains ${ifNothingStops.size}.` : `; if nothing ever stops, it costs ${ifNothingStops.size}.`}`
      : `On expected values the plan costs ${bold(value.size)} over ${value.years} years${value.paybackMonths === null ? ' and does not pay back' : ''}.`
  const unknown = facts.missing.length === 0 ? null : `Not known yet: ${list(facts.missing)}.`
  return [money, effect, unit, pays, unknown].filter((sentence) => sentence !== null)
}

/** What the verdict on today is written from. */
export interface TodayVerdict {
  readonly weakest: { readonly name: string; readonly lasts: string; readonly back: string; readonly short: string } | null
  readonly isCovered: boolean
  readonly sitesShort: string | null
  readonly loss: { readonly size: string; readonly isUpperBound: boolean } | null
  readonly cost: string | null
  readonly missing: readonly string[]
}

function todayVerdict(facts: TodayVerdict): string[] {
  const { weakest } = facts
  return [
    weakest !== null ? `If ${weakest.name} stops, our stock lasts ${weakest.lasts} and recovery takes ${weakest.back}: the line stands still for ${bold(weakest.short)}.`
    : facts.isCovered ? `Whichever supplier stops, stock ${bold('lasts until it is back')}.`
    : 'How long the line would stand still if a supplier stops is not known yet.',
    facts.sitesShort === null ? null : `${facts.sitesShort} would stop it.`,
    facts.loss === null ? null : `The loss to expect is ${facts.loss.isUpperBound ? 'at most ' : ''}${bold(`${facts.loss.size} a year`)}.`,
    facts.cost === null ? null : `A unit costs ${facts.cost} to buy and bring here.`,
    facts.missing.length === 0 ? null : `Not known yet: ${list(facts.missing)}.`,
  ].filter((sentence) => sentence !== null)
}

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
  planVerdict,
  todayVerdict,
  missing: { demand: 'units a year', margin: 'the margin of a unit', landed: (count: string, all: string) => (count === all ? 'the cost of every part' : `the cost of ${count} of ${all} parts`), loss: 'the loss to expect' },
  ask: {
    title: 'We ask the board to approve',
    once: (money: string, parts: string, places: string) => `${money} for tooling and qualification of ${parts} at ${places}.`,
    sourceIn: (country: string) => `a source in ${country}`,
    stock: (money: string, parts: string) => `${money} of extra stock of ${parts}.`,
    stockUnknown: (parts: string) => `Extra stock of ${parts} whose worth is not known yet.`,
    free: (parts: string, places: string) => `A source for ${parts} at ${places}, without one-off money.`,
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
    upperBound: 'Where products share a part, the loss is an upper bound.',
    nothing: 'Every part is priced from an offer, and recovery and stock are known.',
  },
} as const
