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

/** Words of the report and of its page. Numbers come in as formatted text. */
export const reportText = {
  title: 'Report',
  preview: 'The report as it will be printed',
  toolbar: {
    savePdf: 'Save as PDF',
    saving: 'Saving…',
    print: 'Print',
    saved: (path: string) => `Saved ${path}`,
    heading: 'Report for the board',
    paper: 'A4 upright',
  },
  empty: { title: 'Nothing to report yet', body: 'Open a project, or import a parts list: the report is made from it.', action: 'Go to Start' },
  settings: {
    label: 'What is printed',
    title: 'Title', for: 'For', by: 'By', forHint: 'Board, 3 December 2026', byHint: 'Name, department',
    plans: 'Plans beside today',
    plansNote: 'Up to three, the same as in Compare.',
    proposed: 'Plan proposed',
    none: 'There is no plan yet, so the report is of today alone.',
    goToScenarios: 'Make a plan in Scenarios',
    kept: 'Title, For and By are kept for this project on this computer.',
    company: 'The company’s name is set in Settings.',
  },
  defaultTitle: (project: string, hasPlan: boolean) => (hasPlan ? `${project}: where our parts should come from` : `${project}: what would stop our line`),
  head: { for: 'For', by: 'By', company: 'Company', printed: 'Printed' },
  foot: { version: (version: string) => `Remweg ${version}`, hash: (hash: string) => `Inputs ${hash}`, data: (version: string) => `Figures ${version}`, page: (page: number, pages: number) => `Page ${page} of ${pages}` },
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
  table: {
    side: (count: number) => ['Today', 'Today and the plan side by side', 'Three plans side by side', 'Four plans side by side'][count] ?? 'Plans side by side',
    today: 'Today in numbers',
    note: 'Bold is the best. The last column is taken from the numbers shown.',
    against: 'against',
    more: 'more', less: 'less', better: 'better', worse: 'worse',
    what: 'Number',
    npvUnit: (years: string) => `over ${years} years`,
    worlds: (letters: string) => `Plan ${letters} replaces figures of its own (see Figures replaced): net value and payback are against today in that world, the column Today is without it.`,
  },
  days: {
    title: (count: number) => (count === 0 ? 'Days short by supplier' : count === 1 ? 'Days short at the worst supplier' : `Days short at the ${['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][count] ?? String(count)} worst suppliers`),
    note: 'How long the line stands still if that supplier stops: recovery time less the days that stock lasts.',
    before: 'today', after: (letter: string) => `plan ${letter}`,
    inWords: (before: string, after: string) => `${before} to ${after} days`,
    unknown: 'Days short are unknown: they need units a year of each product.',
    none: 'No supplier runs short, today or under the plan.',
    noneToday: 'No supplier runs short.',
    rest: (count: string) => ` ${count} more sites run short.`,
  },
  bars: {
    title: (today: string, plan: string, all: string, letter: string) => `${plan} of ${all} sites would still stop the line under plan ${letter}, against ${today} today`,
    titleToday: (today: string, all: string) => `${today} of ${all} sites would stop the line`,
    note: 'Dark: days that stock lasts. Upright line: the supplier is back. Hatched: the line stands still.',
    scale: (days: string) => `Bars run from 0 to ${days} days.`,
    site: 'Supplier site', today: 'Today', plan: (letter: string) => `Plan ${letter}`, short: 'Short, days',
    spare: 'none', never: 'never stops',
  },
  cost: {
    title: (size: string, direction: 'more' | 'less' | 'same', withLoss: boolean) =>
      `${withLoss ? 'With' : 'Without'} expected loss, a unit costs ${direction === 'same' ? 'the same' : `${size} ${direction}`}`,
    note: (letter: string, currency: string, withLoss: boolean) =>
      `${currency} per unit sold, cost of ownership${withLoss ? ' and expected loss' : '; the expected loss is unknown and not counted'}, today to plan ${letter}.`,
  },
  cash: {
    title: (letter: string, deepest: string, year: string | null, years: string) =>
      year === null ? `Plan ${letter} needs up to ${deepest} and is not back within ${years} years` : `Plan ${letter} needs up to ${deepest} and is ahead in year ${year}`,
    titleNone: (letter: string) => `Plan ${letter} needs no money up front`,
    note: 'Cash against today, cumulative, expected, not discounted. By month: all money once at the start; savings, and stock tied up or freed, from the first delivery; stock turns back at the end.',
  },
  kraljic: {
    title: (strategic: string, short: string, alarm: string, isOne: boolean) => `${strategic} ${isOne ? 'is' : 'are'} dear and risky; ${short} of all parts ${short === '1' ? 'is' : 'are'} over ${alarm} days short`,
    note: (plan: string, hasUnknown: boolean) => `Supply risk score against share of spend, ${plan}. Diamond: over the alarm line. Filled: short. Hollow: covered.${hasUnknown ? ' Dashed: days unknown.' : ''}`,
    dearest: (count: string, all: string) => ` The ${count} dearest of ${all} parts.`,
    ofPlan: (letter: string) => `under plan ${letter}`, ofToday: 'today',
  },
  doubts: {
    title: (name: string) => `The net value hangs most on one thing: whether ${name}`,
    titleToday: 'What today’s numbers hang on',
    titlePlan: (letter: string) => `What plan ${letter} hangs on`,
    note: (letter: string) => `Plan ${letter} computed again, one thing changed at a time.`,
    noteToday: 'Today computed again, one thing changed at a time.',
    label: 'One thing changed at a time',
    notDoubled: 'No money is counted twice: interest and obsolescence of stock, tooling and premiums for risk were checked.',
    head: { if: 'If', value: 'Net value', change: 'Against expected', loss: 'Expected loss a year', landed: 'Landed cost a year' },
    central: 'As expected',
  },
  moves: {
    title: (letter: string) => `What changes in plan ${letter}`,
    again: (letter: string) => `What changes in plan ${letter}, continued`,
    note: (changed: string, all: string, sites: string) => `${changed} of ${all}, bought today at ${sites}. Worst first.`,
    head: { part: 'Part', from: 'Supplier today', move: 'Move', once: 'Once', stock: 'In stock', days: 'Days short' },
    noteMoney: 'Once: tooling and qualification. In stock: what stock and goods under way tie up, against today.',
    buffer: (days: string) => `${days} days of extra stock`,
    reshore: (place: string) => `Reshore to ${place}`, nearshore: (place: string) => `Nearshore to ${place}`, elsewhere: (place: string) => `Move to ${place}`,
    share: (share: string, move: string) => `${share}: ${move}`,
    standBy: (place: string, days: string) => `Stand-by contract with ${place}, delivers after ${days} days`,
    second: (share: string, place: string) => `Second source for ${share} at ${place}`,
    quoted: 'quoted', estimated: 'estimated', made: 'made ourselves',
    none: 'It changes no part.',
    total: 'Sum',
    totalKnown: 'Sum of what is known',
    to: 'to',
    noSource: 'no source',
  },
  assumptions: {
    title: 'Assumptions and sources',
    again: 'Assumptions and sources, continued',
    note: 'A: measured, contracted or your own. B: published or quoted. C: default or estimate; replace before deciding.',
    label: 'Assumptions and sources',
    head: { input: 'Input', value: 'Value used', source: 'Source', year: 'Year', trust: 'Trust' },
    yours: 'your input', sheet: 'your sheet', sample: 'sample, invented', shipped: 'Remweg default',
    unknown: 'unknown',
    demand: (product: string) => `Units a year, ${product}`,
    margin: (product: string) => `Margin a unit, ${product}`,
    rate: ['Discount rate and horizon', (rate: string, years: string) => `${rate} a year, ${years} years`] as const,
    exchange: ['Exchange rates', (rates: string) => `1 EUR = ${rates}`, 'none needed: all prices in one currency'] as const,
    carrying: ['Cost of holding stock', (capital: string, storage: string, risk: string) => `${capital} capital, ${storage} storage, ${risk} risk, of value a year`] as const,
    freight: (mode: string) => `Freight, ${mode}`,
    freightValue: (rate: string, days: string) => `${rate} EUR a kg, ${days} days door to door`,
    freightFactor: (factor: string) => `, times ${factor}`,
    duty: ['Duty', (typed: string, all: string) => `typed for ${typed} of ${all} imported offers, else by HS code`, 'no part comes from outside the customs union'] as const,
    stops: ['Chance of a stop', (low: string, high: string) => `${low} a year at risk score 0 to ${high} at 100`] as const,
    shocks: ['Shock to a whole country', (rate: string) => `${rate} a year, scaled by governance`] as const,
    governance: 'Governance of countries', logistics: 'Logistics of countries', hazard: 'Natural hazard of countries',
    indicator: (countries: string, missing: string) => `score of ${countries}${missing === '' ? '' : `; none for ${missing}`}`,
    recovery: ['Recovery days', (known: string, usual: string) => `${known} confirmed, ${usual} usual for the kind of part`] as const,
    stock: ['Stock of parts', (known: string, usual: string) => `${known} known, ${usual} usual for the kind of part`] as const,
    prices: ['Prices', (priced: string, all: string, share: string) => `${priced} of ${all} parts, ${share} of spend`] as const,
    offers: ['New offers', (quoted: string, estimated: string) => `${quoted} quoted, ${estimated} estimated from today’s price`] as const,
    own: ['Own production', (parts: string, capex: string) => `${parts}, ${capex} of machines and building; what one unit takes is in the plan`] as const,
    start: ['Start of new sources', (stated: string, usual: string, longest: string) => `${stated} stated, ${usual} after the weeks to requalify, at most ${longest} weeks`] as const,
    rebase: ['Estimate of new prices', (premium: string, exponent: string, automation: string) => `material ${premium} dearer in Europe; productivity to the power ${exponent}; ${automation} automated`] as const,
    wages: ['Labour cost an hour', (from: string, to: string) => `EUR ${from} to ${to}`] as const,
    qualification: ['Qualification, where no sum is given', (money: string, parts: string) => `${money} a part, for ${parts}`] as const,
    carbon: ['Carbon price', (price: string) => `EUR ${price} a tonne CO2e`] as const,
    emission: ['Transport CO2', (sea: string, road: string, air: string) => `${sea} sea, ${road} road, ${air} air, kg a tonne-km`] as const,
    insurance: ['Cargo insurance and brokerage', (share: string, entry: string) => `${share} of value; EUR ${entry} an entry`] as const,
  },
  replaced: {
    title: 'Figures replaced',
    again: 'Figures replaced, continued',
    note: 'Shipped figures that this project or a plan uses another value for.',
    head: { figure: 'Figure', key: 'Key', scope: 'In', used: 'Value used', shipped: 'Shipped' },
    everywhere: 'all plans', plan: (letter: string) => `plan ${letter}`, notShipped: 'none',
  },
  closing: {
    title: 'How the main numbers are made',
    body: (years: string, rate: string) =>
      `Days short = recovery days − days that stock lasts, the worst part of each site. Loss if it stops = days short × units a day × margin. Expected loss = sum over sites of the chance of a stop in a year × that loss. ` +
      `Landed cost = price, freight, insurance, duty, brokerage and the cost of stock; cost of ownership adds rejects, express freight, oversight, hedging and carbon. ` +
      `Net value = saved cost and avoided loss over ${years} years at ${rate}, less money spent once and tied up in stock, which comes back at the end. All are expected values: no chance is simulated. ` +
      `Differences are taken from the numbers shown. The same inputs and the same version give the same numbers on any computer.`,
    hash: 'Hash of all inputs (SHA-256):',
    plansIn: (letters: string) => `It covers the facts of the project, the figures replaced, and ${letters}.`,
    todayOnly: 'today’s sourcing', plans: (letters: string) => `plans ${letters}`, plan: (letter: string) => `plan ${letter}`,
  },
} as const
