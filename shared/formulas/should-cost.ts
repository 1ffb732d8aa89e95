import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { usualFreight } from './freight.ts'
import {
  automatableShare, automationApplied, automationLife, automationOutlay, automationSaving, capitalShare, costOfCapital, currencyFactor, electricityHere, electricityThere, energyShare, exWorksToday,
  freightShareAfterBorder, insuranceShare, labourCostHere, labourCostThere, labourShare, marginShare, materialPremium, materialShare,
  priceIncludesDuty, priceIncludesFreightFromBorder, priceIncludesFreightToBorder, priceIncludesInsurance, productivityExponent,
  productivityHere, productivityThere,
} from './inputs.ts'
import { capitalRecovery } from '../numeric/finance.ts'
import { power } from '../numeric/power.ts'
import { dutyInPrice } from './duty.ts'
import { price } from './price.ts'
import { corporateFinance, own } from './sources.ts'

/** Today's price with freight, insurance and duty that are in it taken out, EUR per unit. What-ifs of freight and dollar are left out:
 *  what a plant elsewhere must charge does not follow them. */
export const exWorksPrice = formula({
  id: 'ex-works-price',
  label: say`Ex-works price`,
  unit: 'EUR/unit',
  says: say`((price ÷ currency factor − usual freight after the border in it) ÷ (1 + duty rate, if in it)) × (1 − insurance, if in it) − usual freight to the border in it`,
  excel: '({price}/{currency-factor}-IF({price-includes-freight-from-border}=0,0,{usual-freight}*{freight-share-after-border}*{price-includes-freight-from-border}))/IF({price-includes-duty}=0,1,1+{duty-in-price}*{price-includes-duty})*(1-{price-includes-insurance}*{insurance-share})-IF({price-includes-freight-to-border}=0,0,{usual-freight}*(1-{freight-share-after-border})*{price-includes-freight-to-border})',
  source: own,
  inputs: [
    price, currencyFactor, usualFreight, freightShareAfterBorder, priceIncludesFreightToBorder, priceIncludesFreightFromBorder,
    priceIncludesInsurance, insuranceShare, priceIncludesDuty, dutyInPrice,
  ],
  compute: (goods, dollar, freightCost, after, toBorder, fromBorder, insured, share, dutyInside, rate) =>
    ((goods / dollar - (fromBorder === 0 ? 0 : freightCost * after * fromBorder)) / (dutyInside === 0 ? 1 : 1 + rate * dutyInside)) * (1 - insured * share) -
    (toBorder === 0 ? 0 : freightCost * (1 - after) * toBorder),
  example: { given: [110, 1.1, 10, 0.2, 1, 1, 0, 0.005, 0, 0.05], gives: 90, tolerance: 1e-9, source: 'by hand: delivered 100 at the usual dollar, freight 10' },
})

/** Material in the price at the destination, EUR per unit. */
export const rebasedMaterial = formula({
  id: 'rebased-material',
  label: say`Material after the move`,
  unit: 'EUR/unit',
  says: say`ex-works price × material share × (1 + material premium); unknown where the freight and duty in today’s price would be more than the price`,
  excel: '{ex-works-today}*{material-share}*(1+{material-premium})/IF({ex-works-today}<0,0,1)',
  source: own,
  inputs: [exWorksToday, materialShare, materialPremium],
  compute: (today, share, premium) => (today < 0 ? Number.NaN : today * share * (1 + premium)),
  example: { given: [20, 0.5, 0.06], gives: 10.6, tolerance: 1e-12, source: 'by hand' },
})

/** Labour at the destination as a multiple of labour at the origin. */
export const labourRatio = formula({
  id: 'labour-ratio',
  label: say`Labour, destination to origin`,
  unit: '1',
  says: say`(wage there ÷ wage here) × (productivity here ÷ productivity there)^θ × (1 − automatable share × saving × how far it is applied)`,
  excel: '{labour-cost-destination}/{labour-cost-origin}*({productivity-origin}/{productivity-destination})^{productivity-exponent}*(1-{automatable-share}*{automation-saving}*{automation-applied})',
  source: own,
  inputs: [labourCostThere, labourCostHere, productivityHere, productivityThere, productivityExponent, automatableShare, automationSaving, automationApplied],
  compute: (there, here, productiveHere, productiveThere, theta, automatable, saving, applied) =>
    (there / here) * power(productiveHere / productiveThere, theta) * (1 - automatable * saving * applied),
  example: { given: [28, 7, 16, 64, 0.5, 0.5, 0.4, 1], gives: 1.6, tolerance: 1e-12, source: 'by hand: 4 × ½ × 0.8' },
})

