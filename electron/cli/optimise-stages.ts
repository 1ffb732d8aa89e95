import { nextQuarter, quarterAfter, quarterText, readQuarter } from '../../shared/engine/stages/quarter.ts'
import type { StagesAnswer, StagesWish, StageSurge } from '../../shared/engine/stages/stage-search.ts'
import type { StagedPlan } from '../../shared/engine/stages/staged-plan.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { english } from '../../shared/text/english.ts'
import { Refused, WrongUse } from './command.ts'
import { numberText, textTable } from './text-table.ts'

/** What `remweg optimise PROJECT --stages` can be asked. */
export const stageOptions = {
  'stages': { type: 'string' }, 'plan': { type: 'string' }, 'from': { type: 'string' }, 'money-per-quarter': { type: 'string' }, 'people-per-quarter': { type: 'string' }, 'suppliers-per-quarter': { type: 'string' },
  'surge': { type: 'string' }, 'surge-product': { type: 'string' }, 'surge-from': { type: 'string' },
} as const

/** The same as it was typed. */
export type StageValues = { readonly [Option in keyof typeof stageOptions]?: string | undefined }

/** The help of these options. */
export const stageHelp: readonly string[] = [
  '  --stages N        carries the plan out in so many quarters, 1 to 40: which parts in which quarter bring most, and why then; all parts, or those that bring most where not all find room',
  '  --plan NAME       with --stages: a plan of the project, by name or letter, in place of the best one',
  '  --from QUARTER    the first quarter, such as 2027-Q1; the next one unless asked otherwise',
  '  --money-per-quarter MONEY, --people-per-quarter N, --suppliers-per-quarter N    what each quarter can bear; money that is left stays for the next, suppliers may be qualified before they are needed; none is no limit',
  '  --surge SHARE     with --stages: the order that is best if demand surges, such as 0.3 for 30 % more; --surge-product PART of one product, --surge-from QUARTER from a later quarter on',
]

const limit = (name: string, text: string | undefined, isWhole: boolean, stored: number | null): number | null => {
  if (text === undefined) return stored
  if (text === 'none') return null
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || (isWhole && !Number.isInteger(value))) throw new WrongUse(`--${name} ${text}: name ${isWhole ? 'a whole number' : 'a number'}, 0 or more, or none.`)
  return value
}

/** How the plan is to be carried out; null where nobody asks. `today` is a date such as 2026-11-22; what is not said is as the project wishes it. */
export function stagesWishOf(values: StageValues, { wishes, project, products, parts }: ProjectContents, today: string, seconds: number): StagesWish | null {
  if (values.stages === undefined) {
    const meaningless = Object.keys(stageOptions).find((option) => option in values && Reflect.get(values, option) !== undefined)
    if (meaningless !== undefined) throw new WrongUse(`--${meaningless}: only with --stages N.`)
    return null
  }
  const quarters = Number(values.stages)
  if (!Number.isInteger(quarters) || quarters < 1 || quarters > 40) throw new WrongUse(`--stages ${values.stages}: name how many quarters, from 1 to 40.`)
  const stored = wishes[0]?.stages ?? null
  const from = readQuarter(values.from ?? stored?.from ?? quarterText(nextQuarter(today)))
  if (from === null) throw new WrongUse(`--from ${values.from ?? ''}: name a quarter, such as 2027-Q1.`)
  const surgeOf = (text: string): StageSurge => {
    const addedShare = Number(text)
    if (text.trim() === '' || !Number.isFinite(addedShare) || addedShare <= -1 || addedShare > 20) throw new WrongUse(`--surge ${text}: name how much more is asked as a share, such as 0.3 for 30 % more.`)
    const begins = values['surge-from'] === undefined ? from : readQuarter(values['surge-from'])
    const quarter = begins === null ? -1 : (begins.year - from.year) * 4 + begins.quarter - from.quarter
    if (quarter < 0 || quarter >= quarters) throw new WrongUse(`--surge-from ${values['surge-from'] ?? ''}: name one of the quarters ${quarterText(from)} to ${quarterText(quarterAfter(from, quarters - 1))}.`)
    const product = values['surge-product']
    const found = parts.find((part) => part.partNumber === product || part.id === product)
    if (product !== undefined && !products.some(({ partId }) => partId === found?.id)) throw new Refused('no-such-product', `--surge-product ${product}: there is no such product in ${project.name}.`)
    return { productId: product === undefined ? null : (found?.id ?? null), addedShare, quarter }
  }
  return {
    from, quarters, seconds, surge: values.surge === undefined ? null : surgeOf(values.surge),
    limits: {
      budget: limit('money-per-quarter', values['money-per-quarter'], false, stored?.budgetPerQuarter ?? null), heads: limit('people-per-quarter', values['people-per-quarter'], false, stored?.headsPerQuarter ?? null),
      suppliers: limit('suppliers-per-quarter', values['suppliers-per-quarter'], true, stored?.suppliersPerQuarter ?? null),
    },
  }
}

