import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { productPaths } from './product-paths.ts'
import { aLine, anOffer, aPart, aProduct, aProject, pumpProject } from './small-project.ts'

describe('The path of a part to the product', () => {
  it('goes by its assemblies, for every product that it stops', () => {
    expect(productPaths(pumpProject(), 'WINDING', 3)).toEqual([
      { productId: 'PUMP', count: 1, paths: [['WINDING', 'MOTOR', 'PUMP']] },
      { productId: 'MINI', count: 1, paths: [['WINDING', 'MOTOR', 'MINI']] },
    ])
    expect(productPaths(pumpProject(), 'HOUSING', 3).map(({ productId }) => productId)).toEqual(['PUMP'])
  })
  it('counts every way, and lists no more than asked for', () => {
    const [pump] = productPaths(pumpProject(), 'SCREW', 1)
    expect(pump).toEqual({ productId: 'PUMP', count: 2, paths: [expect.arrayContaining(['SCREW', 'PUMP'])] })
    expect(productPaths(pumpProject(), 'SCREW', 9)[0]?.paths.map((path) => path.join())).toEqual(expect.arrayContaining(['SCREW,PUMP', 'SCREW,MOTOR,PUMP']))
  })
  it('takes two lines of one assembly for one way, and an alternate for none', () => {
    const contents = pumpProject()
    const lines = [...contents.lines, aLine('MOTOR', 'WINDING', 2, { id: 'again' }), aLine('PUMP', 'HOUSING', 1, { id: 'other', childId: 'SHAFT', alternateOf: 'PUMP/HOUSING' })]
    expect(productPaths({ ...contents, lines }, 'WINDING', 9)[0]?.count).toBe(1)
    expect(productPaths({ ...contents, lines }, 'SHAFT', 9)[0]?.paths).toEqual([['SHAFT', 'MOTOR', 'PUMP']])
  })
  it('does not go through an assembly that is bought whole', () => {
    const contents = pumpProject({ parts: pumpProject().parts.map((part) => (part.id === 'MOTOR' ? { ...part, makeOrBuy: 'buy' as const } : part)) })
    expect(productPaths({ ...contents, offers: [...contents.offers, anOffer('MOTOR', 'ESSEN')] }, 'WINDING', 9)).toEqual([])
  })
  it('is none for a part of no product, for one that is not there, and round in a circle', () => {
    const contents = aProject({ products: [aProduct('P', 1)], parts: ['P', 'A', 'B', 'LOOSE'].map((id) => aPart(id)), lines: [aLine('P', 'A', 1), aLine('A', 'B', 1), aLine('B', 'A', 1)] })
    for (const id of ['LOOSE', 'NOBODY', 'B']) expect(productPaths(contents, id, 9)).toEqual([])
    expect(productPaths(contents, 'P', 9)).toEqual([{ productId: 'P', count: 1, paths: [['P']] }])
  })
  it('counts without going every way: sixty levels of two each', () => {
    const levels = Array.from({ length: 60 }, (_, level) => level)
    const names = levels.flatMap((level) => [`L${level}`, `R${level}`])
    const contents = aProject({
      products: [aProduct('P', 1)], parts: ['P', ...names, 'END'].map((id) => aPart(id)),
      lines: [
        aLine('P', 'L0', 1), aLine('P', 'R0', 1), aLine('L59', 'END', 1), aLine('R59', 'END', 1),
        ...levels.slice(1).flatMap((level) => ['L', 'R'].flatMap((above) => ['L', 'R'].map((below) => aLine(`${above}${level - 1}`, `${below}${level}`, 1)))),
      ],
    })
    const [found] = productPaths(contents, 'END', 3)
    expect(found?.count).toBe(2 ** 60)
    expect(found?.paths).toHaveLength(3)
    expect(new Set(found?.paths.map((path) => path.join())).size).toBe(3)
  })
  it('lists as many as it counts, each of lines that are there, whatever the BOM', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }), (pairs) => {
        const lines = pairs.filter(([one, other]) => one < other).map(([one, other], index) => aLine(`${one}`, `${other}`, 1, { id: `${index}` }))
        const contents = aProject({ products: [aProduct('0', 1), aProduct('2', 1)], parts: Array.from({ length: 8 }, (_, id) => aPart(`${id}`)), lines })
        for (const { productId, count, paths } of productPaths(contents, '7', 1000)) {
          expect(paths).toHaveLength(count)
          expect(new Set(paths.map((path) => path.join())).size).toBe(count)
          for (const path of paths) {
            expect([path[0], path.at(-1)]).toEqual(['7', productId])
            for (let at = 1; at < path.length; at++) expect(lines.some(({ parentId, childId }) => parentId === path[at] && childId === path[at - 1])).toBe(true)
          }
        }
      }),
    )
  })
})
