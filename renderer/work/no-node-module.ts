/** Stands for node:module in the page, where nobody may ask for it. */
export function createRequire(): never {
  throw new Error('There is no Node in the page.')
}
