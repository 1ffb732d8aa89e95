import { legNeed } from '../formulas/need.ts'
import * as q from '../formulas/inputs.ts'
import {
  learningFactor, machineRecovery, ownEnergy, ownLabour, ownMachine, ownMaterial, ownOverhead, ownProduction, ownTooling, toolingRecovery,
} from '../formulas/own-production.ts'
import type { Production } from '../model/scenario.ts'
import { inCountry, placeOf, say, type Sentence, type SentenceValue } from '../text/say.ts'
import { chosen, figure, figureProvenance, reasoned } from './candidates.ts'
import type { FigureRef } from './figure-book.ts'
import type { Layout, ProductionFacts } from './layout.ts'
import { projectRate, type ProjectRate } from './project-rate.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, derive, fillFigure, gather, resolve, type Candidate, type Rule } from './sheet.ts'

const formulas = inOrder([ownMaterial, learningFactor, ownLabour, machineRecovery, ownMachine, ownEnergy, ownOverhead, toolingRecovery, ownTooling, ownProduction])

const choiceId = ({ choice }: ProductionFacts): string => choice.id
const stated = (pick: (production: Production) => number | null): Candidate<ProductionFacts> => chosen(({ production }) => pick(production), choiceId)
const rule = (quantity: Rule<ProductionFacts>['quantity'], ...candidates: Candidate<ProductionFacts>[]): Rule<ProductionFacts> => ({ quantity, own: false, candidates })
const curves = { Wright: 1, Crawford: 2 } as const

/** A figure in euros, in the currency of the project. */
export function inProjectCurrency<Row>(ref: (row: Row) => FigureRef | null, rate: Pick<ProjectRate, 'value'>, of: (row: Row) => SentenceValue): Candidate<Row> {
  return {
    value: (row) => (ref(row)?.value ?? Number.NaN) * rate.value,
    certainty: () => 'default',
    origin: (row) => {
      const found = ref(row)
      return { provenance: found === null ? { kind: 'computed' } : figureProvenance(found), of: of(row) }
    },
  }
}

/** The pass that works out what own production costs, EUR per unit, one row a destination made in one's own works; needs the need of the sources. */
export function productionPass({ contents, productions, world, sheets: { legs, productions: sheet } }: Layout): () => void {
  const legRow = Int32Array.from(productions, (row) => row.legRow)
  const { book } = world
  const rate = projectRate(world, contents.project.currency)
  const general = (key: string): Candidate<ProductionFacts> => {
    const ref = book.ref(key)
    return figure(() => ref, () => '')
  }
  const rules = [
    rule(q.materialPerUnit, stated(({ materialPerUnit }) => materialPerUnit)),
    rule(q.materialScrap, stated(({ scrapShare }) => scrapShare)),
    rule(q.labourHours, stated(({ labourHoursPerUnit }) => labourHoursPerUnit)),
    rule(q.automatedShare, stated(({ automatedShare }) => automatedShare)),
    rule(q.wage, stated(({ wagePerHour }) => wagePerHour), inProjectCurrency(({ leg }) => leg.country?.labourCost ?? null, rate, ({ leg }) => placeOf(leg.country))),
    rule(q.learningCurve, stated(({ learning }) => (learning === null ? null : curves[learning])), reasoned(() => 0, say`No learning is stated: every unit takes as long as the first.`, 'known')),
    rule(q.learningRate, stated(({ learningRate }) => learningRate), general('general.learning-rate')),
    rule(q.plateauUnits, stated(({ plateauUnits }) => plateauUnits), general('general.plateau-units')),
    rule(q.machineHours, stated(({ machineHoursPerUnit }) => machineHoursPerUnit)),
    rule(q.machineCapex, stated(({ capex }) => capex)),
    rule(q.machineLife, stated(({ machineLifeYears }) => machineLifeYears), general('general.machine-life-years')),
    rule(q.machineHoursPerYear, stated(({ machineHoursPerYear }) => machineHoursPerYear), general('general.machine-hours-per-year')),
    rule(q.equipmentEffectiveness, stated(({ equipmentEffectiveness }) => equipmentEffectiveness), general('general.equipment-effectiveness')),
    rule(q.energyPerUnit, stated(({ energyPerUnitKwh }) => energyPerUnitKwh)),
    rule(q.electricityThere, figure(({ leg }) => leg.country?.electricity ?? null, ({ leg }) => placeOf(leg.country))),
    rule(q.overheadShare, stated(({ overheadShare }) => overheadShare), general('general.overhead-share')),
    rule(q.productionTooling, stated(({ toolingCost }) => toolingCost)),
  ]
  return () => {
    gather(sheet, legNeed, legs, legRow)
    for (const one of rules) resolve(sheet, productions, one, book)
    fillFigure(sheet, q.labourEfficiency, book.ref('general.labour-efficiency'))
    fillFigure(sheet, q.costOfCapital, book.ref('general.cost-of-capital'))
    fillFigure(sheet, q.toolingLife, book.ref('general.tooling-life-years'))
    fillFigure(sheet, q.horizon, book.ref('general.horizon-years'))
    rate.fill(sheet)
    const [need, years] = [columnOf(sheet, legNeed), columnOf(sheet, q.horizon)]
    derive(sheet, q.unitsPlanned, [need, years], () => need.map((perYear, row) => perYear * (years[row] ?? Number.NaN)), {
      kind: 'aggregate', says: say`need from this source × planning horizon`, pieces: (row) => [{ sheet, quantity: legNeed, row }, { sheet, quantity: q.horizon, row }],
    })
    runFormulas(sheet, formulas)
    const [machine, tooling] = [columnOf(sheet, ownMachine), columnOf(sheet, ownTooling)]
    derive(sheet, q.annuityInPrice, [machine, tooling], () => machine.map((perUnit, row) => perUnit + (tooling[row] ?? Number.NaN)), {
      kind: 'aggregate', says: say`machines + tooling`, pieces: (row) => [{ sheet, quantity: ownMachine, row }, { sheet, quantity: ownTooling, row }],
    })
  }
}

/** The figures that keep the cost of own production unknown, in words. */
export function missingForProduction({ leg, production }: ProductionFacts): Sentence[] {
  const { country } = leg
  if (country === null) return []
  return [
    ...(production.wagePerHour === null && Number.isNaN(country.labourCost.value) ? [say`labour cost of ${inCountry(country)} (${country.labourCost.key})`] : []),
    ...(production.energyPerUnitKwh > 0 && Number.isNaN(country.electricity.value) ? [say`electricity price of ${inCountry(country)} (${country.electricity.key})`] : []),
  ]
}
