import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  automatedShare, costOfCapital, electricityThere, energyPerUnit, equipmentEffectiveness, labourEfficiency, labourHours, learningCurve, learningRate, machineCapex,
  machineHours, machineHoursPerYear, machineLife, materialPerUnit, materialScrap, overheadShare, plateauUnits, productionTooling, projectCurrencyRate,
  toolingLife, unitsPlanned, wage,
} from './inputs.ts'
import { capitalRecovery } from '../numeric/finance.ts'
import { meanLearning } from '../numeric/learning.ts'
import { legNeed } from './need.ts'
import { corporateFinance, generalPractice, learningCurves } from './sources.ts'

/** Material of one good unit made in one's own works, EUR per unit. */
export const ownMaterial = formula({
  id: 'own-material',
  label: say`Material, own production`,
  unit: 'EUR/unit',
  says: say`material for one unit ÷ (1 − share lost)`,
  excel: '{material-per-unit}/(1-{material-scrap})',
  source: generalPractice,
  inputs: [materialPerUnit, materialScrap],
  compute: (material, scrap) => material / (1 - scrap),
  example: { given: [7.6, 0.05], gives: 8, tolerance: 1e-12, source: 'by hand: 7.60 ÷ 0.95' },
})

/** Mean labour of all units made within the horizon, a share of the labour of the first. */
export const learningFactor = formula({
  id: 'learning-factor',
  label: say`Learning`,
  unit: '1',
  says: say`mean hours of all units made within the horizon ÷ hours of the first: Wright, the mean of n units is n^b; Crawford, the n-th unit is n^b; b = log2 of the learning rate; level from the plateau on`,
  source: learningCurves,
  inputs: [learningCurve, learningRate, plateauUnits, unitsPlanned],
  compute: (curve, rate, plateau, units) => (curve === 0 ? 1 : curve === 1 ? meanLearning('Wright', rate, plateau, units) : curve === 2 ? meanLearning('Crawford', rate, plateau, units) : Number.NaN),
  example: { given: [1, 0.8, 1000, 16], gives: 0.4096, tolerance: 1e-9, source: 'textbook: first 100 h, 80 %, sixteen units take 40.96 h on average' },
})

/** Labour of one unit made in one's own works, EUR per unit. */
export const ownLabour = formula({
  id: 'own-labour',
  label: say`Labour, own production`,
  unit: 'EUR/unit',
  says: say`hours of the first unit × (1 − share that machines do) × learning × wage ÷ productivity`,
  excel: '{labour-hours}*(1-{automated-share})*{learning-factor}*{wage}/{labour-efficiency}',
  source: generalPractice,
  inputs: [labourHours, automatedShare, learningFactor, wage, labourEfficiency],
  compute: (hours, automated, learned, perHour, efficiency) => (hours * (1 - automated) * learned * perHour) / efficiency,
  example: { given: [0.5, 0.2, 0.75, 32, 1], gives: 9.6, tolerance: 1e-12, source: 'by hand: 0.5 × 0.8 × 0.75 × 32' },
})

/** Share of an outlay for machines that falls on one year, interest included. */
export const machineRecovery = formula({
  id: 'machine-recovery',
  label: say`Capital recovery factor of machines`,
  unit: '1/year',
  says: say`cost of capital ÷ (1 − (1 + cost of capital)^−years)`,
  excel: 'IF({cost-of-capital}=0,1/{machine-life},{cost-of-capital}/(1-(1+{cost-of-capital})^-{machine-life}))',
  source: corporateFinance,
  inputs: [costOfCapital, machineLife],
  compute: (rate, years) => capitalRecovery(rate, years),
  example: { given: [0.1, 10], gives: 0.162_745, tolerance: 5e-7, source: 'annuity table: 10 %, 10 years' },
})

/** Share of an outlay for tooling that falls on one year, interest included. */
export const toolingRecovery = formula({
  id: 'tooling-recovery',
  label: say`Capital recovery factor of tooling`,
  unit: '1/year',
  says: say`cost of capital ÷ (1 − (1 + cost of capital)^−years)`,
  excel: 'IF({cost-of-capital}=0,1/{tooling-life},{cost-of-capital}/(1-(1+{cost-of-capital})^-{tooling-life}))',
  source: corporateFinance,
  inputs: [costOfCapital, toolingLife],
  compute: (rate, years) => capitalRecovery(rate, years),
  example: { given: [0.08, 5], gives: 0.250_456, tolerance: 5e-7, source: 'annuity table: 8 %, 5 years' },
})

