/** Orders by a text, by its code units: the same on every machine, whatever its language. */
export const byText = <Item>(textOf: (item: Item) => string) => (left: Item, right: Item): number => {
  const [a, b] = [textOf(left), textOf(right)]
  return a < b ? -1 : a > b ? 1 : 0
}
