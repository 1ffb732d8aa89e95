import * as q from '../formulas/inputs.ts'
import {
  automationCost, automationRecovery, exWorksPrice, labourRatio, rebasedCapital, rebasedEnergy, rebasedLabour, rebasedMaterial, shouldCost,
} from '../formulas/should-cost.ts'
import { inCountry, placeOf, say, type Sentence } from '../text/say.ts'
import { figure, reasoned } from './candidates.ts'
import type { Layout, RebaseFacts } from './layout.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, gather, resolve, setColumn, type Rule, type Sheet } from './sheet.ts'
import type { CategoryWorld, CountryWorld, World } from './world.ts'
import type { FigureRef } from './figure-book.ts'

const formulas = inOrder([rebasedMaterial, labourRatio, rebasedLabour, rebasedEnergy, rebasedCapital, automationRecovery, automationCost, shouldCost])

const ofCategory = (pick: (category: CategoryWorld) => FigureRef) => [
  figure<RebaseFacts>(({ leg }) => pick(leg.of.category), ({ leg }) => leg.of.category.label, ({ leg }) => (leg.of.basis === 'stated' ? 'default' : 'estimate')),
]
const there = (pick: (country: CountryWorld) => FigureRef) => [
  figure<RebaseFacts>(({ leg }) => (leg.country === null ? null : pick(leg.country)), ({ leg }) => placeOf(leg.country)),
]
const here = (pick: (country: CountryWorld) => FigureRef) => [
  figure<RebaseFacts>(({ origin }) => (origin === null ? null : pick(origin)), ({ origin }) => placeOf(origin)),
]

const lookedUp = (quantity: Rule<RebaseFacts>['quantity'], candidates: Rule<RebaseFacts>['candidates']): Rule<RebaseFacts> => ({ quantity, candidates, own: false })

function rules({ book }: World, works: ReadonlySet<string>): Rule<RebaseFacts>[] {
  const premium = book.ref('general.material-premium')
  return [
    lookedUp(q.materialShare, ofCategory((category) => category.materialShare)),
    lookedUp(q.labourShare, ofCategory((category) => category.labourShare)),
    lookedUp(q.energyShare, ofCategory((category) => category.energyShare)),
    lookedUp(q.capitalShare, ofCategory((category) => category.capitalShare)),
    lookedUp(q.marginShare, [
      reasoned(({ leg }) => (works.has(leg.choice?.worksId ?? '') ? 0 : Number.NaN), say`It is made in a works of one’s own: nobody else earns on it.`, 'estimate'),
      ...ofCategory((category) => category.marginShare),
    ]),
    lookedUp(q.automatableShare, ofCategory((category) => category.automatableShare)),
    lookedUp(q.materialPremium, [
      figure(({ leg, originInEurope }) => (leg.countryInEurope && !originInEurope ? premium : null), () => say`Europe`),
      reasoned(() => 0, say`Material costs the same on both sides.`, 'default'),
    ]),
    lookedUp(q.labourCostThere, there((country) => country.labourCost)),
    lookedUp(q.labourCostHere, here((country) => country.labourCost)),
    lookedUp(q.productivityThere, there((country) => country.productivity)),
    lookedUp(q.productivityHere, here((country) => country.productivity)),
    lookedUp(q.electricityThere, there((country) => country.electricity)),
    lookedUp(q.electricityHere, here((country) => country.electricity)),
  ]
}

/** Fills the should-cost of the destinations, EUR per unit ex works, one row each, from today's sources. */
export function rebase({ contents, rebased, world, sheets: { rebase: sheet } }: Layout, today: Sheet | null): void {
  const { book } = world
  if (today === null) setColumn(sheet, shouldCost, new Float64Array(0), { kind: 'formula', formula: shouldCost })
  else {
    gather(sheet, q.exWorksToday, today, Int32Array.from(rebased, (row) => row.todayRow), exWorksPrice)
    for (const rule of rules(world, new Set(contents.works.map(({ id }) => id)))) resolve(sheet, rebased, rule, book)
    fillFigure(sheet, q.productivityExponent, book.ref('general.productivity-exponent'))
    fillFigure(sheet, q.automationSaving, book.ref('general.automation-saving'))
    fillFigure(sheet, q.automationApplied, book.ref('general.automation-applied'))
    fillFigure(sheet, q.automationOutlay, book.ref('general.automation-outlay-years'))
    fillFigure(sheet, q.automationLife, book.ref('general.automation-life-years'))
    fillFigure(sheet, q.costOfCapital, book.ref('general.cost-of-capital'))
    runFormulas(sheet, formulas)
  }
}

/** The figures that keep the should-cost of a row unknown, in words. Read from the sheet and not from the figures as they stand, which may be those of a later question. */
export function missingForRebase(facts: RebaseFacts, sheet: Sheet, row: number): Sentence[] {
  const { origin, todayRow, leg } = facts
  if (todayRow < 0 || origin === null) return [say`a price today to start from`]
  const isUnknown = (quantity: Parameters<typeof columnOf>[1]): boolean => Number.isNaN(columnOf(sheet, quantity)[row])
  const missing: Sentence[] = []
  for (const [country, labourCost, productivity, electricity] of [
    [origin, q.labourCostHere, q.productivityHere, q.electricityHere], [leg.country, q.labourCostThere, q.productivityThere, q.electricityThere],
  ] as const) {
    if (country === null) continue
    if (isUnknown(labourCost)) missing.push(say`labour cost of ${inCountry(country)} (${country.labourCost.key})`)
    if (isUnknown(productivity)) missing.push(say`productivity of ${inCountry(country)} (${country.productivity.key})`)
    if (isUnknown(electricity)) missing.push(say`electricity price of ${inCountry(country)} (${country.electricity.key})`)
  }
  return missing
}
