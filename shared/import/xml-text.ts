import { DamagedZip } from './zip.ts'

const entity = /&(?:quot|apos|gt|lt|amp|#x?([\da-f]{1,8}));/giu
const named: Readonly<Record<string, string>> = { '&quot;': '"', '&apos;': "'", '&gt;': '>', '&lt;': '<', '&amp;': '&' }

/** The character of a code, '' for those that no text may hold. */
const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Only the five names of XML and numbers are replaced: names that a document declares itself stay as written, so that none can grow. */
const replaced = (text: string): string =>
  text.replaceAll(entity, (whole, digits: string | undefined) =>
    digits === undefined ? (named[whole.toLowerCase()] ?? whole) : character(Number.parseInt(digits, whole[2] === 'x' || whole[2] === 'X' ? 16 : 10)))

/** Text between two tags as a person wrote it. */
export function plainText(written: string): string {
  if (!written.includes('&') && !written.includes('<![CDATA[')) return written
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const literal = written.indexOf('<![CDATA[', at)
    pieces.push(replaced(literal === -1 ? written.slice(at) : written.slice(at, literal)))
    if (literal === -1) break
    const end = written.indexOf(']]>', literal)
    pieces.push(written.slice(literal + 9, end === -1 ? written.length : end))
    if (end === -1) break
    at = end + 3
  }
  return pieces.join('').toWellFormed()
}

/** Text of a cell as a person wrote it: Excel writes characters that XML cannot hold as _x000D_, and one break for each new line. */
export function cellText(written: string): string {
  let text = plainText(written)
  if (text.includes('_x')) text = text.replaceAll(/_x([\da-f]{4})_/giu, (_, digits: string) => character(Number.parseInt(digits, 16))).toWellFormed()
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/** Is it the code of a blank between the words of a tag? */
export const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Is the tag that begins at `open` one of this name? */
export function isTag(text: string, open: number, name: string): boolean {
  if (!text.startsWith(name, open + 1)) return false
  const next = text.charCodeAt(open + 1 + name.length)
  return next === 62 || next === 47 || isBlank(next)
}

/** Value of an attribute of a tag, given from its < up to its >; undefined where it has none. */
export function attribute(tag: string, wanted: string): string | undefined {
  let at = 1
  while (at < tag.length && !isBlank(tag.charCodeAt(at))) at += 1
  while (at < tag.length) {
    while (isBlank(tag.charCodeAt(at))) at += 1
    const equals = tag.indexOf('=', at)
    if (equals === -1) return undefined
    let start = equals + 1
    while (isBlank(tag.charCodeAt(start))) start += 1
    const quote = tag[start]
    if (quote !== '"' && quote !== "'") return undefined
    const close = tag.indexOf(quote, start + 1)
    if (close === -1) return undefined
    if (tag.slice(at, equals).trimEnd() === wanted) return plainText(tag.slice(start + 1, close))
    at = close + 1
  }
  return undefined
}

/** Every tag of a short document, with its attributes to be asked for by name; prefixes of namespaces are left off the tags' names. */
export function* tagsOf(text: string): Generator<{ readonly name: string; readonly get: (attribute: string) => string | undefined }> {
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    if (text.startsWith('<!--', open)) {
      const past = text.indexOf('-->', open)
      if (past === -1) return
      open = past
      continue
    }
    const end = text.indexOf('>', open)
    if (end === -1) return
    const [written = ''] = /^\/?[^\s/>]*/u.exec(text.slice(open + 1, Math.min(end, open + 200))) ?? []
    const tag = text.slice(open, end)
    yield { name: written.replace(/^(\/?)[^:]*:/u, '$1'), get: (wanted) => attribute(tag, wanted) }
  }
}

/** A tag or a text between two tags that is longer than this belongs to no spreadsheet. */
const longestPiece = 16 * 1024 * 1024

/** Pieces of a document as text, each cut behind a tag, without the prefix that its root's namespace has. */
export function* textOfPieces(pieces: Iterable<Uint8Array>, decode: (bytes: Uint8Array, encoding: string) => string): Generator<string> {
  let rest: Uint8Array[] = []
  let length = 0
  let prefix: string | null = null
  for (const piece of pieces) {
    const cut = piece.lastIndexOf(62) + 1
    rest.push(piece.subarray(0, cut))
    length += cut
    // Short pieces are gathered, as turning each into text has its price.
    if (cut > 0 && length > 65_536) {
      const text = decode(joined(rest, length), 'utf-8')
      prefix ??= rootPrefix(text)
      yield withoutPrefix(text, prefix)
      rest = []
      length = 0
    }
    if (cut < piece.length) {
      rest.push(piece.subarray(cut))
      length += piece.length - cut
    }
    if (length > longestPiece) throw new DamagedZip('a piece without an end')
  }
  if (length === 0) return
  const text = decode(joined(rest, length), 'utf-8')
  yield withoutPrefix(text, prefix ?? rootPrefix(text))
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const rootPrefix = (text: string): string => /<([A-Za-z][\w.-]{0,40}:)?(?:worksheet|sst|styleSheet|workbook)\b/u.exec(text.slice(0, 10_000))?.[1] ?? ''

const withoutPrefix = (text: string, prefix: string): string => (prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'))
