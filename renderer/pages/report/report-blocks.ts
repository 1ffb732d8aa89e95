import type { MissingFacts } from '../../../shared/engine/missing-facts.ts'
import type { Report } from '../../../shared/model/report.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { reportPaneText } from '../../text/report-pane.ts'
import { cashBlock, costBlock, kraljicBlock } from './chart-blocks.tsx'
import { comparisonBlock } from './comparison-block.tsx'
import { coverBlock } from './cover-block.tsx'
import { barsBlock, dumbbellBlock } from './days-blocks.tsx'
import { doubtsBlock } from './doubts-block.tsx'
import { columnsBlock, headBlocks, type ReportFront } from './front-blocks.tsx'
import { defaultsBlock, partsBlock, sourcesBlock } from './list-blocks.tsx'
import type { ReportFacts } from './report-facts.ts'
import { assumptionsBlock, closingBlock, movesBlock, replacedBlock } from './table-blocks.tsx'

/** A part of the report that can be left out. */
export type BlockKey = keyof typeof reportPaneText.blockNames

const summaryKeys: readonly BlockKey[] = ['columns', 'comparison', 'days-short', 'cost', 'cash', 'bars', 'kraljic', 'doubts']
const fullKeys: readonly BlockKey[] = ['cover', 'columns', 'comparison', 'days-short', 'cost', 'cash', 'bars', 'kraljic', 'doubts', 'moves', 'assumptions', 'defaults', 'replaced', 'parts', 'sources', 'closing']

/** Sheets of a summary, and what it does without first when its words are long. */
export const summary = { sheets: 2, dispensable: ['kraljic', 'bars', 'doubts', 'cash', 'days-short', 'cost', 'columns'] } as const

/** The parts of a report of that length, in their order. */
export const keysOf = (length: Report['length']): readonly BlockKey[] => (length === 'summary' ? summaryKeys : fullKeys)

const isBlockKey = (key: string): key is BlockKey => Object.hasOwn(reportPaneText.blockNames, key)
/** What a part of the report is called. */
export const blockName = (key: string): string => (isBlockKey(key) ? reportPaneText.blockNames[key] : key)

const startingSheet = (block: PrintBlock | null): PrintBlock | null => (block === null ? null : { ...block, startsSheet: true })

/** The blocks of the report in their order, without those left out; `missing` is null until it is worked out. */
export function reportBlocks(facts: ReportFacts, report: Report, front: ReportFront, missing: MissingFacts | null): PrintBlock[] {
  const isIn = (key: BlockKey): boolean => keysOf(report.length).includes(key) && !report.leftOut.includes(key)
  const made: Readonly<Record<Exclude<BlockKey, 'cover'>, () => PrintBlock | null>> = {
    columns: () => columnsBlock(facts, isIn('cover')),
    comparison: () => comparisonBlock(facts),
    'days-short': () => dumbbellBlock(facts),
    cost: () => (report.length === 'full' ? startingSheet(costBlock(facts)) : costBlock(facts)),
    cash: () => cashBlock(facts),
    bars: () => barsBlock(facts),
    kraljic: () => kraljicBlock(facts),
    doubts: () => doubtsBlock(facts),
    moves: () => movesBlock(facts),
    parts: () => partsBlock(facts),
    defaults: () => defaultsBlock(facts, missing),
    assumptions: () => startingSheet(assumptionsBlock(facts)),
    replaced: () => replacedBlock(facts),
    sources: () => sourcesBlock(facts),
    closing: () => closingBlock(facts),
  }
  const rest = keysOf(report.length).flatMap((key) => (key === 'cover' || !isIn(key) ? [] : (made[key]() ?? [])))
  if (!isIn('cover')) return [...headBlocks(facts, front), ...rest]
  // What comes after the cover begins a sheet, whatever of it is left out.
  const [first, ...others] = rest
  const entries = rest.map(({ key }) => ({ key, label: blockName(key) }))
  return [coverBlock(facts, front, entries), ...(first === undefined ? [] : [{ ...first, startsSheet: true }, ...others])]
}
