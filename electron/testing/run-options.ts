import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The options of a command by name, each with a value; what nobody knows ends it with 2 and says how it is used. */
export function runOptions<const Names extends string>(names: readonly Names[], usage: string): Partial<Record<Names, string>> {
  const options: ParseArgsOptionsConfig = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  try {
    const { values } = parseArgs({ options })
    // Each option has a value by its type above, and no name is but those given.
    return values as Partial<Record<Names, string>>
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
    process.exit(2)
  }
}
