import type { Figures } from '../data/figure.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTransition, type Choice } from '../model/scenario.ts'
import type { Sentence } from '../text/say.ts'
import type { Certainty } from './evaluation.ts'

export const optionKinds = ['keep', 'buffer', 'second-source', 'nearshore', 'reshore', 'stand-by'] as const
/** What can be done with one part; nearshore and reshore are both moves, told apart by the country. */
export type OptionKind = (typeof optionKinds)[number]

/** What every cell of the grid takes for granted until the buyer says otherwise. */
export interface OptionSettings {
  /** ISO2 code of the country to which parts are nearshored, and where second sources are. */
  readonly nearshoreTo: string
  /** Share of the need that a second source gets. */
  readonly secondSourceShare: number
  /** Most extra stock that a buffer adds, in days of use. */
  readonly mostBufferDays: number
  /** Days until a stand-by contract delivers. */
  readonly standByDays: number
}

/** Why a part has no such option. */
export type NoOption = 'no-need' | 'already-there' | 'cannot-move' | 'same-country'

/** One option of one part, taken alone; money in the project's currency. */
export interface OptionCell {
  /** Keep: the landed cost today. Stand-by: what having it costs. The others: the landed cost with this option less the landed cost today. Per unit of the grid's basis; null unknown. */
  readonly cost: number | null
  /** One-off money and money in extra stock; null unknown. */
  readonly once: number | null
  /** Days short after the option, 0 when covered; null unknown. */
  readonly daysShort: number | null
  readonly certainty: Certainty
  readonly absent: NoOption | null
  /** Why the cost is unknown, in words, or null. */
  readonly unknown: Sentence | null
  /** Size of the buffer in days of use; 0 for other options. */
  readonly bufferDays: number
  /** True while the cost, the money and the days short are still being worked out; whether there is such an option is known. */
  readonly isAwaited: boolean
}

export interface OptionRow {
  readonly partId: string
  /** Share of the landed cost of the whole plan today, 0 to 1; null unknown. */
  readonly costShare: number | null
  readonly cells: Readonly<Record<OptionKind, OptionCell>>
}

/** All options of all bought parts, each taken alone. A cell is of its part only: it leaves out the freight of the parts it no longer shares a
 *  shipment with, the shipments it shares with parts that move along, and the expected loss. */
export interface OptionGrid {
  /** Product: cost per product unit sold, averaged by demand. Part: per unit of the part, where no demand is known. */
  readonly basis: 'product' | 'part'
  readonly rows: ReadonlyMap<string, OptionRow>
}

/** A world to lay the grid out in: the facts with the overrides of a scenario and values being tried. */
export interface OptionRequest {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly figures: Figures
  readonly what?: ReadonlyMap<string, number>
}

/** Which column of the grid a choice stands in; a move inside the plant's country is reshoring. */
export function optionOf(choice: Choice | undefined, plantCountry: string): OptionKind {
  if (choice === undefined) return 'keep'
  if (choice.kind !== 'move') return choice.kind
  return choice.country === plantCountry ? 'reshore' : 'nearshore'
}

/** The choice that a cell of the grid stands for, with everything unsaid left to be estimated. */
export function choiceOf(
  kind: Exclude<OptionKind, 'keep'>, named: { id: string; scenarioId: string; partId: string }, contents: ProjectContents, settings: OptionSettings, bufferDays: number,
): Choice {
  const common = { ...named, note: '' }
  if (kind === 'buffer') return { kind, ...common, days: bufferDays }
  if (kind === 'stand-by') {
    return {
      kind, ...common, supplierName: '', country: settings.nearshoreTo, city: '', share: 1, switchDays: settings.standByDays, costPerYear: null, costPerDay: null, oneOffCost: null,
    }
  }
  const { plantCountry, currency } = contents.project
  const unsaid = { city: '', supplierName: '', quote: null, quoteCurrency: currency, oneOffCost: null, recoveryDays: null, ...openTransition }
  if (kind === 'second-source') return { kind, ...common, ...unsaid, country: settings.nearshoreTo, share: settings.secondSourceShare }
  return { kind: 'move', ...common, ...unsaid, country: kind === 'reshore' ? plantCountry : settings.nearshoreTo, share: 1 }
}

/** Days of use that close the gap of a part, at most what the settings allow; 0 when there is no gap. */
export function bufferDaysFor(gapDays: number | null, settings: OptionSettings): number {
  if (gapDays === null) return settings.mostBufferDays
  return Math.min(settings.mostBufferDays, Math.max(0, Math.ceil(gapDays - 1e-9)))
}
