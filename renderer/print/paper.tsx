import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { packWithin, type Measured, type Piece, type StartsSheet } from './pack.ts'
import { type PaperSize, roomOf } from './paper-size.ts'

/** A row of a printed table. */
export interface PrintRow {
  readonly key: string
  /** A tr element. */
  readonly node: ReactNode
  /** True for the heading of a group, which never ends a sheet. */
  readonly keepsWithNext?: boolean
}

/** On which sheet a block begins, counted from 1; null where it is not printed. */
export type SheetOf = (key: string) => number | null

/** A piece of a report: whole, or a table that may run over several sheets. */
export type PrintBlock =
  | {
      readonly kind: 'whole'
      readonly key: string
      /** What is printed; a list of contents asks on which sheet the others are. */
      readonly node: ReactNode | ((sheetOf: SheetOf) => ReactNode)
      readonly startsSheet?: StartsSheet
      /** May come before those like it that stand before it, where they leave room at the foot of a sheet. */
      readonly fills?: boolean
    }
  | {
      readonly kind: 'table'
      readonly key: string
      /** The heading and the words above the table, and what stands there on further sheets. */
      readonly intro: ReactNode
      readonly again: ReactNode
      readonly className: string
      /** Name of the table for a reader who does not see it. */
      readonly label: string
      /** A colgroup element and a thead element. */
      readonly columns: ReactNode
      readonly head: ReactNode
      readonly rows: readonly PrintRow[]
      readonly startsSheet?: StartsSheet
    }

interface PaperProps {
  readonly blocks: readonly PrintBlock[]
  /** Running head of every sheet but the first. */
  readonly head: ReactNode
  /** Left part of the foot of every sheet. */
  readonly foot: ReactNode
  readonly pageOf: (page: number, pages: number) => string
  readonly size?: PaperSize
  /** Most sheets, and what is left out first to keep to them. */
  readonly within?: { readonly sheets: number; readonly dispensable: readonly string[] }
  /** Told what was left out to keep within the sheets. */
  readonly onLeftOut?: (keys: readonly string[]) => void
}

const heightOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0

/** Reads the heights of the blocks, which are laid out in the column as they would be on a sheet of any length. */
function measure(column: HTMLElement, blocks: readonly PrintBlock[]): Measured[] {
  return blocks.map((block, index): Measured => {
    const element = column.children[index]
    const startsSheet = block.startsSheet ?? false
    if (block.kind === 'whole') return { kind: 'whole', key: block.key, height: heightOf(element), startsSheet, fills: block.fills ?? false }
    const rows = [...(element?.querySelectorAll('tbody > tr') ?? [])]
    return {
      kind: 'table', key: block.key, startsSheet, intro: heightOf(element?.querySelector('.print-intro')), again: heightOf(element?.querySelector('.print-again')), head: heightOf(element?.querySelector('thead')),
      rows: block.rows.map((row, at) => ({ height: heightOf(rows[at]), keepsWithNext: row.keepsWithNext ?? false })),
    }
  })
}

/** Loads the fonts of the paper; heights are only right with them. */
const fonts = ['400 12px "IBM Plex Sans"', '500 12px "IBM Plex Sans"', '600 12px "IBM Plex Sans"', '700 12px "IBM Plex Sans"', '400 20px "Source Serif 4"', '600 20px "Source Serif 4"']
const loadFonts = (): Promise<unknown> => Promise.allSettled(fonts.map((font) => document.fonts.load(font)))

function Table({ block, from, to }: { readonly block: Extract<PrintBlock, { kind: 'table' }>; readonly from: number; readonly to: number }) {
  return (
    <section className="print-block">
      {from === 0 ? <div className="print-intro">{block.intro}</div> : <div className="print-again">{block.again}</div>}
      <table className={block.className} aria-label={block.label}>
        {block.columns}
        {block.head}
        <tbody>{block.rows.slice(from, to).map((row) => row.node)}</tbody>
      </table>
    </section>
  )
}

/** Out of sight every number of a sheet is as wide as two digits. */
const anySheet: SheetOf = () => 88

const nodeOf = ({ node }: Extract<PrintBlock, { kind: 'whole' }>, sheetOf: SheetOf): ReactNode => (typeof node === 'function' ? node(sheetOf) : node)

interface Packed {
  readonly of: readonly PrintBlock[]
  readonly size: PaperSize
  readonly sheets: readonly (readonly Piece[])[]
}

/** A report on sheets of paper, as it will be printed. Blocks are measured out of sight first, then put on sheets. */
export function Paper({ blocks, head, foot, pageOf, size = 'A4', within, onLeftOut }: PaperProps) {
  const column = useRef<HTMLDivElement | null>(null)
  const [hasFonts, setHasFonts] = useState(false)
  const [packed, setPacked] = useState<Packed | null>(null)
  const most = within?.sheets ?? Infinity
  const dispensable = within?.dispensable.join(' ') ?? ''
  useEffect(() => {
    void loadFonts().then(() => setHasFonts(true))
  }, [])
  useLayoutEffect(() => {
    if (column.current === null) return
    const { sheets, leftOut } = packWithin(measure(column.current, blocks), roomOf(size), most, dispensable.split(' '))
    setPacked({ of: blocks, size, sheets })
    onLeftOut?.(leftOut)
  }, [blocks, hasFonts, size, most, dispensable, onLeftOut])
  const sheets = packed?.of === blocks && packed.size === size ? packed.sheets : []
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const sheetOf: SheetOf = (key) => {
    const found = sheets.findIndex((pieces) => pieces.some((piece) => piece.key === key))
    return found < 0 ? null : found + 1
  }
  return (
    <div className={`paper ${size.toLowerCase()}`} data-sheets={hasFonts && sheets.length > 0 ? sheets.length : undefined}>
      {sheets.map((pieces, index) => (
        <section className="sheet" key={pieces[0] === undefined ? '' : `${pieces[0].key} ${pieces[0].from}`} aria-label={pageOf(index + 1, sheets.length)}>
          {/* Head and foot are no part of what is read aloud: the name of the sheet says as much. */}
          {index === 0 ? <div className="sheet-rule" /> : <div className="sheet-head" aria-hidden="true">{head}</div>}
          <div className="sheet-body">
            {pieces.map((piece) => {
              const block = byKey.get(piece.key)
              if (block === undefined) return null
              if (block.kind === 'whole') return <div className="print-block" key={block.key}>{nodeOf(block, sheetOf)}</div>
              return <Table key={block.key} block={block} from={piece.from} to={piece.to} />
            })}
          </div>
          <div className="sheet-foot" aria-hidden="true">
            {foot}
            <span className="grow" />
            <span className="sheet-number">{pageOf(index + 1, sheets.length)}</span>
          </div>
        </section>
      ))}
      <div className="print-measure" aria-hidden="true" inert ref={column}>
        {blocks.map((block) => block.kind === 'whole' ? <div className="print-block" key={block.key}>{nodeOf(block, anySheet)}</div> : (
          <section className="print-block" key={block.key}>
            <div className="print-intro">{block.intro}</div>
            <div className="print-again">{block.again}</div>
            <table className={block.className}>{block.columns}{block.head}<tbody>{block.rows.map((row) => row.node)}</tbody></table>
          </section>
        ))}
      </div>
    </div>
  )
}
