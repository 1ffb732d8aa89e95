import type { PageFacts } from '../../shared/diagnostics/diagnostics.ts'
import { faultOf } from '../../shared/diagnostics/fault-of.ts'
import type { FaultPlace } from '../../shared/diagnostics/log-entry.ts'
import { call } from '../host.ts'

/** Faults kept for diagnostics; one that comes again and again needs no more. */
const mostKept = 20
let kept: PageFacts['faults'] = []

/** The faults of this window since it was opened, the oldest first. */
export const faultsOfWindow = (): PageFacts['faults'] => kept

/** Keeps for diagnostics what was thrown, and has the host log it: its kind and its places in the program, not its words. Never throws. */
export function noteFault(where: FaultPlace, error: unknown): void {
  const fault = faultOf(where, error)
  kept = [...kept.slice(1 - mostKept), { at: new Date().toISOString(), fault }]
  // A host that cannot be told is told of on the page; the fault is kept here.
  void call('app.noteFault', fault).catch(() => undefined)
}
