import type { FactRef, Provenance } from '../engine/explanation.ts'
import type { FigureRef } from '../engine/figure-book.ts'
import type { LegFacts } from '../engine/leg-facts.ts'
import type { Column, Piece, Sheet } from '../engine/sheet.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { columnLetter } from '../import/workbook.ts'
import { english, englishValue } from '../text/english.ts'
import type { SentenceValue } from '../text/say.ts'
import type { Assumptions } from './assumption-sheet.ts'
import { ruleEquation } from './live-rules.ts'
import type { CellStyle } from './cell-styles.ts'
import { headingCell, type ExportCell, type ExportSheet } from './write-xlsx.ts'

/** A sheet of the engine that becomes a sheet of the workbook. */
export interface LiveSource {
  readonly name: string
  readonly sheet: Sheet
  /** Which plan's figures it sees; 0 is today. */
  readonly plan: number
  readonly book: { ref(key: string): FigureRef }
  /** What its rows are, where they are sources of parts. */
  readonly legs: readonly LegFacts[] | null
  /** Columns of words before the numbers. */
  readonly labels: readonly { readonly heading: string; readonly width: number; readonly of: (row: number) => SentenceValue }[]
}

/** Rows of headings: what, in which unit, how. */
export const headingRows = 3

/** A number or a cell, so that it needs no brackets around it. */
const isPlain = (expression: string): boolean => /^(?:'[^']+'!|[A-Za-z]+!)?\$?[A-Z]{1,3}\$?\d+$|^\d+(?:\.\d+)?(?:E-?\d+)?$|^""$/u.test(expression)
const bracketed = (expression: string): string => (isPlain(expression) ? expression : `(${expression})`)

/** Follows numbers of the engine back to facts and figures, and writes each step as an equation over cells. */
export class LiveBook {
  private readonly sources = new Map<Sheet, LiveSource>()
  /** Columns wanted of each sheet, inputs before what follows from them. */
  private readonly wanted = new Map<Sheet, Map<string, { readonly quantity: Quantity; readonly letter: string }>>()
  /** The first cell that holds a fact: the others look there. */
  private readonly facts = new Map<string, { readonly address: string; readonly value: number }>()
  private readonly assumptions: Assumptions
  private readonly currency: string

  constructor(assumptions: Assumptions, currency: string) {
    this.assumptions = assumptions
    this.currency = currency
  }

  /** Makes a sheet of the engine one of the workbook; one that is there already stays as it is. */
  open(source: LiveSource): void {
    if (this.sources.has(source.sheet)) return
    this.sources.set(source.sheet, source)
    this.wanted.set(source.sheet, new Map())
  }

  /** Sees to it that a quantity has a column, and all that it follows from; its letter. */
  want(sheet: Sheet, quantity: Quantity): string {
    const columns = this.wanted.get(sheet)
    if (columns !== undefined && !columns.has(quantity.id)) {
      this.wantInputs(sheet, quantity)
      columns.set(quantity.id, { quantity, letter: columnLetter((this.sources.get(sheet)?.labels.length ?? 0) + columns.size) })
    }
    return this.letterOf(sheet, quantity)
  }

  /** The cells of a column from the first row to the last, as a range. */
  range(sheet: Sheet, quantity: Quantity): string {
    const letter = this.want(sheet, quantity)
    return `${this.prefix(sheet)}$${letter}$${headingRows + 1}:$${letter}$${headingRows + Math.max(1, sheet.length)}`
  }

  /** The sheets of the workbook in the order in which they were opened, those that nothing asked for left out; one by one, as each is large. */
  *written(): Generator<ExportSheet> {
    for (const source of this.sources.values()) if ((this.wanted.get(source.sheet)?.size ?? 0) > 0 && source.sheet.length > 0) yield this.write(source)
  }

  private letterOf(sheet: Sheet, quantity: Quantity): string {
    const found = this.wanted.get(sheet)?.get(quantity.id)
    if (found === undefined) throw new Error(`The workbook asked for ${quantity.id} before it had a column.`)
    return found.letter
  }

  private prefix(sheet: Sheet): string {
    return `'${this.sources.get(sheet)?.name ?? ''}'!`
  }

