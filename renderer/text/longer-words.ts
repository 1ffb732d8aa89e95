const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ü', A: 'Å', E: 'É', O: 'Ö', U: 'Ü', n: 'ñ', c: 'ç', s: 'š' }
/** What stands for data and not for words: names of fields, keys and codes. */
const isName = (text: string): boolean => /^[a-z]+[A-Z]\w*$|^[a-z0-9]+(?:[-.][a-z0-9]+)+$/u.test(text)

/** A text that is a third longer and has accents, as a translation may be; numbers stay. */
function longer(text: string): string {
  if (isName(text) || !/\p{L}{2}/u.test(text)) return text
  const more = Math.round((text.match(/\p{L}/gu) ?? []).length * 0.35)
  // Placed after the last letter, so that marks at the end stay at the end.
  const end = /[^\p{L}]*$/u.exec(text)?.[0] ?? ''
  const words = text.slice(0, text.length - end.length)
  return `${[...words].map((letter) => accented[letter] ?? letter).join('')}${'x'.repeat(more)}${end}`
}

/** Words that are a third longer than they are, to see what a page does with a long language; for development. */
export function longerWords(words: unknown): unknown {
  if (typeof words === 'string') return longer(words)
  if (Array.isArray(words)) {
    const all: readonly unknown[] = words
    return all.every((one) => typeof one === 'string' && /^[a-z]\w*$/u.test(one)) ? all : all.map(longerWords)
  }
  if (typeof words === 'function') {
    const say = words as (...args: readonly unknown[]) => unknown // a function of words
    return (...args: readonly unknown[]): unknown => longerWords(say(...args))
  }
  if (typeof words === 'object' && words !== null) return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, key === 'fields' ? one : longerWords(one)]))
  return words
}
