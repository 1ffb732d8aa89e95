import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  buyerInsures, buyerPaysFromBorder, buyerPaysToBorder, freightFactor, freightPerShipment, freightRate, freightShareAfterBorder,
  insuranceShare, mass, orderQuantity, partsInShipment, projectCurrencyRate, volume, volumetricDensity,
} from './inputs.ts'
import { price } from './price.ts'
import { generalPractice, incotermsRules, reshoringInitiative } from './sources.ts'

/** Mass that the carrier charges for, kg per unit. */
export const chargeableMass = formula({
  id: 'chargeable-mass',
  label: say`Chargeable mass`,
  unit: 'kg/unit',
  says: say`the greater of mass and volume × chargeable mass of volume`,
  excel: 'IF({mass}>{volume}*{volumetric-density},{mass},{volume}*{volumetric-density})',
  source: generalPractice,
  inputs: [mass, volume, volumetricDensity],
  compute: (kilograms, cubicMetres, density) => Math.max(kilograms, cubicMetres * density),
  example: { given: [1.2, 0.012, 167], gives: 2.004, tolerance: 1e-9, source: 'air freight, 167 kg per m³: 0.012 × 167' },
})

/** Freight from door to door at usual rates, whoever pays it, EUR per unit: what a delivered price was quoted with. */
export const usualFreight = formula({
  id: 'usual-freight',
  label: say`Freight door to door at usual rates`,
  unit: 'EUR/unit',
  says: say`(chargeable mass × rate + charge per shipment ÷ (order quantity × parts that share it)) × exchange rate`,
  excel: '({chargeable-mass}*{freight-rate}+{freight-per-shipment}/({order-quantity}*{parts-in-shipment}))*{project-currency-rate}',
  source: generalPractice,
  inputs: [chargeableMass, freightRate, freightPerShipment, orderQuantity, partsInShipment, projectCurrencyRate],
  compute: (kilograms, rate, perShipment, quantity, parts, projectRate) => (kilograms * rate + perShipment / (quantity * parts)) * projectRate,
  example: { given: [2, 0.2, 250, 500, 5, 1], gives: 0.5, tolerance: 1e-12, source: 'by hand: 0.40 + 250 ÷ 2,500' },
})

/** Freight from door to door whoever pays it, EUR per unit. */
export const fullFreight = formula({
  id: 'full-freight',
  label: say`Freight door to door`,
  unit: 'EUR/unit',
  says: say`freight door to door at usual rates × freight factor`,
  excel: '{usual-freight}*{freight-factor}',
  source: generalPractice,
  inputs: [usualFreight, freightFactor],
  compute: (usual, factor) => usual * factor,
  example: { given: [0.5, 3], gives: 1.5, tolerance: 1e-12, source: 'by hand' },
})

/** Freight that the buyer pays as far as the border of the customs union, EUR per unit. */
export const freightToBorder = formula({
  id: 'freight-to-border',
  label: say`Freight to the border, paid by the buyer`,
  unit: 'EUR/unit',
  says: say`freight door to door × (1 − share after the border), where the delivery term leaves it to the buyer`,
  excel: 'IF({buyer-pays-to-border}=0,0,{full-freight}*(1-{freight-share-after-border})*{buyer-pays-to-border})',
  source: incotermsRules,
  inputs: [fullFreight, freightShareAfterBorder, buyerPaysToBorder],
  compute: (freightCost, after, pays) => (pays === 0 ? 0 : freightCost * (1 - after) * pays),
  example: { given: [10, 0.2, 1], gives: 8, tolerance: 1e-12, source: 'by hand' },
})

/** Freight on the buyer's account, EUR per unit. */
export const freight = formula({
  id: 'freight',
  label: say`Freight`,
  unit: 'EUR/unit',
  says: say`freight to the border + freight door to door × share after the border, each where the delivery term leaves it to the buyer`,
  excel: '{freight-to-border}+IF({buyer-pays-from-border}=0,0,{full-freight}*{freight-share-after-border}*{buyer-pays-from-border})',
  source: incotermsRules,
  inputs: [freightToBorder, fullFreight, freightShareAfterBorder, buyerPaysFromBorder],
  compute: (toBorder, freightCost, after, pays) => toBorder + (pays === 0 ? 0 : freightCost * after * pays),
  example: { given: [8, 10, 0.2, 1], gives: 10, tolerance: 1e-12, source: 'by hand' },
})

/** Cargo insurance on the buyer's account, EUR per unit. */
export const insurance = formula({
  id: 'insurance',
  label: say`Insurance`,
  unit: 'EUR/unit',
  says: say`ι × (price + freight) ÷ (1 − ι), which is ι of the CIF value, where the delivery term leaves it to the buyer`,
  excel: 'IF({buyer-insures}=0,0,{insurance-share}*({price}+{freight})/(1-{insurance-share})*{buyer-insures})',
  source: reshoringInitiative,
  inputs: [price, freight, insuranceShare, buyerInsures],
  compute: (goods, freightCost, share, insures) => (insures === 0 ? 0 : ((share * (goods + freightCost)) / (1 - share)) * insures),
  example: { given: [98, 1.5, 0.005, 1], gives: 0.5, tolerance: 1e-9, source: 'by hand: 0.5 % of a CIF value of 100' },
})
