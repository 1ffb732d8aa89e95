const one = /^([A-Z_]{1,6})?(\d{1,5})([A-Z])?$/iu

/** How many places a list of references names, ranges counted through: R1-R4, R7 are 5. Null where it is no such list. */
export function countReferences(text: string): number | null {
  const plain = text.replaceAll(/\([^()]*\)/gu, ' ').replaceAll(/\s*(?:-|–|—|\.{2,3}|…|~|\bto\b|\bbis\b|\bt\/m\b|\bthru\b|\bthrough\b)\s*(?=[A-Z_]*\d)/giu, '-').trim()
  const pieces = plain.split(/[\s,;+&/|]+|\b(?:and|und|en|et|y|e|i)\b/iu).filter((piece) => piece !== '')
  const found = new Set<string>()
  let letters = ''
  for (const piece of pieces) {
    const ends = piece.split('-')
    const first = one.exec(ends[0] ?? '')
    if (first === null || ends.length > 2) return null
    const prefix = first[1]?.toUpperCase() ?? letters
    if (prefix === '') return null
    letters = prefix
    if (ends.length === 1) {
      found.add(`${prefix}${Number(first[2])}${first[3]?.toUpperCase() ?? ''}`)
      continue
    }
    const last = one.exec(ends[1] ?? '')
    if (last === null || first[3] !== undefined || last[3] !== undefined || (last[1] !== undefined && last[1].toUpperCase() !== prefix)) return null
    const [from, to] = [Number(first[2]), Number(last[2])]
    // A hyphen can also stand inside one name, such as J1-2 for the second pin of J1.
    if (to <= from || to - from > 2000 || (last[1] === undefined && to - from > 200)) return null
    for (let number = from; number <= to; number += 1) found.add(`${prefix}${number}`)
  }
  return found.size === 0 ? null : found.size
}
