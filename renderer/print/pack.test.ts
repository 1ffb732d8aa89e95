import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, packWithin, type Measured } from './pack.ts'

const room = { first: 500, other: 600, gap: 20 }
const whole = (key: string, height: number, startsSheet = false): Measured => ({ kind: 'whole', key, height, startsSheet })
const table = (key: string, count: number, height = 20, startsSheet = false): Measured => ({
  kind: 'table', key, startsSheet, intro: 50, again: 30, head: 25, rows: Array.from({ length: count }, () => ({ height, keepsWithNext: false })),
})

/** A chart that may come earlier to fill a sheet. */
const chart = (key: string, height: number): Measured => ({ kind: 'whole', key, height, startsSheet: false, fills: true })
const keys = (blocks: readonly Measured[]): string[][] => pack(blocks, room).map((sheet) => sheet.map((piece) => piece.key))

describe('sheets', () => {
  test('take blocks in order and go on to the next where one does not fit', () => {
    expect(pack([whole('verdict', 300), whole('table', 180), whole('chart', 200)], room).map((sheet) => sheet.map((piece) => piece.key))).toEqual([['verdict', 'table'], ['chart']])
  })

  test('begin anew where a block asks for it', () => {
    expect(pack([whole('verdict', 100), whole('charts', 100, true)], room)).toHaveLength(2)
  })

  test('begin anew with a table that asks for it, though its first rows would still fit', () => {
    expect(pack([whole('charts', 100), table('annex', 4, 20, true)], room).map((sheet) => sheet.map((piece) => piece.key))).toEqual([['charts'], ['annex']])
  })

  test('begin anew with an annex only where the sheet before is at least half full', () => {
    const annex: Measured = { ...table('annex', 4), startsSheet: 'if-half-full' }
    expect(pack([whole('charts', 240), annex], room).map((sheet) => sheet.map((piece) => piece.key))).toEqual([['charts', 'annex']])
    expect(pack([whole('charts', 260), annex], room).map((sheet) => sheet.map((piece) => piece.key))).toEqual([['charts'], ['annex']])
  })

  test('let an annex run on where a sheet is saved by it', () => {
    const annex: Measured = { ...table('annex', 4), startsSheet: 'if-half-full' }
    expect(packWithin([whole('charts', 260), annex, whole('closing', 450)], room, Infinity, []).sheets.map((sheet) => sheet.map((piece) => piece.key))).toEqual([['charts', 'annex'], ['closing']])
    expect(packWithin([whole('charts', 260), annex], room, Infinity, []).sheets).toHaveLength(1)
  })

  test('fill what a chart leaves with a smaller one that follows, and never pass what may not change places', () => {
    expect(keys([chart('cash', 300), chart('map', 350), chart('doubts', 150), chart('spread', 200)])).toEqual([['cash', 'doubts'], ['map', 'spread']])
    expect(keys([chart('cash', 300), chart('map', 350), whole('moves', 100), chart('doubts', 150)])).toEqual([['cash'], ['map', 'moves'], ['doubts']])
  })

  test('leave out what can be spared, the most dispensable first, until two are enough', () => {
    const blocks = [whole('verdict', 400), whole('table', 90), whole('cash', 300), whole('bars', 250), whole('days', 150)]
    expect(packWithin(blocks, room, 2, ['bars', 'cash']).leftOut).toEqual(['bars'])
    expect(packWithin(blocks, room, 2, []).sheets).toHaveLength(3)
    expect(packWithin(blocks.slice(0, 3), room, 2, ['bars', 'cash']).leftOut).toEqual([])
  })

  test('carry a table of eighty rows on, with its heads again', () => {
    const sheets = pack([whole('chart', 300), table('moves', 80)], room)
    expect(sheets.flat().filter((piece) => piece.key === 'moves')).toEqual([
      { key: 'moves', from: 0, to: 5 }, { key: 'moves', from: 5, to: 32 }, { key: 'moves', from: 32, to: 59 }, { key: 'moves', from: 59, to: 80 },
    ])
  })

  test('do not leave a heading with one row at the foot', () => {
    expect(pack([whole('chart', 370), table('moves', 10)], room).map((sheet) => sheet.map((piece) => piece.key))).toEqual([['chart'], ['moves']])
  })

  test('keep the heading of a group with its first row', () => {
    const rows = Array.from({ length: 30 }, (_, row) => ({ height: 20, keepsWithNext: row % 5 === 0 }))
    for (const piece of pack([{ kind: 'table', key: 'figures', startsSheet: false, intro: 40, again: 30, head: 20, rows }], { first: 260, other: 270, gap: 20 }).flat()) expect((piece.to - 1) % 5).not.toBe(0)
  })

  test('hold every row once, in order, and never more than they have room for', () => {
    const block = fc.oneof(
      fc.record({ height: fc.integer({ min: 10, max: 480 }), fills: fc.boolean() }).map(({ height, fills }): Measured => ({ kind: 'whole', key: '', height, startsSheet: false, fills })),
      fc.record({ count: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 12, max: 60 }) }).map(({ count, height }) => table('', count, height)),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (made) => {
        const blocks = made.map((one, index) => ({ ...one, key: String(index) }))
        const sheets = pack(blocks, room)
        for (const [number, sheet] of sheets.entries()) {
          const heights = sheet.map((piece) => {
            const found = blocks[Number(piece.key)]
            if (found === undefined || found.kind === 'whole') return found?.height ?? 0
            return (piece.from === 0 ? found.intro : found.again) + found.head + found.rows.slice(piece.from, piece.to).reduce((sum, row) => sum + row.height, 0)
          })
          expect(heights.reduce((sum, height) => sum + height, 0) + room.gap * (sheet.length - 1)).toBeLessThanOrEqual(number === 0 ? room.first : room.other)
        }
        for (const one of blocks) {
          const pieces = sheets.flat().filter((piece) => piece.key === one.key)
          if (one.kind === 'whole') expect(pieces).toHaveLength(1)
          else expect(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, row) => from + row))).toEqual(one.rows.map((_, row) => row))
        }
      }),
    )
  })
})
