import { existsSync, readFileSync } from 'node:fs'
import { dataVersion } from '../../shared/data/edition.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { NetworkFile, readNetwork } from '../../shared/engine/disrupt/network-file.ts'
import { planNetwork } from '../../shared/engine/disrupt/plan-network.ts'
import { planStops, type PlanStop } from '../../shared/engine/disrupt/plan-stops.ts'
import { surgeAnswer } from '../../shared/engine/disrupt/surge/surge.ts'
import type { SurgeAnswer } from '../../shared/engine/disrupt/surge/surge-answer.ts'
import { exposures, stopResult } from '../../shared/engine/disrupt/stop-result.ts'
import type { StopResult } from '../../shared/engine/disrupt/supply-network.ts'
import { workOut } from '../../shared/engine/evaluate.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { appVersion } from '../app-version.ts'
import { loadSolver } from '../solver.ts'
import { type Command, exitCode, type Output, Refused, WrongUse } from './command.ts'
import { loadContents } from './load-contents.ts'
import { readArguments } from './read-arguments.ts'
import { withValues } from './set-values.ts'
import { answerYears, yearsOf } from './stress-years.ts'
import { numberText, textTable } from './text-table.ts'
import { withScenario } from './with-scenario.ts'

const options = {
  network: { type: 'string' }, surge: { type: 'string' }, years: { type: 'string' }, scenario: { type: 'string' }, set: { type: 'string', multiple: true }, data: { type: 'string' }, json: { type: 'boolean' },
} as const

/** JSON has no infinity: what never stops has null. */
const finite = (value: number | null): number | null => (value === null || Number.isFinite(value) ? value : null)
const share = (value: number | null): string => (value === null ? '–' : numberText(value, 3))

function surgeOf(text: string | undefined): number {
  if (text === undefined) return 0
  const [, digits = '', percent = ''] = /^\s*(.*?)\s*(%?)\s*$/.exec(text) ?? []
  const surge = Number(digits) / (percent === '' ? 1 : 100)
  if (digits === '' || !Number.isFinite(surge) || surge <= -1) throw new WrongUse(`--surge ${text}: name the extra demand as a share or in percent, such as 0.2 or 20% for a fifth more.`)
  return surge
}

