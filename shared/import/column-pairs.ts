import type { ImportField } from './bom-import.ts'
import type { Evidence } from './column-evidence.ts'
import type { HeaderReading } from './read-header.ts'
import { basisOf } from './read-price.ts'
import { plainWords } from './words.ts'

/** A column of which it is being decided what it means. */
export interface OpenColumn {
  readonly header: string
  readonly reading: HeaderReading
  readonly evidence: Evidence
  field: ImportField | null
  confidence: number
  readonly group: number
  settled: boolean
}

const making = /product|produkt|produkc|manufact|fertig|herstell|fabric|fabrik|wytw|vervaardig|making|build|lavoraz/u
const moving = /ship|transit|transport|transp|freight|vervoer|versand|verzend|vracht|fracht|expedition|acheminement|envio|transito|spedi|wysyl|reistijd|sea time|vaartijd/u
const aTime = /^(?:d|days?|dagen|dgn|tage?|tg|jours?|j|dni|dn|dias?|giorni|gg|w|wk|wks|wkn|weeks?|weken|wochen?|wo|semaines?|sem|tyg|semanas?|settimane|sett)$/u

const aboutTime = /\b(?:lead|lt|time|levertijd|lieferzeit|wbz|zeit|delai|czas|plazo|tempo|consegna|doorlooptijd)\b/u

const takesTime = (draft: OpenColumn): boolean => {
  if (draft.group !== 0 || draft.evidence.numeric < 0.6 || draft.evidence.filled < 2 || draft.confidence === 1) return false
  return (draft.reading.meanings.get('leadTimeDays') ?? 0) >= 0.45 || (draft.reading.unit !== null && aTime.test(draft.reading.unit)) || /time|zeit|tijd|czas|dauer|duur|tiempo|tempo|delai/u.test(plainWords(draft.header))
}

const shorter = /\b(?:min|minimum|from|von|van|vanaf|od|desde|da|de)\b/u
const longer = /\b(?:max|maximum|to|bis|tot|do|hasta|a)\b/u

/** Of a shortest and a longest lead time, the longest counts, as of a range in one cell. */
function takeTheLonger(all: readonly OpenColumn[]): void {
  const times = all.filter((draft) => draft.group === 0 && draft.confidence !== 1 && (draft.reading.meanings.get('leadTimeDays') ?? 0) >= 0.4 && draft.evidence.numeric > 0.6)
  const short = times.find((draft) => draft.field === 'leadTimeDays' && shorter.test(plainWords(draft.header)))
  const long = times.find((draft) => draft !== short && draft.field === null && longer.test(plainWords(draft.header)))
  if (short === undefined || long === undefined || times.length !== 2) return
  Object.assign(long, { field: 'leadTimeDays', confidence: short.confidence, settled: true })
  short.field = null
}

/** Days of making and days of shipping in columns of their own are both lead time, unless a further column states the whole of it. */
export function nameLeadTimeParts(all: readonly OpenColumn[]): void {
  for (const draft of all) if (draft.field === 'unit' && draft.confidence < 1 && aboutTime.test(plainWords(draft.header)) && all.some((other) => other.field === 'leadTimeDays')) Object.assign(draft, { field: null, settled: true })
  takeTheLonger(all)
  const timed = all.filter(takesTime)
  const made = timed.filter((draft) => making.test(plainWords(draft.header)))
  const moved = timed.filter((draft) => moving.test(plainWords(draft.header)) && !made.includes(draft))
  const [first] = made
  const [second] = moved
  if (first === undefined || second === undefined || made.length + moved.length > 2) return
  if (all.some((draft) => draft !== first && draft !== second && draft.field === 'leadTimeDays')) return
  for (const draft of [first, second]) {
    if (draft.field !== null && draft.field !== 'leadTimeDays') return
  }
  for (const draft of [first, second]) Object.assign(draft, { field: 'leadTimeDays', confidence: Math.max(0.7, draft.field === null ? 0 : draft.confidence), settled: true })
}

const priceUnitHeader = /^(?:pe|p e|peh|pr einh|prs einh|preis per|preis pro|preismenge|per qty|per quantity|per aantal|qty per price|price qty|price per qty|per|preiseinheit|preis einheit|preiseinh|preisbasis|price unit|price base|price basis|price per|price quantity|unit of price|prijseenheid|prijs per|prijs eenheid|prijsbasis|unite de prix|unite prix|prix pour|base de prix|jednostka ceny|cena za|unidad de precio|base de precio|unita di prezzo|unita prezzo)$/u

/** Is this the column that says for how many units the price stands: 1, 100 or 1000? */
export const isPriceUnit = (draft: Pick<OpenColumn, 'header' | 'evidence'>, texts: readonly string[]): boolean =>
  priceUnitHeader.test(plainWords(draft.header)) && texts.length > 0 && texts.every((text) => {
    const basis = /^10{0,4}[.,](?:0{1,2}|0{4,})$/u.test(text) ? { units: 1, measure: null } : basisOf(text)
    return basis !== null && basis.measure === null && basis.units <= 10_000
  })
