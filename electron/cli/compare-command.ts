import { resolve } from 'node:path'
import { dataVersion } from '../../shared/data/edition.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { compareRows, type CompareRow } from '../../shared/engine/compare.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import { exportEvaluation } from '../../shared/export/evaluation-workbook.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { appVersion } from '../app-version.ts'
import { writeWhole } from '../desktop/write-whole.ts'
import { type Command, exitCode, Refused, WrongUse } from './command.ts'
import { loadContents } from './load-contents.ts'
import { readArguments } from './read-arguments.ts'
import { numberText, textTable } from './text-table.ts'
import { withScenario } from './with-scenario.ts'

const labels: Readonly<Record<CompareRow['id'], string>> = {
  'cost-per-unit': 'Landed cost per product unit', 'landed-per-year': 'Landed cost', 'ownership-per-year': 'Cost of ownership', 'one-off': 'One-off money', 'extra-stock': 'Extra stock',
  'working-capital': 'Money in stock', npv: 'Net present value against today',
  'internal-return': 'Internal rate of return', payback: 'Payback', 'discounted-payback': 'Payback, discounted', 'deepest-cash': 'Deepest in cash', 'expected-loss': 'Expected loss', 'longest-gap': 'Longest standstill',
  'shortest-survive': 'Stock lasts, at the least', 'sites-short': 'Sites that run short', risk: 'Risk, 0 to 100', 'share-from-europe': 'Share from Europe', co2: 'CO2e of freight', priced: 'Spend priced',
}
const unitIn = (unit: CompareRow['unit'], currency: string): string => unit.replace('money', currency).replace('kg/year', 'kg a year').replace('/year', ' a year').replace('/unit', ' a unit').replace('score', '')
const digitsOf: Readonly<Partial<Record<CompareRow['unit'], number>>> = { 'money/unit': 2, years: 1, share: 2 }

/** JSON has no infinity: what never happens has no number. */
const finite = (value: number | null): number | null => (value === null || Number.isFinite(value) ? value : null)

/** A project with plans of it. */
export interface Compared {
  readonly contents: ProjectContents
  readonly plans: readonly Scenario[]
}

/** The project with the plans to compare: those named, else all. */
export function plansOf(loaded: ProjectContents, names: readonly string[]): Compared {
  if (names.length === 0) return { contents: loaded, plans: loaded.scenarios }
  let contents = loaded
  const plans: Scenario[] = []
  for (const name of names) {
    const { scenario, ...chosen } = withScenario(contents, name)
    if (scenario === null) continue
    if (plans.some(({ id }) => id === scenario.id)) throw new WrongUse(`"${name}" is named twice, or is a second scenario from a file.`)
    contents = withFigures(chosen.contents, scenario, chosen.pairs)
    plans.push(scenario)
  }
  return { contents, plans }
}

/** The project with the figures that a scenario's file sets, for that scenario alone. */
function withFigures(contents: ProjectContents, scenario: Scenario, pairs: readonly string[]): ProjectContents {
  const own = pairs.map((pair, index) => {
    const [key = '', value = ''] = pair.split('=', 2)
    if (!shippedFigures.has(key)) throw new Refused('unknown-key', `The scenario ${scenario.name} sets "${key}", which is no shipped figure. See remweg evaluate --keys.`)
    return { id: `${scenario.id} ${index}`, scenarioId: scenario.id, key, value: Number(value), origin: { kind: 'typed' as const, at: scenario.createdAt } }
  })
  return own.length === 0 ? contents : { ...contents, parameters: [...contents.parameters, ...own] }
}

/** Today and some plans side by side, as a table, JSON or a workbook that computes. */
export const compareCommand: Command = {
  name: 'compare',
  usage: 'PROJECT [SCENARIO]… [--xlsx OUT] [--json]',
  does: 'sets today and plans side by side',
  help: () =>
    [
      'PROJECT is the name or id of a stored project, or a spreadsheet. SCENARIO is a scenario of it by name or letter, or a JSON file as for',
      'evaluate; without one, all scenarios of the project are compared.',
      '',
      '  --xlsx OUT   writes an Excel workbook whose cost cells are formulas over facts and assumptions; an existing file is replaced',
      '  --data DIR   the folder of the database; default: REMWEG_DATA or the usual place',
      '  --json       one JSON object; the first value of each row is today, unknown is null',
    ].join('\n'),
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { xlsx: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } }, { least: 1, most: 30, missing: 'Name a stored project.' })
    const [project = '', ...names] = positionals
    const { contents, plans } = plansOf(await loadContents(project, values.data), names)
    const ids = [null, ...plans.map(({ id }) => id)]
    const rows = compareRows(ids.map((scenarioId) => evaluate({ contents, scenarioId, figures: shippedFigures })))
    if (values.xlsx !== undefined) {
      const path = resolve(values.xlsx)
      const bytes = exportEvaluation({ contents, scenarioIds: plans.map(({ id }) => id), figures: shippedFigures }, { appVersion, at: new Date().toISOString() })
      await writeWhole(path, bytes)
      output.note(`Written to ${path}`)
    }
    const hash = inputsHash(contents, ids, dataVersion, appVersion)
    output.answer(values.json === true ? JSON.stringify(asJson(contents, plans, rows, hash)) : asText(contents, plans, rows, hash))
    return exitCode.done
  },
}

const asJson = ({ project }: ProjectContents, plans: readonly Scenario[], rows: readonly CompareRow[], hash: string): unknown => ({
  project: project.name, currency: project.currency, plans: [null, ...plans.map(({ name }) => name)],
  rows: rows.map(({ id, unit, better, values, differences, best }) => ({ id, unit: unitIn(unit, project.currency), better, values: values.map(finite), differences: differences.map(finite), best })),
  appVersion, dataVersion, inputsHash: hash,
})

function asText({ project }: ProjectContents, plans: readonly Scenario[], rows: readonly CompareRow[], hash: string): string {
  const table = textTable(
    [{ heading: '' }, { heading: 'Unit' }, { heading: 'Today', right: true }, ...plans.map(({ letter, name }) => ({ heading: `${letter} ${name}`, right: true, most: 28 }))],
    rows.map(({ id, unit, values }) => [labels[id], unitIn(unit, project.currency), ...values.map((value) => numberText(value, digitsOf[unit] ?? 0))]),
  )
  return [project.name, '', table, '', `Remweg ${appVersion}, figures ${dataVersion}, inputs ${hash.slice(0, 12)}`].join('\n')
}
