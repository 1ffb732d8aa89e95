import { z } from 'zod'
import { runCommandLine } from './cli/run-command-line.ts'
import { seenText } from './cli/seen-text.ts'

z.config({ jitless: true })

// Whoever reads the answer may stop reading, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const line = (text: string): string => seenText(text.endsWith('\n') ? text : `${text}\n`)

void runCommandLine(process.argv.slice(2), {
  answer: (text) => void process.stdout.write(line(text)),
  note: (text) => void process.stderr.write(line(text)),
}).then(
  (code) => {
    // Not process.exit: a long answer may still be on its way.
    if (code !== null) process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`Something went wrong inside Remweg: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 2
  },
)
