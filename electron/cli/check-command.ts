import { checkStore } from '../store/check.ts'
import { listProjects } from '../store/projects.ts'
import { type Command, exitCode } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { withStore } from './with-store.ts'

/** The integrity of the database. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[--data DIR] [--json]',
  does: 'reads the whole database and says whether it is sound',
  help: () => 'Exit code 3 when something is wrong.\n\n  --data DIR   the folder of the database; default: REMWEG_DATA or the usual place',
  run: (args, output) => {
    const { values } = readArguments(args, { data: { type: 'string' }, json: { type: 'boolean' } }, { least: 0, most: 0, missing: '' })
    return withStore(values.data, (store) => {
      const complaints = checkStore(store)
      const projects = listProjects(store).length
      if (values.json === true) output.answer(JSON.stringify({ file: store.file, projects, complaints }))
      else output.answer(complaints.length === 0 ? `${store.file} is sound: ${projects} ${projects === 1 ? 'project' : 'projects'}.` : `${store.file} is not sound:\n${complaints.join('\n')}`)
      return complaints.length === 0 ? exitCode.done : exitCode.checkFailed
    })
  },
}
