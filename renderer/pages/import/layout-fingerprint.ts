import type { ColumnMatch, ImportField } from '../../../shared/import/bom-import.ts'

/** Dates and years in a heading change from month to month, the layout does not. */
const dates = /\b\d{1,4}[-./]\d{1,2}(?:[-./]\d{2,4})?\b|\b(?:19|20)\d\d\b/gu

/** A heading as layouts are compared by it: without case, outer blanks, runs of blanks, dates and years. */
export const plainHeader = (header: string): string => header.normalize('NFKC').trim().toLowerCase().replaceAll(dates, '#').replaceAll(/\s+/gu, ' ')

/** Names of the columns of one sheet that stay the same when columns change places, by letter; a second column of one heading gets a 2. */
export function columnNames(columns: readonly ColumnMatch[]): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    columns.map(({ letter, header }) => {
      const plain = plainHeader(header)
      // A column without a heading has only its place.
      if (plain === '') return [letter, `column ${letter}`] as const
      const count = (seen.get(plain) ?? 0) + 1
      seen.set(plain, count)
      return [letter, count === 1 ? plain : `${plain} (${count})`] as const
    }),
  )
}

/** The layout of a sheet in 16 characters, whatever the order of its columns; null where too little is written to know it again. */
export function fingerprintOf(columns: readonly ColumnMatch[]): string | null {
  const filled = columns.filter((column) => column.header.trim() !== '' || column.samples.length > 0)
  const names = columnNames(filled)
  const hasHeadings = filled.filter((column) => column.header.trim() !== '').length >= 2
  if (filled.length < 2) return null
  // Without headings what the columns hold has to tell one layout from another.
  const words = filled.map((column) => (hasHeadings ? names.get(column.letter) : `${column.letter} ${fieldName(column.field)}`) ?? '').toSorted()
  return hash(words.join('\n'))
}

const fieldName = (field: ImportField | null): string => field ?? 'unknown'

/** FNV-1a over 64 bits, in hexadecimal. */
function hash(text: string): string {
  let sum = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n)
  return sum.toString(16).padStart(16, '0')
}
