import type { ImportField } from './bom-import.ts'
import { weighColumn, type Evidence } from './column-evidence.ts'
import { isPriceUnit, nameLeadTimeParts } from './column-pairs.ts'
import { codedMeaning, fitOf, meaningsByContent } from './field-fit.ts'
import { nameTheParent, nameTheParentByValues } from './name-parent.ts'
import { settlePriceSteps } from './price-columns.ts'
import { readHeader, type HeaderReading } from './read-header.ts'
import { settlePrices } from './settle-prices.ts'
import { nameStairs } from './stair-columns.ts'
import type { Meaning } from './synonyms.ts'
import { tellNumbersFromPlaces, tellParentName, tellSupplierNumber } from './tell-apart.ts'
import { textAt, type SheetCells } from './workbook.ts'

/** What one column of a table is taken for. */
export interface MatchedColumn {
  readonly column: number
  readonly header: string
  readonly field: ImportField | null
  readonly confidence: number
  readonly unit: string | null
  /** 0 for the main column, 1 and up for columns of a further source. */
  readonly group: number
  /** Does it say for how many units the price stands? */
  readonly priceUnit: boolean
  /** The quantity from which this price holds, where the column is one of several by quantity. */
  readonly tier: number | null
  readonly evidence: Evidence
}

/** A column of which it is being decided what it means. */
export interface Draft { column: number; header: string; reading: HeaderReading; evidence: Evidence; field: ImportField | null; confidence: number; group: number; settled: boolean; priceUnit: boolean; tier: number | null }

/** How many rows are looked at to judge what a column holds. */
const sampleRows = 1500

/** Finds the field of each column from its header and from what it holds. `rows` are the data rows, from 0. */
export function matchColumns(
  sheet: SheetCells, headers: readonly string[], rows: readonly number[], chosen: ReadonlyMap<number, ImportField | null>,
): MatchedColumn[] {
  const step = Math.max(1, Math.floor(rows.length / sampleRows))
  const sample = rows.filter((_, index) => index % step === 0)
  const drafts: Draft[] = []
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const header = headers[column] ?? ''
    const evidence = weighColumn(sample.map((row) => sheet.values[row]?.[column] ?? null), sample.map((row) => sheet.texts[row]?.[column] ?? ''))
    const reading = readHeader(header)
    drafts.push({ column, header, reading, evidence, field: null, confidence: header === '' && evidence.filled === 0 ? 1 : 0.7, group: reading.group, settled: false, priceUnit: false, tier: null })
  }
  const details = detailColumns(drafts)
  for (const draft of drafts) {
    if (!chosen.has(draft.column)) continue
    draft.field = chosen.get(draft.column) ?? null
    draft.confidence = 1
    draft.settled = true
  }
  mendGroups(drafts)
  const valuesOf = (column: number) => new Set(sample.map((row) => textAt(sheet, row, column)).filter((text) => text !== ''))
  const textsOf = (column: number) => sample.map((row) => textAt(sheet, row, column))
  nameStairs(drafts, textsOf)
  nameTheParent(drafts, textsOf)
  settlePriceUnit(drafts, valuesOf)
  settlePriceSteps(drafts)
  assign(drafts, details)
  nameTheParentByValues(drafts, textsOf)
  tellSupplierNumber(drafts, textsOf)
  tellParentName(drafts, textsOf)
  tellNumbersFromPlaces(drafts, textsOf)
  settlePrices(drafts, (column) => sample.map((row) => sheet.values[row]?.[column] ?? null), textsOf)
  nameLeadTimeParts(drafts)
  nameWhoseNumber(drafts, (columns, without) => sample.filter((row) =>
    columns.every((column) => textAt(sheet, row, column) !== '') && without.every((column) => textAt(sheet, row, column) === '')).length / Math.max(1, sample.length))
  nameTheValue(drafts)
  nameTheDescription(drafts.filter((draft) => details.size === 0 || details.has(draft.column)))
  return drafts.map(({ column, header, field, confidence, reading, group, priceUnit, tier, evidence }) =>
    ({ column, header, field, confidence: Math.round(Math.min(1, confidence) * 100) / 100, unit: reading.unit, group, priceUnit, tier, evidence }))
}

