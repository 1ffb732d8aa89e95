/** A mark of a picture that the keyboard can reach. */
export interface ReachedMark {
  readonly key: string
  readonly x: number
  readonly y: number
}

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
/** An arrow key by its name. */
export type Arrow = (typeof arrows)[number]

const steps: Readonly<Record<Arrow, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The mark that an arrow leads to: the nearest on that side, straight ahead before aside; null where none lies there. */
export function nearestMark(marks: readonly ReachedMark[], from: ReachedMark, arrow: Arrow): ReachedMark | null {
  const [dx, dy] = steps[arrow]
  let best: ReachedMark | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const [x, y] = [mark.x - from.x, mark.y - from.y]
    const ahead = x * dx + y * dy
    if (mark.key === from.key || ahead <= 0.5) continue
    const far = ahead + 2 * Math.abs(x * dy - y * dx)
    if (far < least) [best, least] = [mark, far]
  }
  return best
}
