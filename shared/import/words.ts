/** A header or label in plain words: lower case, no accents, camelCase and snake_case apart, '#' and 'nr.' as 'no'. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/([a-z\d])([A-Z])(?=[a-z])/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ')
    .replaceAll('#', ' no ')
    .replaceAll(/[^\p{L}\d%€$£]+/gu, ' ')
    .trim()
    .replaceAll(/\b(?:number|nummer|numero|numer|nr|num|nbr)\b/gu, 'no')
    .replaceAll(/(?<=\p{L}{3})nr\b/gu, ' no')
    .replaceAll(/\s+/gu, ' ')
}

/** The text in brackets of a header, such as g in "Gewicht (g)", and the header without it. */
export function splitBrackets(header: string): { outside: string; inside: string } {
  const inside = [...header.matchAll(/[([{]([^)\]}]*)[)\]}]/gu)].map((match) => match[1] ?? '').join(' ')
  return { outside: header.replaceAll(/[([{][^)\]}]*[)\]}]?/gu, ' ').trim(), inside: inside.trim() }
}

/** Are two words the same but for one letter left out, put in, changed or swapped with its neighbour? */
export function isOneTypoApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return left === right
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  const restLeft = left.slice(start)
  const restRight = right.slice(start)
  return (
    restLeft.slice(1) === restRight.slice(1) ||
    restLeft.slice(1) === restRight ||
    restLeft === restRight.slice(1) ||
    (restLeft[0] === restRight[1] && restLeft[1] === restRight[0] && restLeft.slice(2) === restRight.slice(2))
  )
}

/** Appends a list of any length; spreading a long one into push overflows the stack. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item)
}

/** The least of numbers, however many. */
export const least = (numbers: readonly number[]): number => numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY)

/** More steps than this are told by the ends of the chain. */
const mostSteps = 8

/** The names of steps that follow each other, from one of them on; of a long chain its first and last few. */
export function chainOf<Step>(steps: readonly Step[], nameOf: (step: Step) => string, from = 0): string {
  if (steps.length - from <= mostSteps) return steps.slice(from).map(nameOf).join(' → ')
  return [...steps.slice(from, from + 3).map(nameOf), '…', ...steps.slice(-4).map(nameOf)].join(' → ')
}
