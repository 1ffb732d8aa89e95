import { serveUntilStopped } from '../web/serve-until-stopped.ts'
import type { Command } from './command.ts'
import { projectRoot } from './project-root.ts'

/** The web host. */
export const serveCommand: Command = {
  name: 'serve',
  usage: '[FILE] [--port N] [--data DIR]',
  does: 'serves the app on 127.0.0.1 and prints the address',
  help: () =>
    'The address holds a secret; whoever has it on this computer can open the app until it is stopped with Ctrl+C.\n\n' +
    '  FILE         opens the import with this spreadsheet\n  --port N     default: any free port\n  --data DIR   the folder of the database; default: REMWEG_DATA or the usual place',
  run: (args) => serveUntilStopped(args, projectRoot()),
}
