/** One command of the command line. */
export interface Command {
  readonly name: string
  /** What stands after the name, such as "FILE [--json]". */
  readonly usage: string
  /** One line for the list of commands. */
  readonly does: string
  /** Everything that `--help` adds to that line; a function where it is long to make. */
  readonly help: () => string
  /** Answers the exit code, or null while it keeps running. */
  readonly run: (args: readonly string[], output: Output) => Promise<number | null>
}

/** Where a command writes: `answer` goes to standard output alone, `note` to standard error. */
export interface Output {
  answer(text: string): void
  note(text: string): void
}

/** Exit codes of the command line. */
export const exitCode = { done: 0, usedWrongly: 1, refused: 2, checkFailed: 3 } as const

/** The command was used wrongly: an unknown option, a missing name, a key that does not exist. */
export class WrongUse extends Error {}

/** The input was refused: what is wrong, where, and what to do. */
export class Refused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
