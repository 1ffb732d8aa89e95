import * as q from '../formulas/inputs.ts'
import { dualRunning, oneOffOfMove, rampLoss, savingStart, training } from '../formulas/moving.ts'
import { legNeed } from '../formulas/need.ts'
import { ownLabour } from '../formulas/own-production.ts'
import { price } from '../formulas/price.ts'
import type { Production } from '../model/scenario.ts'
import { say, type Sentence } from '../text/say.ts'
import { chosen, fact, figure, reasoned } from './candidates.ts'
import type { Layout, MoveFacts } from './layout.ts'
import { inProjectCurrency } from './produce.ts'
import { projectRate } from './project-rate.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, gather, resolve, type Candidate, type Rule } from './sheet.ts'

const formulas = inOrder([training, rampLoss, dualRunning, oneOffOfMove, savingStart])

/** Months in so many weeks. */
const monthsOf = (weeks: number): number => (weeks * 7) / (365 / 12)

const choiceId = ({ choice }: MoveFacts): string => choice.id
const made = (pick: (production: Production) => number | null): Candidate<MoveFacts> => chosen(({ choice }) => (choice.production === null ? null : pick(choice.production)), choiceId)
const bought = (says: Sentence): Candidate<MoveFacts> => reasoned(({ choice }) => (choice.production === null ? 0 : Number.NaN), says, 'known')
const rule = (quantity: Rule<MoveFacts>['quantity'], ...candidates: Candidate<MoveFacts>[]): Rule<MoveFacts> => ({ quantity, own: false, candidates })

/** The pass that works out what each destination costs once and when it begins to save, one row a destination; needs the sources and own production. */
export function movePass({ contents, moves, world, sheets: { legs, productions, moves: sheet } }: Layout): () => void {
  const { book } = world
  const legRow = Int32Array.from(moves, (move) => move.legRow)
  const productionRow = Int32Array.from(moves, (move) => move.productionRow)
  const rate = projectRate(world, contents.project.currency)
  const general = (key: string): Candidate<MoveFacts> => {
    const ref = book.ref(key)
    return figure(() => ref, () => '')
  }
  const euros = (key: string): Candidate<MoveFacts> => {
    const ref = book.ref(key)
    return inProjectCurrency(() => ref, rate, () => '')
  }
  const weeksOfCategory: Candidate<MoveFacts> = {
    ...figure<MoveFacts>(({ of }) => of.category.requalificationWeeks, ({ of }) => say`${of.category.label}, weeks to requalify`),
    value: ({ of }) => monthsOf(of.category.requalificationWeeks.value),
  }
  const rules = [
    rule(q.qualification, chosen(({ choice }) => choice.oneOffCost, choiceId), euros('general.qualification-cost')),
    rule(q.machineCapex, made(({ capex }) => capex), bought(say`It is bought: the price holds the machines.`)),
    rule(q.productionTooling, made(({ toolingCost }) => toolingCost), bought(say`It is bought: tooling is in the one-off money stated.`)),
    rule(q.trainedHeads, made(({ trainedHeads }) => trainedHeads), bought(say`It is bought: nobody is trained here.`)),
    rule(q.trainingHours, made(({ trainingHours }) => trainingHours), general('general.training-hours')),
    rule(q.coursePerHead, made(({ coursePerHead }) => coursePerHead), euros('general.course-per-head')),
    rule(q.rampMonths, made(({ rampMonths }) => rampMonths), bought(say`It is bought: a supplier delivers at full rate from the start.`), general('general.ramp-months')),
    rule(q.startMonths, chosen(({ choice }) => choice.startMonth, choiceId),
      fact(({ of }) => (of.part.requalificationWeeks === null ? null : monthsOf(of.part.requalificationWeeks)), ({ of }) => of.part, 'requalificationWeeks'), weeksOfCategory),
    rule(q.dualRunningMonths, chosen(({ choice }) => choice.dualRunningMonths, choiceId), general('general.dual-running-months')),
    rule(q.exitCost, chosen(({ choice }) => choice.exitCost, choiceId), reasoned(() => 0, say`No cost of leaving the old source is stated.`, 'default')),
  ]
  return () => {
    for (const one of rules) resolve(sheet, moves, one, book)
    gather(sheet, legNeed, legs, legRow)
    gather(sheet, price, legs, legRow)
    gather(sheet, q.wage, productions, productionRow)
    gather(sheet, ownLabour, productions, productionRow)
    fillFigure(sheet, q.dualRunningShare, book.ref('general.dual-running-share'))
    runFormulas(sheet, formulas)
  }
}

/** One-off money of the destinations and stand-bys of a part row, EUR: the sum where it is known, else what is stated; and whether it leans on a default. */
export function oneOffOf({ moves, moveStart, standBys: { contracts, contractStart }, sheets: { moves: sheet, standBys } }: Layout, partRow: number): { readonly money: number; readonly isDefault: boolean } {
  const [first, last] = [moveStart[partRow] ?? 0, moveStart[partRow + 1] ?? 0]
  let money = 0
  let isDefault = false
  for (let row = first; row < last; row++) {
    const { choice } = moves[row] as MoveFacts // a move of the part
    if (choice.oneOffCost === null) isDefault = true
    const known = columnOf(sheet, oneOffOfMove)[row] as number // a row a move
    money += Number.isFinite(known) ? known : (columnOf(sheet, q.qualification)[row] ?? 0) + (choice.production?.capex ?? 0) + (choice.production?.toolingCost ?? 0) + (choice.exitCost ?? 0)
  }
  const [firstContract, lastContract] = [contractStart[partRow] ?? 0, contractStart[partRow + 1] ?? 0]
  for (let row = firstContract; row < lastContract; row++) {
    if (contracts[row]?.choice.oneOffCost === null) isDefault = true
    money += columnOf(standBys, q.qualification)[row] ?? 0
  }
  return { money, isDefault }
}
