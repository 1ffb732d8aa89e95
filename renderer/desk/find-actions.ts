import { onceEach } from '../../shared/engine/remember.ts'
import { plainWords } from '../text/plain-words.ts'

/** Something that can be found by words. */
export interface Findable<Item> {
  readonly item: Item
  /** Its names, one or one a language, and further words; as they are searched. */
  readonly names: readonly string[]
  readonly more: string
}

// Most names have no accents to take off, which takes long for fifty thousand of them.
const plain = (text: string): string => (/^[\u0020-\u007e]*$/.test(text) ? text.toLowerCase() : plainWords(text))

/** A thing to find, with its names made ready to be searched. */
export function findable<Item>(item: Item, names: readonly string[], more = ''): Findable<Item> {
  return { item, names: names.length === 1 ? names.map(plain) : [...new Set(names.map(plain))], more: more === '' ? '' : plain(more) }
}

/** Fewest slips of the keyboard (a letter too many, too few, another, or two swapped) between `typed` and the beginning of `word`, up to `most`; else `most` + 1. */
export function slips(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, index) => index)
  for (let at = 1; at <= typed.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= width; to += 1) {
      const same = typed[at - 1] === word[to - 1]
      let least = Math.min((row[to - 1] ?? 0) + (same ? 0 : 1), (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1)
      if (at > 1 && to > 1 && typed[at - 1] === word[to - 2] && typed[at - 2] === word[to - 1]) least = Math.min(least, (before[to - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  // The typed text may stop anywhere in the word.
  return Math.min(most + 1, ...row)
}

/** Slips forgiven in a word of so many letters. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** How well a typed word fits a name: less than 0 as a whole word, 0 at its start, 1 at the start of a word, 2 inside; null not at all. */
function fit(typed: string, name: string): number | null {
  const at = name.indexOf(typed)
  if (at < 0) return null
  if (name.length === typed.length) return -1
  if (` ${name} `.includes(` ${typed} `)) return -0.2
  if (at === 0) return 0
  return /[\s/,.()-]/.test(name[at - 1] ?? '') || name.includes(` ${typed}`) ? 1 : 2
}

const between = /[\s/,.()-]+/

/** Every word of a list, each once; numbers are left out, since a slip in one names another thing. */
const vocabularyOf = onceEach((list: readonly Findable<unknown>[]): ReadonlySet<string> => {
  const made = new Set<string>()
  for (const { names, more } of list) for (const text of [...names, more]) for (const word of text.split(between)) if (word.length > 2 && !/\d/.test(word)) made.add(word)
  return made
})

/** Words of a list that a person may have meant, with the slips between. */
function meant(typed: string, list: readonly Findable<unknown>[]): readonly { readonly word: string; readonly by: number }[] {
  const most = forgiven(typed.length)
  if (most === 0) return []
  return [...vocabularyOf(list)].flatMap((word) => {
    const by = slips(typed, word, most)
    return by > most ? [] : [{ word, by }]
  })
}

interface Typed {
  readonly word: string
  readonly meant: readonly { readonly word: string; readonly by: number }[]
}

/** How well a typed word fits a name and the further words beside it; null not at all. */
function fitOf({ word, meant: others }: Typed, name: string, more: string): number | null {
  const exact = fit(word, name) ?? (more.includes(word) ? 3 : null)
  if (exact !== null) return exact
  let best: number | null = null
  for (const other of others) if ((best === null || 4 + other.by < best) && (name.includes(other.word) || more.includes(other.word))) best = 4 + other.by
  return best
}

/** Rank of a thing for all typed words, the lower the better; null where one of them does not fit. */
function rank(typed: readonly Typed[], { names, more }: Findable<unknown>): number | null {
  let best: number | null = null
  for (const name of names) {
    let sum = 0
    for (const word of typed) {
      const one = fitOf(word, name, more)
      sum += one ?? Number.NaN
    }
    // Of equal fits the shorter name is the nearer one.
    if (!Number.isNaN(sum) && (best === null || sum + name.length / 1000 < best)) best = sum + name.length / 1000
  }
  return best
}

/** Those that are among the best, in the order they came: where nearly all fit, putting all of them in order takes longer than finding them. */
function bestOf<Found extends { readonly by: number }>(found: readonly Found[], most: number): readonly Found[] {
  if (found.length <= 4 * most) return found
  const last = Float64Array.from(found, ({ by }) => by).toSorted()[most - 1] ?? 0
  return found.filter(({ by }) => by <= last)
}

/** Things in which every typed word occurs, the best first; slips of the keyboard are forgiven where few fit to the letter. */
export function find<Item>(list: readonly Findable<Item>[], typed: string, most: number): Item[] {
  const words = plainWords(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const ranked = (mayForgive: boolean): { item: Item; by: number }[] => {
    const looked = words.map((word): Typed => ({ word, meant: mayForgive ? meant(word, list) : [] }))
    const fitting: { item: Item; by: number }[] = []
    // A loop, as each letter typed goes through fifty thousand names.
    for (const one of list) {
      const by = rank(looked, one)
      if (by !== null) fitting.push({ item: one.item, by })
    }
    return fitting
  }
  let found = ranked(false)
  if (found.length < 3) found = ranked(true)
  return bestOf(found, most).toSorted((one, other) => one.by - other.by).slice(0, most).map(({ item }) => item)
}
