import { countryName } from '../data/countries.ts'
import type { MissingFact, MissingKind } from '../engine/missing-fact.ts'
import type { ProjectContents } from '../model/contents.ts'
import { questionSheets } from './question-sheets.ts'
import { writeXlsx, type ExportCell, type ExportColumn, type ExportSheet } from './write-xlsx.ts'

/** One kind of question: its column, and how it is put. */
interface Asking {
  readonly kind: MissingKind
  /** A heading that the importer knows. */
  readonly heading: string
  readonly unit: string
  readonly words: string
  readonly isText: boolean
}

const ofSites: readonly Asking[] = [
  { kind: 'country', heading: 'Country', unit: 'name or two letters', words: 'In which country is it made?', isText: true },
  { kind: 'recovery', heading: 'Recovery (days)', unit: 'days', words: 'If this site stops altogether: days until you deliver again?', isText: false },
  { kind: 'capacity', heading: 'Capacity a day', unit: 'pieces a day', words: 'How many pieces a day can you make for us at most, all our parts together?', isText: false },
]
const ofParts: readonly Asking[] = [
  { kind: 'stock', heading: 'Stock', unit: 'pieces', words: 'Pieces in our own store today?', isText: false },
  { kind: 'lead-time', heading: 'Lead time (days)', unit: 'days', words: 'Days from order to delivery at our plant?', isText: false },
  { kind: 'price', heading: 'Unit price', unit: 'per piece', words: 'Price of one piece in this currency?', isText: false },
  { kind: 'weight', heading: 'Mass (kg)', unit: 'kg', words: 'Weight of one piece?', isText: false },
  { kind: 'hs-code', heading: 'HS code', unit: 'six to ten digits', words: 'Customs code that it ships under?', isText: true },
]

const text = (value: string): ExportCell => ({ value, style: 'text' })
const heading = (value: string): ExportCell => ({ value, style: 'heading' })

/** Questions that one row puts: about a site, or about a part from a site. */
interface Row {
  readonly known: readonly ExportCell[]
  readonly asked: readonly MissingFact[]
}

/** The bytes of an Excel workbook that asks suppliers for missing facts: a row a site or part, yellow cells to fill in, grey where nothing is asked.
 *  Filled in and dropped on the Import step it joins the project, as every heading is one that the importer knows. */
export function exportQuestions(contents: ProjectContents, facts: readonly MissingFact[]): Uint8Array {
  const sites = new Map(contents.sites.map((site) => [site.id, site]))
  const suppliers = new Map(contents.suppliers.map(({ id, name }) => [id, name]))
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const offers = new Map(contents.offers.map((offer) => [offer.id, offer]))
  const placeOf = (siteId: string | null): readonly [supplier: string, city: string, country: string] => {
    const site = sites.get(siteId ?? '')
    return [suppliers.get(site?.supplierId ?? '') ?? '', site?.city ?? '', site?.country == null ? '' : countryName(site.country)]
  }
  const kindsOfSites = new Set(ofSites.map(({ kind }) => kind))
  const siteRows = groups(facts.filter(({ kind }) => kindsOfSites.has(kind)), ({ ref }) => ref.id)
    .map(([first, asked]): Row => ({ known: placeOf(first.siteId).map(text), asked }))
  const partRows = groups(facts.filter(({ kind }) => !kindsOfSites.has(kind)), ({ kind, partId, siteId }) => (kind === 'stock' ? `own ${partId}` : `${siteId} ${partId}`))
    .map(([first, asked]): Row => {
      const part = parts.get(first.partId)
      const price = asked.find(({ kind }) => kind === 'price')
      // Stock lies with the buyer: whoever sells the part is not asked.
      const [supplier, city] = first.kind === 'stock' ? ['', ''] : placeOf(first.siteId)
      return { known: [supplier, city, part?.partNumber ?? '', part?.description ?? '', price === undefined ? '' : (offers.get(price.ref.id)?.currency ?? '')].map(text), asked }
    })
  return writeXlsx([
    // The country of a site stands in its own column, asked or known.
    ...(siteRows.length === 0 ? [] : [sheetOf(questionSheets.sites, ['Supplier', 'City'], [28, 18], siteRows, ofSites)]),
    ...(partRows.length === 0 ? [] : [sheetOf(questionSheets.parts, ['Supplier', 'City', 'Part number', 'Description', 'Currency'], [28, 18, 20, 38, 10], partRows, ofParts)]),
  ])
}

const groups = (facts: readonly MissingFact[], keyOf: (fact: MissingFact) => string): [first: MissingFact, all: readonly MissingFact[]][] =>
  [...Map.groupBy(facts, keyOf).values()].flatMap((all) => (all[0] === undefined ? [] : [[all[0], all]]))

function sheetOf(name: string, known: readonly string[], widths: readonly number[], rows: readonly Row[], askings: readonly Asking[]): ExportSheet {
  const used = askings.filter(({ kind }) => kind === 'country' || rows.some(({ asked }) => asked.some((fact) => fact.kind === kind)))
  // Rows of one line: not every program makes a row as high as its text.
  const widest = Math.min(110, Math.max(...rows.map((row) => wordsOf(askings, row).length)))
  const column = ({ heading: title, words: prompt, isText }: Asking): ExportColumn => ({ width: 15, style: isText ? 'text' : 'number', prompt: { title, text: prompt } })
  return {
    name, frozenRows: 1,
    columns: [...known.map((_, index): ExportColumn => ({ width: widths[index] ?? 16, style: 'text' })), { width: widest, style: 'text' }, { width: 24, style: 'text' }, { width: 24, style: 'text' }, ...used.map(column)],
    rows: [
      [...known, 'What we ask', 'Unit of the answer', 'What we reckon with', ...used.map((one) => one.heading)].map(heading),
      ...rows.map((row) => {
        const put = putTo(askings, row)
        return [
          ...known.map((_, index) => row.known[index] ?? text('')),
          text(wordsOf(askings, row)), text(putTo(askings, row).map(({ unit }) => unit).join('; ')), text(takenFor(askings, row)),
          ...used.map((one) => cellOf(row, one, put)),
        ]
      }),
    ],
  }
}

/** What a row asks, in the order of the columns. */
const putTo = (askings: readonly Asking[], { asked }: Row): readonly Asking[] => askings.filter(({ kind }) => asked.some((fact) => fact.kind === kind))

const wordsOf = (askings: readonly Asking[], row: Row): string => putTo(askings, row).map((one) => one.words).join(' ')

/** What is reckoned with until there is an answer; in words, so that it is not read as a number. */
function takenFor(askings: readonly Asking[], row: Row): string {
  const taken = putTo(askings, row).flatMap(({ kind, unit }) => {
    const assumed = row.asked.find((fact) => fact.kind === kind)?.assumed ?? null
    return assumed === null ? [] : `about ${Math.round(assumed.value)} ${unit}`
  })
  return taken.length === 0 ? 'nothing yet' : taken.join('; ')
}

function cellOf(row: Row, { kind, isText }: Asking, put: readonly Asking[]): ExportCell {
  if (put.some((one) => one.kind === kind)) return { value: null, style: isText ? 'changedText' : 'changed' }
  // The place of a site whose country is known is said, as it tells two sites of one supplier apart.
  return kind === 'country' ? (row.known[2] ?? text('')) : { value: null, style: 'closed' }
}
