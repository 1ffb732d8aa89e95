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

let watchReading: (() => void) | null = null
/** Calls `watch` whenever a word is read; for the test that finds words read before anybody could choose a language. */
export const whenWordsAreRead = (watch: (() => void) | null): void => {
  watchReading = watch
}

function now<T>(words: Readonly<Record<Language, T>>): T {
  watchReading?.()
  return words[currentLanguage()]
}

/** The words of the language spoken at the moment of reading: an object whose members are read, or a function that is called, in that language. */
export function inLanguages<T extends object>(words: { readonly en: T; readonly nl: Words<NoInfer<T>>; readonly de: Words<NoInfer<T>> }): Words<T> {
  // nl and de have the shape of en by the type above; the compiler does not see that en has its own shape too.
  const all = words as Readonly<Record<Language, Words<T>>>
  if (typeof words.en === 'function') {
    const call = (...args: unknown[]): unknown => (now(all) as (...all: unknown[]) => unknown)(...args) // en is a function, so its translations are
    return call as Words<T> // takes and gives what the function of each language does
  }
  const read = {}
  const keys = new Set(languages.flatMap((language) => Object.keys(all[language])))
  for (const key of keys) Object.defineProperty(read, key, { enumerable: true, get: () => Reflect.get(now(all), key) as unknown })
  return read as Words<T> // has the keys of en, each read in the language spoken
}
