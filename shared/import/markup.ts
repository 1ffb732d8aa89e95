import { plainText } from './xml-text.ts'

/** One tag with the text that stands before it. */
export interface Tag {
  /** As written, without < and >, prefix of its namespace included, in lower case where asked for. */
  readonly name: string
  readonly closing: boolean
  /** True where the tag holds nothing and has no closing one. */
  readonly empty: boolean
  /** What stands between the tag before and this one, as written. */
  readonly before: string
  /** Value of an attribute, undefined where it has none. */
  get(attribute: string): string | undefined
}

const isNameEnd = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 47 || code === 62

/** The tags of a text one after the other; comments, declarations and instructions are passed over. Forgiving, as web pages need: attributes may lack quotes. */
export function* markupOf(text: string): Generator<Tag> {
  let at = 0
  let from = 0
  let before = ''
  for (;;) {
    const open = text.indexOf('<', at)
    if (open === -1) return
    const next = text.charCodeAt(open + 1)
    if (next === 33 || next === 63) {
      // <!-- … -->, <![CDATA[ … ]]> (which is text), <!DOCTYPE …> and <?xml … ?>
      if (text.startsWith('<![CDATA[', open)) {
        const end = text.indexOf(']]>', open)
        at = end === -1 ? text.length : end + 3
        continue
      }
      const comment = text.startsWith('<!--', open)
      const end = text.indexOf(comment ? '-->' : '>', open)
      before += text.slice(from, open)
      at = end === -1 ? text.length : end + (comment ? 3 : 1)
      from = at
      continue
    }
    const closing = next === 47
    const start = closing ? open + 2 : open + 1
    let stop = start
    while (stop < text.length && !isNameEnd(text.charCodeAt(stop)) && stop - start < 80) stop += 1
    const end = endOfTag(text, stop)
    if (end === -1) return
    const words = text.slice(stop, end)
    yield { name: text.slice(start, stop), closing, empty: words.endsWith('/'), before: before + text.slice(from, open), get: (wanted) => attributeIn(words, wanted) }
    before = ''
    at = end + 1
    from = at
  }
}

/** Values longer than this are no values but a quote that never closes. */
const longestValue = 100_000

/** Where the tag ends whose words begin at `from`: a > in the quotes of an attribute does not end it. */
function endOfTag(text: string, from: number): number {
  let at = from
  for (;;) {
    const end = text.indexOf('>', at)
    const quote = end === -1 ? '' : openQuote(text, at, end)
    if (quote === '') return end
    const close = text.slice(end, end + longestValue).indexOf(quote)
    if (close === -1) return end
    at = end + close + 1
  }
}

/** The quote that an attribute's value opens between two places and does not close, '' where there is none. */
function openQuote(text: string, from: number, to: number): string {
  const words = text.slice(from, to)
  for (let at = words.indexOf('='); at !== -1; at = words.indexOf('=', at + 1)) {
    let start = at + 1
    while (isBlank(words.charCodeAt(start))) start += 1
    const quote = words[start]
    if (quote !== '"' && quote !== "'") continue
    const close = words.indexOf(quote, start + 1)
    if (close === -1) return quote
    at = close
  }
  return ''
}

function attributeIn(words: string, wanted: string): string | undefined {
  let at = words.indexOf(wanted)
  while (at !== -1) {
    const before = at === 0 ? 32 : words.charCodeAt(at - 1)
    let equals = at + wanted.length
    while (isBlank(words.charCodeAt(equals))) equals += 1
    if (isBlank(before) && words.charCodeAt(equals) === 61) {
      let start = equals + 1
      while (isBlank(words.charCodeAt(start))) start += 1
      const quote = words[start]
      if (quote === '"' || quote === "'") {
        const close = words.indexOf(quote, start + 1)
        return plainText(words.slice(start + 1, close === -1 ? words.length : close))
      }
      return /^[^\s>/]*/u.exec(words.slice(start, start + 200))?.[0]
    }
    at = words.indexOf(wanted, at + wanted.length)
  }
  return undefined
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

/** A whole number that an attribute states, held between two bounds; `otherwise` where it states none. */
export function wholeBetween(text: string | undefined, least: number, most: number, otherwise: number): number {
  const number = text === undefined ? Number.NaN : Math.trunc(Number(text))
  return Number.isNaN(number) ? otherwise : Math.min(most, Math.max(least, number))
}
