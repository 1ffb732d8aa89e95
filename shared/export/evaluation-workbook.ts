import type { Figures } from '../data/figure.ts'
import { workOut } from '../engine/evaluate.ts'
import { costLineIds, ownershipLineIds, type Evaluation } from '../engine/evaluation.ts'
import { lineFormulas } from '../engine/leg-pass.ts'
import type { Plan } from '../engine/plan.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { ownership } from '../formulas/ownership.ts'
import { landedPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import type { ProjectContents } from '../model/contents.ts'
import { Assumptions } from './assumption-sheet.ts'
import { LiveBook, type LiveSource } from './live-book.ts'
import { markerOf, type Imprint } from './marker.ts'
import { totalsSheet } from './totals-sheet.ts'
import { encodeSheet, packXlsx, type EncodedSheet } from './write-xlsx.ts'

/** One plan of the workbook. */
export interface ExportedPlan {
  /** "Today", or the letter of the scenario. */
  readonly name: string
  readonly plan: Plan
  readonly evaluation: Evaluation
}

/** What is written of a project. */
export interface EvaluationExport {
  readonly contents: ProjectContents
  /** Ids of the plans beside today. */
  readonly scenarioIds: readonly string[]
  readonly figures: Figures
}

/** The bytes of an Excel workbook that computes the costs of today and of some plans: every cost cell an equation over facts and assumptions. */
export function exportEvaluation({ contents, scenarioIds, figures }: EvaluationExport, imprint: Imprint): Uint8Array {
  const assumptions = new Assumptions()
  const book = new LiveBook(assumptions, contents.project.currency)
  const plans: ExportedPlan[] = [null, ...scenarioIds].map((scenarioId, index) => {
    const name = scenarioId === null ? 'Today' : nameOf(contents, scenarioId, scenarioIds)
    const { plan, evaluation } = workOut({ contents, scenarioId, figures })
    openSheets(book, name, plan, index, evaluation)
    if (scenarioId !== null && plan.rebased.length > 0) openSheets(book, `${name} today`, todayInWorldOf(contents, scenarioId, figures), index, null)
    return { name, plan, evaluation }
  })
  for (const { plan } of plans) for (const quantity of quantities) book.want(plan.sheets.parts, quantity)
  const totals = totalsSheet(plans, contents.project.currency, book, assumptions)
  // The figures are known once all cells that ask for them are written down.
  const sheets: EncodedSheet[] = []
  for (const sheet of book.written()) sheets.push(encodeSheet(sheet))
  const first = [totals, assumptions.sheet(plans.map(({ name }) => name), (index, key) => refOf(plans, index, key))]
  return packXlsx([...first.map(encodeSheet), ...sheets, encodeSheet(markerOf('evaluation', contents.project, imprint))])
}

/** What the sheets of a plan begin with: its letter, without what a sheet's name cannot hold, and a number where two plans would share it. */
function nameOf({ scenarios }: ProjectContents, scenarioId: string, all: readonly string[]): string {
  const letterOf = (id: string): string => scenarios.find((one) => one.id === id)?.letter.replaceAll(/[[\]:*?/\\']/gu, '').trim().toUpperCase() || 'Plan'
  const letter = letterOf(scenarioId)
  const same = all.filter((id) => letterOf(id) === letter)
  return same.length === 1 ? letter : `${letter}${same.indexOf(scenarioId) + 1}`
}

function refOf(plans: readonly ExportedPlan[], index: number, key: string): ReturnType<Plan['world']['book']['ref']> {
  const found = plans[index] ?? plans[0]
  if (found === undefined) throw new Error('A workbook of an evaluation has at least the plan of today.')
  return found.plan.world.book.ref(key)
}

const lines = [...costLineIds, ...ownershipLineIds].map((id) => lineFormulas[id])
const quantities = [q.partNeed, ...lines, landed, ownership, spend, landedPerYear, ownershipPerYear]

/** Today's sourcing under the figures of a scenario, from which its re-based prices start. */
function todayInWorldOf(contents: ProjectContents, scenarioId: string, figures: Figures): Plan {
  const of = (id: string | null) => contents.parameters.filter((one) => one.scenarioId === id)
  const parameters = [...of(null), ...of(scenarioId).map((one) => Object.assign({}, one, { scenarioId: null }))]
  return workOut({ contents: { ...contents, parameters }, scenarioId: null, figures }).plan
}

type Label = LiveSource['labels'][number]
const partNumber = (of: (row: number) => string): Label => ({ heading: 'Part number', width: 18, of })
const description = (of: (row: number) => string): Label => ({ heading: 'Description', width: 32, of })

function openSheets(book: LiveBook, name: string, plan: Plan, index: number, evaluation: Evaluation | null): void {
  const { parts, legs, rebased, productions, sheets, world } = plan
  const common = { plan: index, book: world.book, legs: null }
  const place = (of: (row: number) => (typeof legs)[number] | undefined) => ({ heading: 'Source', width: 30, of: (row: number) => [of(row)?.supplierName ?? '', of(row)?.city ?? '', of(row)?.country?.name ?? ''].filter((word) => word !== '').join(', ') })
  if (evaluation !== null) {
    book.open({
      ...common, name: `${name} parts`, sheet: sheets.parts,
      labels: [
        partNumber((row) => parts[row]?.part.partNumber ?? ''), description((row) => parts[row]?.part.description ?? ''),
        { heading: 'Not known because', width: 30, of: (row) => evaluation.parts[row]?.notPriced ?? '' },
      ],
    })
  }
  book.open({
    ...common, name: `${name} sources`, sheet: sheets.legs, legs,
    labels: [partNumber((row) => legs[row]?.of.part.partNumber ?? ''), place((row) => legs[row])],
  })
  book.open({ ...common, name: `${name} estimates`, sheet: sheets.rebase, labels: [partNumber((row) => rebased[row]?.leg.of.part.partNumber ?? ''), place((row) => rebased[row]?.leg)] })
  book.open({ ...common, name: `${name} own works`, sheet: sheets.productions, labels: [partNumber((row) => productions[row]?.leg.of.part.partNumber ?? ''), place((row) => productions[row]?.leg)] })
  book.open({ ...common, name: `${name} products`, sheet: sheets.products, labels: [{ heading: 'Product', width: 18, of: sheets.products.nameOf }] })
}
