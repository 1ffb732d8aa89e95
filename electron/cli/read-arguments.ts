import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { WrongUse } from './command.ts'

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; args: string[] }>>

/** The options and names of a command, or WrongUse in words. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  names: { readonly least: number; readonly most: number; readonly missing: string },
): { values: Parsed<Options>['values']; positionals: string[] } {
  let parsed: Parsed<Options>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error), { cause: error })
  }
  const { values, positionals } = parsed
  if (positionals.length < names.least) throw new WrongUse(names.missing)
  if (positionals.length > names.most) throw new WrongUse(`"${positionals[names.most] ?? ''}" is one name too many.`)
  return { values, positionals }
}
