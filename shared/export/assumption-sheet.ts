import type { FigureRef } from '../engine/figure-book.ts'
import { columnLetter } from '../import/workbook.ts'
import { english } from '../text/english.ts'
import { headingCell, textCell, type ExportCell, type ExportSheet } from './write-xlsx.ts'

/** Name of the sheet with every figure that the cells of cost use. */
const assumptionSheet = 'Assumptions'
const firstRow = 3
/** Columns before that of today's value. */
const before = 3

/** Every figure that a formula of the workbook asks for, once, with a value for each plan. */
export class Assumptions {
  private readonly rows = new Map<string, Map<number, FigureRef>>()
  private readonly places = new Map<string, number>()

  /** The cell of a figure as a plan sees it; plan 0 is today. */
  cell(ref: FigureRef, plan: number): string {
    let row = this.rows.get(ref.key)
    if (row === undefined) {
      row = new Map()
      this.rows.set(ref.key, row)
      this.places.set(ref.key, this.places.size)
    }
    row.set(plan, ref)
    return `${assumptionSheet}!$${columnLetter(before + plan)}$${(this.places.get(ref.key) ?? 0) + firstRow}`
  }

  /** The sheet; `refOf` gives a figure as a plan sees it, as a figure that one plan uses stands there for all. */
  sheet(plans: readonly string[], refOf: (plan: number, key: string) => FigureRef): ExportSheet {
    const after = ['Kind', 'Source', 'Publisher', 'Year', 'Confidence', 'Changed']
    return {
      name: assumptionSheet, frozenRows: 2,
      columns: [{ width: 40 }, { width: 46 }, { width: 12 }, ...plans.map(() => ({ width: 14 })), { width: 12 }, { width: 44 }, { width: 26 }, { width: 8 }, { width: 11 }, { width: 30 }],
      rows: [
        [{ value: 'Change a blue figure and the costs follow. A plan takes today’s figure unless it has one of its own. Yellow: changed by you.' }],
        ['Key', 'What', 'Unit', ...plans, ...after].map(headingCell),
        ...[...this.rows.keys()].map((key, index) => this.row(key, index + firstRow, plans.length, refOf)),
      ],
    }
  }

  private row(key: string, row: number, plans: number, refOf: (plan: number, key: string) => FigureRef): ExportCell[] {
    const refs = Array.from({ length: plans }, (_, plan) => refOf(plan, key))
    const [today] = refs
    const figure = today?.figure ?? null
    const values = refs.map((ref, plan): ExportCell => {
      const isOwn = plan === 0 || !Object.is(ref.value, today?.value)
      const value = Number.isFinite(ref.value) ? ref.value : ''
      // What is unknown is a text, so that it makes what follows unknown too instead of counting as zero.
      if (value === '') return { value, formula: '""', style: 'input' }
      return isOwn ? { value, style: ref.override === null ? 'input' : 'changed' } : { value, formula: `$${columnLetter(before)}$${row}`, style: 'number' }
    })
    const changed = refs.flatMap((ref) => (ref.override === null || ref.override === 'what' ? [] : [ref.override.scenarioId === null ? 'for the project' : 'in a plan']))
    return [
      textCell(key), textCell(figure === null ? '' : english(figure.label)), textCell(figure?.unit ?? ''), ...values, textCell(figure?.tag ?? 'added by the user'), textCell(figure?.source.title ?? ''), textCell(figure?.source.publisher ?? ''),
      textCell(figure?.source.year ?? ''), textCell(figure?.confidence ?? ''), textCell([...new Set(changed)].join(', ')),
    ]
  }
}
