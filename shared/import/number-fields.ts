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
export const fieldNames: Readonly<Record<NumberField, string>> = {
  quantity: 'Quantity', unitPrice: 'Price', lineTotal: 'Line total', leadTimeDays: 'Lead time', minimumOrder: 'Minimum order', orderQuantity: 'Order quantity',
  massKg: 'Mass', stock: 'Stock', recoveryDays: 'Recovery time', dutyRate: 'Duty', scrapShare: 'Scrap',
  packSize: 'Pack size', volumeM3: 'Volume', rejectShare: 'Reject share', demandPerYear: 'Demand', marginPerUnit: 'Margin', finishedStock: 'Finished stock', capacityPerDay: 'Capacity',
  financialRisk: 'Financial risk', requalificationWeeks: 'Requalification', share: 'Share',
}
