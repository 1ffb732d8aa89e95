/** A map whose values are made when they are first asked for, and kept: of a long list only what is looked at takes time and memory. */
export class LazyMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #places = new Map<Key, number>()
  readonly #made = new Map<Key, Value>()
  readonly #make: (key: Key, place: number) => Value

  /** `make` makes the value of a key, given its place among the keys. */
  constructor(keys: Iterable<Key>, make: (key: Key, place: number) => Value) {
    for (const key of keys) this.#places.set(key, this.#places.size)
    this.#make = make
  }

  get size(): number {
    return this.#places.size
  }

  has(key: Key): boolean {
    return this.#places.has(key)
  }

  get(key: Key): Value | undefined {
    const place = this.#places.get(key)
    if (place === undefined) return undefined
    const found = this.#made.get(key)
    if (found !== undefined) return found
    const made = this.#make(key, place)
    this.#made.set(key, made)
    return made
  }

  keys(): MapIterator<Key> {
    return this.#places.keys()
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.#places.keys()) yield [key, this.get(key) as Value] // a key of its own
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(deed: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) deed(value, key, this)
  }
}
