/** Arrow keys let a slider go at every step: what comes within this time is kept as one step. Milliseconds. */
const pause = 250

const waiting = new Map<string, { readonly timer: number; readonly keep: () => void }>()

/** Keeps something under a key after a moment of rest; a newer value under the same key takes its place. */
export function keepSoon(key: string, keep: () => void): void {
  window.clearTimeout(waiting.get(key)?.timer)
  const timer = window.setTimeout(() => {
    waiting.delete(key)
    keep()
  }, pause)
  waiting.set(key, { timer, keep })
}

/** Keeps at once all that waits: before any other step, so that steps are stored, and undone, in the order they were made. */
export function keepNow(): void {
  for (const [key, { timer, keep }] of waiting) {
    window.clearTimeout(timer)
    waiting.delete(key)
    keep()
  }
}
