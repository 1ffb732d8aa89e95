import type { BomLine, Product } from '../../model/bom.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { Offer } from '../../model/offer.ts'
import type { Part } from '../../model/part.ts'
import type { Choice, Scenario } from '../../model/scenario.ts'
import type { Origins } from '../../model/source.ts'
import type { Site, Supplier } from '../../model/supplier.ts'
import {
  sampleDutyRates, sampleMinimumOrders, sampleParts, sampleRawMaterials, sampleRequalification, sampleVolumes, type SamplePart,
} from './parts.ts'
import { type SampleChoice, sampleScenarios } from './scenarios.ts'
import { sampleSites, type SampleSite } from './sites.ts'
import { sampleAssemblies, sampleProducts } from './structure.ts'

/** Marks every field that is filled as invented for the sample. */
function invented(noun: object, fields: readonly string[]): Origins {
  const values = new Map(Object.entries(noun))
  return Object.fromEntries(fields.filter((field) => (values.get(field) ?? null) !== null).map((field) => [field, { kind: 'sample' as const }]))
}
const withOrigins = <Noun extends { origins: Origins }>(noun: Noun, fields: readonly (keyof Noun & string)[]): Noun => ({ ...noun, origins: invented(noun, fields) })

const partId = (partNumber: string): string => `part-${partNumber}`
const siteOf = new Map(sampleSites.map((site) => [site[0], site]))

function part(partNumber: string, description: string, facts: Partial<Part>): Part {
  const made: Part = {
    id: partId(partNumber), partNumber, description, unit: 'pc', massKg: null, volumeM3: null, hsCode: null, category: null, makeOrBuy: 'buy', stock: null,
    requalificationWeeks: null, rawMaterial: null, extra: {}, origins: {}, ...facts,
  }
  return withOrigins(made, ['massKg', 'volumeM3', 'hsCode', 'category', 'stock', 'requalificationWeeks', 'rawMaterial', 'makeOrBuy'])
}

const boughtPart = ([number, description, , , , massKg, hsCode, category, stock]: SamplePart): Part =>
  part(number, description, {
    massKg, hsCode, category, stock, volumeM3: sampleVolumes[number] ?? null, rawMaterial: sampleRawMaterials[number] ?? null,
    requalificationWeeks: sampleRequalification[number] ?? null,
  })

/** Half assemblies in stock are none: Zwaluw builds them as they are needed. */
const madePart = (number: string, description: string): Part => part(number, description, { makeOrBuy: 'make', stock: 0 })

function offer([number, , siteKey, unitPrice, currency, , , , , recoveryDays]: SamplePart): Offer {
  const site = siteOf.get(siteKey)
  if (site === undefined) throw new Error(`The sample part ${number} names the site ${siteKey}, which is not there.`)
  const [, , , , , , transportMode, incoterm, leadTimeDays, leadTimeDeviationDays] = site
  const made: Offer = {
    id: `offer-${number}`, partId: partId(number), siteId: `site-${siteKey}`, unitPrice, currency, priceBreaks: [], incoterm,
    minimumOrder: sampleMinimumOrders[number] ?? null, orderQuantity: null, leadTimeDays, leadTimeDeviationDays, transportMode, share: 1, rejectShare: null,
    dutyRate: sampleDutyRates[number] ?? null, recoveryDays, origins: {},
  }
  return withOrigins(made, ['unitPrice', 'incoterm', 'minimumOrder', 'leadTimeDays', 'leadTimeDeviationDays', 'transportMode', 'share', 'dutyRate', 'recoveryDays'])
}

const supplier = ([key, name]: SampleSite): Supplier => ({ id: `supplier-${key}`, name, origins: { name: { kind: 'sample' } } })
const site = ([key, , city, country, recoveryDays, financialRisk]: SampleSite): Site =>
  withOrigins(
    { id: `site-${key}`, supplierId: `supplier-${key}`, city, country, recoveryDays, capacityPerDay: null, financialRisk, origins: {} },
    ['city', 'country', 'recoveryDays', 'financialRisk'],
  )

function bomLines(): BomLine[] {
  return sampleAssemblies.flatMap(([parent, , pieces]) =>
    pieces.map(([child, quantity], index): BomLine => ({
      id: `line-${parent}-${child}`, parentId: partId(parent), childId: partId(child), quantity, scrapShare: null, position: String((index + 1) * 10),
      references: '', note: '', alternateOf: null, origins: { quantity: { kind: 'sample' } },
    })),
  )
}

const product = ([number, demandPerYear, marginPerUnit, finishedStock]: (typeof sampleProducts)[number]): Product =>
  withOrigins({ partId: partId(number), demandPerYear, marginPerUnit, finishedStock, origins: {} }, ['demandPerYear', 'marginPerUnit', 'finishedStock'])

function choice(scenarioId: string, chosen: SampleChoice): Choice {
  const [number, kind] = chosen
  const common = { id: `choice-${scenarioId}-${number}`, scenarioId, partId: partId(number), note: '' }
  if (chosen[1] === 'buffer') return { kind: 'buffer', ...common, days: chosen[2] }
  const [country, city, supplierName, quote, oneOffCost, recoveryDays] = chosen[3]
  const place = { country, city, supplierName, share: chosen[2], quote, quoteCurrency: 'EUR', oneOffCost, recoveryDays }
  return kind === 'move' ? { kind, ...common, ...place } : { kind: 'second-source', ...common, ...place }
}

/** The project that a new installation starts with: Zwaluw Drives of Zutphen, maker of cargo-bike drive units; all of it invented. */
export function sampleContents(now: string): ProjectContents {
  const scenarios = sampleScenarios.map(([letter, name, description]): Scenario => ({
    id: `scenario-${letter}`, letter, name, description, parentId: null, createdAt: now,
  }))
  return {
    project: {
      id: 'sample-zwaluw', name: 'Drive units', company: 'Zwaluw Drives', currency: 'EUR', plantCountry: 'NL', plantCity: 'Zutphen', sourceFile: null,
      isSample: true, createdAt: now,
    },
    products: sampleProducts.map(product),
    parts: [...sampleAssemblies.map(([number, description]) => madePart(number, description)), ...sampleParts.map(boughtPart)],
    lines: bomLines(),
    suppliers: sampleSites.map(supplier),
    sites: sampleSites.map(site),
    offers: sampleParts.map(offer),
    scenarios,
    choices: sampleScenarios.flatMap(([letter, , , choices]) => choices.map((chosen) => choice(`scenario-${letter}`, chosen))),
    parameters: [],
  }
}
