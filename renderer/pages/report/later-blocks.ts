import type { Report } from '../../../shared/model/report.ts'
import { reportPaneText as text } from '../../text/report-pane.ts'
import { formatList } from '../../text/format.ts'
import { blockName, keysOf } from './report-blocks.ts'

/** Parts of the report that are worked out beside the page and come later than the rest. */
export const laterKeys = ['futures', 'years', 'tornado', 'defaults'] as const
export type LaterKey = (typeof laterKeys)[number]
/** Where such a part is: on the sheets, on its way, or never to come, as working it out failed or was stopped. */
export type Arrival = 'there' | 'awaited' | 'failed'
export type Arrivals = Readonly<Record<LaterKey, Arrival>>

/** Where the futures are; those of another question, or of which none is drawn yet, are no part of a report. */
export function arrivalOfFutures(drawing: { readonly isOld: boolean; readonly isRunning: boolean; readonly done: number; readonly failure: string | null }): Arrival {
  if (drawing.isOld || drawing.isRunning) return 'awaited'
  return drawing.failure === null && drawing.done > 0 ? 'there' : 'failed'
}

/** Where the years are; as of the futures, those of another question are no part of a report. */
export const arrivalOfYears = ({ isOld, isRunning, found, failure }: { readonly isOld: boolean; readonly isRunning: boolean; readonly found: unknown; readonly failure: string | null }): Arrival =>
  (isOld || isRunning ? 'awaited' : failure === null && found !== null ? 'there' : 'failed')

/** The later parts that a report wants which arrived so; of today alone nothing is drawn. */
export function laterThat(arrival: Arrival, arrivals: Arrivals, report: Report, hasPlan: boolean): LaterKey[] {
  return laterKeys.filter((key) => arrivals[key] === arrival && keysOf(report.length).includes(key) && !report.leftOut.includes(key) && (hasPlan || key === 'defaults'))
}

/** What the sheets say of the parts that they lack: those gone on without, and those that failed; null where nothing is lacking. */
export function lackingInWords(without: readonly LaterKey[], failed: readonly LaterKey[]): string | null {
  const names = (keys: readonly LaterKey[]): string => formatList(keys.map((key) => blockName(key)))
  const said = [...(without.length === 0 ? [] : [text.lacking.without(names(without))]), ...(failed.length === 0 ? [] : [text.lacking.failed(names(failed))])]
  return said.length === 0 ? null : said.join(' ')
}
