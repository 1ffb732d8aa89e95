import { say } from '../text/say.ts'
import { brokerage, duty } from './duty.ts'
import { formula } from './formula.ts'
import { freight, insurance } from './freight.ts'
import { price } from './price.ts'
import { generalPractice } from './sources.ts'
import { bufferStock, cycleStock, pipelineStock, safetyStock } from './stock.ts'

/** Cost of one unit at the plant, EUR per unit. */
export const landed = formula({
  id: 'landed',
  label: say`Landed cost`,
  unit: 'EUR/unit',
  says: say`price + freight + insurance + duty + brokerage + goods under way + cycle stock + safety stock + extra stock`,
  excel: '{price}+{freight}+{insurance}+{duty}+{brokerage}+{pipeline-stock}+{cycle-stock}+{safety-stock}+{buffer-stock}',
  source: generalPractice,
  inputs: [price, freight, insurance, duty, brokerage, pipelineStock, cycleStock, safetyStock, bufferStock],
  compute: (goods, freightCost, insured, dutyCost, entry, pipeline, cycle, safety, buffer) =>
    goods + freightCost + insured + dutyCost + entry + pipeline + cycle + safety + buffer,
  example: { given: [20, 0.5, 0.1, 0.6, 0.04, 0.46, 0.2, 0.23, 0], gives: 22.13, tolerance: 1e-9, source: 'by hand' },
})
