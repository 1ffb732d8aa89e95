import { z } from 'zod'

const answerSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({
    name: z.string(),
    severity: z.string(),
    range: z.string(),
    nodes: z.array(z.string()),
    via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
  })),
})
const refusalSchema = z.object({ message: z.string() })

/** A package with a known hole: where npm put it, how bad it is, and what is known of it. */
export interface Hole {
  readonly places: readonly string[]
  readonly name: string
  readonly severity: string
  readonly says: string
}

/** What npm audit answered: the holes, or why it could not be asked. */
export type Audit = { readonly holes: readonly Hole[] } | { readonly refused: string }

/** Reads the answer of npm audit --json. */
export function readAudit(answer: unknown): Audit {
  const found = answerSchema.safeParse(answer)
  if (found.success) {
    return {
      holes: Object.values(found.data.vulnerabilities).map(({ name, severity, range, nodes, via }) => ({
        places: nodes, name, severity, says: [range, ...via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`))].join('; '),
      })),
    }
  }
  const refused = refusalSchema.safeParse(answer)
  return { refused: refused.success ? refused.data.message : 'npm audit gave an answer that is none' }
}

/** Parts the holes into those of packages that ship and those of what only builds and tests. */
export function partHoles(holes: readonly Hole[], shippedPlaces: ReadonlySet<string>): { readonly shipped: readonly Hole[]; readonly others: readonly Hole[] } {
  const ships = (hole: Hole): boolean => hole.places.some((place) => shippedPlaces.has(place))
  return { shipped: holes.filter(ships), others: holes.filter((hole) => !ships(hole)) }
}
