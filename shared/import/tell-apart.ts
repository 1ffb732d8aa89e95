import type { ImportField } from './bom-import.ts'
import type { OpenColumn } from './column-pairs.ts'

type Column = OpenColumn & { readonly column: number; field: ImportField | null; confidence: number }
type TextsOf = (column: number) => readonly string[]

const holding = (all: readonly Column[], field: ImportField): Column | undefined => all.find((draft) => draft.field === field && draft.group === 0)

/** Do two columns name the same things, each by its own name, things that come back in several rows? */
function nameTheSame(left: readonly string[], right: readonly string[]): boolean {
  const pairs = new Set<string>()
  const [ofLeft, ofRight] = [new Set<string>(), new Set<string>()]
  let rows = 0
  for (const [row, text] of left.entries()) {
    const other = right[row] ?? ''
    if (text === '' || other === '') continue
    rows += 1
    ofLeft.add(text)
    ofRight.add(other)
    pairs.add(`${text}\u0000${other}`)
  }
  return pairs.size > 1 && pairs.size === ofLeft.size && pairs.size === ofRight.size && rows >= pairs.size * 1.5
}

/** A supplier's code that goes with its name in all rows is the number of the supplier, not that of the part at the supplier. */
export function tellSupplierNumber(all: readonly Column[], textsOf: TextsOf): void {
  const [supplier, number] = [holding(all, 'supplier'), holding(all, 'supplierPartNumber')]
  if (supplier === undefined || number === undefined || number.confidence === 1 || !nameTheSame(textsOf(supplier.column), textsOf(number.column))) return
  Object.assign(number, { field: null, confidence: 0.7 })
}

/** A name that goes with the parent in all rows is that of the parent; the part then goes by the other name in the row. */
export function tellParentName(all: readonly Column[], textsOf: TextsOf): void {
  const [parent, name] = [holding(all, 'parent'), holding(all, 'description')]
  if (parent === undefined || name === undefined || name.confidence === 1 || !nameTheSame(textsOf(parent.column), textsOf(name.column))) return
  const other = all.find((draft) => draft.field === null && draft.confidence < 1 && draft.group === 0 && draft.evidence.share > 0.5 && draft.evidence.numeric < 0.3
    && (draft.reading.meanings.get('description') ?? 0) >= 0.4 && !nameTheSame(textsOf(parent.column), textsOf(draft.column)))
  if (other === undefined) return
  Object.assign(other, { field: 'description', confidence: 0.66 })
  Object.assign(name, { field: null, confidence: 0.7 })
}

/** Single codes such as A1 with quantities beside them that count more than one are the numbers of parts, not places on a board. */
export function tellNumbersFromPlaces(all: readonly Column[], textsOf: TextsOf): void {
  const [places, quantity] = [holding(all, 'references'), holding(all, 'quantity')]
  if (places === undefined || quantity === undefined || places.confidence === 1 || (places.reading.meanings.get('partNumber') ?? 0) < 0.5) return
  if ((['partNumber', 'value', 'package', 'manufacturerPartNumber'] as const).some((field) => holding(all, field) !== undefined)) return
  const counts = textsOf(quantity.column)
  const filled = textsOf(places.column).flatMap((text, row) => (text === '' ? [] : [{ text, count: Number.parseFloat(counts[row] ?? '') }]))
  const several = filled.filter(({ text, count }) => count > 1 && !/[\s,;+]|\d\s*-\s*[A-Z]?\d/u.test(text)).length
  if (filled.some(({ text }) => /^[A-Z]+\d+[A-Z]?\s*[,;]\s*[A-Z]+\d+/u.test(text)) || several < Math.max(2, filled.length * 0.25)) return
  Object.assign(places, { field: 'partNumber', confidence: 0.6 })
}
