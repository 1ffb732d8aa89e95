/** A word written without umlauts, such as Gehaeuse or Stueckliste, as plain words have it: gehause, stuckliste. */
export const withoutTranscription = (plain: string): string => plain.replaceAll(/(?<![aeiou])([aou])e(?=[a-z])/gu, '$1')

/** Letters that Dutch and German put between the parts of a compound. */
const joints = ['', 's', 'es', 'n', 'en', 'er']

/** The last part of a compound such as Bauteilname or Materiaalprijs, which says what it is, by how surely; most likely first. */
export function compoundParts(plain: string, isKnown: (word: string) => boolean): { word: string; factor: number }[] {
  if (plain.includes(' ') || plain.length < 7 || plain.length > 40) return []
  for (let split = 3; split <= plain.length - 4; split += 1) {
    const head = plain.slice(split)
    if (!isKnown(head)) continue
    const first = plain.slice(0, split)
    if (joints.some((joint) => first.endsWith(joint) && isKnown(first.slice(0, first.length - joint.length)))) return [{ word: head, factor: 0.75 }]
    // Of a part that is not known only the length tells how much it may change the meaning.
    if (head.length >= 5) return [{ word: head, factor: 0.35 + 0.45 * (head.length / plain.length) }]
  }
  return []
}