/** A column of 1, 100 and 1000 beside the price divides it, and is no field of its own. */
function settlePriceUnit(drafts: readonly Draft[], valuesOf: (column: number) => ReadonlySet<string>): void {
  const draft = drafts.find((open) => !open.settled && isPriceUnit(open, [...valuesOf(open.column)]))
  if (draft === undefined || !drafts.some((other) => other !== draft && (other.field === 'unitPrice' || (other.reading.meanings.get('unitPrice') ?? 0) >= 0.6))) return
  Object.assign(draft, { settled: true, priceUnit: true, confidence: 0.9 })
}

/** A list of alternates that starts at 1 without an unnumbered column has its first as the main one. */
function mendGroups(drafts: readonly Draft[]): void {
  // The same heading a second time over names of suppliers is a second source.
  const suppliers = drafts.filter((draft) => draft.group === 0 && !draft.settled && bestMeaning(draft.reading) === 'supplier' && draft.evidence.numeric < 0.5 && draft.evidence.url < 0.5)
  for (const [index, draft] of suppliers.entries()) if (index > 0 && draft.header === suppliers[0]?.header) draft.group = index + 1
  // Level 1, Level 2, Level 3 are the steps of a staircase, each a column of its own.
  const stairs = drafts.filter((draft) => draft.group > 0 && bestMeaning(draft.reading) === 'level')
  if (stairs.length > 1) for (const [step, draft] of stairs.entries()) Object.assign(draft, { field: 'level', group: step + 1, confidence: 0.85, settled: true })
  const mainMeanings = new Set(drafts.filter((draft) => draft.group === 0).map((draft) => bestMeaning(draft.reading)))
  const numbered = drafts.filter((draft) => draft.group > 0)
  // A single "Manufacturer1 …" beside "Manufacturer …" is another name of it, not the first of several.
  if (numbered.every((draft) => draft.group === 1) && new Set(numbered.map((draft) => bestMeaning(draft.reading))).size === 1) for (const draft of numbered) draft.group = 0
  for (const draft of numbered) {
    if (draft.settled) continue
    const meaning = bestMeaning(draft.reading)
    const same = numbered.filter((other) => bestMeaning(other.reading) === meaning)
    if (meaning === null || (!mainMeanings.has(meaning) && Math.min(...same.map((other) => other.group)) === draft.group)) draft.group = 0
  }
}

function bestMeaning(reading: HeaderReading): Meaning | null {
  let best: Meaning | null = null
  for (const [meaning, weight] of reading.meanings) if (best === null || weight > (reading.meanings.get(best) ?? 0)) best = meaning
  return best
}

/** Columns of the lines in an export where the assembly's own columns stand beside them: "Qty (Items)" or "Lines/Qty" beside "Quantity". */
function detailColumns(drafts: readonly Draft[]): ReadonlySet<number> {
  const parts = new Map<string, number[]>()
  const paths = new Set<string>()
  for (const draft of drafts) {
    const suffix = /\(([\p{L} ]{4,})\)\s*$/u.exec(draft.header)?.[1]?.toLowerCase()
    const path = /^(\p{L}[\p{L} ]{3,})\/(?=\p{L}[\p{L} ]{2,}$)/u.exec(draft.header)?.[1]?.toLowerCase()
    const part = suffix !== undefined && readHeader(`in ${suffix}`).unit === null ? suffix : path
    if (part === undefined) continue
    if (part === path) paths.add(part)
    parts.set(part, [...(parts.get(part) ?? []), draft.column])
  }
  const [part, largest = []] = [...parts].toSorted((left, right) => right[1].length - left[1].length)[0] ?? []
  if (largest.length < 2 || largest.length === drafts.length || part === undefined) return new Set()
  if (paths.has(part)) for (const draft of drafts) if (largest.includes(draft.column)) draft.reading = readHeader(draft.header.slice(part.length + 1))
  return new Set(largest)
}

