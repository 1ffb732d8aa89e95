import fc from 'fast-check'
import type { ProjectContents } from '../model/contents.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'

/** Contribution of a unit of the drawn product. */
export const margin = 100
/** A product of two assemblies and one bought part, drawn by chance for a test. */
export interface Drawn {
  readonly daily: number
  readonly finished: number
  /** Stock of two assemblies and of the part. */
  readonly stocks: readonly [number, number, number]
  /** Quantities: product of A, product of B, A of B, A of the part, B of the part; 0 is no line. */
  readonly uses: readonly [number, number, number, number, number]
  readonly recovery: number
  /** Share that another place keeps sending. */
  readonly kept: number
}

const nodes = ['P', 'A', 'B', 'X'] as const
type Node = (typeof nodes)[number]
const linesOf = ({ uses: [pa, pb, ab, ax, bx] }: Drawn): { parent: Node; child: Node; quantity: number }[] =>
  [
    { parent: 'P' as const, child: 'A' as const, quantity: pa },
    { parent: 'P' as const, child: 'B' as const, quantity: pb },
    { parent: 'A' as const, child: 'B' as const, quantity: ab },
    { parent: 'A' as const, child: 'X' as const, quantity: ax },
    { parent: 'B' as const, child: 'X' as const, quantity: bx },
  ].filter((line) => line.quantity > 0)

/** The drawn product as a project: site S stops, T keeps sending its share. */
export const projectOf = (drawn: Drawn): ProjectContents =>
  aProject({
    products: [aProduct('P', drawn.daily * 365, { marginPerUnit: margin, finishedStock: drawn.finished })],
    parts: [aPart('P'), aPart('A', { stock: drawn.stocks[0], makeOrBuy: 'make' }), aPart('B', { stock: drawn.stocks[1], makeOrBuy: 'make' }), aPart('X', { stock: drawn.stocks[2] })],
    lines: linesOf(drawn).map(({ parent, child, quantity }) => aLine(parent, child, quantity)),
    sites: [aSite('S', 'CN', { recoveryDays: drawn.recovery }), aSite('T', 'DE', { recoveryDays: 0 })],
    offers: [anOffer('X', 'S', { share: 1 - drawn.kept }), ...(drawn.kept > 0 ? [anOffer('X', 'T', { share: drawn.kept })] : [])],
  })

/** Units of the product lost in so many days without the site: each day as many are made as stocks and the other place allow. */
export function lostUnits(drawn: Drawn, days: number): number {
  const lines = linesOf(drawn)
  const perUnit = (node: Node): number => (node === 'P' ? 1 : lines.filter((line) => line.child === node).reduce((sum, line) => sum + line.quantity * perUnit(line.parent), 0))
  const inflow = drawn.kept * perUnit('X') * drawn.daily
  let stock: Record<Node, number> = { P: drawn.finished, A: drawn.stocks[0], B: drawn.stocks[1], X: drawn.stocks[2] }
  /** Stocks after so many products were delivered; null where that cannot be. What is in stock goes first. */
  const deliver = (units: number): Record<Node, number> | null => {
    const need: Record<Node, number> = { P: units, A: 0, B: 0, X: 0 }
    const rest = { ...stock, X: stock.X + inflow }
    for (const node of nodes) {
      const make = Math.max(0, need[node] - rest[node])
      rest[node] = Math.max(0, rest[node] - need[node])
      if (node === 'X' && make > 1e-9) return null
      for (const line of lines) if (line.parent === node) need[line.child] += make * line.quantity
    }
    return rest
  }
  let lost = 0
  for (let day = 0; day < days; day++) {
    let units = drawn.daily
    let after = deliver(units)
    if (after === null) {
      let [can, cannot] = [0, drawn.daily]
      for (let halving = 0; halving < 40; halving++) {
        const middle = (can + cannot) / 2
        if (deliver(middle) === null) cannot = middle
        else can = middle
      }
      units = can
      after = deliver(can)
    }
    lost += drawn.daily - units
    stock = after ?? stock
  }
  return lost
}

const stock = fc.integer({ min: 0, max: 400 })
const use = fc.integer({ min: 0, max: 3 })
/** Draws such products. */
export const drawn = (kept: fc.Arbitrary<number>, uses: fc.Arbitrary<Drawn['uses']>): fc.Arbitrary<Drawn> =>
  fc.record({ daily: fc.integer({ min: 1, max: 12 }), finished: stock, stocks: fc.tuple(stock, stock, stock), uses, recovery: fc.integer({ min: 0, max: 90 }), kept })
/** Any bill of materials in which the part is used. */
export const anyUses = fc.tuple(use, use, use, use, use).filter(([pa, pb, ab, ax, bx]) => pa * ax + pb * bx + pa * ab * bx > 0)
