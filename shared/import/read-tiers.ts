import { currencyIn, withoutCurrency } from './currency.ts'
import { readNumber, type DecimalMark } from './read-number.ts'

/** A price and the quantity ordered from which it holds. */
export interface PriceBreak {
  readonly fromQuantity: number
  readonly unitPrice: number
}

const piece = '(?:\\s*(?:pcs?|pieces?|units?|st(?:k|ck|uks?|ück)?|szt|pz|uds?|ea|off)\\.?)?'
const orMore = '(?:\\+|\\s*(?:of|or|oder|ou|o|lub)\\s+(?:meer|more|mehr|plus|más|più|więcej)|\\s*(?:and (?:up|more|over)|en meer|und mehr|et plus|y más|e oltre|i więcej|upwards|up|>))'
const fromWord = '(?:ab|from|vanaf|à partir de|a partir de|dès|od|desde|da|bij|at|for|bei|pour|>=|≥|@|q(?:ty)?\\.?)'
const count = '(\\d{1,3}(?:[.,\' ]\\d{3})+|\\d+)(?![.,]?\\d)\\s*(k(?!\\p{L}))?'

const quantityFirst = new RegExp(`^(${fromWord})?\\s*${count}(?:\\s*(?:[-–]|t\\/m|bis|tot|to|à|do)\\s*\\d[\\d.']*)?${piece}(${orMore})?${piece}\\s*([:=@|x×]|[-–](?=\\s)|à|for|at|a|voor|für|pour)?\\s*(?=[^\\d]*\\d)(.+)$`, 'iu')
const priceFirst = new RegExp(`^(.*\\d.*?)\\s*\\(?\\s*(${fromWord}|\\()\\s*${count}${piece}(${orMore})?${piece}\\s*\\)?$`, 'iu')

/** Steps of one cell such as "10 of meer €5,50; 100 of meer €4,90", from the smallest quantity on; empty where the cell is no such list. */
export function readTiers(text: string, decimal: DecimalMark): PriceBreak[] {
  if (!/\d.*\d/u.test(text)) return []
  const parts = text.split(/\s*(?:;|\r?\n|\s\||\|\s)\s*|\s+\/\s+|(?<=\d),\s+(?=\D*\d+\s*(?:[+:=@-]|st|pc|of|or|ab))|,\s+(?=(?:ab|from|vanaf|od|desde|da)\s)/iu).map((part) => part.trim()).filter((part) => part !== '')
  const steps: PriceBreak[] = []
  for (const part of parts) {
    const step = stepIn(part, decimal, parts.length > 1)
    if (step === null) return []
    steps.push(step)
  }
  const sorted = steps.toSorted((left, right) => left.fromQuantity - right.fromQuantity)
  return sorted.every((step, index) => index === 0 || step.fromQuantity > (sorted[index - 1]?.fromQuantity ?? 0)) ? sorted : []
}

/** One step; alone in its cell it must say that it is one. */
function stepIn(part: string, decimal: DecimalMark, among: boolean): PriceBreak | null {
  const money = currencyIn(part) !== null
  const first = quantityFirst.exec(money ? part.replace(/^\s*[€$£]\s*(?=\d+\s*\+)/u, '') : part)
  if (first !== null) {
    const [, from, digits = '', thousands, more, sign, price = ''] = first
    const range = /^\D*\d+\s*(?:[-–]|t\/m|bis|tot|to|à|do)\s*\d+\D*\s/u.test(part)
    const said = from !== undefined || more !== undefined || (among && (sign !== undefined || range || money)) || sign === '@'
    const step = said ? stepOf(digits, thousands, price, decimal) : null
    if (step !== null) return step
  }
  const last = priceFirst.exec(part)
  if (last === null) return null
  const [, price = '', from, digits = '', thousands, more] = last
  return among || more !== undefined || (from !== '(' && !/^(?:for|pour|da|at)$/iu.test(from ?? '')) ? stepOf(digits, thousands, price, decimal) : null
}

function stepOf(digits: string, thousands: string | undefined, price: string, decimal: DecimalMark): PriceBreak | null {
  const fromQuantity = Number(digits.replaceAll(/\D/gu, '')) * (thousands === undefined ? 1 : 1000)
  const read = readNumber(withoutCurrency(price).replace(/^[:=@à(-]\s*/u, '').replace(/\s*(?:\/|per|p)\s*(?:pcs?|st|stk|ea|stuk|szt|each)\.?$/iu, ''), decimal)
  return read.value === null || read.value < 0 || fromQuantity <= 0 || read.percent ? null : { fromQuantity, unitPrice: read.value }
}
