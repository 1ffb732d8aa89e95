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

/** Where futures or years are; those of another question, also where the drawing was stopped before the first of this one, are no part of a report. */
export const arrivalOfDrawing = ({ isOld, isComing, found, failure }: { readonly isOld: boolean; readonly isComing: boolean; readonly found: unknown; readonly failure: string | null }): Arrival =>
  (isComing ? 'awaited' : failure === null && found !== null && !isOld ? 'there' : 'failed')

/** The later parts that a report wants which arrived so; of today alone nothing is drawn. */
export function laterThat(arrival: Arrival, arrivals: Arrivals, report: Report, hasPlan: boolean): LaterKey[] {
  return laterKeys.filter((key) => arrivals[key] === arrival && keysOf(report.length).includes(key) && !report.leftOut.includes(key) && (hasPlan || key === 'defaults'))
}

/** What the sheets say of the parts that they lack: those gone on without, those that failed, and the last step where its numbers are not there yet; null where nothing is lacking. */
export function lackingInWords(without: readonly LaterKey[], failed: readonly LaterKey[], isBehind = false): string | null {
  const names = (keys: readonly LaterKey[]): string => formatList(keys.map((key) => blockName(key)))
  const said = [...(isBehind ? [text.lacking.behind] : []), ...(without.length === 0 ? [] : [text.lacking.without(names(without))]), ...(failed.length === 0 ? [] : [text.lacking.failed(names(failed))])]
  return said.length === 0 ? null : said.join(' ')
}
