/** What is looked for in the cells of a sheet, and what is put in its place. */
export interface FindQuery {
  readonly sheet: string
  /** Column from 0, null for every column. */
  readonly column: number | null
  readonly find: string
  readonly replace: string
  readonly matchCase: boolean
  readonly wholeCell: boolean
}

/** A cell that holds what is looked for. */
export interface FoundCell {
  /** 1-based. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly before: string
  readonly after: string
}

/** How many cells hold what is looked for, how many of them would read differently, and the first of them. */
export interface FoundCells {
  readonly count: number
  readonly changes: number
  readonly first: readonly FoundCell[]
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

/** Turns the text of a cell into what it would be, or null where it does not hold what is looked for. */
export function replacer({ find, replace, matchCase, wholeCell }: Pick<FindQuery, 'find' | 'replace' | 'matchCase' | 'wholeCell'>): (text: string) => string | null {
  if (find === '') return () => null
  const wanted = new RegExp(wholeCell ? String.raw`^\s*${escaped(find.trim())}\s*$` : escaped(find), matchCase ? 'gu' : 'giu')
  return (text) => {
    let found = false
    // A function, so that $ in the new text stays what was typed.
    const after = text.replace(wanted, () => {
      found = true
      return replace
    })
    return found ? after : null
  }
}
