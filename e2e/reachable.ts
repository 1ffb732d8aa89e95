import type { Page } from '@playwright/test'

/** Words and controls that are cut away where nothing can be scrolled to them, as short descriptions. */
export async function lostOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const controls = 'button, input, select, textarea, a[href], summary, [role=button], [role=tab], [role=radio], h2, h3, p, th, dt, dd, li, label'
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      if (element.closest('.said-only, [aria-hidden=true], svg') !== null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      let { left, right, top, bottom } = element.getBoundingClientRect()
      const [width, height] = [right - left, bottom - top]
      if (width < 2 || height < 2) continue
      let isLost = false
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        if (edge.width < 2 || edge.height < 2) break
        // The head of a table goes along with its rows, which scroll.
        if (box.matches('.parts-table .head')) [left, right] = [edge.left, edge.right]
        const [scrollsAcross, scrollsDown] = [overflowX, overflowY].map((overflow) => overflow === 'auto' || overflow === 'scroll')
        const [cutsAcross, cutsDown] = [overflowX, overflowY].map((overflow) => overflow === 'hidden' || overflow === 'clip')
        // At least half of it has to be seen.
        if (cutsAcross && Math.min(right, edge.right) - Math.max(left, edge.left) < (right - left) / 2) isLost = true
        if (cutsDown && Math.min(bottom, edge.bottom) - Math.max(top, edge.top) < (bottom - top) / 2) isLost = true
        if (isLost) {
          lost.push(`${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}” in .${box.className}`)
          break
        }
        // What can be scrolled to is as good as the place it scrolls in.
        if (scrollsAcross) [left, right] = [edge.left, edge.right]
        if (scrollsDown) [top, bottom] = [edge.top, edge.bottom]
        if (position === 'fixed') break
      }
      if (!isLost && (right < width / 2 || left > window.innerWidth - Math.min(width, right - left) / 2)) lost.push(`${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}” outside the window`)
    }
    return [...new Set(lost)]
  })
}

/** Controls smaller than 24 by 24 pixels that have another control within 24 pixels (WCAG 2.5.8), as short descriptions. */
export async function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, input, select:not([tabindex="-1"]), textarea, a[href], summary, [role=button], [role=radio], [role=tab], [role=menuitem]')]
    const boxes = controls.flatMap((element) => {
      if (element.closest('.said-only, svg, [aria-hidden=true]') !== null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      // A label, a field or a search box around a control is pressed as well.
      const area = element.closest('label, .search, .radio') ?? element
      const { left, right, top, bottom, width, height } = area.getBoundingClientRect()
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      if (hit === null || !(area.contains(hit) || hit.contains(area))) return []
      const after = getComputedStyle(area, '::after')
      const more = after.position === 'absolute' && after.content !== 'none' ? Math.max(0, -Number.parseFloat(after.top)) || 0 : 0
      return width < 3 || height < 3 ? [] : [{ area, left: left - more, right: right + more, top: top - more, bottom: bottom + more, isInWords: element.parentElement?.matches('p, li, dd, .caption') === true }]
    })
    // What runs in the page can see nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const isSmall = ({ left, right, top, bottom }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): boolean => right - left < 23.5 || bottom - top < 23.5
    return boxes.filter((box) => isSmall(box) && !box.isInWords).flatMap((box) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      const near = boxes.find((other) => {
        if (other.area.contains(box.area) || box.area.contains(other.area)) return false
        const [dx, dy] = isSmall(other)
          ? [x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2]
          : [x - Math.max(other.left, Math.min(x, other.right)), y - Math.max(other.top, Math.min(y, other.bottom))]
        return Math.hypot(dx, dy) < (isSmall(other) ? 24 : 12)
      })
      return near === undefined ? [] : [`${box.area.outerHTML.slice(0, 120)} of ${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)} beside ${near.area.outerHTML.slice(0, 80)}`]
    })
  })
}

/** What has the keyboard: a name for it, what is wrong with how it shows that, and whether anything of it can be seen. */
export interface Reached {
  readonly name: string
  readonly faults: readonly string[]
}

/** Looks at what has the keyboard; null where that is the page itself. */
export async function reached(page: Page): Promise<Reached | null> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return null
    // A grid that keeps the keyboard says which of its cells is meant.
    const element = document.getElementById(active.getAttribute('aria-activedescendant') ?? '') ?? active
    // What runs in the page can see nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).slice(0, 3).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (from: Element | null): string => {
      for (let box = from; box !== null; box = box.parentElement) {
        const colour = getComputedStyle(box).backgroundColor
        const parts = channels(colour)
        if (parts.length >= 3 && (parts[3] ?? 1) > 0.5) return colour
      }
      return 'rgb(255, 255, 255)'
    }
    const contrast = (one: string, other: string): number => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const seen = [element, element.parentElement, element.closest('.search, label, .cell, td, .palette-box .search'), element.querySelector('.ring'), element.previousElementSibling].flatMap((candidate) => {
      if (candidate === null) return []
      const style = getComputedStyle(candidate)
      const ground = groundOf(candidate.parentElement)
      const drawn: number[] = []
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5) drawn.push(contrast(style.outlineColor, Number.parseFloat(style.outlineOffset) < 0 ? groundOf(candidate) : ground))
      if (candidate.classList.contains('ring') && style.stroke !== 'none') drawn.push(contrast(style.stroke, ground))
      return drawn
    })
    const faults: string[] = []
    if (seen.length === 0) faults.push('shows no focus')
    else if (Math.max(...seen) < 3) faults.push(`shows its focus with a contrast of ${Math.max(...seen).toFixed(1)}`)
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const isInSight = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([across = 0, down = 0]) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)
      return hit !== null && (element.contains(hit) || (element.closest('svg') !== null && hit.closest('svg') === element.closest('svg')) || hit.contains(element) || hit.closest('label, .slider, .field')?.contains(element) === true)
    })
    if (!isInSight && right - left > 2) faults.push('is hidden behind something or cannot be seen')
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return { name: `${element.tagName.toLowerCase()} “${name.slice(0, 50)}” ${Math.round(left)},${Math.round(top)}`, faults }
  })
}
