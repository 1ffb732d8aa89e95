import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runWebHost, type WebHostOptions } from './run-web-host.ts'

/** Started wrongly, in words. */
class WrongUse extends Error {}

function optionsFrom(args: readonly string[], root: string): WebHostOptions {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options: { port: { type: 'string' }, data: { type: 'string' } }, allowPositionals: true })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error), { cause: error })
  }
  const { values, positionals } = parsed
  const port = /^\d{1,5}$/.test(values.port ?? '0') ? Number(values.port ?? '0') : Number.NaN
  if (!(port <= 65_535)) {
    throw new WrongUse(`${values.port ?? ''} is not a port: give a whole number from 0 to 65535.`)
  }
  const [file, extra] = positionals
  if (extra !== undefined) throw new WrongUse(`"${extra}" is one name too many: one spreadsheet can be opened at a time.`)
  return { root, port, data: values.data ?? null, file: file === undefined ? null : resolve(file) }
}

function why(error: unknown): string {
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') return 'That port is taken by another program. Choose another with --port.'
    if (error.code === 'EACCES') return 'That port may not be used. Choose one from 1024 upwards with --port.'
  }
  return error instanceof Error ? error.message : String(error)
}

/** Runs the web host until it is told to stop, printing its address; an exit code when it could not start. */
export async function serveUntilStopped(args: readonly string[], root: string): Promise<number | null> {
  try {
    const host = await runWebHost(optionsFrom(args, root))
    process.stdout.write(`Remweg is open at ${host.address}\n`)
    let closing = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (closing) process.exit(1)
        closing = true
        host.close().then(() => process.exit(0), () => process.exit(1))
      })
    }
    return null
  } catch (error) {
    process.stderr.write(`${why(error)}\n`)
    return error instanceof WrongUse ? 1 : 2
  }
}
