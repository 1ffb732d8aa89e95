/** A dot on a map: its centre and its radius in px. */
export interface MapDot {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly r: number
}

/** A rectangle in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A label with where its text begins or ends; the line leads to its dot where it stands away from it. */
export interface PlacedLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly leader: { readonly x: number; readonly y: number } | null
}

/** Room between two dots, in px. */
const gap = 1.5
/** Angle that spreads a spiral evenly. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** The dots moved off each other: the largest stays where it belongs, the others stand round it as near as there is room within the bounds. */
export function spreadDots<Dot extends MapDot>(dots: readonly Dot[], bounds: Box): Dot[] {
  const placed: Dot[] = []
  for (const dot of dots.toSorted((one, other) => other.r - one.r || one.key.localeCompare(other.key))) {
    let found = dot
    for (let turn = 0; turn < 2000; turn++) {
      const far = 1.6 * Math.sqrt(turn)
      const next = { ...dot, x: dot.x + far * Math.cos(turn * goldenAngle), y: dot.y + far * Math.sin(turn * goldenAngle) }
      const isInside = next.x - next.r >= bounds.left && next.x + next.r <= bounds.right && next.y - next.r >= bounds.top && next.y + next.r <= bounds.bottom
      if (!isInside || placed.some((other) => Math.hypot(other.x - next.x, other.y - next.y) < other.r + next.r + gap)) continue
      found = next
      break
    }
    placed.push(found)
  }
  return placed
}

/** Width of a label of 11 px, on the safe side. */
const widthOf = (text: string): number => text.length * 6.1 + 2
const lineHeight = 14
const apart = (one: Box, other: Box): boolean => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
const boxOf = ({ x, y, r }: MapDot): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r })
const directions = [[1, 0], [-1, 0], [0.8, -0.6], [0.8, 0.6], [-0.8, -0.6], [-0.8, 0.6], [0, -1], [0, 1]] as const

/** Labels for dots, the first ones first, none over another, a dot, a taken place or the bounds; a label without room is left out. */
export function placeLabels(wanted: readonly (MapDot & { readonly text: string })[], dots: readonly MapDot[], taken: readonly Box[], bounds: Box): PlacedLabel[] {
  const obstacles = [...taken, ...dots.map(boxOf)]
  return wanted.flatMap((dot): PlacedLabel[] => {
    for (const away of [4, 12, 22, 34, 48, 64]) {
      for (const [dx, dy] of directions) {
        const [x, y] = [dot.x + dx * (dot.r + away), dot.y + dy * (dot.r + away)]
        const width = widthOf(dot.text)
        const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle'
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        const box = { left, top: y - lineHeight / 2, right: left + width, bottom: y + lineHeight / 2 }
        if (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom || obstacles.some((other) => !apart(box, other))) continue
        obstacles.push(box)
        return [{ key: dot.key, text: dot.text, x, y, anchor, leader: away > 4 ? { x: dot.x + dx * dot.r, y: dot.y + dy * dot.r } : null }]
      }
    }
    return []
  })
}
