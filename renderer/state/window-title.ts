const plain = 'Remweg'
/** What the window is called by what it shows, and what is added to that. */
let shown = plain
let added: string | null = null

const callIt = (): void => { document.title = added === null ? shown : `${shown} · ${added}` }

/** Calls the window as what it shows; null for the program alone. */
export function nameWindow(name: string | null): void {
  shown = name ?? plain
  callIt()
}

/** Adds words to what the window is called, as what is not stored yet; null takes them away. */
export function addToTitle(words: string | null): void {
  added = words
  callIt()
}

/** Calls the window as what it shows alone while it is printed: a browser names the PDF so. */
export const nameAlone = (): void => { document.title = shown }
/** Calls it in full again. */
export const nameInFull = callIt