function parsed(path: string): NetworkFile {
  if (!existsSync(path)) throw new Refused('no-such-file', `There is no file ${path}.`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Refused('network-not-json', `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const read = NetworkFile.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Refused('network-malformed', `${path} is not a supply network: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. See remweg stress --help.`)
}

const lostUnits = ({ lost }: StopResult, nameOf: (item: number) => string): Record<string, number> => Object.fromEntries([...lost].map(([item, units]) => [nameOf(item), units]))

async function stressNetwork(path: string, surge: number, isJson: boolean, output: Output): Promise<void> {
  const read = readNetwork(parsed(path), surge)
  if ('refused' in read) throw new Refused('network-contradicts-itself', `${path}: ${read.refused}`)
  for (const note of read.notes) output.note(note)
  const solve = await loadSolver()
  const results = read.stops.map((stop) => stopResult(read.network, stop, solve))
  const index = exposures(results)
  if (isJson) {
    output.answer(JSON.stringify({
      stops: results.map((result, row) => ({
        node: result.id, loss: result.loss, exposureIndex: index[row] ?? null, timeToSurvive: finite(result.survive), lost: lostUnits(result, (item) => read.network.items[item]?.id ?? ''),
      })),
    }))
    return
  }
  output.answer(textTable(
    [{ heading: 'Node' }, { heading: 'Lasts', right: true }, { heading: 'Recovers', right: true }, { heading: 'Loss', right: true }, { heading: 'Exposure', right: true }],
    results.map((result, row) => [result.id, numberText(result.survive, 3), numberText(result.recover, 1), numberText(result.loss), share(index[row] ?? null)]),
  ))
}

/** What the chain delivers of a surge, a line each. */
function surgeWords({ limits, lost, late, days, unknown }: SurgeAnswer, { parts, sites, suppliers }: ProjectContents): string {
  const partOf = (id: string | null): string => parts.find((part) => part.id === id)?.partNumber ?? ''
  const makerOf = ({ siteId, productId, makerKey }: { readonly siteId: string | null; readonly productId: string | null; readonly makerKey: string }): string => {
    if (productId !== null) return `the own works of ${partOf(productId)}`
    const site = sites.find(({ id }) => id === siteId)
    return site === undefined ? makerKey : [suppliers.find(({ id }) => id === site.supplierId)?.name ?? '', site.city].filter((word) => word !== '').join(', ')
  }
  const [first] = limits
  const asked = unknown.slice(0, 5).map(makerOf)
  return [
    '',
    first === undefined ? 'The chain delivers the surge in full, as far as is known.'
      : `First short: ${first.partId === null ? makerOf(first) : `${partOf(first.partId)} from ${makerOf(first)}, until what is ordered now arrives`}, from day ${numberText(first.day, 0)}.`,
    ...(first === undefined ? [] : [
      lost.fullFromDay === null ? `Not delivered in full within ${numberText(days, 0)} days.` : `Delivered in full from day ${numberText(lost.fullFromDay, 0)}.`,
      `Lost until then: ${numberText(lost.units, 0)} units${lost.money === null ? '' : `, ${numberText(lost.money)} of contribution`}; where customers wait, up to ${numberText(late.most, 0)} units are late.`,
    ]),
    ...(asked.length === 0 ? [] : [`Nobody stated what these can make, so they count as enough: ${asked.join('; ')}.`]),
  ].join('\n')
}

const kinds = { site: 'site', country: 'country', chokepoint: 'strait' } as const
const kindOf = ({ kind, tier }: PlanStop): string => (tier === 2 ? 'site, tier 2' : kinds[kind])

/** Stops every site, country and strait of a plan in turn, or every node of a network. */
export const stressCommand: Command = {
  name: 'stress',
  usage: 'FILE|PROJECT|--network FILE [--surge X] [--years N] [--scenario NAME|FILE] [--json]',
  does: 'stops every supplier site, country and strait in turn: how long it runs on, what is lost',
  help: () =>
    [
      'Exact, by linear programming: stocks, shared capacities, second sources and alternates count.',
      '',
      '  --network FILE    a supply network as JSON: { "items": [{ "id", "demand", "margin", "stock" }],',
      '                    "bill": [{ "of", "uses", "quantity" }], "nodes": [{ "id", "makes": [item], "capacity", "stock": { item: units }, "recovery" }] };',
      '                    demand and margin only on what is sold, one unit of time throughout, no capacity means no limit;',
      '                    "dependsOn": [node] on a node that stops when another does, such as a supplier of its own, which has "makes": []',
      '  --surge X         more demand than planned, as a share or in percent: 0.2 or 20% is a fifth more; also says what the chain delivers of it, and from when',
      '  --years N         draws N years in which sites, countries and straits stop by chance, for as long as chance has it: what a year costs on average and',
      '                    in the worst twentieth, and which parts cause it; of today, and of the scenario beside it. A round 16 × a power of two is drawn.',
      '  --scenario NAME   a scenario of the project by name or letter, or a JSON file as for evaluate',
      '  --set KEY=VALUE   replaces a fact or a shipped figure; see remweg evaluate --help',
      '  --data DIR        the folder of the database',
      '  --json            one JSON object; what never stops has null as its time to survive',
    ].join('\n'),
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, options, { least: args.some((arg) => arg.startsWith('--network')) ? 0 : 1, most: 1, missing: 'Name a spreadsheet, a stored project, or --network FILE.' })
    const surge = surgeOf(values.surge)
    const years = yearsOf(values.years)
    if (values.network !== undefined) {
      if (positionals.length > 0) throw new WrongUse('Name either a project or --network FILE, not both.')
      if (years !== null) throw new WrongUse('--years draws years of a project, whose sites have a chance to stop; a network has none.')
      await stressNetwork(values.network, surge, values.json === true, output)
      return exitCode.done
    }
    const chosen = withScenario(await loadContents(positionals[0] ?? '', values.data), values.scenario)
    const pairs = [...chosen.pairs, ...(surge === 0 ? [] : [`what-if.demand-surge=${surge}`]), ...(values.set ?? [])]
    const contents = withValues(chosen.contents, shippedFigures, pairs)
    if (years !== null) {
      await answerYears(contents, chosen.scenario ?? null, years, values.json === true, output)
      return exitCode.done
    }
    const scenarioId = chosen.scenario?.id ?? null
    const worked = workOut({ contents, scenarioId, figures: shippedFigures })
    const made = planNetwork(worked)
    const stops = planStops(worked.plan, made)
    const solve = await loadSolver()
    const results = stops.map(({ stop, network }) => stopResult(network, stop, solve))
    const delivered = surge === 0 ? null : surgeAnswer(
      { contents: withValues(chosen.contents, shippedFigures, [...chosen.pairs, ...(values.set ?? [])]), scenarioId, figures: shippedFigures }, { productId: null, steps: [{ fromDay: 0, addedShare: surge }] }, solve,
    )
    const index = exposures(results)
    const nameOf = (item: number): string => contents.parts[item]?.partNumber || (contents.parts[item]?.description ?? '')
    const rows = stops.map((stop, row) => ({ stop, result: results[row] as StopResult, index: index[row] ?? null })) // a result for each stop
      .toSorted((left, right) => (right.result.loss ?? -1) - (left.result.loss ?? -1))
    if (results.some(({ loss }) => loss === null)) output.note('Some losses are unknown: demand, margin, a quantity or a stock is missing. remweg evaluate says which.')
    if (values.json === true) {
      output.answer(JSON.stringify({
        project: contents.project.name, scenario: chosen.scenario?.name ?? null, currency: contents.project.currency,
        stops: rows.map(({ stop, result, index: exposureIndex }) => ({
          kind: stop.kind, tier: stop.tier, node: stop.name, key: stop.key, loss: result.loss, exposureIndex, timeToSurvive: finite(result.survive), timeToRecover: result.recover,
          gap: result.survive === null || !Number.isFinite(result.survive) ? null : result.recover - result.survive, lost: lostUnits(result, nameOf),
        })),
        ...(delivered === null ? {} : { surge: delivered }),
        appVersion, dataVersion, inputsHash: inputsHash(contents, [scenarioId], dataVersion, appVersion),
      }))
    } else {
      output.answer(textTable(
        [{ heading: 'Stops' }, { heading: 'What', most: 44 }, { heading: 'Lasts, days', right: true }, { heading: 'Recovers, days', right: true }, { heading: `Loss, ${contents.project.currency}`, right: true }, { heading: 'Exposure', right: true }],
        rows.map(({ stop, result, index: exposureIndex }) => [kindOf(stop), stop.name, numberText(result.survive, 1), numberText(result.recover, 1), numberText(result.loss), share(exposureIndex)]),
      ))
      if (delivered !== null) output.answer(surgeWords(delivered, contents))
    }
    return exitCode.done
  },
}
