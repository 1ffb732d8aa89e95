import { release } from 'node:os'
import { certify } from '../../shared/engine/certificate.ts'
import { verifyStops } from '../../shared/engine/disrupt/published-stops.ts'
import { english, worded } from '../../shared/text/english.ts'
import { appVersion } from '../app-version.ts'
import { loadSolver } from '../solver.ts'
import { type Command, exitCode } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { textTable } from './text-table.ts'

/** Every worked example, recomputed on this machine. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--json]',
  does: 'recomputes every worked example on this machine',
  help: () => 'Each formula carries a published or textbook example. The sample project is evaluated too and compared bit by bit. Exit code 3 when anything comes out differently here.',
  run: async (args, output) => {
    const { values } = readArguments(args, { json: { type: 'boolean' } }, { least: 0, most: 0, missing: '' })
    const certificate = certify({ appVersion, platform: `${process.platform} ${process.arch} ${release()}, Node ${process.versions.node}, V8 ${process.versions.v8}`, at: new Date().toISOString() }, verifyStops(await loadSolver()))
    const { examples, passed, failed, reference } = certificate
    if (values.json === true) output.answer(JSON.stringify(worded(certificate)))
    else {
      const columns = [{ heading: '' }, { heading: 'Example', most: 50 }, { heading: 'Expected', right: true }, { heading: 'Computed', right: true }, { heading: 'Source', most: 70 }]
      const rows = examples.map(({ ok, label, expected, got, source }) => [ok ? 'ok' : 'DIFFERS', english(label), String(expected), String(Number(got.toPrecision(10))), source])
      output.answer([
        `${textTable(columns, rows)}\n`,
        `${passed} of ${examples.length} worked examples come out as published.`,
        `The sample project ${reference.same ? 'comes out to the last bit as on the makers’ machines' : 'comes out with other bits than on the makers’ machines'}: ${reference.got}`,
        `Remweg ${appVersion}, data ${certificate.dataVersion}, ${certificate.platform}, ${certificate.at}`,
        `Certificate ${certificate.hash}`,
      ].join('\n'))
    }
    if (failed > 0) output.note(`${failed} worked examples come out differently on this machine; do not rely on its numbers.`)
    if (!reference.same) output.note('The sample project comes out differently on this machine, if only in the last digits; hashes of reports will differ from those of other machines.')
    return certificate.holds ? exitCode.done : exitCode.checkFailed
  },
}
