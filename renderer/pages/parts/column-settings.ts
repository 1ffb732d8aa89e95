import { z } from 'zod'
import { isColumn, isSheetColumn, type ColumnId, type OwnColumnId } from './columns.ts'

/** Which columns are shown, in what order, and how wide. */
export interface ColumnSettings {
  readonly shown: readonly ColumnId[]
  /** Width in px where a person chose one. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>
}

export const columnSets = {
  usual: ['part', 'site', 'quantity', 'landed', 'share', 'risk', 'braking', 'short', 'loss'],
  prices: ['part', 'site', 'quantity', 'price', 'currency', 'incoterm', 'minimum-order', 'landed', 'share'],
  stock: ['part', 'site', 'stock', 'recovery', 'lead-time', 'braking', 'short', 'loss', 'missing'],
  customs: ['part', 'site', 'hs-code', 'duty', 'mass', 'volume', 'transport', 'category', 'landed'],
} as const satisfies Record<string, readonly ColumnId[]>
export type ColumnSet = keyof typeof columnSets

export const usualColumns: ColumnSettings = { shown: columnSets.usual, widths: {} }

/** As the settings are kept; a column that this version does not know is left out. */
export const KeptColumns = z.object({ shown: z.array(z.string()), widths: z.record(z.string(), z.number().min(40).max(900)) }).transform((kept): ColumnSettings => {
  const shown = [...new Set(kept.shown.filter(isColumn))]
  return { shown: shown[0] === 'part' ? shown : ['part', ...shown.filter((one) => one !== 'part')], widths: Object.fromEntries(Object.entries(kept.widths).filter(([name]) => isColumn(name))) }
})

type Room = readonly [least: number, grows: number, wide?: number]
/** Least width in px and how a column takes part in the room that is left, on a window of usual width; beside it the same on a wide one. */
const room: Readonly<Record<OwnColumnId, Room>> = {
  part: [200, 2.3, 280], site: [120, 1, 160], quantity: [60, 0, 68], landed: [82, 0, 92], share: [112, 0, 150], risk: [66, 0, 76], braking: [130, 1.5, 220], short: [52, 0, 60], loss: [84, 0, 92],
  missing: [86, 0], survive: [64, 0], recover: [72, 0], country: [120, 0.6], category: [130, 0.8], price: [84, 0], currency: [66, 0], stock: [76, 0], recovery: [82, 0], 'lead-time': [76, 0],
  mass: [70, 0], volume: [76, 0], 'hs-code': [96, 0], 'make-or-buy': [78, 0], 'minimum-order': [84, 0], 'order-quantity': [84, 0], incoterm: [74, 0], transport: [104, 0.5],
  duty: [60, 0], rejects: [70, 0], requalification: [80, 0], 'raw-material': [104, 0.5], scrap: [64, 0],
}

const sheetRoom: Room = [120, 0.6, 150]
const roomOf = (column: ColumnId): Room => (isSheetColumn(column) ? sheetRoom : room[column])

/** Columns that the usual table drops on a narrow window, never the text size. */
export const narrowFrom = 980
export const narrowest = 60
/** Room that the scrollbar takes, in px. */
const scrollbar = 16

/** What the table draws: the columns from left to right, their CSS widths, and the least width of all in px. */
export interface ColumnLayout {
  readonly shown: readonly ColumnId[]
  readonly template: string
  readonly least: number
  /** True where they do not fit, so that the table scrolls sideways and the first column stays. */
  readonly isSideways: boolean
}

/** Lays columns out in a width in px; 0 while it is not measured yet. */
export function layOut({ shown, widths }: ColumnSettings, width: number): ColumnLayout {
  const isUsual = shown.join(' ') === columnSets.usual.join(' ')
  const isNarrow = width > 0 && width <= narrowFrom
  const kept = isUsual && isNarrow ? shown.filter((column) => column !== 'quantity') : shown
  let least = 0
  const tracks = kept.map((column) => {
    const own = widths[column]
    if (own !== undefined) {
      least += own
      return `${own}px`
    }
    const [usual, grows, wide = usual] = roomOf(column)
    // The share bar is dropped where room is short, and its number stays.
    const px = width >= 1680 ? wide : column === 'share' && width > 0 && width <= 1345 ? 66 : isNarrow && column !== 'landed' ? Math.round(usual * 0.86) : usual
    least += px
    return grows === 0 ? `${px}px` : `minmax(${px}px, ${grows}fr)`
  })
  return { shown: kept, template: tracks.join(' '), least, isSideways: width > 0 && least > width - scrollbar }
}

/** Moves a column one place; the part stays first. */
export function moveColumn(settings: ColumnSettings, column: ColumnId, by: -1 | 1): ColumnSettings {
  const from = settings.shown.indexOf(column)
  const to = from + by
  if (from < 1 || to < 1 || to >= settings.shown.length) return settings
  const shown = settings.shown.filter((one) => one !== column)
  shown.splice(to, 0, column)
  return { ...settings, shown }
}

/** Shows or hides a column; a new one comes last. */
export const showColumn = (settings: ColumnSettings, column: ColumnId, show: boolean): ColumnSettings =>
  column === 'part' || settings.shown.includes(column) === show ? settings : { ...settings, shown: show ? [...settings.shown, column] : settings.shown.filter((one) => one !== column) }
