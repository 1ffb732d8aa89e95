import type { Works } from '../model/works.ts'
import type { ProductionFacts, RebaseFacts } from './layout.ts'
import type { LegFacts } from './leg-facts.ts'

/** A part that a plan makes in a works of one's own. */
export interface WorksPartFacts {
  readonly leg: LegFacts
  /** Rows among the works in use, the sources, the own productions and the re-based prices of the plan; −1 where there is none. */
  readonly worksRow: number
  readonly legRow: number
  readonly productionRow: number
  readonly rebaseRow: number
}

/** The works of one's own that a plan makes parts in, each once, in the order of the project, and the parts made there. */
export interface WorksInUse {
  readonly works: readonly Works[]
  readonly parts: readonly WorksPartFacts[]
}

const noWorks: WorksInUse = { works: [], parts: [] }

/** Finds the works in use among the sources of a plan. */
export function worksInUse(all: readonly Works[], legs: readonly LegFacts[], productions: readonly ProductionFacts[], rebased: readonly RebaseFacts[]): WorksInUse {
  if (all.length === 0) return noWorks
  const known = new Set(all.map(({ id }) => id))
  const made = legs.flatMap((leg, legRow) => {
    const worksId = leg.choice?.worksId ?? null
    return worksId !== null && known.has(worksId) ? [{ leg, legRow, worksId }] : []
  })
  if (made.length === 0) return noWorks
  const used = new Set(made.map(({ worksId }) => worksId))
  const works = all.filter(({ id }) => used.has(id))
  const rowOf = new Map(works.map(({ id }, row) => [id, row]))
  const productionOf = new Map(productions.map(({ legRow }, row) => [legRow, row]))
  const rebaseOf = new Map(rebased.map(({ legRow }, row) => [legRow, row]))
  return {
    works,
    parts: made.map(({ leg, legRow, worksId }) => ({ leg, legRow, worksRow: rowOf.get(worksId) ?? -1, productionRow: productionOf.get(legRow) ?? -1, rebaseRow: rebaseOf.get(legRow) ?? -1 })),
  }
}

/** What the works in use cost, each once: opening them, and having them a year; money in the project's currency. */
export function costOfWorks({ works }: WorksInUse): { readonly once: number; readonly perYear: number } {
  let [once, perYear] = [0, 0]
  for (const { openingCost, costPerYear } of works) {
    once += openingCost
    perYear += costPerYear
  }
  return { once, perYear }
}
