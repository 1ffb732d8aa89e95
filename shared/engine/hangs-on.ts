import type { Site } from '../model/supplier.ts'

/** The sites without which a site stops, near or far, in the order in which they are found; without the site itself, and a circle ends where it is closed. */
export function sitesItHangsOn(byId: ReadonlyMap<string, Pick<Site, 'dependsOn'>>, id: string): string[] {
  const reached = [id]
  const seen = new Set(reached)
  for (let taken = 0; taken < reached.length; taken++) {
    for (const on of byId.get(reached[taken] ?? '')?.dependsOn ?? []) {
      if (seen.has(on) || !byId.has(on)) continue
      seen.add(on)
      reached.push(on)
    }
  }
  return reached.slice(1)
}
