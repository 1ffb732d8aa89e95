import { appVersion } from '../app-version.ts'
import { StoreFailure } from '../store/store-failure.ts'
import { backupCommand } from './backup-command.ts'
import { checkCommand } from './check-command.ts'
import { type Command, exitCode, type Output, Refused, WrongUse } from './command.ts'
import { compareCommand } from './compare-command.ts'
import { evaluateCommand } from './evaluate-command.ts'
import { importCommand } from './import-command.ts'
import { openCommand } from './open-command.ts'
import { optimiseCommand } from './optimise-command.ts'
import { serveCommand } from './serve-command.ts'
import { simulateCommand } from './simulate-command.ts'
import { stressCommand } from './stress-command.ts'
import { verifyCommand } from './verify-command.ts'

const commands: readonly Command[] = [openCommand, serveCommand, importCommand, evaluateCommand, compareCommand, simulateCommand, stressCommand, optimiseCommand, verifyCommand, checkCommand, backupCommand]

const overview = (): string =>
  [
    `Remweg ${appVersion}: where a supply chain would stop, what that costs, and what a shorter one is worth.`,
    '',
    'remweg [COMMAND] …   (without a command: open)',
    '',
    ...commands.map((command) => `  ${command.name} ${command.usage}\n      ${command.does}`),
    '',
    'remweg COMMAND --help says more. Exit codes: 0 done, 1 used wrongly, 2 the input was refused, 3 a check failed.',
  ].join('\n')

const helpOf = (command: Command): string => `remweg ${command.name} ${command.usage}\n\n${command.does}\n\n${command.help()}`

function find(name: string): Command {
  const found = commands.find((command) => command.name === name)
  if (found !== undefined) return found
  const names = commands.map((command) => command.name).join(', ')
  throw new WrongUse(`There is no command "${name}". There is ${names}.`)
}

/** Carries out one command line; answers the exit code, or null while a host keeps running. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<number | null> {
  const [name = 'open', ...rest] = args
  try {
    if (['--help', '-h', 'help'].includes(name)) output.answer(rest[0] === undefined ? overview() : helpOf(find(rest[0])))
    else if (name === '--version' || name === '-v') output.answer(appVersion)
    else {
      const command = find(name)
      const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
      if (!options.includes('--help') && !options.includes('-h')) return await command.run(rest, output)
      output.answer(helpOf(command))
    }
    return exitCode.done
  } catch (error) {
    if (error instanceof WrongUse) {
      output.note(`${error.message} See remweg ${commands.some((command) => command.name === name) ? `${name} ` : ''}--help.`)
      return exitCode.usedWrongly
    }
    if (error instanceof Refused || error instanceof StoreFailure) {
      output.note(error.message)
      if (rest.includes('--json')) output.answer(JSON.stringify({ refused: { code: error.code, message: error.message } }))
      return exitCode.refused
    }
    throw error
  }
}
