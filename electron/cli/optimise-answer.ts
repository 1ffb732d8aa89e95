import type { PlanAnswer } from '../../shared/engine/best-plan/plan-answer.ts'
import { moreMoney, whyIn, whyOut } from '../../shared/engine/best-plan/plan-reasons.ts'
import { asksForYears, type PlanSearch, type PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import type { Robustness } from '../../shared/engine/best-plan/robust-plan.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { english } from '../../shared/text/english.ts'
import { roundedToError } from '../../shared/engine/uncertainty/spread.ts'
import { placeOf, worksAsJson, worksInWords } from './optimise-works.ts'
import { numberText, textTable } from './text-table.ts'
import { worstYearAsJson, worstYearWords } from './worst-year-words.ts'

/** Said of a plan that is proved best over years drawn. */
const provedInYears = 'Proved best of these options in the years drawn, for how likely its sites stop, how late it begins to save and what stops take from each other in this plan.'

const kinds = { 'buffer': 'extra stock', 'second-source': 'second source', 'nearshore': 'nearshore', 'reshore': 'reshore', 'stand-by': 'stand-by' } as const

/** What came of a search as text: the plan, why each part is in it or left out, what other sums buy, and how sure it is. */
export function answerInWords(contents: ProjectContents, { front, hindrances, options }: PlanSearch, answer: PlanAnswer | null, wish: PlanWish, robust: Robustness | null, saved: string | null): string {
  const { currency } = contents.project
  const numberOf = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
  const money = (value: number | null): string => (value === null ? 'unknown' : `${currency} ${numberText(value, 0)}`)
  if (answer === null) return ['There is no such plan.', ...hindrances.map((sentence) => english(sentence))].join('\n')
  const { plan, totals, sites, leftOut } = answer
  const more = moreMoney(front, plan, 50_000, currency)
  const hasYears = plan.worstYear !== null
  return [
    plan.isProved ? (hasYears ? provedInYears : 'Proved best of these options, for how likely its sites stop and how late it begins to save.') : 'Best plan found, not proved best.',
    `${options.parts.length} parts, ${options.parts.reduce((sum, part) => sum + part.options.length, 0)} options. Its value is that of an evaluation of the plan.`,
    '',
    `Money once        ${money(totals.once)}${wish.budget === null ? '' : ` of ${money(wish.budget)}`} (${money(totals.oneOff)} spent, ${money(totals.extraStock)} in stock)`,
    `Net value         ${money(totals.netValue)} over ${options.years} years`,
    `Expected loss     ${money(totals.expectedLoss)} a year, from ${money(totals.expectedLossToday)}`,
    `Cost per product  ${totals.costPerUnitChange === null ? 'unknown' : `${totals.costPerUnitChange > 0 ? '+' : ''}${numberText(totals.costPerUnitChange, 2)} ${currency}`}`,
    `Payback           ${totals.paybackYears === null ? 'never, or nothing to pay back' : `${numberText(totals.paybackYears * 12, 0)} months`}`,
    `Worst standstill  ${totals.longestGapDays === null ? 'unknown' : `${numberText(Math.max(0, totals.longestGapDays), 0)} days`}`,
    ...(plan.worstYear === null ? [] : [worstYearWords(plan.worstYear, wish, currency)]),
    ...(more === null ? [] : [english(more)]),
    ...worksInWords(contents, answer),
    '',
    sites.length === 0 ? 'Everything stays as it is.' : textTable(
      [{ heading: 'Part' }, { heading: 'What' }, { heading: 'Once', right: true }, { heading: 'Worth', right: true }, { heading: 'Why', most: 900 }],
      sites.flatMap(({ parts }) => parts.map((one) => [
        numberOf.get(one.partId) ?? one.partId, [kinds[one.option.kind], placeOf(contents, one.option)].join(' ').trim(), numberText(one.once, 0), numberText(one.worth, 0), whyIn(one, front, currency, { plan: answer.plan, nameOf: (id) => numberOf.get(id) ?? id }).map((sentence) => english(sentence)).join(' '),
      ])),
    ),
    ...(leftOut.length === 0 ? [] : ['', 'Left out, and why:', textTable(
      [{ heading: 'Part' }, { heading: 'What' }, { heading: 'More once', right: true }, { heading: 'Change', right: true }, { heading: 'Why', most: 900 }],
      leftOut.slice(0, 12).map((one) => [
        numberOf.get(one.partId) ?? one.partId, [kinds[one.option.kind], placeOf(contents, one.option)].join(' ').trim(), numberText(one.extraOnce, 0), numberText(one.change, 0), whyOut(one, front, plan, currency).map((sentence) => english(sentence)).join(' '),
      ]),
    )]),
    ...(front.points.length === 0 ? [] : ['', 'What some sums of money buy:', textTable(
      [{ heading: 'Once', right: true }, { heading: 'Net value', right: true }, { heading: 'Expected loss', right: true }, ...(hasYears ? [{ heading: 'Worst in twenty', right: true }] : []), { heading: '' }],
      front.points.map((point) => [numberText(point.once, 0), point.netValue === null ? '–' : numberText(point.netValue, 0), point.expectedLoss === null ? '–' : numberText(point.expectedLoss, 0), ...(hasYears ? [point.worstYear === null ? '–' : numberText(roundedToError(point.worstYear.plan), 0)] : []), point.isProved ? '' : 'not proved']),
    )]),
    ...(robust === null ? [] : [
      '', `In ${robust.futures} futures (seed ${robust.seed}) of ${robust.inputs} uncertain inputs, each with its own best plan${robust.without === 0 ? '' : `, but for ${robust.without} without any`}; net value on average and in the ${robust.worst} worst:`,
      textTable([{ heading: 'Plan' }, { heading: 'Average', right: true }, { heading: 'Worst tenth', right: true }], [
        ['this one', numberText(robust.asked.mean, 0), numberText(robust.asked.worstTenth, 0)], [`best on average of ${robust.plans}`, numberText(robust.bestOnAverage.mean, 0), numberText(robust.bestOnAverage.worstTenth, 0)],
        ['best in the worst tenth', numberText(robust.bestInWorstTenth.mean, 0), numberText(robust.bestInWorstTenth.worstTenth, 0)],
      ]),
      '', 'How often each part is in the best plan:',
      textTable([{ heading: 'Part' }, { heading: 'Of 100', right: true }, { heading: '± error', right: true }, { heading: 'With' }], robust.parts.map(({ partId, share, error, kinds: ways }) => [
        numberOf.get(partId) ?? partId, numberText(share * 100, 0), numberText(error * 100, 0), ways.map((way) => `${[kinds[way.kind], way.country ?? ''].join(' ').trim()} ${numberText(way.share * 100, 0)}`).join(', '),
      ])),
    ]),
    ...(saved === null ? [] : ['', `Saved as plan ${saved}.`]),
  ].join('\n')
}

/** The same as JSON, numbers as they are. */
export function answerAsJson(contents: ProjectContents, { front, lack, hindrances, options }: PlanSearch, answer: PlanAnswer | null, wish: PlanWish, taken: readonly string[], robust: Robustness | null, saved: string | null): unknown {
  const { currency, name } = contents.project
  const numberOf = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
  const chosen = answer?.sites.flatMap(({ parts }) => parts) ?? []
  return {
    project: name, currency, status: answer === null ? lack : answer.plan.isProved ? 'optimal' : 'best-found', gap: answer?.plan.gap ?? null, budget: wish.budget, objective: wish.objective, wishes: taken, years: options.years,
    benefit: answer?.totals.netValue ?? null, cost: answer?.totals.once ?? null, totals: answer?.totals ?? null,
    ...(asksForYears(wish) ? { ...worstYearAsJson(answer?.plan.worstYear ?? null, wish, seedOf(contents)) } : {}),
    chosen: chosen.map((one) => ({
      part: numberOf.get(one.partId) ?? one.partId, option: one.option.id, kind: one.option.kind, country: one.option.country, works: contents.works.find(({ id }) => id === one.option.worksId)?.name ?? null, cost: one.once, worth: one.worth, lossAvoided: one.avoided, why: answer === null ? [] : whyIn(one, front, currency, { plan: answer.plan, nameOf: (id) => numberOf.get(id) ?? id }).map((sentence) => english(sentence)),
    })),
    works: answer === null ? [] : worksAsJson(contents, answer),
    leftOut: answer?.leftOut.map((one) => ({
      part: numberOf.get(one.partId) ?? one.partId, option: one.option.id, kind: one.option.kind, country: one.option.country, extraCost: one.extraOnce, change: one.change, overBudget: one.isOverBudget,
      why: whyOut(one, front, answer.plan, currency).map((sentence) => english(sentence)),
    })) ?? [],
    front: front.points.map((point) => ({ cost: point.once, benefit: point.netValue, expectedLoss: point.expectedLoss, ...(point.worstYear === null ? {} : { worstYear: point.worstYear.plan }), ...(point.isProved ? {} : { proved: false }) })), flatFrom: front.flatFrom,
    ...(hindrances.length === 0 ? {} : { why: hindrances.map((sentence) => english(sentence)) }), ...(saved === null ? {} : { saved }),
    ...(robust === null ? {} : {
      robustness: {
        futures: robust.futures, seed: robust.seed, inputs: robust.inputs, worstFutures: robust.worst, withoutPlan: robust.without, plans: robust.plans,
        parts: robust.parts.map((one) => ({ part: numberOf.get(one.partId) ?? one.partId, share: one.share, standardError: one.error, kinds: one.kinds })),
        ...Object.fromEntries((['asked', 'bestOnAverage', 'bestInWorstTenth'] as const).map((which) => [which, { mean: robust[which].mean, standardError: robust[which].meanError, worstTenth: robust[which].worstTenth, cost: robust[which].once, parts: robust[which].parts.map(({ partId }) => numberOf.get(partId) ?? partId) }])),
      },
    }),
  }
}
