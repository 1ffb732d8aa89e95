import type { Evidence } from './column-evidence.ts'
import type { ImportField } from './bom-import.ts'

/** How well the values of a column fit a field, 0 to 1; an empty column says little. */
export function fitOf(field: ImportField, e: Evidence, referencesExist: boolean): number {
  if (e.filled === 0) return 0.35
  const text = 1 - e.numeric
  const wordless = Math.max(e.truth, e.date, e.url)
  switch (field) {
    case 'quantity': return clamp(e.numeric * 1.2 + 0.1) * (e.running > 0.8 && e.filled > 4 ? 0.5 : 1) * (1 - e.reference)
    case 'unitPrice': case 'lineTotal': return clamp(Math.max(e.numeric, e.money) * 1.2) * (e.hs > 0.8 ? 0.3 : 1)
    case 'stock': case 'orderQuantity': case 'minimumOrder': case 'dutyRate': case 'scrapShare': case 'rejectShare': case 'packSize': case 'volumeM3': case 'demandPerYear': case 'marginPerUnit': case 'finishedStock': case 'capacityPerDay': case 'share': return clamp(e.numeric * 1.2 + 0.1)
    case 'leadTimeDays': case 'massKg': return clamp(e.numeric * 1.1 + 0.2)
    case 'requalificationWeeks': return clamp(e.numeric * 1.1 + 0.2)
    case 'financialRisk': return clamp(e.numeric * 1.2)
    // A recovery time is given in whole days or weeks.
    case 'recoveryDays': return clamp((e.integer * 1.1 + 0.2) * (e.hs > 0.8 ? 0.3 : 1))
    case 'level': return Math.max(e.hierarchical, e.small * e.integer * e.numeric, e.numeric > 0.9 && e.distinct < 0.3 ? e.small : 0)
    case 'position': return clamp(Math.max(e.running, countsUp(e) ? 0.95 : 0, e.hierarchical, e.numeric * (e.distinct > 0.5 ? 0.9 : 0.5), (1 - e.wordy) * 0.3) * (e.meanLength > 12 ? 0.3 : 1) * (isCount(e) ? 0.5 : 1) * (1 - e.reference) * (1 - e.truth))
    case 'partNumber': return clamp((Math.max(0.4, e.code) + e.numeric * 0.5 + 0.3 - e.wordy * 0.3) * (e.running > 0.9 || countsUp(e) || isCount(e) ? 0.3 : 1) * (1 - wordless) * (0.6 + 0.4 * e.share) * (1 - e.machineKey) * (isNameOfSeveral(e) ? 0.2 : 1))
    case 'parent': return clamp((Math.max(e.code, e.hierarchical, e.numeric) + 0.5) * (1 - wordless) * (e.wordy > 0.5 ? 0.6 : 1))
    case 'manufacturerPartNumber': case 'supplierPartNumber': return clamp((Math.max(e.code, e.numeric) * 0.5 + 0.5) * (1 - wordless))
    case 'description': return clamp((text * 0.6 + e.wordy * 0.4 + 0.2) * (1 - wordless) * (e.reference > 0.6 ? 0.3 : 1) * (isConstant(e) ? 0.4 : 1))
    // Codes that are no designators are somebody's numbers, and words that come back name groups.
    case 'references': return e.reference > 0.4 ? 1 : referencesExist || (e.filled > 5 && (e.code > 0.35 || e.distinct < 0.7)) ? (referencesExist ? 0.15 : -0.1) : clamp(0.4 * text + e.reference - e.wordy * 0.5)
    case 'value': return clamp(e.value + (referencesExist ? 0.75 : 0.35) - e.url - e.currency)
    case 'package': return clamp(e.package + 0.6 - e.url)
    case 'url': return Math.max(e.url, 0.3 * text)
    case 'unit': return e.unit > 0.3 ? 1 : clamp((e.meanLength < 8 ? 0.7 : 0.2) * text)
    // Many words of which none is a country are something else, such as a department.
    case 'country': return e.country > 0.3 ? 1 : e.country === 0 && e.filled > 9 ? -0.2 : clamp((e.meanLength < 16 ? 0.6 : 0.2) * text)
    case 'currency': return Math.max(e.currency, 0.2)
    case 'hsCode': return Math.max(e.hs, 0.25)
    case 'revision': return clamp((e.meanLength < 5 ? 1 : 0.3) - e.wordy * 0.5)
    case 'category': return clamp((e.distinct < 0.7 || e.filled < 12 ? 0.95 : 0.5) * (0.6 + 0.4 * text) * (1 - wordless) * (e.hs > 0.6 ? 0.5 : 1))
    case 'material': return clamp(text * (e.distinct < 0.8 || e.filled < 12 ? 1 : 0.6) * (e.code > 0.8 && e.wordy < 0.1 && e.meanLength > 4 ? 0.6 : 1))
    case 'supplier': case 'manufacturer': return clamp(text * (1 - wordless) * (e.reference > 0.6 ? 0.2 : 1) * (e.code > 0.85 && e.distinct > 0.8 ? 0.5 : 1))
    case 'note': return clamp(text * 0.8 + 0.3)
    case 'city': return clamp(text * (e.distinct < 0.8 || e.filled < 12 ? 1 : 0.5))
    case 'incoterm': case 'transportMode': case 'makeOrBuy': case 'alternateOf': return clamp(text + 0.2)
  }
}