/** Labour in the price at the destination, EUR per unit. */
export const rebasedLabour = formula({
  id: 'rebased-labour',
  label: say`Labour after the move`,
  unit: 'EUR/unit',
  says: say`ex-works price × labour share × labour ratio`,
  excel: '{ex-works-today}*{labour-share}*{labour-ratio}',
  source: own,
  inputs: [exWorksToday, labourShare, labourRatio],
  compute: (today, share, ratio) => today * share * ratio,
  example: { given: [20, 0.2, 1.6], gives: 6.4, tolerance: 1e-12, source: 'by hand' },
})

/** Energy in the price at the destination, EUR per unit. */
export const rebasedEnergy = formula({
  id: 'rebased-energy',
  label: say`Energy after the move`,
  unit: 'EUR/unit',
  says: say`ex-works price × energy share × electricity there ÷ electricity here`,
  excel: '{ex-works-today}*{energy-share}*{electricity-destination}/{electricity-origin}',
  source: own,
  inputs: [exWorksToday, energyShare, electricityThere, electricityHere],
  compute: (today, share, there, here) => (today * share * there) / here,
  example: { given: [20, 0.05, 0.15, 0.075], gives: 2, tolerance: 1e-12, source: 'by hand' },
})

/** Capital, overhead and margin in the price at the destination, EUR per unit. */
export const rebasedCapital = formula({
  id: 'rebased-capital',
  label: say`Capital, overhead and margin after the move`,
  unit: 'EUR/unit',
  says: say`ex-works price × (capital and overhead share + margin share)`,
  excel: '{ex-works-today}*({capital-share}+{margin-share})',
  source: own,
  inputs: [exWorksToday, capitalShare, marginShare],
  compute: (today, capital, profit) => today * (capital + profit),
  example: { given: [20, 0.18, 0.07], gives: 5, tolerance: 1e-12, source: 'by hand' },
})

/** Share of an outlay for automation that falls on one year, interest included. */
export const automationRecovery = formula({
  id: 'automation-recovery',
  label: say`Capital recovery factor of automation`,
  unit: '1/year',
  says: say`cost of capital ÷ (1 − (1 + cost of capital)^−years)`,
  excel: 'IF({cost-of-capital}=0,1/{automation-life},{cost-of-capital}/(1-(1+{cost-of-capital})^-{automation-life}))',
  source: corporateFinance,
  inputs: [costOfCapital, automationLife],
  compute: (rate, years) => capitalRecovery(rate, years),
  example: { given: [0.08, 5], gives: 0.250_456, tolerance: 5e-7, source: 'annuity table: 8 %, 5 years' },
})

/** Machines that take over labour at the destination, EUR per unit. */
export const automationCost = formula({
  id: 'automation-cost',
  label: say`Machines that take over labour`,
  unit: 'EUR/unit',
  says: say`labour saved (labour after the move × share saved ÷ (1 − share saved)) × outlay for a euro of labour saved a year × recovery factor`,
  excel: 'IF({automatable-share}*{automation-saving}*{automation-applied}=0,0,{rebased-labour}*{automatable-share}*{automation-saving}*{automation-applied}/(1-{automatable-share}*{automation-saving}*{automation-applied})*{automation-outlay}*{automation-recovery})',
  source: own,
  inputs: [rebasedLabour, automatableShare, automationSaving, automationApplied, automationOutlay, automationRecovery],
  compute: (labour, automatable, saving, applied, outlay, recovery) => {
    const saved = automatable * saving * applied
    return saved === 0 ? 0 : ((labour * saved) / (1 - saved)) * outlay * recovery
  },
  example: { given: [6.4, 0.5, 0.4, 1, 2.5, 0.25], gives: 1, tolerance: 1e-12, source: 'by hand: 1.60 saved × 2.5 × 0.25' },
})

/** Should-cost price at the destination, ex works, EUR per unit. */
export const shouldCost = formula({
  id: 'should-cost',
  label: say`Should-cost price`,
  unit: 'EUR/unit',
  says: say`material + labour + energy + capital, overhead and margin, each re-based from today’s ex-works price, + machines that take over labour`,
  excel: '{rebased-material}+{rebased-labour}+{rebased-energy}+{rebased-capital}+{automation-cost}',
  source: own,
  inputs: [rebasedMaterial, rebasedLabour, rebasedEnergy, rebasedCapital, automationCost],
  compute: (material, labour, energy, capital, machines) => material + labour + energy + capital + machines,
  example: { given: [10.6, 6.4, 2, 5, 1], gives: 25, tolerance: 1e-12, source: 'by hand' },
})
