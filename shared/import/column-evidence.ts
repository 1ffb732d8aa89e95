import { findCountry } from '../data/countries.ts'
import { isCountryCode, isCurrency, isCustomsCode, isIncoterm, isTransportMode } from './coded-values.ts'
import { currencyIn } from './currency.ts'
import { isEmptyMark, looksNumeric } from './read-number.ts'
import type { Cell } from './workbook.ts'

/** What the values of a column look like; shares are of the filled cells, 0 to 1. */
export interface Evidence {
  readonly filled: number
  /** Share of the rows that have a value here. */
  readonly share: number
  readonly numeric: number
  readonly integer: number
  /** Share of numbers that are whole and at most 15. */
  readonly small: number
  /** Share of numbers that are one more than the number before. */
  readonly running: number
  readonly distinct: number
  /** Share of numbers that are larger than the number before. */
  readonly rising: number
  readonly meanLength: number
  readonly wordy: number
  readonly url: number
  readonly reference: number
  readonly truth: number
  readonly date: number
  readonly code: number
  readonly hierarchical: number
  readonly money: number
  readonly fraction: number
  readonly unit: number
  readonly country: number
  readonly countryCode: number
  readonly currency: number
  readonly incoterm: number
  readonly transport: number
  readonly hs: number
  readonly package: number
  readonly value: number
  readonly snake: number
  /** Names that end in the legal form of a company. */
  readonly company: number
  /** Keys that a system gave a record, such as 6f1c…-…-…, by which no person names a part. */
  readonly machineKey: number
  /** Words that say whether a part is bought or made. */
  readonly procured: number
}

const units = /^(?:pcs?\.?|pieces?|ea(?:ch)?|st(?:k|ck|uks?|ück)?\.?|szt\.?|pz|uds?|nos?|no\.|unite?s?|units?\(?s?\)?|set|sets|pair|m|mm|cm|mtr|meter|kg|g|gr|l|ltr|h|hr|hour|m2|m²|m3|roll|rol|box|pack|doos|pce|.*uom[_ ].*)$/iu
const companies = /\s(?:gmbh(?: & co\.? kg)?|ag|kg|ohg|b\.?v\.?|n\.?v\.?|s\.?a\.?(?:s|rl)?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?l\.?u?\.?|ltd\.?|limited|llc|inc\.?|corp\.?|co\.?|sp\. ?z ?o\.? ?o\.?|oy|ab|a\/s|plc)$/iu
const packages = /^(?:(?:[A-Z]+_?)?(?:0201|0402|0603|0805|1206|1210|1812|2010|2512)(?:_.*)?|(?:SOT|SOD|SOIC|SOP|SSOP|TSSOP|MSOP|QFN|TQFP|LQFP|QFP|DIP|DO|TO|SMA|SMB|SMC|DFN|BGA|VSSOP|SO|TSOT)-?\d[\w.-]*|.*(?:_P\d+(?:\.\d+)?mm|_\d{4}Metric).*)$/iu
const values = /^\d+(?:[.,]\d+)?\s?(?:[pnuµμmkKMGR]?(?:F|H|Hz|Ohm|Ω|V|A|W|E)?|[kKMRpnuµ]\d+)(?![-\w])/u
const bought = 'purchased?|bought|buy|gekauft|kaufteil|zukauf(?:teil)?|fremdbezug|gekocht|ingekocht|inkoop|koopdeel|achet[eé]e?s?|kupion[eya]|zakup|kupno|comprad[oa]s?|acquistat[oi]'
const made = 'make|made|manufactured|fabricated|in[- ]?house|(?:3d[- ]?)?printed|3d[- ]print|gefertigt|eigenfertigung|fertigungsteil|gemaakt|maakdeel|eigen fabricage|fabriqu[eé]e?s?|wykonan[eya]|produkcja własna|fabricad[oa]s?|prodott[oi]|salvaged'
const procured = new RegExp(`^(?:${bought}|${made})(?:\\s*/\\s*(?:${bought}|${made}))?$`, 'iu')
/** The size of a case at the beginning of a description, which is no value. */
const caseSize = /^(?:0201|0402|0603|0805|1206|1210|1812|2010|2512)(?:\s|$)/u
const references = /^(?:[A-Z]{1,5}\d{1,5}[A-Z]?(?:\s*[-–]\s*[A-Z]{0,4}\d+)?|[A-Z]{1,3}\*+)(?:[\s,;+]+(?:[A-Z]{1,5}\d{1,5}[A-Z]?(?:\s*[-–]\s*[A-Z]{0,4}\d+)?|[A-Z]{1,3}\*+))*[\s,;.…]*$/u

/** Can this outline number stand right below that one: 1.2 below 1, 1.1 or 1.1.4? */
function followsInOutline(before: string, after: string): boolean {
  const left = before.replace(/\.$/u, '').split('.')
  const right = after.replace(/\.$/u, '').split('.')
  let same = 0
  while (same < left.length && same < right.length && left[same] === right[same]) same += 1
  if (same === left.length) return right.length === left.length + 1
  return same === right.length - 1 && Number(right[same]) > Number(left[same])
}

