import type { OpenColumn } from './column-pairs.ts'
import { vatIn } from './read-price.ts'

/** A price column of which it is being decided what it means. */
interface OpenPrice extends OpenColumn {
  group: number
  tier: number | null
}

const priceWord = /price|cost|preis|prijs|prix|cena|precio|prezzo|tarif|rate|€|\$|£|\beur\b|\busd\b/iu
const said = /(?:@|\bab\b|\bfrom\b|\bvanaf\b|à partir de|\ba partir de\b|\bdès\b|\bod\b|\bdesde\b|\bda\b|\bbij\b|\bbei\b|\bat\b|>=|≥|\bqty\b|\bqté\b|\bmoq\b|\bmenge\b|\baantal\b|\bquantity\b|\bvolume\b|\bfor\b|\bbreak\b)\s*(\d{1,3}(?:[.,' ]\d{3})+|\d+)\s*(k\b)?/iu
const andUp = /(\d{1,3}(?:[.,' ]\d{3})+|\d+)\s*(k)?\s*(?:\+|(?:pcs?|st(?:k|ück|uks)?|szt|pz|uds?)\.?\s*\+|(?:of meer|or more|oder mehr|ou plus|lub więcej|o más|o più|and up))/iu
const plain = /(?<![\d.,/])(\d{1,3}(?:[.,' ]\d{3})+|\d+)\s*(k\b)?\s*(?:[-–]\s*\d+\s*)?(?:pcs?|pieces|units|st(?:k|ck|uks?|ück)?|szt|pz|uds?|ea|off)?\.?\s*\)?\s*$/iu

/** The quantity that a heading of a price names, and whether it says that the price holds from there on; null where it names none. */
export function tierOf(heading: string): { readonly from: number; readonly said: boolean } | null {
  if (heading.length > 80) return null
  const header = heading.replaceAll(/[€$£]|\b(?:EUR|USD|GBP|CHF|PLN)\b/giu, ' ').trim()
  if (/(?:\/|\bper\b|\bpro\b|\bje\b|\bpar\b|\bza\b|\bpor\b)\s*\d/iu.test(header) || /\b(?:19|20)\d\d\b/u.test(header)) return null
  const up = said.exec(header) ?? andUp.exec(header)
  const match = up ?? plain.exec(header)
  if (match === null) return null
  const from = Number((match[1] ?? '').replaceAll(/\D/gu, '')) * (match[2] === undefined ? 1 : 1000)
  return from >= 1 && from <= 10_000_000 ? { from, said: up !== null } : null
}

/** Columns of prices by quantity become steps of one price, and of prices with and without tax the one without is the price. */
export function settlePriceSteps(drafts: readonly OpenPrice[]): void {
  settleTax(drafts, 'unitPrice')
  settleTax(drafts, 'lineTotal')
  const money = (draft: OpenPrice) => !draft.settled && draft.evidence.numeric + draft.evidence.money > 0.5
  const tiers = drafts.flatMap((draft) => {
    const tier = money(draft) || (draft.field === 'unitPrice' && draft.confidence === 1) ? tierOf(draft.header) : null
    const priced = priceWord.test(draft.header)
    // "100+" alone is a heading of prices too, where several stand side by side, and so is 100 over money.
    const bare = draft.evidence.money > 0.6 && /^[\d.,]+\s*k?$/iu.test(draft.header.trim())
    return tier === null || !(priced || bare || (tier.said && /^\D{0,3}[\d.,' ]+\s*k?\s*(?:pcs?|st|stk)?\.?\s*\+/iu.test(draft.header))) ? [] : [{ draft, ...tier }]
  })
  const rising = tiers.every((tier, index) => index === 0 || tier.from > (tiers[index - 1]?.from ?? 0))
  const base = drafts.find((draft) => !tiers.some((tier) => tier.draft === draft) && (draft.field === 'unitPrice' || (!draft.settled && (draft.reading.meanings.get('unitPrice') ?? 0) >= 0.7)) && draft.group === 0)
  const last = tiers.at(-1)
  if (last === undefined || !rising || (tiers.length < 2 && (base === undefined || !last.said))) return
  // Price 1, Price 2, Price 3 are the prices of three sellers.
  if (!tiers.some((tier) => tier.said) && tiers.every((tier) => tier.from <= tiers.length)) return
  if (!tiers.some((tier) => tier.said) && last.from < 5) return
  for (const { draft, from } of tiers) Object.assign(draft, { field: 'unitPrice', tier: from, group: 1000 + tiers.findIndex((tier) => tier.draft === draft), settled: true, confidence: Math.max(draft.confidence, 0.85) })
}

const totalWord = /total|totaal|gesamt|summe|montant|wartość|razem|importe|importo/iu

/** Where a list has a price with tax and one without, the one with tax is left aside; a list with the one only has that for its price. */
function settleTax(drafts: readonly OpenPrice[], field: 'unitPrice' | 'lineTotal'): void {
  const open = drafts.filter((draft) => !draft.settled && draft.evidence.filled > 0)
  const taxed = open.filter((draft) => vatIn(draft.header).vat === 'with' && priceWord.test(draft.header) && totalWord.test(draft.header) === (field === 'lineTotal') && draft.evidence.numeric + draft.evidence.money > 0.5)
  const free = open.filter((draft) => !taxed.includes(draft) && (draft.reading.meanings.get(field) ?? 0) >= 0.45)
  const [first] = taxed
  if (first === undefined) return
  for (const draft of taxed) Object.assign(draft, { settled: true, confidence: 0.9 })
  if (free.length === 0 && field === 'unitPrice' && !drafts.some((draft) => draft.field === 'unitPrice')) Object.assign(first, { field, group: 0, confidence: 0.75 })
}
