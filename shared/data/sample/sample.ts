import { openProduct, type BomLine, type Product } from '../../model/bom.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { Offer } from '../../model/offer.ts'
import type { Part } from '../../model/part.ts'
import type { Origins } from '../../model/source.ts'
import type { Language } from '../../text/languages.ts'
import { sampleParts, sampleRawMaterials, sampleSecondSources, sampleVolumes, type SamplePart } from './parts.ts'
import { sampleChoices, sampleScenarios } from './scenarios.ts'
import { sampleSites } from './sites.ts'
import { sampleAssemblies, sampleNeeds, sampleProducts } from './structure.ts'
import { sampleTexts } from './texts/sample-texts.ts'
import { openTerms } from '../../model/offer.ts'
import { openSite } from '../../model/supplier.ts'

/** Marks each filled field of a noun as invented for the sample. */
function invented<Noun extends object>(noun: Noun): Noun & { origins: Origins } {
  const fields = Object.entries(noun).filter(([name, value]) => value !== null && name !== 'id' && !name.endsWith('Id'))
  return { ...noun, origins: Object.fromEntries(fields.map(([name]) => [name, { kind: 'sample' as const }])) }
}

/** Rounds up to two leading digits, as orders are placed: 1,480 becomes 1,500. */
function roundOrder(pieces: number): number {
  let step = 1
  while (pieces / step > 100) step *= 10
  return Math.ceil(pieces / step) * step
}

const boughtPart = (part: SamplePart, needPerYear: number): Part =>
  invented({
    id: `part-${part.number}`, partNumber: part.number, description: part.description, unit: 'pcs',
    massKg: part.grams === null ? null : part.grams / 1000,
    volumeM3: sampleVolumes[part.number] ?? null,
    hsCode: part.hsCode, category: part.category, makeOrBuy: 'buy' as const,
    stock: Math.ceil((part.stockDays * needPerYear) / 365),
    requalificationWeeks: null,
    rawMaterial: sampleRawMaterials[part.number] ?? null,
    extra: {},
  })

const madePart = ({ number, description }: { number: string; description: string }): Part =>
  invented({
    id: `part-${number}`, partNumber: number, description, unit: 'pcs', massKg: null, volumeM3: null, hsCode: null, category: null,
    makeOrBuy: 'make' as const, stock: sampleProducts.some((product) => product.number === number) ? null : 0,
    requalificationWeeks: null, rawMaterial: null, extra: {},
  })

function offersOf(part: SamplePart, needPerYear: number): Offer[] {
  const seconds = sampleSecondSources.filter((source) => source.number === part.number)
  const firstShare = seconds.reduce((share, second) => share - second.share, 1)
  const sources = [{ site: part.site, share: firstShare, price: part.price, currency: part.currency }, ...seconds]
  return sources.flatMap(({ site: key, share, price, currency }, index) => {
    const site = sampleSites.find((candidate) => candidate.key === key)
    if (site === undefined) return []
    const orderQuantity = roundOrder((needPerYear * share * site.orderDays) / 365)
    return [
      invented({
        id: `offer-${part.number}${index === 0 ? '' : `-${key}`}`, partId: `part-${part.number}`, siteId: `site-${key}`,
        unitPrice: price, currency, priceBreaks: [], incoterm: site.incoterm,
        minimumOrder: site.mode.startsWith('sea') ? roundOrder(orderQuantity / 2) : null,
        orderQuantity, leadTimeDays: site.leadTimeDays, leadTimeDeviationDays: site.deviationDays, transportMode: site.mode, share, ...openTerms, rejectShare: null,
        dutyRate: index > 0 || part.dutyPercent === null ? null : part.dutyPercent / 100,
        recoveryDays: index > 0 ? null : part.recoveryDays,
      }),
    ]
  })
}

/** The project that a new user finds: Zwaluw Drives, an invented maker of cargo-bike drive units; `now` is an ISO 8601 instant. Another language changes its words alone. */
export function sampleContents(now: string, language: Language = 'en'): ProjectContents {
  const texts = sampleTexts[language]
  const inWords = <Described extends { readonly number: string; readonly description: string }>(one: Described): Described => ({ ...one, description: texts.descriptions[one.number] ?? one.description })
  const needs = sampleNeeds()
  const needOf = (number: string): number => needs.get(number) ?? 0
  return {
    project: {
      id: 'sample-zwaluw', name: texts.project, company: 'Zwaluw Drives', currency: 'EUR', plantCountry: 'NL', plantCity: 'Zutphen', sourceFile: null,
      isSample: true, createdAt: now,
    },
    products: sampleProducts.map(({ number, demandPerYear, marginPerUnit, finishedStock }): Product =>
      invented({ partId: `part-${number}`, demandPerYear, marginPerUnit, finishedStock, ...openProduct }),
    ),
    parts: [...sampleAssemblies.map((assembly) => madePart(inWords(assembly))), ...sampleParts.map((part) => boughtPart(inWords(part), needOf(part.number)))],
    lines: sampleAssemblies.flatMap((assembly) =>
      assembly.takes.map(({ number, quantity }, index): BomLine =>
        invented({
          id: `line-${assembly.number}-${number}`, parentId: `part-${assembly.number}`, childId: `part-${number}`, quantity, scrapShare: null,
          position: String((index + 1) * 10), references: '', note: '', alternateOf: null,
        }),
      ),
    ),
    suppliers: sampleSites.map(({ key, supplier }) => invented({ id: `supplier-${key}`, name: supplier })),
    sites: sampleSites.map(({ key, city, country, recoveryDays, financialRisk }) =>
      invented({ id: `site-${key}`, supplierId: `supplier-${key}`, city, country, recoveryDays, capacityPerDay: null, financialRisk, ...openSite }),
    ),
    offers: sampleParts.flatMap((part) => offersOf(part, needOf(part.number))),
    scenarios: sampleScenarios(now, texts),
    choices: sampleChoices(texts),
    parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
  }
}
