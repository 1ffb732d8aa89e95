import { BomLine, Product } from '../model/bom.ts'
import { FlexibleCapacity } from '../model/capacity.ts'
import { Offer } from '../model/offer.ts'
import { Part } from '../model/part.ts'
import { Site, Supplier } from '../model/supplier.ts'
import type { z } from 'zod'
import { say, type Sentence } from '../text/say.ts'
import type { CellStyle } from './cell-styles.ts'

/** Version of the sheets written here; a reader refuses a higher one. */
export const ownVersion = 2
/** The sheet that says what a workbook is, and the words by which it is recognised. */
export const markerSheet = 'Remweg'
export const markerTitle = 'Remweg workbook'
/** What a workbook of ours can be. */
export const ownKinds = ['bill of materials', 'template', 'evaluation'] as const
/** One of what a workbook of ours can be. */
export type OwnKind = (typeof ownKinds)[number]

/** The sheet that a person reads and fills in. */
export const mainSheet = 'Bill of materials'

/** A column of an exact sheet: the field that it holds, or the key by which rows of another sheet are named. */
export interface OwnColumn {
  readonly heading: string
  readonly field: string
  readonly width: number
  readonly style: CellStyle
  /** What a cell may hold; null for keys and references, which are looked up. */
  readonly schema: z.ZodType | null
  /** What a cell must hold, for whoever broke it. */
  readonly holds: Sentence
  /** Version of the sheets in which it came, where that is not the first. */
  readonly since?: number
}

const text = (heading: string, field: string, schema: z.ZodType, width = 16, holds = say`text`): OwnColumn => ({ heading, field, width, style: 'text', schema, holds })
const number = (heading: string, field: string, schema: z.ZodType, holds = say`a number of zero or more`): OwnColumn => ({ heading, field, width: 14, style: 'number', schema, holds })
const share = (heading: string, field: string, schema: z.ZodType, holds = say`a share from 0 % to 99 %`): OwnColumn => ({ heading, field, width: 12, style: 'share', schema, holds })
const key = (heading: string, field: string, width = 22): OwnColumn => ({ heading, field, width, style: 'text', schema: null, holds: say`a name` })

const rate = say`a rate from 0 % to 500 %`

