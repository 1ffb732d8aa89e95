/** Does a block begin a sheet? `if-half-full` only where the sheet before would not be left more than half empty. */
export type StartsSheet = boolean | 'if-half-full'

/** Heights of a block as it was laid out, in pixels. */
export type Measured =
  | {
      readonly kind: 'whole'
      readonly key: string
      readonly height: number
      readonly startsSheet: StartsSheet
      /** May come before those like it that stand before it, where they leave room at the foot of a sheet. */
      readonly fills?: boolean
    }
  | {
      readonly kind: 'table'
      readonly key: string
      readonly startsSheet: StartsSheet
      /** What stands above the first rows; on further sheets `again` takes its place. */
      readonly intro: number
      readonly again: number
      /** The row of column heads, on every sheet. */
      readonly head: number
      /** A row that keeps with the next never ends a sheet. */
      readonly rows: readonly { readonly height: number; readonly keepsWithNext: boolean }[]
    }

/** What of a block goes on a sheet: a table from row `from` up to, not including, row `to`. */
export interface Piece {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Pixels that a sheet has for blocks. */
export interface Room {
  /** On the first sheet and on the others. */
  readonly first: number
  readonly other: number
  /** Between blocks. */
  readonly gap: number
}

/** Whole blocks that may change places with the first of them, which has no room: those that follow it as long as they, too, may. */
function fillers(blocks: readonly Measured[], from: number): number[] {
  const found: number[] = []
  if (blocks[from]?.kind !== 'whole' || blocks[from].fills !== true) return found
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind !== 'whole' || block.fills !== true || block.startsSheet !== false) break
    found.push(at)
  }
  return found
}

/** Puts blocks on sheets in their order, but for those that fill what another leaves. No block and no row is split; a table goes on below its repeated heads. */
export function pack(inOrder: readonly Measured[], room: Room): Piece[][] {
  const blocks = [...inOrder]
  const sheets: Piece[][] = []
  let sheet: Piece[] = []
  let left = room.first
  const next = (): void => {
    sheets.push(sheet)
    sheet = []
    left = room.other
  }
  const take = (piece: Piece, height: number): void => {
    left -= height + (sheet.length === 0 ? 0 : room.gap)
    sheet.push(piece)
  }
  const gap = (): number => (sheet.length === 0 ? 0 : room.gap)

  const beginsSheet = ({ startsSheet }: Measured): boolean => startsSheet === true || (startsSheet === 'if-half-full' && left < (sheets.length === 0 ? room.first : room.other) / 2)

  for (let index = 0; index < blocks.length; index++) {
    let block = blocks[index]
    if (block === undefined) break
    if (block.kind === 'whole') {
      if (sheet.length > 0 && beginsSheet(block)) next()
      if (sheet.length > 0 && block.height + gap() > left) {
        const at = fillers(blocks, index).find((one) => blocks[one]?.kind === 'whole' && blocks[one].height + gap() <= left)
        if (at === undefined) next()
        else blocks.splice(index, 0, ...blocks.splice(at, 1))
        block = blocks[index]
        if (block?.kind !== 'whole') break
      }
      take({ key: block.key, from: 0, to: 0 }, block.height)
      continue
    }
    if (sheet.length > 0 && beginsSheet(block)) next()
    let from = 0
    while (from < block.rows.length) {
      const above = (from === 0 ? block.intro : block.again) + block.head
      let height = above
      let to = from
      // Rows that keep with the next come and go together.
      while (to < block.rows.length) {
        let end = to + 1
        let more = block.rows[to]?.height ?? 0
        while (end < block.rows.length && block.rows[end - 1]?.keepsWithNext === true) {
          more += block.rows[end]?.height ?? 0
          end += 1
        }
        if (height + more + gap() > left) break
        height += more
        to = end
      }
      const rest = block.rows.length - from
      // A heading with a single row below it, the rest overleaf, is worse than an empty foot of the sheet.
      const lonely = to - from < Math.min(3, rest)
      if (lonely && sheet.length > 0) {
        next()
        continue
      }
      if (to === from) {
        to = from + 1
        height = above + (block.rows[from]?.height ?? 0)
      }
      take({ key: block.key, from, to }, height)
      from = to
      if (from < block.rows.length) next()
    }
  }
  if (sheet.length > 0) sheets.push(sheet)
  return sheets
}

/** Puts blocks on sheets, and lets those that would rather begin one run on where that saves a sheet. */
function packSparing(blocks: readonly Measured[], room: Room): Piece[][] {
  const usual = pack(blocks, room)
  const sparing = pack(blocks.map((block) => (block.startsSheet === 'if-half-full' ? { ...block, startsSheet: false } : block)), room)
  return sparing.length < usual.length ? sparing : usual
}

/** Puts blocks on so many sheets at most: while they need more, the first of `dispensable` that is there is left out. */
export function packWithin(blocks: readonly Measured[], room: Room, most: number, dispensable: readonly string[]): { readonly sheets: Piece[][]; readonly leftOut: readonly string[] } {
  const without = (keys: readonly string[]): Piece[][] => packSparing(blocks.filter((block) => !keys.includes(block.key)), room)
  const here = dispensable.filter((key) => blocks.some((block) => block.key === key))
  const enough = here.findIndex((_, count) => without(here.slice(0, count)).length <= most)
  let leftOut = enough < 0 ? here : here.slice(0, enough)
  // What went first may fit again beside what went last.
  for (const key of leftOut.toReversed()) {
    const fewer = leftOut.filter((one) => one !== key)
    if (without(fewer).length <= most) leftOut = fewer
  }
  return { sheets: without(leftOut), leftOut }
}
