import { currentLanguage, type Language, languages } from './language.ts'

type IsUnion<T, Whole = T> = T extends Whole ? ([Whole] extends [T] ? false : true) : never

/** What a function of words gives: any string for a string. */
type Said<T> = T extends string ? string : T extends object ? { [Key in keyof T]: Said<T[Key]> } : T

/**
 * The shape of some words without the words: every language has the same keys, and functions that take the same arguments.
 * A member that is one of several fixed names is no word but data, and stays.
 */
export type Words<T> =
  T extends (...args: infer Args) => infer Result ? (...args: Args) => Said<Result>
  : T extends object ? { [Key in keyof T]: [T[Key]] extends [string] ? (IsUnion<T[Key]> extends true ? T[Key] : string) : Words<T[Key]> }
  : T

type Spoken = Readonly<Record<Language, unknown>>
let bend: ((words: unknown) => unknown) | null = null
/** Says all words as `change` makes them; for development, to see a page with words as long as a language may have them. */
export const bendWords = (change: ((words: unknown) => unknown) | null): void => {
  bend = change
}

function now(words: Spoken): unknown {
  const said = words[currentLanguage()]
  return bend === null ? said : bend(said)
}

type Call = (...args: readonly unknown[]) => unknown

const isGroup = (words: unknown): words is object => typeof words === 'object' && words !== null && !Array.isArray(words)

/** Words that change with the language however they are held: a function speaks when it is called, a group when a word of it is read. */
function live(words: Spoken): unknown {
  if (typeof words.en === 'function') return (...args: readonly unknown[]): unknown => (now(words) as Call)(...args) // a function in English is one in each language, by the type Words
  if (!isGroup(words.en)) return now(words)
  const read = {}
  const keys = new Set(languages.flatMap((language) => Object.keys(words[language] as object))) // as is a group
  for (const key of keys) {
    const inEach: Spoken = { en: member(words.en, key), nl: member(words.nl, key), de: member(words.de, key) }
    const isLive = typeof inEach.en === 'function' || isGroup(inEach.en)
    Object.defineProperty(read, key, isLive ? { enumerable: true, value: live(inEach) } : { enumerable: true, get: () => now(inEach) })
  }
  return read
}
const member = (words: unknown, key: string): unknown => (isGroup(words) ? (Reflect.get(words, key) as unknown) : undefined)

/**
 * The words of the language spoken at the moment of reading: a group of words, or a function of words.
 * Groups within a group and functions may be kept under a name of their own; a single word may not, as it stays what it was.
 */
export function inLanguages<T extends object>(words: { readonly en: T; readonly nl: Words<NoInfer<T>>; readonly de: Words<NoInfer<T>> }): Words<T> {
  return live(words) as Words<T> // has the keys of en, each read in the language spoken
}
