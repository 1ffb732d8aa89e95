import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { serveUntilStopped } from './web/serve-until-stopped.ts'

z.config({ jitless: true })

void serveUntilStopped(process.argv.slice(2), resolve(dirname(process.argv[1] ?? '.'), '..', '..')).then((code) => {
  if (code !== null) process.exitCode = code
})
