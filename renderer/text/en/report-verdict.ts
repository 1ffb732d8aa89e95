import { boldMark } from '../bold-mark.ts'
import { formatList } from '../format.ts'

const bold = (words: string): string => `${boldMark}${words}${boldMark}`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Days or money before and after as shown, in words and, for what stood before, as a bare number. */
interface Pair {
  readonly before: string
  readonly beforeNumber: string
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

/** What the verdict on today is written from. */
export interface TodayVerdict {
  readonly weakest: { readonly name: string; readonly lasts: string; readonly back: string; readonly short: string } | null
  readonly isCovered: boolean
  readonly sitesShort: { readonly count: string; readonly all: string } | null
  readonly loss: { readonly size: string; readonly isUpperBound: boolean } | null
  readonly cost: string | null
  readonly missing: readonly string[]
}

function effectOf({ gap, loss }: PlanVerdict): string {
  const still = gap === null ? 'how long the line would stand still is unknown'
    : gap.direction === 'same' ? `if our weakest supplier stops, the line still stands still for ${bold(gap.after)}`
    : gap.afterIsNone ? `if any one supplier stops, stock then ${bold('lasts until it is back')}, where today the line stands still for up to ${gap.before}`
    : `if our weakest supplier stops, the line then stands still for at most ${bold(`${gap.after} instead of ${gap.beforeNumber}`)}`
  if (loss === null) return still
  const most = loss.isUpperBound ? 'at most ' : ''
  return loss.direction === 'same' ? `${still}, and the loss to expect stays ${most}${loss.after} a year`
    : `${still}, and the loss to expect ${loss.direction === 'less' ? 'falls' : 'rises'} from ${most}${loss.before} to ${bold(`${loss.after} a year`)}`
}

function planVerdict(facts: PlanVerdict): string[] {
  const { letter, once, onceIsWhole, cost, value, ifNothingStops, missing } = facts
  const effect = effectOf(facts)
  const spend = once !== null && value !== null && !value.isGain ? `Plan ${letter} asks for ${onceIsWhole ? '' : 'at least '}${bold(once)} once: ${effect}.`
    : once !== null ? `Spend ${onceIsWhole ? '' : 'at least '}${bold(once)} once: ${effect}.`
    : onceIsWhole ? `Plan ${letter} asks for no one-off money: ${effect}.` : `What plan ${letter} costs once is not known yet; ${effect}.`
  const unit = cost === null ? null : cost.direction === 'same' ? 'a unit then costs the same' : `a unit then costs ${cost.size} ${cost.direction}`
  const worth = value === null ? null
    : value.isGain ? `on expected values the plan is worth ${bold(value.size)} over ${value.years} years${value.paybackMonths === null ? '' : ` and pays back in ${value.paybackMonths} months`}`
    : `on expected values the plan costs ${bold(value.size)} over ${value.years} years${value.paybackMonths === null ? ' and does not pay back' : ''}`
  const limits = [
    ...(ifNothingStops === null ? [] : [ifNothingStops.isGain ? `even if nothing ever stops, it gains ${ifNothingStops.size}` : `if nothing ever stops, it costs ${ifNothingStops.size}`]),
    ...(missing.length === 0 ? [] : [`not known yet: ${formatList(missing)}`]),
  ]
  const second = [unit, worth].filter((words) => words !== null)
  return [spend, ...(second.length === 0 ? [] : [`${capital(second.join(', and '))}.`]), ...(limits.length === 0 ? [] : [`${capital(limits.join('; '))}.`])]
}

function todayVerdict({ weakest, isCovered, sitesShort, loss, cost, missing }: TodayVerdict): string[] {
  const first = weakest !== null ? `If ${weakest.name} stops, our stock lasts ${weakest.lasts} and recovery takes ${weakest.back}: the line stands still for ${bold(weakest.short)}.`
    : isCovered ? `Whichever supplier stops, stock ${bold('lasts until it is back')}.`
    : 'How long the line would stand still if a supplier stops is not known yet.'
  const risk = [
    ...(sitesShort === null ? [] : [`${sitesShort.count} of ${sitesShort.all} supplier sites would stop it`]),
    ...(loss === null ? [] : [`the loss to expect is ${loss.isUpperBound ? 'at most ' : ''}${bold(`${loss.size} a year`)}`]),
  ]
  const rest = [
    ...(cost === null ? [] : [`a unit costs ${cost} to buy and bring here`]),
    ...(missing.length === 0 ? [] : [`not known yet: ${formatList(missing)}`]),
  ]
  return [first, ...(risk.length === 0 ? [] : [`${capital(risk.join(', and '))}.`]), ...(rest.length === 0 ? [] : [`${capital(rest.join('; '))}.`])]
}

/** The verdict of the report in three sentences at most, and what is said of one that a person wrote. Numbers come in as formatted text. */
export const reportVerdictText = {
  planVerdict,
  todayVerdict,
  missing: { demand: 'units a year', margin: 'the margin of a unit', landed: (count: string, all: string) => (count === all ? 'the cost of every part' : `the cost of ${count} of ${all} parts`), loss: 'the loss to expect' },
  label: 'Verdict',
  hint: 'Words between * are bold. It stays as you write it.',
  edit: 'Write it myself',
  takeGenerated: 'Take the generated verdict',
  generated: 'Written by Remweg from the numbers; change it if you would say it otherwise.',
  own: (date: string) => `You wrote this on ${date}. The numbers are still the same.`,
  changed: (date: string, changes: string) => `Written by hand on ${date}; since then the numbers have changed: ${changes}.`,
  from: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  numbers: {
    once: 'money once', gapBefore: 'longest standstill today', gapAfter: 'longest standstill', lossBefore: 'loss to expect today', lossAfter: 'loss to expect', cost: 'cost of a unit', costBefore: 'cost of a unit today',
    value: 'net value', payback: 'payback in months', nothingStops: 'net value if nothing stops', short: 'sites that run short',
  },
  stepWrite: 'Write the verdict of the report',
  stepGenerated: 'Take the generated verdict of the report',
} as const
