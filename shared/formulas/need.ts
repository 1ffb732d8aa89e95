import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { demandSurge, parentNeed, partNeed, productDemand, quantityPerParent, quantityPerProduct, rejectShare, scrapShare, shareOfNeed } from './inputs.ts'
import { generalPractice } from './sources.ts'

/** What one BOM line asks of its child, in units of the child. */
export const lineNeed = formula({
  id: 'line-need',
  label: say`Need through one line`,
  unit: 'unit',
  says: say`need of the parent × quantity ÷ (1 − scrap)`,
  excel: 'IF({parent-need}=0,0,{parent-need}*{quantity-per-parent}/(1-{scrap-share}))',
  source: generalPractice,
  inputs: [parentNeed, quantityPerParent, scrapShare],
  compute: (parent, quantity, scrap) => (parent === 0 ? 0 : (parent * quantity) / (1 - scrap)),
  example: { given: [1000, 2, 0.2], gives: 2500, tolerance: 0, source: 'by hand: 2,000 ÷ 0.8' },
})

/** What one product asks of a part in a year, in units of the part. */
export const needForProduct = formula({
  id: 'need-for-product',
  label: say`Need for one product`,
  unit: 'unit/year',
  says: say`quantity per product × demand × (1 + demand surge)`,
  excel: 'IF({quantity-per-product}=0,0,{quantity-per-product}*({product-demand}*(1+{demand-surge})))',
  source: generalPractice,
  inputs: [quantityPerProduct, productDemand, demandSurge],
  compute: (quantity, demand, surge) => (quantity === 0 ? 0 : quantity * (demand * (1 + surge))),
  example: { given: [3, 18_000, 0.1], gives: 59_400, tolerance: 1e-9, source: 'by hand: 3 × 19,800' },
})

/** What one source delivers in a year, in good units. */
export const legNeed = formula({
  id: 'leg-need',
  label: say`Need from this source`,
  unit: 'unit/year',
  says: say`need × share`,
  excel: '{part-need}*{share-of-need}',
  source: generalPractice,
  inputs: [partNeed, shareOfNeed],
  compute: (need, share) => need * share,
  example: { given: [18_000, 0.4], gives: 7200, tolerance: 1e-9, source: 'by hand' },
})

/** Units to buy for one good unit. */
export const boughtPerGood = formula({
  id: 'bought-per-good',
  label: say`Units bought per good unit`,
  unit: '1',
  says: say`1 ÷ (1 − reject share)`,
  excel: '1/(1-{reject-share})',
  source: generalPractice,
  inputs: [rejectShare],
  compute: (reject) => 1 / (1 - reject),
  example: { given: [0.2], gives: 1.25, tolerance: 1e-12, source: 'by hand' },
})
