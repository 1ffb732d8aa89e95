import type { Choice, Scenario } from '../model/scenario.ts'
import { standByPerDay } from '../formulas/stand-by.ts'
import { evaluate, workOut, type EvaluationRequest } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { finite } from './known.ts'
import { choiceOf, optionOf, type OptionKind, type OptionSettings } from './option.ts'
import { columnOf } from './sheet.ts'

export const remedyKinds = ['buffer', 'second-source', 'nearshore', 'reshore', 'stand-by'] as const satisfies readonly OptionKind[]
/** What can be done about a site that stops the line. */
export type RemedyKind = (typeof remedyKinds)[number]

/** One way to close the gap of a site, on top of the plan looked at; money in the project's currency. */
export interface Remedy {
  readonly kind: RemedyKind
  /** A choice for each part of the site that runs short, of no scenario yet. */
  readonly choices: readonly Choice[]
  /** Cost of ownership a year, more than without it; null while unknown. */
  readonly costPerYear: number | null
  /** One-off money and money in extra stock; null while the worth of that stock is unknown. */
  readonly once: number | null
  /** Cost a year with the one-off money spread over the horizon, and with the use to expect of a stand-by; what remedies are compared by. */
  readonly yearly: number | null
  /** Most days that any of these parts is short afterwards, wherever it then comes from; 0 when covered. */
  readonly daysShort: number | null
  /** Most that one stop of one of their sites then costs. */
  readonly loss: number | null
  /** Of a stand-by: days until it delivers, and what a day of use costs over all these parts; null for others, and while that cost is unknown. */
  readonly switchDays: number | null
  readonly costPerDay: number | null
  /** True for the cheapest of those that close the gap. */
  readonly isCheapest: boolean
}

const trial = 'remedy'
const plan: Scenario = { id: trial, letter: '?', name: '', description: '', parentId: null, createdAt: '', lockedAt: null }
const lessOf = (after: number | null, before: number | null): number | null => (after === null || before === null ? null : after - before)
/** Days below this are no gap: buffers close it to the last day. */
const covered = 1e-6

const worst = (values: readonly (number | null)[]): number | null => (values.some((value) => value === null) ? null : values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0))

/** The remedies for the parts of a site that run short; none where nothing of it is short or known. */
export function remediesFor(request: EvaluationRequest, siteKey: string, settings: OptionSettings, horizonYears: number): Remedy[] {
  const { contents, scenarioId } = request
  const before = evaluate(request)
  const site = before.sites.find((one) => one.key === siteKey)
  const short = before.parts.filter((part) => site?.partIds.includes(part.partId) === true && (part.gapDays ?? 0) > covered)
  if (short.length === 0) return []
  const stored = contents.choices.filter((choice) => choice.scenarioId === scenarioId)
  const found = remedyKinds.flatMap((kind): Remedy[] => {
    const choices = short.flatMap((part): Choice[] => {
      const has = stored.find((choice) => choice.partId === part.partId)
      const here = part.legs.every((leg) => leg.country === (kind === 'reshore' ? contents.project.plantCountry : settings.nearshoreTo))
      if (kind !== 'buffer' && (here || (has !== undefined && optionOf(has, contents.project.plantCountry) === kind))) return []
      const days = Math.ceil((part.gapDays ?? 0) - covered) + (has?.kind === 'buffer' ? has.days : 0)
      return [choiceOf(kind, { id: `${trial} ${part.partId}`, scenarioId: trial, partId: part.partId }, contents, settings, days)]
    })
    return choices.length < short.length ? [] : [remedyOf(request, before, kind, choices, stored, short.map((part) => part.partId), siteKey, horizonYears)]
  })
  const closing = found.filter(({ daysShort, yearly }) => daysShort === 0 && yearly !== null)
  const cheapest = closing.toSorted((left, right) => (left.yearly ?? 0) - (right.yearly ?? 0))[0]
  return found.map((remedy) => (remedy === cheapest ? { ...remedy, isCheapest: true } : remedy))
}

function remedyOf(
  request: EvaluationRequest, before: Evaluation, kind: RemedyKind, choices: readonly Choice[], stored: readonly Choice[], partIds: readonly string[], siteKey: string, horizonYears: number,
): Remedy {
  const { contents } = request
  const changed = new Set(partIds)
  const parameters = contents.parameters.flatMap((one) => (one.scenarioId !== null && one.scenarioId === request.scenarioId ? [one, { ...one, id: `${trial} ${one.id}`, scenarioId: trial }] : [one]))
  const shocks = contents.shocks.flatMap((one) => (one.scenarioId !== null && one.scenarioId === request.scenarioId ? [{ ...one, id: `${trial} ${one.id}`, scenarioId: trial }] : []))
  const { evaluation: after, plan: worked } = workOut({
    ...request, scenarioId: trial,
    contents: {
      ...contents, parameters, shocks: [...contents.shocks, ...shocks], scenarios: [...contents.scenarios, plan],
      choices: [...contents.choices, ...stored.filter((choice) => !changed.has(choice.partId)).map((choice) => ({ ...choice, id: `${trial} ${choice.id}`, scenarioId: trial })), ...choices],
    },
  })
  const costPerYear = lessOf(after.totals.ownershipCostPerYear, before.totals.ownershipCostPerYear)
  const parts = after.parts.filter((part) => changed.has(part.partId))
  const isWorthUnknown = kind === 'buffer' && parts.some((part) => part.workingCapital === null)
  const once = isWorthUnknown ? null : after.totals.oneOff + after.totals.extraStock - before.totals.oneOff - before.totals.extraStock
  const daysShort = worst(parts.map((part) => part.gapDays))
  const isStandBy = kind === 'stand-by'
  // Where nothing is short any more, what a stop costs is the use of the stand-by alone.
  const expectedUse = isStandBy ? (after.sites.find((site) => site.key === siteKey)?.expectedLossPerYear ?? null) : 0
  const aDay = worked.standBys.contracts.flatMap(({ of }, row) => (isStandBy && changed.has(of.part.id) ? [columnOf(worked.sheets.standBys, standByPerDay)[row] ?? Number.NaN] : []))
  return {
    kind, choices, costPerYear, once, daysShort: daysShort !== null && daysShort <= covered ? 0 : daysShort, loss: worst(parts.map((part) => part.lossPerEvent)),
    switchDays: isStandBy ? choices.reduce((most, choice) => Math.max(most, choice.kind === 'stand-by' ? choice.switchDays : 0), 0) : null,
    costPerDay: isStandBy ? finite(aDay.reduce((sum, cost) => sum + cost, 0)) : null,
    yearly: costPerYear === null || once === null || expectedUse === null || horizonYears <= 0 ? null : costPerYear + expectedUse + once / horizonYears, isCheapest: false,
  }
}
