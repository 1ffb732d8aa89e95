import { dataVersion } from '../../shared/data/edition.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import { bitsOf } from '../../shared/engine/reference-bits.ts'
import { outcomeKinds, type OutcomeKind } from '../../shared/engine/uncertainty/outcome.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { simulationSteps, usualDraws, usualTurns, type Simulation } from '../../shared/engine/uncertainty/simulate.ts'
import { roundedToError, type Estimated, type Spread } from '../../shared/engine/uncertainty/spread.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { appVersion } from '../app-version.ts'
import { type Command, exitCode, WrongUse } from './command.ts'
import { plansOf } from './compare-command.ts'
import { loadContents } from './load-contents.ts'
import { readArguments } from './read-arguments.ts'
import { numberText, textTable } from './text-table.ts'

const mostFutures = 1_048_576

/** Draws of each scrambling for so many futures in all: the power of two from which at least as many are drawn. */
function drawsFor(text: string | undefined): number {
  if (text === undefined) return usualDraws
  const futures = Number(text)
  if (!Number.isInteger(futures) || futures < usualTurns || futures > mostFutures) throw new WrongUse(`--draws ${text}: name a whole number of futures from ${usualTurns} to ${mostFutures.toLocaleString('en')}, such as 16384.`)
  let draws = 1
  while (draws * usualTurns < futures) draws *= 2
  return draws
}

function seedFrom(text: string | undefined, contents: ProjectContents): number {
  if (text === undefined) return seedOf(contents)
  const seed = Number(text)
  if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295) throw new WrongUse(`--seed ${text}: name a whole number from 0 to 4,294,967,295.`)
  return seed
}

const options = { scenario: { type: 'string', multiple: true }, draws: { type: 'string' }, seed: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } } as const

/** How today and plans turn out in many uncertain futures, the same ones for each. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'FILE|PROJECT [--scenario NAME|FILE]… [--draws N] [--seed N] [--json]',
  does: 'draws uncertain futures: mean, eight in ten, the chance that a plan pays, VaR and CVaR',
  help: () =>
    [
      'FILE is a spreadsheet, PROJECT the name or id of a stored project. Everything uncertain moves at once, in the same futures for every plan: a range',
      'that somebody typed, else that of the source, else one by grade.',
      '',
      '  --scenario NAME|FILE  a scenario by name, letter or JSON file as for evaluate; may be repeated; without it, all of the project',
      `  --draws N             futures in all, rounded up to ${usualTurns} times a power of two; ${(usualTurns * usualDraws).toLocaleString('en')} without it`,
      '  --seed N              the same seed draws the same futures, to the last bit, here and in the app; that of the project without it',
      '  --data DIR            the folder of the database; default: REMWEG_DATA or the usual place',
      '  --json                one JSON object, each number with its standard error; unknown is null. "bits" is a SHA-256 over every outcome drawn',
    ].join('\n'),
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, options, { least: 1, most: 1, missing: 'Name a spreadsheet or a stored project.' })
    const { contents, plans } = plansOf(await loadContents(positionals[0] ?? '', values.data), values.scenario ?? [])
    const ids = [null, ...plans.map(({ id }) => id)]
    const steps = simulationSteps({ contents, plans: ids, figures: shippedFigures, seed: seedFrom(values.seed, contents), turns: usualTurns, draws: drawsFor(values.draws) })
    let told = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      const { done, all } = step.value
      if (Math.floor((done / all) * 10) <= told || all < 4096) continue
      told = Math.floor((done / all) * 10)
      output.note(`${done.toLocaleString('en')} of ${all.toLocaleString('en')} futures`)
    }
    const drawn = step.value
    if (drawn.oneByOne > 0) output.note(`${drawn.oneByOne} of ${ids.length} plans had to be evaluated future by future, which takes longer and gives the same.`)
    const hash = inputsHash(contents, ids, dataVersion, appVersion)
    output.answer(values.json === true ? JSON.stringify(asJson(drawn, contents, plans, hash)) : asText(drawn, contents, plans, hash))
    return exitCode.done
  },
}

const statistics = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90', 'chanceAboveZero', 'valueAtRisk', 'conditionalValueAtRisk'] as const satisfies readonly (keyof Spread)[]
const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

function spreadJson(spread: Spread | null): unknown {
  return spread === null ? null : Object.fromEntries(statistics.map((name) => [name, { value: known(spread[name].value), standardError: known(spread[name].error) }]))
}

function asJson({ seed, turns, draws, inputs, oneByOne, plans: drawn }: Simulation, contents: ProjectContents, plans: readonly Scenario[], hash: string): unknown {
  return {
    project: contents.project.name, currency: contents.project.currency, futures: turns * draws, seed, inputs, evaluatedOneByOne: oneByOne,
    plans: drawn.map(({ scenarioId, spreads, futures }) => ({
      scenario: plans.find(({ id }) => id === scenarioId)?.name ?? null,
      ...Object.fromEntries(outcomeKinds.map((kind) => [kind, spreadJson(spreads[kind])])),
      bits: bitsOf(outcomeKinds.map((kind) => futures[kind].map((turn) => [...turn]))),
    })),
    appVersion, dataVersion, inputsHash: hash,
  }
}

/** A number with no digit that its error does not bear. */
function borne(estimated: Estimated): string {
  const rounded = roundedToError(estimated)
  return Number.isFinite(rounded) ? rounded.toLocaleString('en', { maximumFractionDigits: 6 }) : '–'
}
const percent = ({ value, error }: Estimated): string => `${borne({ value: value * 100, error: error * 100 })} %`

const labels: readonly (readonly [OutcomeKind, string])[] = [
  ['npv', 'Net present value against today'], ['savingPerYear', 'Cash saved a year'], ['landedCostPerYear', 'Landed cost a year'], ['ownershipCostPerYear', 'Cost of ownership a year'], ['expectedLossPerYear', 'Expected loss a year'],
]

function asText({ seed, turns, draws, inputs, plans: drawn }: Simulation, contents: ProjectContents, plans: readonly Scenario[], hash: string): string {
  const blocks = drawn.map(({ scenarioId, spreads }) => {
    const plan = plans.find(({ id }) => id === scenarioId)
    const rows = labels.flatMap(([kind, label]) => {
      const spread = spreads[kind]
      if (spread === null) return kind === 'npv' || kind === 'savingPerYear' ? [] : [[label, '–', '–', '–', '–', '–', '–', '–']]
      return [[label, borne(spread.mean), numberText(known(spread.mean.error) === null ? null : Number(spread.mean.error.toPrecision(1))), borne(spread.p10), borne(spread.p50), borne(spread.p90), borne(spread.valueAtRisk), borne(spread.conditionalValueAtRisk)]]
    })
    const pays = spreads.npv === null ? [] : [`Pays in ${percent(spreads.npv.chanceAboveZero)} of the futures.`]
    return [
      plan === undefined ? 'Today' : `${plan.letter} ${plan.name}`,
      textTable([{ heading: contents.project.currency }, ...['Mean', '± error', 'P10', 'P50', 'P90', 'VaR 95 %', 'CVaR 95 %'].map((heading) => ({ heading, right: true }))], rows), ...pays,
    ].join('\n')
  })
  return [
    ...blocks,
    `${(turns * draws).toLocaleString('en')} futures over ${inputs} uncertain inputs, seed ${seed}; no digit is shown that they do not bear. VaR: only one future in twenty is worse; CVaR: the mean of those.`,
    `Remweg ${appVersion}, data ${dataVersion}, inputs ${hash.slice(0, 12)}`,
  ].join('\n\n')
}
