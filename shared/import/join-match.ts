import type { ProjectContents } from '../model/contents.ts'
import type { FactRow } from './join-sheet.ts'
import { companyKey } from './part-key.ts'
import { isOneTypoApart } from './words.ts'

/** What a row speaks of: a part, or the sites of a supplier; `isSure` is false where only blanks, case, marks or zeros in front were read over. */
export interface Match {
  readonly id: string
  readonly isSure: boolean
}

/** Key of a row that a person matches by hand. */
export const rowKey = ({ sheet, row }: Pick<FactRow, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** A number without what people write differently: case, blanks, marks, zeros in front. */
export const looseNumber = (text: string): string => text.normalize('NFKD').toUpperCase().replaceAll(/[^\p{L}\d]+/gu, '').replace(/^0+(?=.)/u, '')

/** Ids by name; a name that two of them share leads to neither. */
class Index {
  private readonly ids = new Map<string, string | null>()

  add(name: string, id: string): void {
    if (name === '') return
    const known = this.ids.get(name)
    this.ids.set(name, known === undefined || known === id ? id : null)
  }

  get(name: string): string | null {
    return this.ids.get(name) ?? null
  }
}

/** Finds the parts that rows speak of: by their number, then by a number that somebody else gives them, then written in another way. */
export function partFinder({ parts, products, project }: ProjectContents): (row: FactRow) => Match | null {
  const [numbers, aliases, words, loose] = [new Index(), new Index(), new Index(), new Index()]
  for (const part of parts) {
    numbers.add(part.partNumber.trim(), part.id)
    loose.add(looseNumber(part.partNumber), part.id)
    words.add(part.description.trim().toLowerCase(), part.id)
    for (const text of Object.values(part.extra)) if (text.length >= 3 && text.length <= 60 && /\d/u.test(text)) aliases.add(text.trim(), part.id)
  }
  const [product] = products
  if (product !== undefined && products.length === 1) words.add(project.name.trim().toLowerCase(), product.partId)
  return (row) => {
    const written = [row.partNumber, row.manufacturerPartNumber, row.supplierPartNumber, row.parent].flatMap((text) => (text === null || text === undefined || text.trim() === '' ? [] : text.trim()))
    for (const index of [numbers, aliases]) {
      for (const text of written) {
        const id = index.get(text)
        if (id !== null) return { id, isSure: true }
      }
    }
    // A name stands for a part only where the row has no number.
    const name = written.length > 0 ? null : words.get((row.description ?? '').trim().toLowerCase())
    if (name !== null) return { id: name, isSure: true }
    for (const text of written) {
      const id = loose.get(looseNumber(text)) ?? words.get(text.toLowerCase())
      if (id !== null) return { id, isSure: false }
    }
    return null
  }
}

/** Finds the supplier that a name means: the same but for legal form and marks, or, unsure, but for one letter. */
export function supplierFinder({ suppliers }: ProjectContents): (name: string) => Match | null {
  const byKey = new Map(suppliers.map((supplier) => [companyKey(supplier.name), supplier.id]))
  const keys = [...byKey.keys()].filter((key) => key.length >= 6)
  return (name) => {
    const key = companyKey(name)
    const id = byKey.get(key)
    if (id !== undefined) return { id, isSure: true }
    const alike = key.length < 6 ? [] : keys.filter((other) => isOneTypoApart(other, key) || other.startsWith(key) || key.startsWith(other))
    const [only, ...others] = alike
    return only === undefined || others.length > 0 ? null : { id: byKey.get(only) ?? '', isSure: false }
  }
}