function assign(drafts: readonly Draft[], details: ReadonlySet<number>): void {
  const offers: { draft: Draft; meaning: Meaning; score: number }[] = []
  const referencesExist = drafts.some((draft) => draft.evidence.reference > 0.6)
  for (const draft of drafts) {
    if (draft.settled) continue
    // "Item no." counts rows where another column is surely the part number.
    const counts = (draft.reading.meanings.get('position') ?? 0) >= 0.9 && drafts.some((other) => other !== draft && other.group === draft.group && surelyNumber(other))
    const known = [...draft.reading.meanings].filter(([meaning, weight]) => weight >= 0.3 && !(counts && meaning === 'partNumber'))
    for (const [meaning, weight] of known) {
      if (meaning === 'none') offers.push({ draft, meaning, score: weight })
      else {
        const meant = details.size > 0 && !details.has(draft.column) ? ofAssembly(meaning) : meaning
        offers.push({ draft, meaning: meant, score: weight * (0.4 + 0.6 * fitOf(meant === 'parent' ? meant : meaning, draft.evidence, referencesExist)) * (meant === 'none' ? 0.7 : 1) })
      }
    }
    const coded = codedMeaning(draft.evidence)
    if (coded !== null) offers.push({ draft, meaning: coded[0], score: coded[1] + (draft.reading.meanings.has(coded[0]) ? 0.01 : 0) })
    // Addresses of pages are that under whichever heading, unless it says that they are of pictures or the like.
    if (known.length > 0 && draft.evidence.url > 0.7) offers.push({ draft, meaning: 'url', score: 0.85 })
    // A customs code is worth asking for even where the heading speaks of a code that another column holds.
    if (known.length > 0) for (const [meaning, weight] of meaningsByContent(draft.evidence, referencesExist)) if (meaning === 'hsCode' && !draft.reading.meanings.has('category')) offers.push({ draft, meaning, score: weight * 0.55 })
    // An unknown heading that names a unit of time or size is no quantity, whatever its numbers look like.
    const trust = draft.header.trim() === '' || /^\d+$/u.test(draft.header) ? 0.8 : known.length === 0 ? 0.62 : 0
    if (trust === 0 || (details.size > 0 && !details.has(draft.column))) continue
    for (const [meaning, weight] of meaningsByContent(draft.evidence, referencesExist)) {
      if (meaning !== 'quantity' || draft.reading.unit === null) offers.push({ draft, meaning, score: weight * trust })
    }
  }
  const taken = new Set(drafts.filter((draft) => draft.settled && draft.field !== null).map((draft) => `${draft.group} ${draft.field}`))
  for (const { draft, meaning, score } of offers.toSorted((left, right) => right.score - left.score || left.draft.column - right.draft.column)) {
    if (draft.settled || score < 0.36) continue
    if (meaning === 'none') {
      draft.settled = true
      draft.confidence = score
    } else if (!taken.has(`${draft.group} ${meaning}`)) {
      taken.add(`${draft.group} ${meaning}`)
      draft.settled = true
      draft.field = meaning
      draft.confidence = score
    }
  }
}

const surelyNumber = ({ reading }: Draft): boolean => (reading.meanings.get('partNumber') ?? 0) >= 0.95 && (reading.meanings.get('position') ?? 0) < 0.9

const ofAssembly = (meaning: Meaning): Meaning => (meaning === 'partNumber' ? 'parent' : meaning === 'currency' || meaning === 'parent' || meaning === 'level' ? meaning : 'none')

const holding = (all: readonly Draft[], field: ImportField) => all.find((draft) => draft.field === field && draft.group === 0)

