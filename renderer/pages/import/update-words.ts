import { categories } from '../../../shared/data/categories.ts'
import { isTaken, type Decisions, type DifferenceKind, type DifferenceRow, type Facts, type SheetNoun, type Topic } from '../../../shared/import/difference.ts'
import { updateText } from '../../text/import-update.ts'
import { compareNames, formatAsTyped, formatMoney, formatPercent } from '../../text/format.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

const shares: ReadonlySet<string> = new Set(['share', 'scrapShare', 'rejectShare', 'dutyRate', 'preferentialDutyRate', 'antiDumpingRate', 'royaltyShare'])
const inDays: ReadonlySet<string> = new Set(['leadTimeDays', 'leadTimeDeviationDays', 'recoveryDays'])
const ownUnits: Readonly<Record<string, string>> = { massKg: 'kg', volumeM3: 'm³' }

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

function oneInWords(field: string, value: unknown, currency: string): string {
  if (isNothing(value)) return updateText.unknown
  if (typeof value === 'number') {
    if (field === 'unitPrice') return formatMoney(value, currency, value !== 0 && Math.abs(value) < 0.1 ? 4 : 2)
    if (shares.has(field)) return formatPercent(value, value * 100 === Math.round(value * 100) ? 0 : 1)
    if (inDays.has(field)) return updateText.days(formatAsTyped(value))
    if (field === 'requalificationWeeks') return updateText.weeks(formatAsTyped(value))
    return [formatAsTyped(value), ownUnits[field] ?? ''].join(' ').trim()
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  if (field === 'country') return countryName(value)
  return field === 'category' ? knownName(categories.find((category) => category.slug === value)?.label ?? value) : value
}

/** Facts of one side in words; what is not known is said so. */
export function factsInWords(row: Pick<DifferenceRow, 'noun' | 'topic'>, facts: Facts): string {
  if (facts === null) return ''
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '')
  const currency = text('currency')
  if (row.noun === 'part' && row.topic === 'other') return Object.entries(facts).map(([heading, value]) => `${heading}: ${String(value)}`).join(', ')
  const price = isNothing(facts['unitPrice']) ? '' : oneInWords('unitPrice', facts['unitPrice'], currency === '' ? 'EUR' : currency)
  if ('supplier' in facts) {
    const quantity = isNothing(facts['quantity']) ? '' : updateText.uses(oneInWords('quantity', facts['quantity'], ''))
    return [quantity, text('supplier'), price].filter((word) => word !== '').join(', ')
  }
  const [field = ''] = Object.keys(facts)
  return field === 'unitPrice' ? (price === '' ? updateText.unknown : price) : field === '' ? '' : oneInWords(field, facts[field], currency)
}

const wholeOf = (): Readonly<Record<string, string>> => ({
  'part new': updateText.whole.newPart, 'part gone': updateText.whole.gonePart, 'line new': updateText.whole.newUse, 'line gone': updateText.whole.goneUse, 'offer new': updateText.whole.newSource,
  'offer gone': updateText.whole.goneSource, 'product new': updateText.whole.newProduct, 'product gone': updateText.whole.goneProduct,
})

/** What a row is about, such as "Price". */
export function factName({ noun, kind, topic, from, to }: DifferenceRow): string {
  const isWhole = kind === 'new' || kind === 'gone' || (topic === 'supplier' && noun === 'offer')
  if (isWhole) return wholeOf()[`${noun} ${from === null ? 'new' : to === null ? 'gone' : ''}`] ?? updateText.whole.changedSource
  return updateText.factOf(noun, topic === 'other' ? 'extra' : (Object.keys(to ?? from ?? {})[0] ?? ''))
}

/** Where the part of a row is used, or who delivers it. */
export const withinInWords = ({ noun, within }: { readonly noun: SheetNoun; readonly within: string }): string =>
  within === '' ? '' : noun === 'offer' ? updateText.within.offer(within) : updateText.within.line(within)

/** Why a row is not simply taken. */
export function markOf(row: DifferenceRow): string {
  if (row.kind === 'conflict') return row.keptFrom === 'file' ? updateText.mark.file : updateText.mark.typed
  if (row.kind === 'unsure') return updateText.mark.unsure(row.written)
  if (row.kind === 'several') return updateText.mark.several(new Set(row.options.flatMap((option) => (option.how === 'row' ? option.rows : []))).size, row.options[0]?.how === 'sum')
  return row.kind === 'missing' || (row.kind === 'gone' && !row.take) ? updateText.mark.missing : ''
}

/** A chip of the filter: a kind of difference, or what changed. */
export type FilterKey = Exclude<DifferenceKind, 'changed'> | `changed ${Topic}`
export const filterKeyOf = ({ kind, topic }: DifferenceRow): FilterKey => (kind === 'changed' ? `changed ${topic}` : kind)

const kindOrder: readonly DifferenceKind[] = ['conflict', 'unsure', 'several', 'new', 'gone', 'changed', 'filled', 'missing']
const topicOrder: readonly Topic[] = ['part', 'usage', 'quantity', 'price', 'supplier', 'product', 'stock', 'leadTime', 'recovery', 'share', 'place', 'terms', 'words', 'other']

/** What waits for a decision first, then by what changed, the largest amount first. */
export function inOrder(rows: readonly DifferenceRow[], moneyOf: (row: DifferenceRow) => number | null): DifferenceRow[] {
  const amounts = new Map(rows.map((row) => [row.key, Math.abs(moneyOf(row) ?? 0)]))
  return rows.toSorted((left, right) =>
    kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) || topicOrder.indexOf(left.topic) - topicOrder.indexOf(right.topic)
    || (amounts.get(right.key) ?? 0) - (amounts.get(left.key) ?? 0) || compareNames(left.name, right.name))
}

/** Facts that a row ends up with: those of the option chosen, where rows of the file differ. */
export const factsTaken = (row: DifferenceRow, decisions: Decisions): Facts => (row.options.length === 0 ? row.to : (row.options[decisions.options?.[row.key] ?? 0]?.to ?? row.to))

/** What all that is taken adds to what is bought, null where no row says. */
export function moneyTaken(rows: readonly DifferenceRow[], decisions: Decisions, moneyOf: (row: DifferenceRow, to: Facts) => number | null): number | null {
  let sum: number | null = null
  for (const row of rows) {
    const amount = isTaken(row, decisions) ? moneyOf(row, factsTaken(row, decisions)) : null
    if (amount !== null) sum = (sum ?? 0) + amount
  }
  return sum
}
