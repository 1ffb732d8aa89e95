import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Command } from './command.ts'
import { projectRoot } from './project-root.ts'
import { readArguments } from './read-arguments.ts'

/** The desktop app, or the web host where no desktop can start. */
export const openCommand: Command = {
  name: 'open',
  usage: '[FILE]',
  does: 'opens the desktop app; where no desktop can start, serves it on 127.0.0.1 and prints the address',
  help: () => '  FILE   opens the import with this spreadsheet',
  run: (args) => {
    const { positionals } = readArguments(args, {}, { least: 0, most: 1, missing: '' })
    return new Promise((done) => {
      const child = spawn(process.execPath, [join(projectRoot(), 'run.mjs'), 'start', ...positionals.map((file) => resolve(file))], { stdio: 'inherit' })
      const handOn = (signal: NodeJS.Signals): void => void child.kill(signal)
      process.on('SIGTERM', handOn).on('SIGINT', () => undefined)
      child.once('error', () => done(2))
      child.once('exit', (code) => done(code ?? 2))
    })
  },
}