/** "Part number" right after the manufacturer, or missing where the maker is, is the maker's number; the same for the supplier. */
function nameWhoseNumber(all: readonly Draft[], shareOfRows: (filled: readonly number[], empty: readonly number[]) => number): void {
  const own = holding(all, 'partNumber')
  if (own === undefined || own.confidence === 1 || !/part|art|number|nummer|\bnr|no\b|code|r[ée]f/iu.test(own.header)) return
  const maker = holding(all, 'manufacturer')
  const seller = holding(all, 'supplier')
  // With the seller's number in a column of its own, the number beside the maker is the maker's.
  const between = maker !== undefined && seller !== undefined && own.column === maker.column + 1 && holding(all, 'supplierPartNumber') !== undefined
  const owner = between ? maker : maker !== undefined && seller !== undefined ? null : (maker ?? seller ?? null)
  if (owner === null) return
  const field = owner === maker ? 'manufacturerPartNumber' : 'supplierPartNumber'
  if (holding(all, field) !== undefined || /\bid\b|sku|item|intern|own|our/iu.test(own.header)) return
  const adjacent = own.column === owner.column + 1
  // Rows with nothing but a name and a number are further sources, so the number is theirs.
  const lines = [holding(all, 'quantity'), holding(all, 'description')].flatMap((draft) => draft?.column ?? [])
  const alone = lines.length > 0 && shareOfRows([owner.column, own.column], lines) > 0.05
  const missing = lines.length > 0 ? shareOfRows(lines, [own.column]) : 1 - own.evidence.share
  if (!adjacent && !alone && missing < 0.03) return
  own.field = field
  // The numbers of further sources are theirs likewise.
  for (const draft of all) if (draft.group > 0 && draft.field === 'partNumber') draft.field = field
  own.confidence = alone ? 0.8 : adjacent && missing >= 0.03 ? 0.68 : 0.58
}

/** Among components with references, a short "designation" that mostly reads 100nF or 10k is their value. */
function nameTheValue(all: readonly Draft[]): void {
  const comment = all.find((draft) => draft.field === 'note' && draft.group === 0 && draft.confidence !== 1 && (draft.reading.meanings.get('value') ?? 0) >= 0.6)
  if (comment !== undefined && holding(all, 'value') === undefined && holding(all, 'references') !== undefined) {
    Object.assign(comment, { field: 'value', confidence: 0.7 })
    return
  }
  const words = holding(all, 'description')
  if (words === undefined || words.confidence === 1 || holding(all, 'value') !== undefined || holding(all, 'references') === undefined) return
  const { evidence } = words
  if (evidence.value < 0.2 || evidence.wordy > 0.4 || evidence.meanLength > 16) return
  words.field = 'value'
  words.confidence = 0.58
}

/** A list needs words for its parts: the likeliest unclaimed column of text is its description. */
function nameTheDescription(all: readonly Draft[]): void {
  if (holding(all, 'description') !== undefined) return
  let best: Draft | null = null
  let bestScore = 0
  for (const draft of all) {
    if (draft.group !== 0 || draft.confidence === 1 || draft.evidence.filled === 0) continue
    if (draft.field !== null && draft.field !== 'category' && draft.field !== 'value') continue
    const { evidence } = draft
    const text = 1 - Math.max(evidence.numeric, evidence.url, evidence.truth, evidence.date, evidence.reference, evidence.package)
    const named = draft.reading.meanings.get('description') ?? 0
    const against = draft.reading.meanings.get('none') ?? 0
    if (draft.field === 'value' && evidence.wordy < 0.3 || draft.field === 'category' && named === 0) continue
    const score = text * (0.3 + 0.7 * named) * (1 - against) * Math.min(1, evidence.share * 1.2) * (0.6 + 0.4 * evidence.wordy) * (0.4 + 0.6 * evidence.distinct) * (1 - evidence.company) * (named > 0 ? 1 : 1 - 0.8 * evidence.code * (1 - evidence.wordy))
    if (score > bestScore && text > 0.6 && evidence.meanLength > 2) {
      best = draft
      bestScore = score
    }
  }
  if (best === null || bestScore < 0.12) return
  best.field = 'description'
  best.confidence = Math.min(0.7, 0.45 + bestScore / 2)
}
