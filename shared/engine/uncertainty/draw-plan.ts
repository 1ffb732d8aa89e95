import { gap, recover, survive } from '../../formulas/braking.ts'
import type { Quantity } from '../../formulas/formula.ts'
import * as q from '../../formulas/inputs.ts'
import { expectedLoss } from '../../formulas/likelihood.ts'
import { oneOffOfMove, savingStart } from '../../formulas/moving.ts'
import { presentValue, yearlyFlow } from '../../formulas/money.ts'
import { riskScore } from '../../formulas/risk.ts'
import { tiedUp } from '../../formulas/stock.ts'
import { annuityPerYear, interestPerYear, landedPerYear, ownershipPerYear, spend } from '../../formulas/year.ts'
import { worstBy } from '../braking-pass.ts'
import { moneyOf } from '../economics.ts'
import type { EvaluationRequest } from '../evaluate.ts'
import { expectedLossOf } from '../expected-loss.ts'
import type { FigureRef } from '../figure-book.ts'
import type { Layout } from '../layout.ts'
import { oneOffOf } from '../move-pass.ts'
import type { Plan } from '../plan.ts'
import { columnOf, type Column, type Sheet } from '../sheet.ts'
import { sumColumn } from '../totals.ts'
import { costOfWorks } from '../works-facts.ts'
import { openWorkbook, scenarioPage } from '../workbook.ts'
import { NotSideBySide } from './cells.ts'
import { kernelsOf } from './draw-kernels.ts'
import { DrawSheets, type DrawnFigures } from './draw-sheets.ts'
import type { Outcome, OutcomeKind } from './outcome.ts'

/** Columns that the money of a plan is made of, by sheet. */
const needed: Readonly<Partial<Record<keyof Layout['sheets'], readonly Quantity[]>>> = {
  parts: [landedPerYear, ownershipPerYear, interestPerYear, annuityPerYear, tiedUp, spend],
  stops: [gap, survive, recover, q.lossPerEvent, q.standByInflow, q.standByUseInAll],
  places: [expectedLoss, riskScore],
  moves: [oneOffOfMove, savingStart, q.qualification],
  products: [q.productDemand, q.demandSurge],
}

/** A plan in any one future of the block. */
interface DrawnSide {
  readonly sheets: DrawSheets
  readonly at: (future: number) => Plan
}

/** A plan over blocks of futures. */
export interface DrawnPlan {
  /** Works the block out from the drawn figures as they are now. */
  readonly run: () => void
  /** What the plan comes to in a future of the block. */
  readonly outcome: (future: number) => Outcome
  /** Columns that vary, by which a whole evaluation can be held against this one. */
  readonly sides: readonly DrawnSide[]
}

/** Plans over blocks of futures; those of one world share today's sourcing. */
export class DrawnPlans {
  private readonly figures: DrawnFigures
  private readonly facts: ReadonlyMap<string, number>
  private readonly block: number
  private readonly todays = new Map<Layout, DrawnSide>()

  /** `facts` are those among the drawn numbers that are facts, as they stand. */
  constructor(figures: DrawnFigures, facts: ReadonlyMap<string, number>, block: number) {
    this.figures = figures
    this.facts = facts
    this.block = block
  }

  /** Opens the plan of a request as it stands. Throws NotSideBySide where its futures must be evaluated one by one. */
  open({ contents, scenarioId, figures, what }: EvaluationRequest): DrawnPlan {
    const workbook = openWorkbook(contents, scenarioId, figures, what)
    const nowPlan = workbook.today.plan.compute()
    const { layout } = workbook.today.plan
    let today = this.todays.get(layout)
    if (today === undefined) this.todays.set(layout, (today = this.side(nowPlan, null)))
    if (scenarioId === null) return { run: () => this.runAll(today.sheets), sides: [today], outcome: (future) => outcomeOfPlan(today.at(future), Number.NaN, Number.NaN) }
    const page = scenarioPage(workbook, scenarioId, contents.choices.filter((choice) => choice.scenarioId === scenarioId))
    const plan = this.side(page.plan.compute(), today.sheets)
    return {
      sides: [today, plan],
      run: () => {
        this.runAll(today.sheets)
        this.runAll(plan.sheets)
      },
      outcome: (future) => {
        const [now, then] = [today.at(future), plan.at(future)]
        let once = costOfWorks(then.inWorks).once
        for (let row = 0; row < then.parts.length; row++) if (then.moveStart[row] !== then.moveStart[row + 1]) once += oneOffOf(then, row).money
        const { sheet } = moneyOf(now, then, once)
        return outcomeOfPlan(then, columnOf(sheet, presentValue)[0] ?? Number.NaN, columnOf(sheet, yearlyFlow)[0] ?? Number.NaN)
      },
    }
  }