/** Evidence of one column over the given rows. */
export function weighColumn(values0: readonly Cell[], texts: readonly string[]): Evidence {
  const counts = {
    numeric: 0, integer: 0, small: 0, url: 0, reference: 0, truth: 0, date: 0, code: 0, hierarchical: 0, money: 0, fraction: 0,
    unit: 0, country: 0, countryCode: 0, currency: 0, incoterm: 0, transport: 0, hs: 0, package: 0, value: 0, wordy: 0, snake: 0, company: 0, machineKey: 0, procured: 0, length: 0,
  }
  const seen = new Set<string>()
  let filled = 0
  let running = 0
  let rising = 0
  let last: number | null = null
  let lastOutline: string | null = null
  let dotted = 0
  let steps = 0
  let indented = 0
  for (const [index, raw] of texts.entries()) {
    // The beginning says what a text is; going over 30,000 characters with every pattern would take for ever.
    const text = raw.trim().slice(0, 500)
    if (text === '' || isEmptyMark(text)) continue
    filled += 1
    seen.add(text)
    counts.length += Math.min(text.length, 200)
    const stored = values0[index]
    const numeric = typeof stored === 'number' || looksNumeric(text)
    if (numeric) {
      const number: number = typeof stored === 'number' ? stored : Number(text.replaceAll(/[^\d.eE+-]|(?<!\d)e|e(?![+-]?\d)/giu, ''))
      counts.numeric += 1
      // 12,50 is no whole number either.
      if (Number.isInteger(number) && !(typeof stored !== 'number' && /^\D*\d+,\d{1,2}\D*$/u.test(text))) counts.integer += 1
      else counts.fraction += 1
      if (Number.isInteger(number) && Math.abs(number) <= 15) counts.small += 1
      if (last !== null && number === last + 1) running += 1
      if (last !== null && number > last) rising += 1
      last = number
    }
    if (/^(?:https?:\/\/|www\.)/iu.test(text)) counts.url += 1
    if (references.test(text)) counts.reference += 1
    if (/^(?:true|false|yes|no|ja|nee|nein|oui|non|tak|nie|sí|si|wahr|falsch|waar|onwaar|vrai|faux|x)$/iu.test(text)) counts.truth += 1
    if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:\s|T|$)/u.test(text) && !/^\d{1,3}(?:\.\d{3})+$/u.test(text)) counts.date += 1
    if (/^(?=.*\d)[\p{L}\d][\p{L}\d./_+#-]{2,}$/u.test(text)) counts.code += 1
    if (/^\d+(?:\.\d+)*\.?$/u.test(text)) {
      counts.hierarchical += 1
      if (text.includes('.')) dotted += 1
      if (lastOutline !== null && followsInOutline(lastOutline, text)) steps += 1
      lastOutline = text
    } else if (/^(?:[.-]+|(?:l|lvl|lev|level|ebene|stufe|niveau|nivo|poziom|nivel|livello)\.?\s*)\d+$/iu.test(text) && !/^-\d/u.test(text)) indented += 1
    if (currencyIn(text) !== null && /\d/u.test(text)) counts.money += 1
    if (units.test(text)) counts.unit += 1
    if (text.length < 40 && !numeric && findCountry(text) !== null) counts.country += 1
    if (isCountryCode(text)) counts.countryCode += 1
    if (isCurrency(text)) counts.currency += 1
    if (isIncoterm(text)) counts.incoterm += 1
    if (!numeric && isTransportMode(text)) counts.transport += 1
    if (isCustomsCode(text)) counts.hs += 1
    if (packages.test(text)) counts.package += 1
    if (values.test(text) && !/^\d+$/u.test(text) && !caseSize.test(text)) counts.value += 1
    if (/\p{L}{2}.*?\s.*?\p{L}{2}|[\u3040-\u30FF\u4E00-\u9FFF]{3}/u.test(text)) counts.wordy += 1
    if (/^[a-z]+(?:_[a-z\d]+)+$/u.test(text)) counts.snake += 1
    if (companies.test(text)) counts.company += 1
    if (procured.test(text)) counts.procured += 1
    if (/^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/iu.test(text)) counts.machineKey += 1
  }
  const of = (count: number) => (filled === 0 ? 0 : count / filled)
  return {
    filled, share: texts.length === 0 ? 0 : filled / texts.length, numeric: of(counts.numeric), integer: of(counts.integer), small: of(counts.small),
    running: counts.numeric < 2 ? 0 : running / (counts.numeric - 1), rising: counts.numeric < 2 ? 0 : rising / (counts.numeric - 1), distinct: of(seen.size), meanLength: of(counts.length), wordy: of(counts.wordy),
    url: of(counts.url), reference: of(counts.reference), truth: of(counts.truth), date: of(counts.date), code: of(counts.code),
    hierarchical: Math.max(of(indented), dotted > 1 && steps > (counts.hierarchical - 1) * 0.6 ? of(counts.hierarchical) : 0), money: of(counts.money), fraction: of(counts.fraction), unit: of(counts.unit), country: of(counts.country),
    countryCode: of(counts.countryCode), currency: of(counts.currency), incoterm: of(counts.incoterm), transport: of(counts.transport), hs: of(counts.hs), package: of(counts.package), value: of(counts.value), snake: of(counts.snake), company: of(counts.company), machineKey: of(counts.machineKey), procured: of(counts.procured),
  }
}
