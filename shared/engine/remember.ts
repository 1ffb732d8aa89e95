/** True where both lists hold the very same things in the same order. */
export function sameThings(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (!Object.is(left[index], right[index])) return false
  return true
}

/** Asks for something that follows from inputs alone; the inputs are compared by identity, numbers by value. */
export type Remembered<Made> = (inputs: readonly unknown[], make: () => Made) => Made

/** Keeps the last answer: asked again with the very same inputs, it gives the very same answer without work. */
export function remembered<Made>(): Remembered<Made> {
  let last: { readonly inputs: readonly unknown[]; readonly made: Made } | null = null
  return (inputs, make) => {
    if (last === null || !sameThings(last.inputs, inputs)) last = { inputs, made: make() }
    return last.made
  }
}

/** Makes something of a thing once and keeps it as long as the thing lives; for things that are never changed in place. */
export function onceEach<Thing extends object, Made extends object | string>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>()
  return (thing) => {
    const found = known.get(thing)
    if (found !== undefined) return found
    const made = make(thing)
    known.set(thing, made)
    return made
  }
}

/** The list of before where the new one holds the very same things in the same order, so that what follows from it stays. */
export function sameOrNew<List extends readonly unknown[] | Int32Array>(before: List | undefined, now: List): List {
  if (before === undefined || before.length !== now.length) return now
  for (let place = 0; place < now.length; place++) if (!Object.is(before[place], now[place])) return now
  return before
}

/** Whole numbers of things, in their order; a plain loop, as these lists are as long as the BOM. */
export function intsOf<Thing>(things: readonly Thing[], of: (thing: Thing) => number): Int32Array {
  const numbers = new Int32Array(things.length)
  for (let place = 0; place < numbers.length; place++) numbers[place] = of(things[place] as Thing) // below length
  return numbers
}