/** The plan that is named, by name or letter. */
export function planNamed({ scenarios, project }: ProjectContents, name: string): Scenario {
  const found = scenarios.find((one) => one.letter === name || one.name === name || one.id === name)
  if (found === undefined) throw new Refused('no-such-plan', `--plan ${name}: there is no such plan in ${project.name}.`)
  return found
}

const nameIn = ({ parts }: ProjectContents): ((partId: string) => string) => {
  const numbers = new Map(parts.map((part) => [part.id, part.partNumber]))
  return (partId) => numbers.get(partId) ?? partId
}

/** A plan in stages for a person. */
export function stagesInWords(contents: ProjectContents, answer: StagesAnswer): string {
  const { wish: { from, quarters, limits, surge: asked }, usual, surge } = answer
  const { currency } = contents.project
  const money = (value: number | null): string => (value === null || !Number.isFinite(value) ? 'unknown' : `${currency} ${numberText(value, 0)}`)
  const name = (quarter: number | null): string => (quarter === null ? 'not done' : quarterText(quarterAfter(from, quarter)))
  if (usual === null) return answer.isValueKnown ? 'The time was over before an order was found: allow more of it with --time-limit.' : 'What a plan is worth is unknown, and with it the best order: that takes the demand and the margin of the products, and where their parts come from.'
  const nameOf = nameIn(contents)
  const done = usual.parts.filter(({ quarter }) => quarter !== null).length
  const lost = (answer.doneAtOnce ?? Number.NaN) - usual.value
  const late = surge === null ? null : new Map(surge.known.parts.map(({ partId, quarter }) => [partId, quarter]))
  return [
    usual.isProved ? 'Proved best order of these parts within these limits, for how likely sites stop in its quarters.' : `Best order found, not proved best: another may bring up to ${money(usual.bound - usual.value)} more.`,
    '',
    `In stages         ${money(usual.value)} net value over ${answer.years} years`,
    `All at once       ${money(answer.allAtOnce)}`,
    `${lost < 0 ? 'Staging saves    ' : 'Staging costs    '} ${money(Math.abs(lost))}${done < usual.parts.length ? ` against the same ${done} parts at once` : ''}`,
    `Deepest cash      ${money(Math.min(0, ...usual.cash.map(({ cumulative }) => cumulative)))}`,
    ...(done < usual.parts.length ? ['', `${done} of ${usual.parts.length} parts find room within ${quarters} quarters.`, ...usual.needed.map((sentence) => english(sentence))] : []),
    '',
    textTable(
      [{ heading: 'Quarter' }, { heading: 'Part' }, { heading: 'Once', right: true }, { heading: 'A year', right: true }, ...(late === null ? [] : [{ heading: 'In a surge' }]), { heading: 'Why then', most: 110 }],
      usual.parts.map(({ partId, quarter, cost, gainPerYear, why }) => [
        name(quarter), nameOf(partId), numberText(cost, 0), gainPerYear === null ? '' : numberText(gainPerYear, 0), ...(late === null ? [] : [late.get(partId) === quarter ? 'the same' : name(late.get(partId) ?? null)]), why.map((sentence) => english(sentence)).join(' '),
      ]),
    ),
    '',
    textTable(
      [{ heading: 'Quarter' }, { heading: 'Spent', right: true }, ...(limits.budget === null ? [] : [{ heading: 'Left', right: true }]), { heading: 'Suppliers', right: true }, { heading: 'People', right: true }, { heading: 'Saved', right: true }, { heading: 'Cash so far', right: true }],
      usual.use.map(({ spent, left, heads, suppliers }, quarter) => [
        name(quarter), numberText(spent, 0), ...(left === null ? [] : [numberText(left, 0)]), numberText(suppliers.length, 0), numberText(heads, 0), numberText(usual.cash[quarter]?.saved ?? Number.NaN, 0), numberText(usual.cash[quarter]?.cumulative ?? Number.NaN, 0),
      ]),
    ),
    ...(answer.refused.length === 0 ? [] : ['', 'Not put in order, and why:', ...answer.refused.map(({ partId, why }) => `  ${nameOf(partId)}: ${english(why)}`)]),
    ...(surge === null || asked === null ? [] : [
      '', `If demand of ${asked.productId === null ? 'every product' : nameOf(asked.productId)} surges by ${numberText(asked.addedShare * 100, 0)} % from ${name(asked.quarter)} on:`,
      `Usual order       ${money(surge.usualValue)}`, `Best order        ${money(surge.known.value)}${surge.known.isProved ? '' : ' (not proved)'}`,
      `Known only then   ${surge.whenItBegins === null ? 'no order found' : money(surge.whenItBegins.value)}`,
      ...surge.usualBreaks.map(({ limit: broken, by, quarter }) => `The usual order breaks the limit of ${broken} in ${name(quarter)} by ${numberText(by, 0)}.`),
      surge.moved.length === 0 ? 'No part changes its place.' : `Change places: ${surge.moved.map(({ partId, usual: was, surged }) => `${nameOf(partId)} ${name(was)} → ${name(surged)}`).join('; ')}.`,
    ]),
  ].join('\n')
}