/** Machines for one unit made in one's own works, EUR per unit. */
export const ownMachine = formula({
  id: 'own-machine',
  label: say`Machines, own production`,
  unit: 'EUR/unit',
  says: say`machine time × machines and building × recovery factor ÷ (machine hours a year × overall equipment effectiveness)`,
  excel: 'IF(OR({machine-capex}=0,{machine-hours}=0),0,{machine-hours}*{machine-capex}*{machine-recovery}/({machine-hours-per-year}*{equipment-effectiveness}))',
  source: generalPractice,
  inputs: [machineHours, machineCapex, machineRecovery, machineHoursPerYear, equipmentEffectiveness],
  compute: (hours, capex, recovery, perYear, effectiveness) => (capex === 0 || hours === 0 ? 0 : (hours * capex * recovery) / (perYear * effectiveness)),
  example: { given: [0.1, 400_000, 0.16, 4000, 0.8], gives: 2, tolerance: 1e-12, source: 'by hand: 0.1 × 64,000 ÷ 3,200' },
})

/** Energy of one unit made in one's own works, EUR per unit. */
export const ownEnergy = formula({
  id: 'own-energy',
  label: say`Energy, own production`,
  unit: 'EUR/unit',
  says: say`energy × electricity at the destination × exchange rate`,
  excel: 'IF({energy-per-unit}=0,0,{energy-per-unit}*{electricity-destination}*{project-currency-rate})',
  source: generalPractice,
  inputs: [energyPerUnit, electricityThere, projectCurrencyRate],
  compute: (energy, perKwh, projectRate) => (energy === 0 ? 0 : energy * perKwh * projectRate),
  example: { given: [2, 0.15, 1], gives: 0.3, tolerance: 1e-12, source: 'by hand' },
})

/** Overhead on one unit made in one's own works, EUR per unit; labour is its one base. */
export const ownOverhead = formula({
  id: 'own-overhead',
  label: say`Overhead, own production`,
  unit: 'EUR/unit',
  says: say`labour × overhead share`,
  excel: '{own-labour}*{overhead-share}',
  source: generalPractice,
  inputs: [ownLabour, overheadShare],
  compute: (labour, share) => labour * share,
  example: { given: [9.6, 0.5], gives: 4.8, tolerance: 1e-12, source: 'by hand' },
})

/** Tooling for one unit made in one's own works, EUR per unit. */
export const ownTooling = formula({
  id: 'own-tooling',
  label: say`Tooling, own production`,
  unit: 'EUR/unit',
  says: say`tooling × recovery factor ÷ need from this source`,
  excel: 'IF({production-tooling}=0,0,{production-tooling}*{tooling-recovery}/{leg-need})',
  source: generalPractice,
  inputs: [productionTooling, toolingRecovery, legNeed],
  compute: (tooling, recovery, need) => (tooling === 0 ? 0 : (tooling * recovery) / need),
  example: { given: [72_000, 0.25, 18_000], gives: 1, tolerance: 1e-12, source: 'by hand' },
})

/** What one unit costs in one's own works, EUR per unit at its door. */
export const ownProduction = formula({
  id: 'own-production',
  label: say`Cost of own production`,
  unit: 'EUR/unit',
  says: say`material + labour + machines + energy + overhead + tooling`,
  excel: '{own-material}+{own-labour}+{own-machine}+{own-energy}+{own-overhead}+{own-tooling}',
  source: generalPractice,
  inputs: [ownMaterial, ownLabour, ownMachine, ownEnergy, ownOverhead, ownTooling],
  compute: (material, labour, machine, energy, overhead, tooling) => material + labour + machine + energy + overhead + tooling,
  example: { given: [8, 9.6, 2, 0.3, 4.8, 1], gives: 25.7, tolerance: 1e-12, source: 'by hand' },
})
