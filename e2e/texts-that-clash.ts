import type { Page } from '@playwright/test'

/** Texts in sight that are cut off with no dots to say so, that stick out of the window, or that lie over another text. */
export const textsThatClash = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Piece {
      readonly words: string
      readonly box: DOMRect
      readonly element: Element
    }
    const pieces: Piece[] = []
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    /** The part of a box that the boxes around it leave in sight. */
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing else of this file is
    const inSight = (element: Element, box: DOMRect): DOMRect | null => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around)
        if (style.visibility === 'hidden' || style.opacity === '0' || style.clipPath !== 'none') return null
        if (style.overflow === 'visible' || style.display === 'inline') continue
        const edge = around.getBoundingClientRect()
        if (style.overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
      }
      return right - left < 2 || bottom - top < 4 ? null : new DOMRect(left, top, right - left, bottom - top)
    }
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const words = walker.currentNode.textContent?.trim() ?? ''
      if (element === null || words === '' || !element.checkVisibility() || element.closest('.said-only, script, style, [aria-hidden="true"]') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const box of range.getClientRects()) {
        const seen = inSight(element, box)
        if (seen === null) continue
        pieces.push({ words, box: seen, element })
        if (seen.right > window.innerWidth + 1) faults.push(`sticks out of the window: ${words}`)
        const clipping = element.closest('button, th, td, span, label, div, h1, h2, h3, p, dt, dd, summary')
        if (clipping !== null && getComputedStyle(clipping).overflowX === 'hidden' && getComputedStyle(clipping).textOverflow === 'clip' && clipping.scrollWidth > clipping.clientWidth + 2) faults.push(`is cut: ${words}`)
      }
    }
    for (const [index, one] of pieces.entries()) {
      for (const other of pieces.slice(index + 1)) {
        if (one.element === other.element) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across < 4 || down < 6) continue
        // Rows that scroll under a head that stays, and panels over a page, lie under something that is painted: only what shows through counts.
        const found = document.elementFromPoint(Math.max(one.box.left, other.box.left) + across / 2, Math.max(one.box.top, other.box.top) + down / 2)
        if (found === null) continue
        const [over, under] = found.contains(other.element) || other.element.contains(found) ? [other, one] : [one, other]
        if (!found.contains(over.element) && !over.element.contains(found)) continue
        let isPainted = false
        for (let around: Element | null = over.element; around !== null && !around.contains(under.element); around = around.parentElement) {
          if (!/^rgba\(.*, 0\)$|^transparent$/u.test(getComputedStyle(around).backgroundColor)) isPainted = true
        }
        if (!isPainted) faults.push(`lies over “${under.words}”: ${over.words}`)
      }
    }
    return [...new Set(faults)]
  })
