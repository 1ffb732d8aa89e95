import { say, type Sentence } from '../text/say.ts'
import type { ImportField } from './bom-import.ts'

/** Fields whose values are numbers. */
const numberFields = [
  'quantity', 'unitPrice', 'lineTotal', 'leadTimeDays', 'minimumOrder', 'orderQuantity', 'massKg', 'stock', 'recoveryDays', 'dutyRate', 'scrapShare',
  'packSize', 'volumeM3', 'rejectShare', 'demandPerYear', 'marginPerUnit', 'finishedStock', 'capacityPerDay', 'financialRisk', 'requalificationWeeks', 'share',
] as const
/** A field whose values are numbers. */
export type NumberField = (typeof numberFields)[number]

/** Is this a field of numbers? */
export const isNumberField = (field: ImportField): field is NumberField => (numberFields as readonly string[]).includes(field) // widened to search

/** Names of the fields of numbers as a message says them. */
export const fieldNames: Readonly<Record<NumberField, Sentence>> = {
  quantity: say`Quantity`, unitPrice: say`Price`, lineTotal: say`Line total`, leadTimeDays: say`Lead time`, minimumOrder: say`Minimum order`, orderQuantity: say`Order quantity`,
  massKg: say`Mass`, stock: say`Stock`, recoveryDays: say`Recovery time`, dutyRate: say`Duty`, scrapShare: say`Scrap`,
  packSize: say`Pack size`, volumeM3: say`Volume`, rejectShare: say`Reject share`, demandPerYear: say`Demand`, marginPerUnit: say`Margin`, finishedStock: say`Finished stock`, capacityPerDay: say`Capacity`,
  financialRisk: say`Financial risk`, requalificationWeeks: say`Requalification`, share: say`Share`,
}