  private wantInputs(sheet: Sheet, quantity: Quantity): void {
    const source = sheet.columns.get(quantity.id)?.source
    const legs = this.sources.get(sheet)?.legs ?? null
    const need = (of: Sheet, what: Quantity): void => {
      const column = of.columns.get(what.id)
      if (column === undefined || column.source.kind === 'figure') return
      if (column.source.kind === 'gather') need(column.source.from, column.source.quantity)
      else if (this.sources.has(of)) this.want(of, what)
      else this.wantInputs(of, what)
    }
    if (source?.kind === 'formula' && source.formula.excel !== undefined) for (const input of source.formula.inputs) need(sheet, input)
    else if (source?.kind === 'aggregate') {
      // Every row is made of pieces of the same kind.
      for (let row = 0, found = false; row < sheet.length && !found; row++) {
        for (const piece of this.piecesOf(sheet, quantity, row)) {
          need(piece.sheet, piece.quantity)
          found = true
        }
      }
    } else if (source?.kind === 'rule' && legs !== null) {
      const { book } = this.sources.get(sheet) as LiveSource // a sheet with legs is a source
      for (const leg of legs) ruleEquation(quantity, leg, book, { of: (what) => (need(sheet, what), '0'), figure: () => '0' })
    }
  }

  /** What an aggregate is made of, where it is a sum or a mean that can be written down. */
  private piecesOf(sheet: Sheet, quantity: Quantity, row: number): readonly Piece[] {
    const source = sheet.columns.get(quantity.id)?.source
    if (source?.kind !== 'aggregate') return []
    if (quantity.id === q.cbamMass.id) return [q.cbamApplies, q.mass, { ...q.mass, id: 'leg-need' }].map((of) => ({ sheet, quantity: of, row }))
    return source.says.template.startsWith('sum ') || source.says.template === weighted ? source.pieces(row) : []
  }

  /** A cell of the engine as an expression over cells, seen from the sheet `from`, with the figures of a plan. */
  private expression(from: LiveSource, { sheet, quantity, row }: Piece, plan = from.plan): string {
    const column = sheet.columns.get(quantity.id)
    if (column === undefined || row < 0) return '""'
    const { source } = column
    if (source.kind === 'figure') return this.assumptions.cell(source.ref, plan)
    if (source.kind === 'gather') return this.expression(from, { sheet: source.from, quantity: source.quantity, row: source.rowOf(row) }, this.sources.get(source.from)?.plan ?? plan)
    if (this.sources.has(sheet)) {
      const letter = this.letterOf(sheet, quantity)
      return sheet === from.sheet ? `${letter}${row + headingRows + 1}` : `${this.prefix(sheet)}${letter}${row + headingRows + 1}`
    }
    return this.equation(from, { sheet, quantity, row }, column) ?? constant(column.values[row])
  }

  /** The equation of a cell; null where it is a plain number. */
  private equation(from: LiveSource, piece: Piece, column: Column): string | null {
    const { sheet, quantity, row } = piece
    const { source } = column
    if (source.kind === 'formula') {
      const { excel, inputs } = source.formula
      if (excel === undefined) return null
      const cells = new Map(inputs.map((input) => [input.id, input]))
      return excel.replaceAll(/\{([a-z0-9-]+)\}/gu, (_, id: string) => bracketed(this.expression(from, { sheet, quantity: cells.get(id) ?? quantity, row })))
    }
    if (source.kind === 'aggregate') return this.aggregate(from, piece, source.says.template)
    if (source.kind !== 'rule') return null
    const leg = from.sheet === sheet ? from.legs?.[row] : undefined
    const reckoned = leg === undefined ? null : ruleEquation(quantity, leg, from.book, {
      of: (what) => bracketed(this.expression(from, { sheet, quantity: what, row })), figure: (ref) => this.assumptions.cell(ref, from.plan),
    })
    return reckoned ?? this.figureEquation(from, source.origin(row)?.provenance ?? null, column.values[row] ?? Number.NaN)
  }

