import type { MissingFacts } from '../../../shared/engine/missing-facts.ts'
import type { InSteps } from '../../../shared/engine/in-steps.ts'
import { onceEach, sameThings } from '../../../shared/engine/remember.ts'
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
import { countriesInUse } from './unknowns.ts'
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

const isWanted = (report: Report, key: BlockKey): boolean => keysOf(report.length).includes(key) && !report.leftOut.includes(key)

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

type Written = Exclude<BlockKey, 'cover'>

/** Blocks written of some facts, with what else they were written from: of 50,000 lines some take a tenth of a second. */
const writtenOf = onceEach((_facts: ReportFacts) => new Map<Written, { readonly from: readonly unknown[]; readonly block: PrintBlock | null }>())

/** What a block is written from beside the facts, and how. */
interface Writing {
  readonly from: readonly unknown[]
  readonly write: () => PrintBlock | null
}

/** The blocks that the report wants but for its head, in their order. */
function writings(facts: ReportFacts, report: Report, { missing, futures, tornado, years }: Later): readonly (readonly [Written, Writing])[] {
  const isIn = (key: BlockKey): boolean => isWanted(report, key)
  const shown = isIn('futures') ? futures : null
  const all: Readonly<Record<Written, Writing>> = {
    columns: { from: [isIn('cover')], write: () => columnsBlock(facts, isIn('cover')) },
    comparison: { from: [years], write: () => comparisonBlock(facts, years) },
    'days-short': { from: [], write: () => dumbbellBlock(facts) },
    futures: { from: [futures], write: () => futuresBlock(facts, futures) },
    years: { from: [years, report.length], write: () => yearsBlock(facts, years, report.length) },
    tornado: { from: [tornado], write: () => tornadoBlock(facts, tornado) },
    cost: { from: [], write: () => costBlock(facts) },
    cash: { from: [], write: () => cashBlock(facts) },
    bars: { from: [], write: () => barsBlock(facts) },
    kraljic: { from: [], write: () => kraljicBlock(facts) },
    doubts: { from: [], write: () => doubtsBlock(facts) },
    moves: { from: [], write: () => movesBlock(facts) },
    parts: { from: [], write: () => partsBlock(facts) },
    defaults: { from: [missing], write: () => defaultsBlock(facts, missing) },
    assumptions: { from: [], write: () => startingSheet(assumptionsBlock(facts)) },
    replaced: { from: [], write: () => replacedBlock(facts) },
    sources: { from: [], write: () => sourcesBlock(facts) },
    closing: { from: [shown], write: () => closingBlock(facts, shown) },
  }
  return keysOf(report.length).flatMap((key) => (key === 'cover' || !isIn(key) ? [] : [[key, all[key]] as const]))
}

/** What was written from just this; undefined where nothing was. */
function foundOf(facts: ReportFacts, key: Written, { from }: Writing): { readonly block: PrintBlock | null } | undefined {
  const found = writtenOf(facts).get(key)
  return found !== undefined && sameThings(found.from, from) ? found : undefined
}

function written(facts: ReportFacts, key: Written, writing: Writing): PrintBlock | null {
  const found = foundOf(facts, key, writing)
  if (found !== undefined) return found.block
  const block = writing.write()
  writtenOf(facts).set(key, { from: writing.from, block })
  return block
}

/** Whether `reportBlocks` has nothing left to write but the head. */
export const areBlocksWritten = (facts: ReportFacts, report: Report, later: Later): boolean => writings(facts, report, later).every(([key, writing]) => foundOf(facts, key, writing) !== undefined)

/** Writes the blocks of a report one after the other, telling how many are there. */
export function* writeBlocksInSteps(facts: ReportFacts, report: Report, later: Later): InSteps<void> {
  // What is said of countries is asked by several of them.
  countriesInUse(facts)
  let made = 0
  for (const [key, writing] of writings(facts, report, later)) {
    yield made
    written(facts, key, writing)
    made += 1
  }
}

/** The blocks of the report in their order, without those left out and those not worked out yet. */
export function reportBlocks(facts: ReportFacts, report: Report, front: ReportFront, later: Later): PrintBlock[] {
  const inOrder = writings(facts, report, later).flatMap(([key, writing]) => written(facts, key, writing) ?? [])
  // In a full report the charts have sheets of their own, behind those of the numbers.
  const firstChart = report.length === 'full' ? inOrder.find(({ key }) => key === 'futures' || key === 'years' || key === 'cost' || key === 'cash')?.key : undefined
  const rest = inOrder.map((block): PrintBlock => {
    if (block.kind === 'table' || report.length !== 'full') return block
    return { ...block, fills: charts.has(block.key), ...(block.key === firstChart ? { startsSheet: 'if-half-full' as const } : {}) }
  })
  if (!isWanted(report, 'cover')) return [...headBlocks(facts, front), ...rest]
  // What comes after the cover begins a sheet, whatever of it is left out.
  const [first, ...others] = rest
  const entries = rest.map(({ key }) => ({ key, label: blockName(key) }))
  return [coverBlock(facts, front, entries), ...(first === undefined ? [] : [{ ...first, startsSheet: true }, ...others])]
}
