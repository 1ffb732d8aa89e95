import { longestCell } from './workbook.ts'

/** Delimiters that spreadsheets are saved with. */
export const delimiters = [',', ';', '\t', '|'] as const

/** Name of the encoding of a text file by its first bytes and by which bytes it uses, as TextDecoder calls it. */
export function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  let zeroEven = 0
  let zeroOdd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) zeroEven += 1
    else if (byte === 0) zeroOdd += 1
  }
  if (zeroOdd > sample.length * 0.2 && zeroEven === 0) return 'utf-16le'
  if (zeroEven > sample.length * 0.2 && zeroOdd === 0) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  return centralEuropean(bytes) ?? 'windows-1252'
}

/** Text of a web page or XML file, in the encoding that its bytes show, or else the one that it states. */
export function documentText(bytes: Uint8Array, decode: (bytes: Uint8Array, encoding: string) => string): string {
  const found = findEncoding(bytes)
  if (!found.startsWith('utf')) {
    const head = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join('')
    const stated = /(?:charset|encoding)\s*=\s*["']?((?:windows-12|iso-8859-)\d{1,2})\b/iu.exec(head)?.[1]
    if (stated !== undefined && statedEncodings.has(stated.toLowerCase())) return decode(bytes, stated.toLowerCase())
  }
  return decode(bytes, found).replace(/^\uFEFF/u, '')
}

/** Encodings of European languages that a document may state. */
const statedEncodings = new Set(['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15'])

function isUtf8(bytes: Uint8Array): boolean {
  let index = 0
  let bad = 0
  let wide = 0
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1
    if (more === 0) {
      index += 1
      continue
    }
    let fits = more > 0
    for (let next = 1; next <= more; next += 1) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) fits = index + next >= bytes.length
    if (fits) {
      wide += 1
      index += more + 1
    } else {
      bad += 1
      index += 1
    }
  }
  // A few broken characters in a text that is otherwise UTF-8 are damage, not another encoding.
  return bad === 0 || bad * 20 < wide
}

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122

/**
 * Polish letters sit where Western text has signs that do not stand inside words. The letters ä, ö, ü, ß, é and ç are the same in both, so that
 * they speak for neither; è, à, å, ø and ù are Western only.
 */
function centralEuropean(bytes: Uint8Array): string | null {
  let windows = 0
  let iso = 0
  let western = 0
  for (let index = 1; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    const before = isLetter(bytes[index - 1])
    const after = isLetter(bytes[index + 1])
    if (!before && !after) continue
    if (byte === 0xe8 || byte === 0xe0 || byte === 0xe5 || byte === 0xf8 || byte === 0xf9) western += 1
    // Superscripts follow a letter (cm³) and a question opens one (¿qué), so these count only where a word goes on around them.
    if (byte === 0xb3 && after) {
      windows += 1
      iso += 1
    } else if (byte === 0xbf && before) {
      windows += 1
      iso += 1
    } else if (byte === 0x9c || byte === 0x9f || (byte === 0xb9 && after)) windows += 1
    else if ((byte === 0xb1 && after) || byte === 0xb6 || byte === 0xbc) iso += 1
  }
  if (Math.max(windows, iso) <= western) return null
  return windows >= iso ? 'windows-1250' : 'iso-8859-2'
}

/** Excel's first line that says which delimiter follows. */
const statedDelimiter = /^"?sep=([^\r\n])"?[,;\t|]*(?:\r\n?|\n)/iu

/** The delimiter under which the first lines fall into the most even columns; null when nothing divides them. */
export function findDelimiter(text: string): string | null {
  const head = text.slice(0, 60_000)
  const stated = statedDelimiter.exec(head)?.[1]
  if (stated !== undefined) return stated
  let best: string | null = null
  let bestScore = 0
  for (const delimiter of delimiters) {
    const rows = splitText(head, delimiter, 120).filter((row) => row.some((cell) => cell.trim() !== ''))
    const counts = new Map<number, number>()
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    let width = 1
    let rowsOfWidth = 0
    for (const [length, count] of counts) {
      if (length > 1 && count >= rowsOfWidth) {
        width = length
        rowsOfWidth = count
      }
    }
    if (width === 1) continue
    const evenness = rowsOfWidth / rows.length
    const score = evenness * evenness * (1 + Math.log2(width) / 4)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return bestScore > 0.05 ? best : ofFirstLine(head)
}

/** A list of which only the headings and a few rows have all columns is divided as its headings are; commas may be those of a sentence. */
function ofFirstLine(head: string): string | null {
  const line = /^\s*([^\r\n]+)/u.exec(head)?.[1] ?? ''
  return (['\t', ';'] as const).find((delimiter) => line.length < 500 && splitText(line, delimiter, 1)[0]?.filter((cell) => /\p{L}/u.test(cell)).length === line.split(delimiter).length && line.split(delimiter).length > 2) ?? null
}

/** Columns that Excel has. */
const mostColumns = 16_384

/**
 * Cells of a delimited text, row by row, quotes and line breaks inside quotes understood; `limit` rows at most. A quote that never closes,
 * or closes in the middle of words lines further down, is a mark of inches and not the beginning of a quotation.
 */
export function splitText(text: string, delimiter: string | null, limit = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let position = statedDelimiter.exec(text.slice(0, 100))?.[0].length ?? 0
  let quotes = true
  const put = (cell: string) => {
    if (row.length < mostColumns) row.push(cell.length > longestCell ? cell.slice(0, longestCell) : cell)
  }
  const endRow = (cell: string) => {
    put(cell)
    rows.push(row)
    row = []
  }
  while (position < text.length && rows.length < limit) {
    let start = position
    while (text[start] === ' ') start += 1
    const opens = quotes && text[start] === '"'
    const end = opens ? endOfQuotation(text, start + 1) : -1
    if (opens && end === -1) quotes = false
    let cell: string
    const rest = endOfCell(text, end === -1 ? position : end + 1, delimiter)
    if (end === -1 || !isQuotation(text, start, end, rest)) {
      const plainEnd = endOfCell(text, position, delimiter)
      cell = text.slice(position, plainEnd)
      position = plainEnd
    } else {
      cell = text.slice(start + 1, end).replaceAll('""', '"') + text.slice(end + 1, rest).trimEnd()
      position = rest
    }
    const mark = text[position]
    if (mark === delimiter && delimiter !== null) {
      put(cell)
      position += 1
      if (position >= text.length) endRow('')
    } else {
      endRow(cell)
      position += mark === '\r' && text[position + 1] === '\n' ? 2 : 1
    }
  }
  return rows
}

/** Where the quotation that begins at `from` closes, -1 where it never does. */
function endOfQuotation(text: string, from: number): number {
  let end = from
  for (;;) {
    end = text.indexOf('"', end)
    if (end === -1 || text[end + 1] !== '"') return end
    end += 2
  }
}

/** Does a quote open a cell that ends with the other one? Words behind it are taken along where all stands on one line. */
function isQuotation(text: string, start: number, end: number, rest: number): boolean {
  if (end - start > longestCell * 2) return false
  return text.slice(end + 1, rest).trim() === '' || !/[\r\n]/u.test(text.slice(start, end))
}

function endOfCell(text: string, from: number, delimiter: string | null): number {
  let position = from
  while (position < text.length && text[position] !== delimiter && text[position] !== '\n' && text[position] !== '\r') position += 1
  return position
}
