/** Quadrants of the Kraljic matrix. */
export type Quadrant = 'non-critical' | 'leverage' | 'bottleneck' | 'strategic'

/** Where much risk and much money begin: a score from 0 to 100 and a share of spend from 0 to 1. */
export interface KraljicBorders {
  readonly risk: number
  readonly share: number
}

/** The quadrant of a part by its risk score and its share of spend; a part on a border belongs to the higher quadrant. */
export function quadrantOf(risk: number, share: number, borders: KraljicBorders): Quadrant {
  if (risk >= borders.risk) return share >= borders.share ? 'strategic' : 'bottleneck'
  return share >= borders.share ? 'leverage' : 'non-critical'
}
