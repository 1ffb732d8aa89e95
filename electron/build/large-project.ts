import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

/** A BOM of 5,000 lines for each `size`: two products of 40 assemblies with 60 parts each, screws shared by every assembly. */
export function largeProject(size = 1): ProjectContents {
  const categories = ['machined-metal-parts', 'die-castings', 'semiconductors', 'fasteners', 'cables-and-harnesses', null]
  const countries = ['CN', 'DE', 'VN', 'TW', 'PL', 'IT', 'CZ', 'JP', 'NL', 'TR']
  const sites = Array.from({ length: 120 }, (_, index) => aSite(`S${index}`, countries[index % countries.length] ?? null, index % 3 === 0 ? { recoveryDays: 20 + index } : {}))
  const parts = [aPart('P0'), aPart('P1')]
  const lines: ProjectContents['lines'] = []
  const offers: ProjectContents['offers'] = []
  const shared = Array.from({ length: 20 }, (_, index) => `SCREW${index}`)
  const buy = (id: string, number: number): void => {
    parts.push(aPart(id, { massKg: 0.01 + (number % 50) / 20, category: categories[number % categories.length] ?? null, hsCode: number % 2 === 0 ? '8483 40' : null, stock: number % 4 === 0 ? null : 100 + number }))
    offers.push(anOffer(id, `S${number % 120}`, { unitPrice: 1 + (number % 97), currency: number % 3 === 0 ? 'USD' : 'EUR', orderQuantity: number % 5 === 0 ? null : 400, leadTimeDays: number % 2 === 0 ? 40 : null }))
  }
  for (const [number, id] of shared.entries()) buy(id, number)
  let number = 100
  for (const product of ['P0', 'P1']) {
    for (let assembly = 0; assembly < 40 * size; assembly++) {
      const parent = `${product}-A${assembly}`
      parts.push(aPart(parent, { stock: assembly % 2 === 0 ? 50 : null }))
      lines.push(aLine(product, parent, 1))
      for (let place = 0; place < 60; place++) {
        const id = `${parent}-${place}`
        buy(id, number++)
        lines.push(aLine(parent, id, 1 + (place % 4), { scrapShare: place % 10 === 0 ? 0.02 : null }))
      }
      const screw = shared[assembly % 20] ?? 'SCREW0'
      lines.push(aLine(parent, screw, 8))
    }
  }
  return aProject({ products: [aProduct('P0', 18_000), aProduct('P1', 6000)], parts, lines, offers, sites })
}
