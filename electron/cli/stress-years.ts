import { dataVersion } from '../../shared/data/edition.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { openFigures } from '../../shared/engine/figure-book.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import { roundedToError, type Estimated } from '../../shared/engine/uncertainty/spread.ts'
import { worstShare, type YearsOfPlan } from '../../shared/engine/year/year-answer.ts'
import { yearSteps, yearTurns, type Years } from '../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { appVersion } from '../app-version.ts'
import { loadSolver } from '../solver.ts'
import { type Output, WrongUse } from './command.ts'
import { numberText, textTable } from './text-table.ts'

const mostYears = 1_048_576

/** How many years were asked for; null where none were. */
export function yearsOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const years = Number(text)
  if (!Number.isInteger(years) || years < yearTurns * 2 || years > mostYears) throw new WrongUse(`--years ${text}: name a whole number of years to draw from ${yearTurns * 2} to ${mostYears.toLocaleString('en')}, such as 16384.`)
  return years
}

/** Years of each scrambling: the power of two from which at least so many are drawn in all. */
function drawsFor(years: number): number {
  let draws = 2
  while (draws * yearTurns < years) draws *= 2
  return draws
}

/** Draws years of today, and of a scenario beside it, and answers with what they cost. */
export async function answerYears(contents: ProjectContents, scenario: Scenario | null, years: number, isJson: boolean, output: Output): Promise<void> {
  const seed = openFigures(shippedFigures, contents.parameters, null, undefined).ref('general.simulation-seed').value
  const plans = scenario === null ? [null] : [null, scenario.id]
  const steps = yearSteps({ contents, plans, figures: shippedFigures, seed, turns: yearTurns, draws: drawsFor(years) }, await loadSolver())
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const drawn = step.value
  for (const { scenarioId, unknown } of drawn.plans) {
    if (unknown.length > 0) output.note(`${nameOf(scenarioId, scenario)}: what a year costs is not known, as the ${unknown[0]?.lacks === 'chance' ? 'chance of a stop' : 'loss in a stop'} of ${unknown.slice(0, 5).map(({ name }) => name).join('; ')}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''} is not: demand, margin, a quantity or a country is missing.`)
  }
  output.answer(isJson ? JSON.stringify(asJson(drawn, contents, scenario)) : drawn.plans.map((plan) => inWords(plan, contents, scenario, drawn)).join('\n\n'))
}

const nameOf = (scenarioId: string | null, scenario: Scenario | null): string => (scenarioId === null ? 'Today' : `${scenario?.letter ?? ''} ${scenario?.name ?? ''}`)
const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
const estimated = (of: Estimated | undefined): unknown => ({ value: known(of?.value), standardError: known(of?.error) })

function asJson({ seed, turns, draws, plans }: Years, contents: ProjectContents, scenario: Scenario | null): unknown {
  const numberOf = new Map(contents.parts.map((part) => [part.id, part.partNumber || part.description]))
  return {
    project: contents.project.name, currency: contents.project.currency, years: turns * draws, seed,
    plans: plans.map(({ scenarioId, unknown, loss, calm, atUsualLength, stopsAlone, parts, stops, exceeded }) => ({
      scenario: scenarioId === null ? null : (scenario?.name ?? null), unknown,
      expectedLossPerYear: estimated(loss?.mean), yearsWithoutLoss: estimated(calm), worstShare,
      valueAtRisk: estimated(loss?.valueAtRisk), conditionalValueAtRisk: estimated(loss?.conditionalValueAtRisk),
      atUsualLength: known(atUsualLength), stopsAlone: known(stopsAlone), exceeded,
      parts: parts.map(({ id, mean, worst }) => ({ partNumber: numberOf.get(id) ?? id, mean, worst })),
      stops: stops.map(({ kind, key, name, chance, loss: atUsual, mean, worst }) => ({ kind, node: name, key, chance, loss: atUsual, mean, worst })),
    })),
    appVersion, dataVersion, inputsHash: inputsHash(contents, plans.map(({ scenarioId }) => scenarioId), dataVersion, appVersion),
  }
}

/** No digit beyond the error. */
const borne = (of: Estimated): string => numberText(roundedToError(of))

function inWords({ scenarioId, loss, calm, atUsualLength, stopsAlone, parts, stops }: YearsOfPlan, contents: ProjectContents, scenario: Scenario | null, { seed, turns, draws }: Years): string {
  const { currency } = contents.project
  const heading = `${nameOf(scenarioId, scenario)}: ${numberText(turns * draws)} years drawn, seed ${seed}`
  if (loss === null) return `${heading}: unknown`
  const partOf = new Map(contents.parts.map((part) => [part.id, `${part.partNumber} ${part.description}`.trim()]))
  const table = (title: string, rows: readonly { readonly name: string; readonly mean: number; readonly worst: number }[]): string => textTable(
    [{ heading: title, most: 44 }, { heading: `A year on average, ${currency}`, right: true }, { heading: 'In the worst years', right: true }],
    rows.map(({ name, mean, worst }) => [name, numberText(mean), numberText(worst)]),
  )
  return [
    heading,
    `Lost in a year on average: ${currency} ${borne(loss.mean)} (error ${numberText(loss.mean.error)}).`,
    `  ${numberText(atUsualLength)} as chance × loss of a stop of usual length; ${numberText(stopsAlone)} as stops last shorter or longer; the rest as they run into each other.`,
    `Nothing lost in ${numberText(100 * calm.value)} of 100 years.`,
    `One year in twenty loses more than ${borne(loss.valueAtRisk)} (value at risk); those lose ${borne(loss.conditionalValueAtRisk)} on average (conditional value at risk).`,
    '',
    table('Part that it is put down to', parts.slice(0, 10).map(({ id, mean, worst }) => ({ name: partOf.get(id) ?? '', mean, worst }))),
    '',
    table('What stops', stops.slice(0, 10)),
  ].join('\n')
}
