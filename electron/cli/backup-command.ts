import { resolve } from 'node:path'
import { backUp } from '../store/back-up.ts'
import { type Command, exitCode } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { withStore } from './with-store.ts'

/** A consistent copy of the database. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'OUT [--data DIR]',
  does: 'writes a consistent copy of the database, while the app may go on using it',
  help: () => '  OUT          a new file; an existing one is not overwritten\n  --data DIR   the folder of the database; default: REMWEG_DATA or the usual place',
  run: (args, output) => {
    const { values, positionals } = readArguments(args, { data: { type: 'string' } }, { least: 1, most: 1, missing: 'Name the file to write the copy to.' })
    const target = resolve(positionals[0] ?? '')
    return withStore(values.data, async (store) => {
      await backUp(store, target)
      output.answer(target)
      return exitCode.done
    })
  },
}
