import { dataVersion } from '../../shared/data/edition.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { evaluate } from '../../shared/engine/evaluate.ts'
import { inputsHash } from '../../shared/engine/inputs-hash.ts'
import { appVersion } from '../app-version.ts'
import { type Command, exitCode } from './command.ts'
import { evaluationJson, evaluationText, type Imprint } from './evaluation-answer.ts'
import { allKeys, keyOverview } from './key-list.ts'
import { assumedPlant, loadContents } from './load-contents.ts'
import { readArguments } from './read-arguments.ts'
import { factKeys, withValues } from './set-values.ts'
import { textTable } from './text-table.ts'
import { withScenario } from './with-scenario.ts'

const options = {
  scenario: { type: 'string' },
  set: { type: 'string', multiple: true },
  data: { type: 'string' },
  keys: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** Cost, risk and braking distance of a spreadsheet or a stored project. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'FILE|PROJECT [--scenario NAME|FILE] [--set KEY=VALUE]… [--json]',
  does: 'computes cost, risk and braking distance',
  help: () =>
    [
      'FILE is a spreadsheet, PROJECT the name or id of a stored project.',
      '',
      '  --scenario NAME   a scenario of the project, by name or letter',
      '  --scenario FILE   a scenario as JSON: { "name", "choices": [{ "part": part number, "kind": "buffer", "days" } |',
      '                    { "part", "kind": "second-source" | "move", "country", "share", "quote", "quoteCurrency", "oneOffCost", "recoveryDays" } |',
      '                    { "part", "kind": "stand-by", "country", "supplierName", "city", "share", "switchDays", "costPerYear", "costPerDay", "oneOffCost" }],',
      '                    "set": { KEY: VALUE }, "shocks": [{ "name", "event": { "kind": "tariff", "country", "hsPrefix", "addedRate" } }] };',
      '                    what is left out is estimated; other events are lane-closed ("chokepoint"), exchange-rate and',
      '                    demand-surge ("productId": the part number of one product, or null for all)',
      '  --set KEY=VALUE   replaces a fact or a shipped figure; may be repeated',
      '  --data DIR        the folder of the database; default: REMWEG_DATA or the usual place',
      '  --keys [WORD]     lists every single key with its value and source, or those with the word in them',
      '  --json            one JSON object; unknown is null',
      '',
      'Facts that --set replaces:',
      '',
      textTable([{ heading: 'Key' }, { heading: 'What', most: 120 }], factKeys),
      '',
      `Shipped figures (edition ${dataVersion}) that --set replaces:`,
      '',
      keyOverview(shippedFigures),
    ].join('\n'),
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, options, { least: args.includes('--keys') ? 0 : 1, most: 1, missing: 'Name a spreadsheet or a stored project.' })
    if (values.keys === true) {
      output.answer(allKeys(shippedFigures, positionals[0]))
      return exitCode.done
    }
    const loaded = await loadContents(positionals[0] ?? '', values.data)
    const chosen = withScenario(loaded, values.scenario)
    const pairs = [...chosen.pairs, ...(values.set ?? [])]
    const contents = withValues(chosen.contents, shippedFigures, pairs)
    if (loaded.project.sourceFile !== null && loaded.project.id === 'file') {
      if (loaded.project.name === loaded.project.sourceFile.name && !pairs.some((pair) => pair.startsWith('plant.country='))) output.note(`The spreadsheet names no plant; it is taken to stand in ${assumedPlant.country}. Use --set plant.country=…`)
      if (contents.products.every((product) => product.demandPerYear === null) && !pairs.some((pair) => /^product\.(.+\.)?demand=/.test(pair))) output.note('The spreadsheet names no yearly demand, so yearly figures are unknown. Use --set product.demand=…')
    }
    const scenarioId = chosen.scenario?.id ?? null
    const evaluation = evaluate({ contents, scenarioId, figures: shippedFigures })
    const imprint: Imprint = {
      scenarioName: chosen.scenario?.name ?? null,
      appVersion,
      dataVersion,
      inputsHash: inputsHash(contents, [scenarioId], dataVersion, appVersion),
    }
    output.answer(values.json === true ? JSON.stringify(evaluationJson(contents, evaluation, imprint)) : evaluationText(contents, evaluation, imprint))
    return exitCode.done
  },
}