/** A plan in stages for a program. */
export function stagesAsJson(contents: ProjectContents, answer: StagesAnswer): unknown {
  const { wish: { from, quarters, limits, surge: asked }, usual, surge } = answer
  const nameOf = nameIn(contents)
  const name = (quarter: number | null): string | null => (quarter === null ? null : quarterText(quarterAfter(from, quarter)))
  const plan = (of: StagedPlan): unknown => ({
    status: of.isProved ? 'optimal' : 'best-found', netValue: of.value, bound: of.bound, gap: of.gap,
    parts: of.parts.map(({ partId, quarter, cost, heads, supplier, gainPerYear, why }) => ({ part: nameOf(partId), quarter: name(quarter), cost, people: heads, supplier, gainPerYear, why: why.map((sentence) => english(sentence)) })),
    quarters: of.use.map(({ spent, left, heads, suppliers }, quarter) => ({ quarter: name(quarter), spent, left, people: heads, suppliers, once: of.cash[quarter]?.once ?? null, stock: of.cash[quarter]?.stock ?? null, saved: of.cash[quarter]?.saved ?? null, cumulative: of.cash[quarter]?.cumulative ?? null })),
    ...(of.needed.length === 0 ? {} : { needed: of.needed.map((sentence) => english(sentence)) }),
  })
  return {
    from: quarterText(from), quarters, moneyPerQuarter: limits.budget, peoplePerQuarter: limits.heads, suppliersPerQuarter: limits.suppliers, allAtOnce: answer.allAtOnce, doneAtOnce: answer.doneAtOnce,
    usual: usual === null ? null : plan(usual), refused: answer.refused.map(({ partId, why }) => ({ part: nameOf(partId), why: english(why) })),
    ...(surge === null || asked === null ? {} : {
      surge: {
        product: asked.productId === null ? null : nameOf(asked.productId), addedShare: asked.addedShare, from: name(asked.quarter), usualValue: surge.usualValue, usualBreaks: surge.usualBreaks.map(({ quarter, ...rest }) => ({ ...rest, quarter: name(quarter) })),
        best: plan(surge.known), knownWhenItBegins: surge.whenItBegins === null ? null : plan(surge.whenItBegins), moved: surge.moved.map(({ partId, usual: was, surged }) => ({ part: nameOf(partId), usual: name(was), surged: name(surged) })),
      },
    }),
  }
}
