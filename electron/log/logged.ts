import { faultKindOf, faultOf, framesOf } from '../../shared/diagnostics/fault-of.ts'
import { contract } from '../../shared/contract.ts'
import type { CallHeard } from '../dispatch.ts'
import type { EventLog } from './event-log.ts'

/** Milliseconds from which on a call is worth a line. */
const slowFrom = 3000

/** Writes of each call what failed and what took long: its name, the code, the time, never what went in or came out. */
export function hearCalls(log: EventLog): (heard: CallHeard) => void {
  return ({ name, code, ms, error }) => {
    const call = typeof name === 'string' && Object.hasOwn(contract, name) ? name : 'unknown'
    const took = Math.round(ms)
    if (code === null) {
      if (took >= slowFrom) log.write({ event: 'slow', call, ms: took })
      return
    }
    log.write({ event: 'call', call, code, ms: took, ...(error === undefined ? {} : { kind: faultKindOf(error), frames: framesOf(error) }) })
  }
}

/** Writes that a host began its work, and with what. */
export function logStart(log: EventLog, host: 'desktop' | 'web', version: string, schema: number): void {
  const { electron } = process.versions
  log.write({ event: 'start', host, version, schema, platform: process.platform, arch: process.arch, node: process.versions.node, ...(electron === undefined ? {} : { electron }) })
}

/** Writes that a backup could not be made, by its code; the same code once, until one is made again. */
export function hearBackups(log: EventLog): (code: string | null) => void {
  let last: string | null = null
  return (code) => {
    if (code !== null && code !== last) log.write({ event: 'backup', code })
    last = code
  }
}

/** Writes where in the host's own process something was thrown that nobody caught. The process goes on or ends as it would without. */
export const logUncaught = (log: EventLog): void => {
  process.on('uncaughtExceptionMonitor', (error) => log.write({ event: 'fault', ...faultOf('host', error) }))
}
