import { say, type Sentence } from '../text/say.ts'
import { gap, heldStock, productLoss, recover, survive } from './braking.ts'
import { carbon, cbam, cbamCertificates, freightEmission, yearlyEmission } from './carbon.ts'
import { antiDumping, appliedDutyRate, brokerage, customsAdditions, customsValue, duty, dutyInPrice } from './duty.ts'
import type { AnyFormula } from './formula.ts'
import { chargeableMass, freight, freightToBorder, fullFreight, insurance, usualFreight } from './freight.ts'
import { landed } from './landed.ts'
import { countryStopRate, expectedLoss, stopProbability, stopRate } from './likelihood.ts'
import { breakEvenVolume, discountedPayback, firstFlow, internalReturn, lastFlow, payback, presentValue, yearlyFlow } from './money.ts'
import { dualRunning, notYetSaved, oneOffOfMove, rampLoss, savingStart, training } from './moving.ts'
import { boughtPerGood, legNeed, lineNeed, needForProduct } from './need.ts'
import {
  learningFactor, machineRecovery, ownEnergy, ownLabour, ownMachine, ownMaterial, ownOverhead, ownProduction, ownTooling, toolingRecovery,
} from './own-production.ts'
import { annuityCharge, expedite, hedging, obsolescence, oversight, ownership, quality, standByCharge, tooling } from './ownership.ts'
import { price } from './price.ts'
import {
  concentrationScore, concentrationTerm, financeScore, governanceScore, hazardScore, leadTimeScore, logisticsScore, rejectScore,
  requalificationScore, riskScore, tradeBarrierScore,
} from './risk.ts'
import {
  automationCost, automationRecovery, exWorksPrice, labourRatio, rebasedCapital, rebasedEnergy, rebasedLabour, rebasedMaterial, shouldCost,
} from './should-cost.ts'
import {
  bufferStock, capitalCharge, carryingRate, cycleStock, dailyDeviation, dailyUse, extraStock, ownedTransitDays, pipelineStock, safetyStock,
  safetyUnits, serviceFactor, stockValue, tiedUp,
} from './stock.ts'
import { standByDaysUsed, standByFlow, standByPerDay, standByPerYear, standByUse, usualBack } from './stand-by.ts'
import {
  closureDelay, lateUnits, meanClosureFactor, meanDetour, meanSurge, shockedFreightFactor, shockedLeadTime, shockedCurrencyFactor, shockedTransit,
} from './what-ifs.ts'
import { producedHours, rebasedHours, worksHours, worksUse } from './works.ts'
import { annuityPerYear, costPerUnit, interestPerYear, landedPerYear, ownershipPerYear, spend } from './year.ts'

/** A family of formulas, as the documentation and the inspector group them. */
export interface FormulaFamily {
  readonly name: Sentence
  readonly formulas: readonly AnyFormula[]
}

/** Every formula of the model, by family, in the order a buyer would argue them. */
export const families: readonly FormulaFamily[] = [
  { name: say`Need`, formulas: [lineNeed, needForProduct, legNeed, boughtPerGood] },
  { name: say`Price`, formulas: [price] },
  { name: say`Freight and insurance`, formulas: [chargeableMass, usualFreight, fullFreight, freightToBorder, freight, insurance] },
  { name: say`Duty`, formulas: [appliedDutyRate, dutyInPrice, customsAdditions, customsValue, antiDumping, duty, brokerage] },
  {
    name: say`Stock`,
    formulas: [
      carryingRate, stockValue, dailyUse, ownedTransitDays, pipelineStock, cycleStock, serviceFactor, dailyDeviation, safetyUnits, safetyStock,
      bufferStock, tiedUp, extraStock, capitalCharge,
    ],
  },
  {
    name: say`What if`,
    formulas: [
      shockedCurrencyFactor, meanDetour, meanClosureFactor, closureDelay, shockedTransit, shockedLeadTime, shockedFreightFactor, lateUnits, meanSurge,
    ],
  },
  { name: say`Landed cost`, formulas: [landed] },
  { name: say`Carbon`, formulas: [freightEmission, cbamCertificates, cbam, carbon, yearlyEmission] },
  { name: say`Cost of ownership`, formulas: [quality, expedite, oversight, hedging, obsolescence, toolingRecovery, tooling, standByCharge, annuityCharge, ownership] },
  { name: say`A year`, formulas: [spend, landedPerYear, ownershipPerYear, interestPerYear, annuityPerYear, costPerUnit] },
  { name: say`Should-cost`, formulas: [exWorksPrice, rebasedMaterial, labourRatio, rebasedLabour, rebasedEnergy, rebasedCapital, automationRecovery, automationCost, shouldCost] },
  { name: say`Own production`, formulas: [ownMaterial, learningFactor, ownLabour, machineRecovery, ownMachine, ownEnergy, ownOverhead, ownTooling, ownProduction] },
  { name: say`Works that parts share`, formulas: [producedHours, rebasedHours, worksHours, worksUse] },
  { name: say`Moving`, formulas: [training, rampLoss, dualRunning, oneOffOfMove, savingStart, notYetSaved] },
  {
    name: say`Risk`,
    formulas: [
      governanceScore, logisticsScore, hazardScore, tradeBarrierScore, concentrationTerm, concentrationScore, leadTimeScore, requalificationScore,
      rejectScore, financeScore, riskScore,
    ],
  },
  { name: say`Braking distance`, formulas: [heldStock, survive, recover, gap, productLoss] },
  { name: say`Stand-by contracts`, formulas: [standByPerYear, standByPerDay, standByFlow, usualBack, standByDaysUsed, standByUse] },
  { name: say`Likelihood`, formulas: [stopRate, countryStopRate, stopProbability, expectedLoss] },
  { name: say`Money against today`, formulas: [firstFlow, yearlyFlow, lastFlow, presentValue, internalReturn, payback, discountedPayback, breakEvenVolume] },
]

/** Every formula, in one list. */
export const allFormulas: readonly AnyFormula[] = families.flatMap((family) => family.formulas)