/** The exact sheets and their columns; `sheet` is the name, the first column its row's key or the row that it speaks of. */
export const ownSheets = {
  products: {
    sheet: 'Products',
    columns: [
      key('Part', 'partId'), number('Demand a year', 'demandPerYear', Product.shape.demandPerYear), number('Margin per unit', 'marginPerUnit', Product.shape.marginPerUnit, say`a number`),
      number('Finished stock', 'finishedStock', Product.shape.finishedStock), { ...number('Capacity a day', 'capacityPerDay', Product.shape.capacityPerDay), since: 2 },
    ],
  },
  parts: {
    sheet: 'Parts',
    columns: [
      key('Key', 'key'), text('Part number', 'partNumber', Part.shape.partNumber, 22, say`at most 200 characters`), text('Description', 'description', Part.shape.description, 40, say`at most 2,000 characters`),
      text('Unit', 'unit', Part.shape.unit, 8, say`at most 40 characters`), number('Mass (kg)', 'massKg', Part.shape.massKg), number('Volume (m³)', 'volumeM3', Part.shape.volumeM3),
      text('HS code', 'hsCode', Part.shape.hsCode, 14, say`at most 20 characters`), text('Category', 'category', Part.shape.category, 24, say`at most 80 characters`),
      text('Make or buy', 'makeOrBuy', Part.shape.makeOrBuy, 12, say`"make" or "buy"`), number('Stock', 'stock', Part.shape.stock),
      number('Weeks to requalify', 'requalificationWeeks', Part.shape.requalificationWeeks), text('Raw material', 'rawMaterial', Part.shape.rawMaterial, 18, say`at most 80 characters`),
    ],
  },
  extras: { sheet: 'Further columns', columns: [key('Part', 'partId'), key('Heading', 'heading'), { ...key('Text', 'text', 40), style: 'text' }] },
  lines: {
    sheet: 'Lines',
    columns: [
      { ...key('Line', 'key', 8), style: 'number' }, key('Parent', 'parentId'), key('Part', 'childId'), number('Quantity', 'quantity', BomLine.shape.quantity),
      share('Scrap', 'scrapShare', BomLine.shape.scrapShare), text('Position', 'position', BomLine.shape.position, 10), text('References', 'references', BomLine.shape.references, 24),
      text('Note', 'note', BomLine.shape.note, 30), { ...key('Alternate of line', 'alternateOf', 14), style: 'number' },
    ],
  },
  suppliers: { sheet: 'Suppliers', columns: [key('Key', 'key', 28), text('Name', 'name', Supplier.shape.name, 34, say`a name of at most 300 characters`)] },
  sites: {
    sheet: 'Sites',
    columns: [
      key('Key', 'key', 34), key('Supplier', 'supplierId', 28), text('City', 'city', Site.shape.city, 18, say`at most 200 characters`), text('Country', 'country', Site.shape.country, 9, say`a country as two capital letters, such as DE`),
      number('Recovery (days)', 'recoveryDays', Site.shape.recoveryDays), number('Capacity a day', 'capacityPerDay', Site.shape.capacityPerDay),
      number('Financial risk', 'financialRisk', Site.shape.financialRisk, say`a number from 0 (strong) to 100 (weak)`),
    ],
  },
  offers: {
    sheet: 'Offers',
    columns: [
      key('Offer', 'key', 8), key('Part', 'partId'), key('Site', 'siteId', 34), number('Unit price', 'unitPrice', Offer.shape.unitPrice),
      text('Currency', 'currency', Offer.shape.currency, 10, say`a currency as three capital letters, such as EUR`), text('Incoterm', 'incoterm', Offer.shape.incoterm, 10, say`a delivery term of Incoterms 2020, such as FCA`),
      number('Minimum order', 'minimumOrder', Offer.shape.minimumOrder), number('Order quantity', 'orderQuantity', Offer.shape.orderQuantity), number('Lead time (days)', 'leadTimeDays', Offer.shape.leadTimeDays),
      number('Lead time deviation (days)', 'leadTimeDeviationDays', Offer.shape.leadTimeDeviationDays),
      text('Transport', 'transportMode', Offer.shape.transportMode, 14, say`sea FCL, sea LCL, rail, air, road, or road and ferry`), share('Share of need', 'share', Offer.shape.share, say`a share from 0 % to 100 %`),
      share('Rejects', 'rejectShare', Offer.shape.rejectShare), share('Duty rate', 'dutyRate', Offer.shape.dutyRate, rate), share('Preferential duty rate', 'preferentialDutyRate', Offer.shape.preferentialDutyRate, rate),
      text('Proof of origin', 'originProof', Offer.shape.originProof, 14, say`"in hand" or "none"`), share('Anti-dumping rate', 'antiDumpingRate', Offer.shape.antiDumpingRate, rate),
      number('Anti-dumping (EUR/t)', 'antiDumpingPerTonne', Offer.shape.antiDumpingPerTonne), number('Assists per unit', 'assistsPerUnit', Offer.shape.assistsPerUnit),
      share('Royalty', 'royaltyShare', Offer.shape.royaltyShare, say`a share from 0 % to 100 %`), number('Tooling', 'toolingCost', Offer.shape.toolingCost), number('Pack size', 'packSize', Offer.shape.packSize, say`a number above zero`),
      number('Recovery of this part (days)', 'recoveryDays', Offer.shape.recoveryDays),
    ],
  },
  breaks: { sheet: 'Price breaks', columns: [key('Offer', 'offerId', 8), number('From quantity', 'fromQuantity', Offer.shape.priceBreaks.element.shape.fromQuantity), number('Unit price', 'unitPrice', Offer.shape.priceBreaks.element.shape.unitPrice)] },
  dependences: { sheet: 'Tier 2', since: 2, columns: [key('Site', 'siteId', 34), key('Depends on site', 'onId', 34)] },
  stretches: {
    sheet: 'Extra capacity', since: 2,
    columns: [
      key('Site', 'siteId', 34), key('Product', 'partId'), text('Way', 'way', FlexibleCapacity.shape.way, 14, say`"overtime" or "second-shift"`),
      share('Added share', 'addedShare', FlexibleCapacity.shape.addedShare, say`a share above 0 %, at most 1,000 %`), number('Days to start', 'daysToStart', FlexibleCapacity.shape.daysToStart),
      number('Cost a day', 'costPerDay', FlexibleCapacity.shape.costPerDay), number('One-off cost', 'oneOffCost', FlexibleCapacity.shape.oneOffCost),
    ],
  },
} as const satisfies Record<string, { readonly sheet: string; readonly since?: number; readonly columns: readonly OwnColumn[] }>

/** The name of an exact sheet in the code; in the workbook it may be another. */
export type OwnSheetName = keyof typeof ownSheets

/** Where a field stands on its sheet: the column from 0. */
export function columnOfField(name: OwnSheetName, field: string): number {
  const columns: readonly OwnColumn[] = ownSheets[name].columns
  return columns.findIndex((column) => column.field === field)
}