/** Short whole numbers that only rise count rows, with some left out. */
const countsUp = (e: Evidence): boolean => e.filled > 2 && e.rising > 0.97 && e.integer > 0.97 && e.meanLength <= 4

/** Words without a digit that come back name kinds of parts; as numbers they would make one part of several. */
const isNameOfSeveral = (e: Evidence): boolean => e.filled > 5 && e.code < 0.2 && e.numeric < 0.2 && e.distinct < 0.95

/** The same few large numbers in all rows are those of a plant or a warehouse. */
const isSiteNumber = (e: Evidence): boolean => e.filled > 5 && e.distinct * e.filled < 3.5 && e.small < 0.1

/** One value in all rows says nothing of the parts. */
const isConstant = (e: Evidence): boolean => e.filled > 3 && e.distinct * e.filled < 1.5

/** Small whole numbers of which many come back count something. */
const isCount = (e: Evidence): boolean => e.filled > 4 && e.numeric > 0.7 && e.small > e.numeric * 0.9 && e.distinct < 0.6

const clamp = (value: number): number => Math.max(0, Math.min(1, value))

/** Fields that values give away without a header, by how sure they are. */
export function meaningsByContent(e: Evidence, referencesExist: boolean): [ImportField, number][] {
  if (e.filled === 0) return []
  const found: [ImportField, number][] = []
  if (e.url > 0.6) found.push(['url', 0.95])
  // Each component has a place of its own; places that come back are shelves, groups or sites.
  if (e.reference > 0.7 && (e.distinct > 0.95 || e.filled < 3)) found.push(['references', 0.9])
  if (e.hierarchical > 0.6) found.push(['level', 0.95])
  if (e.unit > 0.8 && e.distinct < 0.3) found.push(['unit', 0.8])
  if (e.currency > 0.8) found.push(['currency', 0.85])
  // Plain digits that differ in every row are somebody's part numbers as well.
  if (e.hs > 0.9 && e.filled > 2 && e.running < 0.2 && (e.distinct < 0.8 || e.integer < 0.9)) found.push(['hsCode', e.distinct < 0.8 ? 0.95 : 0.8])
  if (e.money > 0.6) found.push(['unitPrice', 0.7])
  else if (e.fraction > 0.5 && e.numeric > 0.9 && e.hierarchical < 0.3) found.push(['unitPrice', 0.54])
  if (e.company > 0.6) found.push(['supplier', 0.7])
  if (e.country > 0.8 && e.meanLength > 2) found.push(['country', 0.75])
  if (e.running > 0.85 && e.filled > 3 && e.integer > 0.9) found.push(['position', 0.75])
  if (e.integer > 0.85 && e.running < 0.5 && e.hs < 0.5 && e.share > 0.5) found.push(['quantity', 0.66 - (e.distinct > 0.9 && e.filled > 8 ? 0.3 : 0) - (isConstant(e) || isSiteNumber(e) ? 0.12 : 0)])
  if (e.code > 0.7 && e.distinct > 0.8 && e.reference < 0.5 && e.numeric < 0.5 && e.package < 0.5 && e.value < 0.5 && e.machineKey < 0.5) {
    found.push([referencesExist ? 'manufacturerPartNumber' : 'partNumber', 0.7])
  }
  if (e.package > 0.6 && referencesExist) found.push(['package', 0.6])
  if (e.value > 0.5 && e.numeric < 0.5 && e.wordy < 0.2) found.push(['value', 0.75])
  if (e.wordy > 0.4 && e.distinct > 0.5 && e.numeric < 0.3 && e.url < 0.3) found.push(['description', 0.6 + 0.2 * e.share])
  return found
}

/** Nearly all values must be codes of one kind before they count for more than the heading. */
const nearlyAll = 0.9

/** The field that a column of codes must be, whatever its heading says, by how sure that is; null where the values are no such codes. */
export function codedMeaning(e: Evidence): readonly [ImportField, number] | null {
  if (e.filled < 2) return null
  if (e.currency >= nearlyAll) return ['currency', 0.98]
  if (e.incoterm >= nearlyAll) return ['incoterm', 0.98]
  // KG, ST and LT are units, NO and SI answers, as well as countries; capitals alone may be a revision.
  // One code in all rows may stand for anything.
  if (e.countryCode >= nearlyAll && e.unit < 0.3 && e.truth < 0.3 && (e.distinct * e.filled > 1.5 || e.filled < 4)) return ['country', 0.8]
  if (e.procured >= nearlyAll && e.filled > 3) return ['makeOrBuy', 0.75]
  if (e.transport >= nearlyAll && (e.distinct <= 0.6 || e.filled <= 6)) return ['transportMode', 0.7]
  return null
}
