import { dataVersion } from '../../shared/data/figures.ts'
import { verifyAll } from '../../shared/formulas/verify.ts'
import { appVersion } from '../app-version.ts'
import { type Command, exitCode } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { textTable } from './text-table.ts'

/** Every worked example, recomputed on this machine. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--json]',
  does: 'recomputes every worked example on this machine',
  help: () => 'Each formula carries a published or textbook example. Exit code 3 when one comes out differently here.',
  run: async (args, output) => {
    const { values } = readArguments(args, { json: { type: 'boolean' } }, { least: 0, most: 0, missing: '' })
    const examples = verifyAll()
    const failed = examples.filter((example) => !example.ok).length
    if (values.json === true) output.answer(JSON.stringify({ examples, passed: examples.length - failed, failed, appVersion, dataVersion }))
    else {
      const columns = [{ heading: '' }, { heading: 'Example', most: 50 }, { heading: 'Expected', right: true }, { heading: 'Computed', right: true }, { heading: 'Source', most: 70 }]
      const rows = examples.map(({ ok, label, expected, got, source }) => [ok ? 'ok' : 'DIFFERS', label, String(expected), String(Number(got.toPrecision(10))), source])
      output.answer(`${textTable(columns, rows)}\n\n${examples.length - failed} of ${examples.length} worked examples come out as published.`)
    }
    if (failed > 0) output.note(`${failed} worked examples come out differently on this machine; do not rely on its numbers.`)
    return failed === 0 ? exitCode.done : exitCode.checkFailed
  },
}
