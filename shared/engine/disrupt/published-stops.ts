import { verification, type Verification } from '../../formulas/verify.ts'
import { say } from '../../text/say.ts'
import { verifyYears } from '../year/year-examples.ts'
import type { Solve } from './linear-program.ts'
import { readNetwork, type NetworkFile } from './network-file.ts'
import { exposures, stopResult } from './stop-result.ts'

/** Three suppliers that can each make both products. */
export const teachingCase: NetworkFile = {
  items: [{ id: 'P1', demand: 75, margin: 5000, stock: 20 }, { id: 'P2', demand: 50, margin: 6500, stock: 25 }],
  nodes: ([['S1', 30], ['S2', 45], ['S3', 60]] as const).map(([id, capacity]) => ({ id, makes: ['P1', 'P2'], capacity, recovery: 2 })),
}
const source = 'teaching case of Simchi-Levi et al. 2015 (HEC Montréal)'

/** What the case gives as it was published: loss, exposure and time to survive, by the supplier that stops. */
const published = [
  { stops: 'S1', loss: 0, exposure: 0, survive: 2.25 },
  { stops: 'S2', loss: 125_000, exposure: 0.455, survive: 1.286 },
  { stops: 'S3', loss: 275_000, exposure: 1, survive: 0.9 },
] as const

/** Recomputes the published stops of a supply network: time to recover and to survive, and the risk exposure index; and what a drawn year is made of. */
export function verifyStops(solve: Solve): Verification[] {
  const read = readNetwork(teachingCase, 0)
  if ('refused' in read) throw new Error(read.refused)
  const results = read.stops.map((stop) => stopResult(read.network, stop, solve))
  const index = exposures(results)
  const stopped = published.flatMap(({ stops, loss, exposure, survive }, row) => [
    verification(`stop-${stops}-loss`, say`Loss when ${stops} stops (TTR problem)`, loss, results[row]?.loss ?? Number.NaN, 1e-4, source),
    verification(`stop-${stops}-exposure`, say`Risk exposure index of ${stops}`, exposure, index[row] ?? Number.NaN, 5e-4, source),
    verification(`stop-${stops}-survive`, say`Time to survive when ${stops} stops (TTS problem)`, survive, results[row]?.survive ?? Number.NaN, 5e-4, source),
  ])
  return [...stopped, ...verifyYears()]
}
