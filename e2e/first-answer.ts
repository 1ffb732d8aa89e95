import type { Page } from '@playwright/test'

/**
 * Watches in the page how long a person waits for a sign: from the moment of a key, a press, a turn of the wheel until the frame is shown in which
 * something is another. That a button looks pressed or has the focus is not counted.
 */
export const watchAnswers = (page: Page): Promise<void> => page.evaluate(() => {
  const watch: { from: number; answered: number | null; isArmed: boolean } = { from: 0, answered: null, isArmed: false }
  Object.assign(window, { answerWatch: watch })
  const looks = new Set(['data-pressed', 'data-hovered', 'data-focused', 'data-focus-visible', 'data-focus-within', 'tabindex'])
  const begin = (event: Event): void => {
    if (!watch.isArmed || !event.isTrusted || (event instanceof KeyboardEvent && ['Control', 'Shift', 'Alt'].includes(event.key))) return
    if (event.type === 'pointermove' && (event as PointerEvent).buttons === 0) return // a name and its kind go together
    watch.isArmed = false
    watch.from = event.timeStamp
    performance.mark('bench-asked', { startTime: event.timeStamp })
    let isSeen = false
    const see = (): void => {
      if (isSeen) return
      isSeen = true
      changed.disconnect()
      removeEventListener('scroll', see, true)
      // The frame is there once what comes after its drawing has its turn.
      requestAnimationFrame(() => { setTimeout(() => {
        watch.answered = performance.now() - watch.from
        performance.mark('bench-answered')
      }, 0) })
    }
    const changed = new MutationObserver((records) => {
      if (!records.every(({ type, attributeName }) => type === 'attributes' && looks.has(attributeName ?? ''))) see()
    })
    // What stands there already only has to move.
    if (event.type === 'wheel') addEventListener('scroll', see, true)
    changed.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  }
  for (const kind of ['keydown', 'pointerup', 'pointermove', 'wheel', 'change', 'drop']) addEventListener(kind, begin, { capture: true, passive: true })
})

declare global {
  interface Window {
    /** Put there by watchAnswers. */
    answerWatch: { from: number; answered: number | null; isArmed: boolean }
  }
}

/** From now on the next key, press or turn of the wheel is waited on. */
export const armAnswer = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window.answerWatch, { isArmed: true, answered: null }))

/** Milliseconds until the first sign; null where none came within `most` milliseconds. */
export async function firstAnswer(page: Page, most = 10_000): Promise<number | null> {
  try {
    await page.waitForFunction(() => window.answerWatch.answered !== null, undefined, { timeout: most, polling: 20 })
  } catch {
    return null
  }
  return page.evaluate(() => window.answerWatch.answered)
}
