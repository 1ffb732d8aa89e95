import type { MissingFacts } from '../../../shared/engine/missing-facts.ts'
import type { Report } from '../../../shared/model/report.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import type { DrawnFutures, TornadoBars } from '../../work/simulation-worker.ts'
import type { DrawnYears } from '../../work/years-worker.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { cashBlock, costBlock, kraljicBlock } from './chart-blocks.tsx'
import { comparisonBlock } from './comparison-block.tsx'
import { coverBlock } from './cover-block.tsx'
import { barsBlock, dumbbellBlock } from './days-blocks.tsx'
import { doubtsBlock } from './doubts-block.tsx'
import { futuresBlock, tornadoBlock } from './futures-blocks.tsx'
import { columnsBlock, headBlocks, type ReportFront } from './front-blocks.tsx'
import { defaultsBlock, partsBlock, sourcesBlock } from './list-blocks.tsx'
import type { ReportFacts } from './report-facts.ts'
import { yearsBlock } from './years-block.tsx'
import { assumptionsBlock, closingBlock, movesBlock, replacedBlock } from './table-blocks.tsx'

/** A part of the report that can be left out. */
export type BlockKey = keyof typeof reportPaneText.blockNames

const summaryKeys: readonly BlockKey[] = ['columns', 'comparison', 'years', 'days-short', 'futures', 'cost', 'cash', 'bars', 'kraljic', 'doubts']
const fullKeys: readonly BlockKey[] = ['cover', 'columns', 'comparison', 'days-short', 'futures', 'years', 'cost', 'cash', 'bars', 'kraljic', 'doubts', 'tornado', 'moves', 'assumptions', 'defaults', 'replaced', 'parts', 'sources', 'closing']

/** Sheets of a summary, and what it does without first when its words are long. */
export const summary = { sheets: 2, dispensable: ['kraljic', 'bars', 'doubts', 'cost', 'cash', 'years', 'days-short', 'futures', 'columns'] } as const

/** The parts of a report of that length, in their order. */
export const keysOf = (length: Report['length']): readonly BlockKey[] => (length === 'summary' ? summaryKeys : fullKeys)

const isBlockKey = (key: string): key is BlockKey => Object.hasOwn(reportPaneText.blockNames, key)
/** What a part of the report is called. */
export const blockName = (key: string): string => (isBlockKey(key) ? reportPaneText.blockNames[key] : key)

const startingSheet = (block: PrintBlock | null): PrintBlock | null => (block === null ? null : { ...block, startsSheet: 'if-half-full' })

/** Charts and what stands among them: each has its finding as its heading and needs no other before it. */
const charts: ReadonlySet<string> = new Set<BlockKey>(['futures', 'years', 'cost', 'cash', 'bars', 'kraljic', 'doubts', 'tornado'])

/** What is worked out beside the page: each is null until it is there. */
export interface Later {
  readonly missing: MissingFacts | null
  readonly futures: DrawnFutures | null
  readonly tornado: TornadoBars | null
  readonly years: DrawnYears | null
}

/** The blocks of the report in their order, without those left out and those not worked out yet. */
export function reportBlocks(facts: ReportFacts, report: Report, front: ReportFront, { missing, futures, tornado, years }: Later): PrintBlock[] {
  const isIn = (key: BlockKey): boolean => keysOf(report.length).includes(key) && !report.leftOut.includes(key)
  const made: Readonly<Record<Exclude<BlockKey, 'cover'>, () => PrintBlock | null>> = {
    columns: () => columnsBlock(facts, isIn('cover')),
    comparison: () => comparisonBlock(facts, years),
    'days-short': () => dumbbellBlock(facts),
    futures: () => futuresBlock(facts, futures),
    years: () => yearsBlock(facts, years, report.length),
    tornado: () => tornadoBlock(facts, tornado),
    cost: () => costBlock(facts),
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
    closing: () => closingBlock(facts, isIn('futures') ? futures : null),
  }
  const inOrder = keysOf(report.length).flatMap((key) => (key === 'cover' || !isIn(key) ? [] : (made[key]() ?? [])))
  // In a full report the charts have sheets of their own, behind those of the numbers.
  const firstChart = report.length === 'full' ? inOrder.find(({ key }) => key === 'futures' || key === 'years' || key === 'cost' || key === 'cash')?.key : undefined
  const rest = inOrder.map((block): PrintBlock => {
    if (block.kind === 'table' || report.length !== 'full') return block
    return { ...block, fills: charts.has(block.key), ...(block.key === firstChart ? { startsSheet: 'if-half-full' as const } : {}) }
  })
  if (!isIn('cover')) return [...headBlocks(facts, front), ...rest]
  // What comes after the cover begins a sheet, whatever of it is left out.
  const [first, ...others] = rest
  const entries = rest.map(({ key }) => ({ key, label: blockName(key) }))
  return [coverBlock(facts, front, entries), ...(first === undefined ? [] : [{ ...first, startsSheet: true }, ...others])]
}