  private aggregate(from: LiveSource, { sheet, quantity, row }: Piece, says: string): string | null {
    const pieces = this.piecesOf(sheet, quantity, row)
    if (pieces.length === 0) return null
    if (quantity.id === q.cbamMass.id) {
      const [applies, mass, need] = pieces.map((piece) => this.range(piece.sheet, piece.quantity))
      return `SUMPRODUCT(${applies ?? ''},${mass ?? ''},${need ?? ''})/1000`
    }
    const cells = pieces.map((piece) => bracketed(this.expression(from, piece)))
    if (says !== weighted) return cells.join('+')
    const [only] = cells
    if (cells.length === 2) return only ?? null
    const pairs = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? '0'] as const] : []))
    return `(${pairs.map((pair) => pair.join('*')).join('+')})/(${pairs.map(([, share]) => share).join('+')})`
  }

  /** The figure that an input is, where its number is the figure's, or the figure's in the currency of the project. */
  private figureEquation(from: LiveSource, provenance: Provenance | null, value: number): string | null {
    if (provenance?.kind !== 'figure') return null
    const ref = from.book.ref(provenance.key)
    if (ref.value === value) return this.assumptions.cell(ref, from.plan)
    const rate = from.book.ref(`exchange-rate.${this.currency}`)
    return ref.value * rate.value === value ? `${this.assumptions.cell(ref, from.plan)}*${this.assumptions.cell(rate, from.plan)}` : null
  }

  private write(source: LiveSource): ExportSheet {
    const { name, sheet, labels } = source
    const columns = [...(this.wanted.get(sheet)?.values() ?? [])].flatMap(({ quantity }) => sheet.columns.get(quantity.id) ?? [])
    const rows: ExportCell[][] = [
      [...labels.map((label) => headingCell(label.heading)), ...columns.map(({ quantity }) => headingCell(english(quantity.label)))],
      [...labels.map(() => headingCell('')), ...columns.map(({ quantity, source: { kind } }) => headingCell(kind === 'formula' || kind === 'aggregate' ? quantity.unit.replace('EUR', this.currency) : quantity.unit))],
      [...labels.map(() => headingCell('')), ...columns.map((column) => headingCell(howOf(column)))],
    ]
    for (let row = 0; row < sheet.length; row++) {
      rows.push([...labels.map(({ of }): ExportCell => ({ value: englishValue(of(row)), style: 'text' })), ...columns.map((column) => this.cell(source, column, row))])
    }
    return { name, frozenRows: headingRows, columns: [...labels.map(({ width }) => ({ width })), ...columns.map(() => ({ width: 15 }))], rows }
  }

  private cell(from: LiveSource, column: Column, row: number): ExportCell {
    const { quantity, source } = column
    const number = column.values[row] ?? Number.NaN
    const value = Number.isFinite(number) ? number : ''
    const equation = this.equation(from, { sheet: from.sheet, quantity, row }, column)
    if (equation !== null) return { value, formula: isPlain(equation) && source.kind === 'rule' ? equation : `IFERROR(${equation},"")`, style: styleOf(quantity) }
    const known = source.kind === 'rule' && value !== '' ? this.factCell(from, column, row, value) : null
    if (known !== null) return { value, formula: known, style: styleOf(quantity) }
    // An unknown number is a text: whoever types it in makes what follows known.
    return value === '' ? { value, formula: '""', style: 'input' } : { value, style: source.kind === 'rule' ? 'input' : styleOf(quantity) }
  }

  /** The cell where a fact stands already; null where it stands here, from now on. */
  private factCell(from: LiveSource, column: Column, row: number, value: number): string | null {
    const provenance = column.source.kind === 'rule' ? column.source.origin(row)?.provenance : undefined
    const fact: FactRef | null = provenance?.kind === 'fact' ? provenance.fact : null
    if (fact === null) return null
    const key = `${column.quantity.id} ${fact.noun} ${fact.id} ${fact.field}`
    const found = this.facts.get(key)
    // A share of need that a plan scales is another number than the fact behind it.
    if (found !== undefined) return found.value === value ? found.address : null
    this.facts.set(key, { address: `${this.prefix(from.sheet)}${this.letterOf(from.sheet, column.quantity)}${row + headingRows + 1}`, value })
    return null
  }
}

const weighted = 'mean over the sources, weighted by share'
const constant = (value: number | undefined): string => (value !== undefined && Number.isFinite(value) ? String(value).toUpperCase() : '""')
const styleOf = ({ unit }: Quantity): CellStyle => (unit === 'EUR/unit' ? 'unitMoney' : unit === 'EUR/year' || unit === 'EUR' ? 'money' : 'number')

/** How the numbers of a column come about, in words. */
function howOf({ source }: Column): string {
  if (source.kind === 'formula') return source.formula.excel === undefined ? `${english(source.formula.says)} (computed by Remweg)` : english(source.formula.says)
  return source.kind === 'aggregate' ? english(source.says) : ''
}
