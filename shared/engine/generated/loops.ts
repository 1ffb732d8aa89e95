// Written by electron/build/write-loops.ts from the formulas (npm run data). Change those, not this file.
import { gap, heldStock, productLoss, recover, survive } from '../../formulas/braking.ts'
import { carbon, cbam, cbamCertificates, freightEmission, yearlyEmission } from '../../formulas/carbon.ts'
import { antiDumping, appliedDutyRate, brokerage, customsAdditions, customsValue, duty, dutyInPrice } from '../../formulas/duty.ts'
import { chargeableMass, freight, freightToBorder, fullFreight, insurance, usualFreight } from '../../formulas/freight.ts'
import { landed } from '../../formulas/landed.ts'
import { countryStopRate, expectedLoss, stopProbability, stopRate } from '../../formulas/likelihood.ts'
import { breakEvenVolume, discountedPayback, firstFlow, internalReturn, lastFlow, payback, presentValue, yearlyFlow } from '../../formulas/money.ts'
import { dualRunning, notYetSaved, oneOffOfMove, rampLoss, savingStart, training } from '../../formulas/moving.ts'
import { boughtPerGood, legNeed, lineNeed, needForProduct } from '../../formulas/need.ts'
import { learningFactor, machineRecovery, ownEnergy, ownLabour, ownMachine, ownMaterial, ownOverhead, ownProduction, ownTooling, toolingRecovery } from '../../formulas/own-production.ts'
import { annuityCharge, expedite, hedging, obsolescence, oversight, ownership, quality, standByCharge, tooling } from '../../formulas/ownership.ts'
import { price } from '../../formulas/price.ts'
import { concentrationScore, concentrationTerm, financeScore, governanceScore, hazardScore, leadTimeScore, logisticsScore, rejectScore, requalificationScore, riskScore, tradeBarrierScore } from '../../formulas/risk.ts'
import { automationCost, automationRecovery, exWorksPrice, labourRatio, rebasedCapital, rebasedEnergy, rebasedLabour, rebasedMaterial, shouldCost } from '../../formulas/should-cost.ts'
import { standByDaysUsed, standByFlow, standByPerDay, standByPerYear, standByUse, usualBack } from '../../formulas/stand-by.ts'
import { bufferStock, capitalCharge, carryingRate, cycleStock, dailyDeviation, dailyUse, extraStock, ownedTransitDays, pipelineStock, safetyStock, safetyUnits, serviceFactor, stockValue, tiedUp } from '../../formulas/stock.ts'
import { closureDelay, lateUnits, meanClosureFactor, meanDetour, meanSurge, shockedCurrencyFactor, shockedFreightFactor, shockedLeadTime, shockedTransit } from '../../formulas/what-ifs.ts'
import { producedHours, rebasedHours, worksHours, worksUse } from '../../formulas/works.ts'
import { annuityPerYear, costPerUnit, interestPerYear, landedPerYear, ownershipPerYear, spend } from '../../formulas/year.ts'

/** Fills a column from the columns of a formula's inputs, which are as long. */
export type Loop = (given: readonly Float64Array[], out: Float64Array) => void

const none = new Float64Array(0)