  private runAll(sheets: DrawSheets): void {
    for (const step of sheets.steps) step()
  }

  private side(plan: Plan, today: DrawSheets | null): DrawnSide {
    // What stand-bys bring turns with the days of each stop, one by one.
    if (plan.standBys.contracts.length > 0) throw new NotSideBySide(q.standByUseInAll.id)
    const sheets = new DrawSheets(plan.sheets, this.figures, this.facts, this.block, kernelsOf(plan), today)
    const views = Object.entries(plan.sheets).map(([name, sheet]) => {
      const quantities = needed[name as keyof Layout['sheets']] ?? [] // the names of the record
      return { name, sheet, columns: quantities.map((quantity) => ({ column: sheets.column(sheet, quantity), cells: sheets.of(sheet, quantity) })) }
    })
    const spread = views.map(({ name, sheet, columns }) => ({
      name, sheet, columns: columns.map(({ column, cells }) => ({ column, values: cells.kind === 'fixed' ? cells.values : sheets.spread(cells, sheet.length), isFixed: cells.kind === 'fixed' })),
    }))
    const placeRow = Int32Array.from(plan.stops, (stop) => stop.placeRow)
    const partRow = Int32Array.from(plan.stops, (stop) => stop.partRow)
    const seenIn = (future: number): Plan => {
      const seen = spread.map(({ name, sheet, columns }): readonly [string, Sheet] => [name, {
        ...sheet, columns: new Map<string, Column>(columns.map(({ column, values, isFixed }) => [
          column.quantity.id, { ...column, values: isFixed || this.block === 1 ? values : values.subarray(future * sheet.length, (future + 1) * sheet.length) },
        ])),
      }])
      const own = { ...plan.sheets, ...Object.fromEntries(seen) } as Layout['sheets'] // the same names
      const gaps = columnOf(own.stops, gap)
      return {
        ...plan, sheets: own, world: { ...plan.world, book: { ...plan.world.book, ref: (key) => this.inFuture(plan.world.book.ref(key), future) } },
        braking: {
          ...plan.braking,
          get worstStop() { return worstBy(gaps, plan.places.length, placeRow) },
          get worstStopOfPart() { return worstBy(gaps, plan.parts.length, partRow) },
        },
      }
    }
    // Every block is worked out in the same arrays: what is seen of a future follows them.
    const seen: Plan[] = []
    return { sheets, at: (future) => (seen[future] ??= seenIn(future)) }
  }

  /** A figure as it is in a future of the block. */
  private inFuture(ref: FigureRef, future: number): FigureRef {
    const values = this.figures.get(ref.key)
    if (values === undefined) return ref
    const state = { value: values[future] ?? Number.NaN, override: 'what' as const }
    return { key: ref.key, figure: ref.figure, state, ...state }
  }
}

const known = (value: number | null): number => (value !== null && Number.isFinite(value) ? value : Number.NaN)

const outcomeOfPlan = (plan: Plan, npv: number, savingPerYear: number): Record<OutcomeKind, number> => ({
  npv: known(npv), savingPerYear: known(savingPerYear),
  ownershipCostPerYear: known(sumColumn(columnOf(plan.sheets.parts, ownershipPerYear))),
  landedCostPerYear: known(sumColumn(columnOf(plan.sheets.parts, landedPerYear))),
  expectedLossPerYear: known(expectedLossOf(plan)),
})
