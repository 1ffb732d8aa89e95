import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { english, worded } from '../../shared/text/english.ts'
import { numberText, textTable } from './text-table.ts'

/** What identifies a result, printed with it. */
export interface Imprint {
  readonly scenarioName: string | null
  readonly appVersion: string
  readonly dataVersion: string
  readonly inputsHash: string
}

/** JSON has no infinity: a line that never stops has null days and says so. */
const daysOf = (days: number | null): number | null => (days === null || Number.isFinite(days) ? days : null)

/** The evaluation as the command line promises it in JSON. */
export function evaluationJson(contents: ProjectContents, evaluation: Evaluation, imprint: Imprint): unknown {
  const partOf = new Map(contents.parts.map((part) => [part.id, part]))
  const { totals, coverage, economics } = evaluation
  return {
    project: contents.project.name,
    scenario: imprint.scenarioName,
    currency: contents.project.currency,
    coverage: { priced: coverage.priced, rated: coverage.rated },
    totals: {
      landedCostPerYear: totals.landedCostPerYear,
      ownershipCostPerYear: totals.ownershipCostPerYear,
      costPerUnit: totals.costPerUnit,
      oneOff: totals.oneOff,
      npv: economics?.npv ?? null,
      paybackYears: economics?.paybackYears ?? null,
      riskScore: totals.riskScore,
      expectedLossPerYear: totals.expectedLossPerYear,
      shortestBrakingDistanceDays: daysOf(totals.shortestSurviveDays),
      workingCapital: totals.workingCapital,
      co2KgPerYear: totals.co2KgPerYear,
    },
    parts: evaluation.parts.map((result) => ({
      partNumber: partOf.get(result.partId)?.partNumber ?? '',
      description: partOf.get(result.partId)?.description ?? '',
      needPerYear: result.needPerYear,
      spendPerYear: result.spendPerYear,
      unitCost: result.landedPerUnit,
      lines: result.lines,
      riskScore: result.riskScore,
      timeToSurviveDays: daysOf(result.surviveDays),
      neverStops: result.surviveDays === Number.POSITIVE_INFINITY,
      timeToRecoverDays: daysOf(result.recoverDays),
      gapDays: daysOf(result.gapDays),
      lossPerEvent: result.lossPerEvent,
      notPriced: worded(result.notPriced),
      notRated: worded(result.notRated),
    })),
    appVersion: imprint.appVersion,
    dataVersion: imprint.dataVersion,
    inputsHash: imprint.inputsHash,
  }
}

/** The evaluation as a table to read. */
export function evaluationText(contents: ProjectContents, evaluation: Evaluation, imprint: Imprint): string {
  const { totals, coverage, economics } = evaluation
  const { currency } = contents.project
  const partOf = new Map(contents.parts.map((part) => [part.id, part]))
  const facts: readonly (readonly [string, string])[] = [
    [`Landed cost, ${currency} a year`, numberText(totals.landedCostPerYear)],
    [`Cost of ownership, ${currency} a year`, numberText(totals.ownershipCostPerYear)],
    [`Landed cost, ${currency} per product unit`, numberText(totals.costPerUnit, 2)],
    [`One-off, ${currency}`, numberText(totals.oneOff)],
    [`Net present value against today, ${currency}`, numberText(economics?.npv ?? null)],
    ['Payback, years', numberText(economics?.paybackYears ?? null, 1)],
    ['Risk, 0 to 100', numberText(totals.riskScore)],
    [`Expected loss, ${currency} a year`, numberText(totals.expectedLossPerYear)],
    ['Shortest braking distance, days', numberText(totals.shortestSurviveDays)],
    [`Working capital, ${currency}`, numberText(totals.workingCapital)],
    ['Freight emissions, kg CO2e a year', numberText(totals.co2KgPerYear)],
    ['Spend priced', `${numberText(coverage.priced * 100)} %`],
    ['Parts rated', `${coverage.ratedParts} of ${coverage.parts}`],
  ]
  const columns = [
    { heading: 'Part number', most: 24 }, { heading: 'Description', most: 32 }, { heading: 'Need a year', right: true }, { heading: `Landed ${currency}`, right: true },
    { heading: 'Risk', right: true }, { heading: 'Stock lasts', right: true }, { heading: 'Recovery', right: true }, { heading: 'Days short', right: true }, { heading: 'Missing', most: 60 },
  ]
  const rows = evaluation.parts
    .toSorted((a, b) => (b.gapDays ?? Number.NEGATIVE_INFINITY) - (a.gapDays ?? Number.NEGATIVE_INFINITY))
    .map((result) => [
      partOf.get(result.partId)?.partNumber ?? '', partOf.get(result.partId)?.description ?? '', numberText(result.needPerYear), numberText(result.landedPerUnit, 2), numberText(result.riskScore),
      numberText(result.surviveDays), numberText(result.recoverDays), numberText(result.gapDays), [result.notPriced, result.notRated].flatMap((why) => (why === null ? [] : english(why))).join('; '),
    ])
  const title = `${contents.project.name}${imprint.scenarioName === null ? ', as it is today' : `, scenario ${imprint.scenarioName}`}`
  const imprintLine = `Remweg ${imprint.appVersion}, figures ${imprint.dataVersion}, inputs ${imprint.inputsHash.slice(0, 12)}`
  return [title, '', textTable([{ heading: 'Total' }, { heading: '', right: true }], facts), '', textTable(columns, rows), '', imprintLine].join('\n')
}