/** A loop of its own for each formula, by its id; an index below the length of the result is in every column. */
export const loops: ReadonlyMap<string, Loop> = new Map<string, Loop>([
  [gap.id, ([a = none, b = none], out) => {
    const { compute } = gap
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [heldStock.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = heldStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [productLoss.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = productLoss
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [recover.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = recover
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [survive.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = survive
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [carbon.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = carbon
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [cbam.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = cbam
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [cbamCertificates.id, ([a = none, b = none, c = none], out) => {
    const { compute } = cbamCertificates
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [freightEmission.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = freightEmission
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [yearlyEmission.id, ([a = none, b = none], out) => {
    const { compute } = yearlyEmission
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [antiDumping.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = antiDumping
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [appliedDutyRate.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = appliedDutyRate
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [brokerage.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = brokerage
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [customsAdditions.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = customsAdditions
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [customsValue.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = customsValue
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [duty.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = duty
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [dutyInPrice.id, ([a = none, b = none], out) => {
    const { compute } = dutyInPrice
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [chargeableMass.id, ([a = none, b = none, c = none], out) => {
    const { compute } = chargeableMass
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [freight.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = freight
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [freightToBorder.id, ([a = none, b = none, c = none], out) => {
    const { compute } = freightToBorder
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [fullFreight.id, ([a = none, b = none], out) => {
    const { compute } = fullFreight
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [insurance.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = insurance
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [usualFreight.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = usualFreight
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [landed.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = landed
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [countryStopRate.id, ([a = none, b = none], out) => {
    const { compute } = countryStopRate
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [expectedLoss.id, ([a = none, b = none], out) => {
    const { compute } = expectedLoss
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [stopProbability.id, ([a = none, b = none], out) => {
    const { compute } = stopProbability
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [stopRate.id, ([a = none, b = none, c = none], out) => {
    const { compute } = stopRate
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [breakEvenVolume.id, ([a = none, b = none, c = none], out) => {
    const { compute } = breakEvenVolume
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [discountedPayback.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none, j = none], out) => {
    const { compute } = discountedPayback
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number, j[r] as number)
  }],
  [firstFlow.id, ([a = none, b = none, c = none], out) => {
    const { compute } = firstFlow
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [internalReturn.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = internalReturn
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [lastFlow.id, ([a = none, b = none], out) => {
    const { compute } = lastFlow
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [payback.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = payback
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [presentValue.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none, j = none], out) => {
    const { compute } = presentValue
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number, j[r] as number)
  }],
  [yearlyFlow.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = yearlyFlow
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [dualRunning.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = dualRunning
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [notYetSaved.id, ([a = none, b = none, c = none], out) => {
    const { compute } = notYetSaved
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [oneOffOfMove.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = oneOffOfMove
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [rampLoss.id, ([a = none, b = none, c = none], out) => {
    const { compute } = rampLoss
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [savingStart.id, ([a = none, b = none], out) => {
    const { compute } = savingStart
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [training.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = training
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [boughtPerGood.id, ([a = none], out) => {
    const { compute } = boughtPerGood
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [legNeed.id, ([a = none, b = none], out) => {
    const { compute } = legNeed
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [lineNeed.id, ([a = none, b = none, c = none], out) => {
    const { compute } = lineNeed
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [needForProduct.id, ([a = none, b = none, c = none], out) => {
    const { compute } = needForProduct
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [learningFactor.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = learningFactor
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [machineRecovery.id, ([a = none, b = none], out) => {
    const { compute } = machineRecovery
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [ownEnergy.id, ([a = none, b = none, c = none], out) => {
    const { compute } = ownEnergy
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [ownLabour.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = ownLabour
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [ownMachine.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = ownMachine
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [ownMaterial.id, ([a = none, b = none], out) => {
    const { compute } = ownMaterial
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [ownOverhead.id, ([a = none, b = none], out) => {
    const { compute } = ownOverhead
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [ownProduction.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = ownProduction
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [ownTooling.id, ([a = none, b = none, c = none], out) => {
    const { compute } = ownTooling
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [toolingRecovery.id, ([a = none, b = none], out) => {
    const { compute } = toolingRecovery
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [annuityCharge.id, ([a = none, b = none, c = none], out) => {
    const { compute } = annuityCharge
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [expedite.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = expedite
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [hedging.id, ([a = none, b = none], out) => {
    const { compute } = hedging
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [obsolescence.id, ([a = none, b = none, c = none], out) => {
    const { compute } = obsolescence
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [oversight.id, ([a = none, b = none], out) => {
    const { compute } = oversight
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [ownership.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none], out) => {
    const { compute } = ownership
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number)
  }],
  [quality.id, ([a = none, b = none], out) => {
    const { compute } = quality
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [standByCharge.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = standByCharge
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [tooling.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = tooling
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [price.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = price
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [concentrationScore.id, ([a = none], out) => {
    const { compute } = concentrationScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [concentrationTerm.id, ([a = none], out) => {
    const { compute } = concentrationTerm
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [financeScore.id, ([a = none], out) => {
    const { compute } = financeScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [governanceScore.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = governanceScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [hazardScore.id, ([a = none, b = none], out) => {
    const { compute } = hazardScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [leadTimeScore.id, ([a = none, b = none], out) => {
    const { compute } = leadTimeScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [logisticsScore.id, ([a = none], out) => {
    const { compute } = logisticsScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [rejectScore.id, ([a = none, b = none], out) => {
    const { compute } = rejectScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [requalificationScore.id, ([a = none, b = none], out) => {
    const { compute } = requalificationScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [riskScore.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none, j = none], out) => {
    const { compute } = riskScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number, j[r] as number)
  }],
  [tradeBarrierScore.id, ([a = none, b = none], out) => {
    const { compute } = tradeBarrierScore
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [automationCost.id, ([a = none, b = none, c = none, d = none, e = none, f = none], out) => {
    const { compute } = automationCost
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number)
  }],
  [automationRecovery.id, ([a = none, b = none], out) => {
    const { compute } = automationRecovery
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [exWorksPrice.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none, i = none, j = none], out) => {
    const { compute } = exWorksPrice
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number, i[r] as number, j[r] as number)
  }],
  [labourRatio.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none], out) => {
    const { compute } = labourRatio
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number, h[r] as number)
  }],
  [rebasedCapital.id, ([a = none, b = none, c = none], out) => {
    const { compute } = rebasedCapital
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [rebasedEnergy.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = rebasedEnergy
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [rebasedLabour.id, ([a = none, b = none, c = none], out) => {
    const { compute } = rebasedLabour
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [rebasedMaterial.id, ([a = none, b = none, c = none], out) => {
    const { compute } = rebasedMaterial
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [shouldCost.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = shouldCost
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [standByDaysUsed.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = standByDaysUsed
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [standByFlow.id, ([a = none, b = none, c = none], out) => {
    const { compute } = standByFlow
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [standByPerDay.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = standByPerDay
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [standByPerYear.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = standByPerYear
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [standByUse.id, ([a = none, b = none], out) => {
    const { compute } = standByUse
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [usualBack.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = usualBack
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [bufferStock.id, ([a = none, b = none, c = none], out) => {
    const { compute } = bufferStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [capitalCharge.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = capitalCharge
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [carryingRate.id, ([a = none, b = none, c = none], out) => {
    const { compute } = carryingRate
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [cycleStock.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = cycleStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [dailyDeviation.id, ([a = none, b = none], out) => {
    const { compute } = dailyDeviation
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [dailyUse.id, ([a = none], out) => {
    const { compute } = dailyUse
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [extraStock.id, ([a = none, b = none, c = none], out) => {
    const { compute } = extraStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [ownedTransitDays.id, ([a = none, b = none], out) => {
    const { compute } = ownedTransitDays
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [pipelineStock.id, ([a = none, b = none, c = none], out) => {
    const { compute } = pipelineStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [safetyStock.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = safetyStock
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [safetyUnits.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = safetyUnits
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [serviceFactor.id, ([a = none], out) => {
    const { compute } = serviceFactor
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number)
  }],
  [stockValue.id, ([a = none, b = none, c = none, d = none, e = none], out) => {
    const { compute } = stockValue
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number)
  }],
  [tiedUp.id, ([a = none, b = none, c = none, d = none, e = none, f = none, g = none], out) => {
    const { compute } = tiedUp
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number, e[r] as number, f[r] as number, g[r] as number)
  }],
  [closureDelay.id, ([a = none, b = none], out) => {
    const { compute } = closureDelay
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [lateUnits.id, ([a = none, b = none], out) => {
    const { compute } = lateUnits
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [meanClosureFactor.id, ([a = none, b = none], out) => {
    const { compute } = meanClosureFactor
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [meanDetour.id, ([a = none, b = none], out) => {
    const { compute } = meanDetour
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [meanSurge.id, ([a = none, b = none], out) => {
    const { compute } = meanSurge
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [shockedCurrencyFactor.id, ([a = none, b = none], out) => {
    const { compute } = shockedCurrencyFactor
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [shockedFreightFactor.id, ([a = none, b = none], out) => {
    const { compute } = shockedFreightFactor
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [shockedLeadTime.id, ([a = none, b = none], out) => {
    const { compute } = shockedLeadTime
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [shockedTransit.id, ([a = none, b = none], out) => {
    const { compute } = shockedTransit
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [producedHours.id, ([a = none, b = none, c = none, d = none], out) => {
    const { compute } = producedHours
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number, d[r] as number)
  }],
  [rebasedHours.id, ([a = none, b = none, c = none], out) => {
    const { compute } = rebasedHours
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number, c[r] as number)
  }],
  [worksHours.id, ([a = none, b = none], out) => {
    const { compute } = worksHours
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [worksUse.id, ([a = none, b = none], out) => {
    const { compute } = worksUse
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [annuityPerYear.id, ([a = none, b = none], out) => {
    const { compute } = annuityPerYear
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [costPerUnit.id, ([a = none, b = none], out) => {
    const { compute } = costPerUnit
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [interestPerYear.id, ([a = none, b = none], out) => {
    const { compute } = interestPerYear
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [landedPerYear.id, ([a = none, b = none], out) => {
    const { compute } = landedPerYear
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [ownershipPerYear.id, ([a = none, b = none], out) => {
    const { compute } = ownershipPerYear
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
  [spend.id, ([a = none, b = none], out) => {
    const { compute } = spend
    for (let r = 0; r < out.length; r++) out[r] = compute(a[r] as number, b[r] as number)
  }],
])
