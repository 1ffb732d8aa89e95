/** Currencies that share a sign, the likeliest first. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'], $: ['USD', 'CAD', 'AUD', 'HKD', 'SGD', 'TWD', 'NZD', 'MXN', 'CLP', 'COP', 'ARS'], '£': ['GBP', 'EGP'], '¥': ['CNY', 'JPY'], '￥': ['CNY', 'JPY'], 元: ['CNY'], 円: ['JPY'],
  'zł': ['PLN'], zl: ['PLN'], 'kč': ['CZK'], '₺': ['TRY'], '₹': ['INR'], '₩': ['KRW'], '₫': ['VND'], '฿': ['THB'], '₴': ['UAH'], '₪': ['ILS'], us$: ['USD'], 'hk$': ['HKD'], 'nt$': ['TWD'], 'ca$': ['CAD'],
  'au$': ['AUD'], 'a$': ['AUD'], 'c$': ['CAD'], 's$': ['SGD'], 'r$': ['BRL'], kr: ['SEK', 'DKK', 'NOK', 'ISK'], fr: ['CHF'], 'sfr': ['CHF'], ft: ['HUF'], lei: ['RON'], rmb: ['CNY'], cnh: ['CNY'], ntd: ['TWD'], nis: ['ILS'],
}

const codes =
  'AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNH|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KRW|KZT|MAD|MXN|MYR|NOK|NTD|NZD|PEN|PHP|PKR|PLN|QAR|RMB|RON|RSD|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|UYU|VND|ZAR'

/** Words for one currency in the seven languages of the importer. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\beuros?\b/iu, 'EUR'], [/\b(?:u\.?s\.?a?\.?|american|amerika\p{L}*|américa\p{L}*)[- ]?d[oó]l+ar\p{L}*|\bd[oó]l+ar[eysi]*\b(?! (?:can|aus|hong|sing))/iu, 'USD'], [/\bpounds? sterling|\bbrit\p{L}* p[fo]\p{L}+|\bsterling\b/iu, 'GBP'],
  [/\b(?:zlot\p{L}*|złot\p{L}*)/iu, 'PLN'], [/\b(?:renminbi|yuan)\b/iu, 'CNY'], [/\byen\b/iu, 'JPY'], [/\b(?:swiss|schweizer|zwitserse|suisses?|svizzeri|szwajcarsk\p{L}*|suizos?)[- ]fran\p{L}*|\bfran\p{L}* (?:suisses?|svizzer\p{L}|suizos?|szwajcarsk\p{L}*)/iu, 'CHF'],
]

// A code may touch its number ("USD1.20"), but no other letter.
const mark = new RegExp(`(?:US|HK|NT|CA|AU|[ACSR])\\$|[€$£¥￥元円₺₹₩₫฿₴₪]|(?<!\\p{L})(?:zł|zl|kč|sfr|rmb|ntd)(?!\\p{L})|(?<!\\p{L})(?:${codes})(?!\\p{L})|(?<=\\d[\\s.,-]*)kr(?!\\p{L})|(?<!\\p{L})(?:kr|fr)(?=\\.?\\s?\\d)`, 'iu')
const everyMark = new RegExp(mark, 'giu')

/** ISO code of the first currency sign or code in a text; the likeliest where several share the sign. */
export function currencyIn(text: string): string | null {
  return currenciesIn(text)[0] ?? null
}

/** ISO codes that the first currency sign or code in a text can stand for, the likeliest first; none where there is no sign. */
export function currenciesIn(text: string): readonly string[] {
  if (text.length > 1000 || /^[\d.,\s-]*$/u.test(text)) return []
  const found = mark.exec(text)?.[0].toLowerCase()
  return found === undefined ? [] : (signs[found] ?? [found.toUpperCase()])
}

/** ISO codes that a heading names by sign, code or word, such as EUR in "Cost (Euro)"; none where it names none. */
export function currenciesOfHeading(header: string): readonly string[] {
  const marked = currenciesIn(header)
  const named = words.find(([word]) => word.test(header))?.[1]
  return marked.length > 0 || named === undefined ? marked : [named]
}

/** A text without its currency signs and codes. */
export const withoutCurrency = (text: string): string => text.replace(everyMark, ' ').trim()

/** The one currency that a cell of a currency column names: a code, a sign or a word. */
export function currencyNamed(text: string): string | null {
  const plain = text.trim()
  const code = currencyIn(plain) ?? words.find(([word]) => word.test(plain))?.[1]
  return code ?? signs[plain.toLowerCase().replace(/\.$/u, '')]?.[0] ?? (/^[A-Za-z]{3}$/u.test(plain) ? plain.toUpperCase() : null)
}

const aboutMoney = /price|cost|amount|value|currency|quot|preis|betr[aä]g|kosten|währung|waehrung|angebot|prijs|prijzen|bedrag|valuta|offerte|prix|co[uû]t|montant|devise|monnaie|cen[ay]|kwot|koszt|walut|precio|importe|moneda|divisa|prezz|import[oi]|valuta/iu

/** Currency that a remark on the whole list states, such as "all prices in USD" or "Währung: CHF"; null where it states none or two. */
export function currencyOfRemark(text: string): string | null {
  if (text.length > 300 || !aboutMoney.test(text)) return null
  const found = new Set((text.match(everyMark) ?? []).flatMap((sign) => currencyIn(sign) ?? []))
  if (found.size === 0) for (const [word, code] of words) if (word.test(text)) found.add(code)
  const [only] = found
  // An amount beside the words is a price or a total, not a remark on all prices.
  return found.size === 1 && only !== undefined && !/\d[.,]\d|\d{3}/u.test(text.replaceAll(/\b(?:19|20)\d\d\b|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/gu, ' ')) ? only : null
}

/** Currency that the number format of a cell shows, such as [$€-407] or #,##0.00 "USD". */
export function currencyOfFormat(format: string): string | null {
  const inBrackets = /\[\$([^\]-]+)(?:-([\da-f]+))?\]/iu.exec(format)
  if (inBrackets !== null) return inBrackets[1] === '¥' && (inBrackets[2] ?? '').endsWith('411') ? 'JPY' : currencyNamed(inBrackets[1] ?? '')
  const plain = format.replaceAll(/\[[^\]]*\]|\\(?=[€$£¥])|_\(|["*_]/gu, '')
  return currencyIn(plain)
}
