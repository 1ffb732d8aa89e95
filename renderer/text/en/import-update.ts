import type { DifferenceKind, SheetNoun, Topic } from '../../../shared/import/difference.ts'
import type { Holding } from '../../../shared/import/join-sheet.ts'
import { formatNumber, plural } from '../format.ts'

const holdings: Readonly<Record<Holding, string>> = {
  stock: 'stock', prices: 'prices', demand: 'demand', suppliers: 'facts of suppliers', facts: 'further facts', nothing: 'nothing that can be added',
}
const subjects = { part: ['part', 'parts'], product: ['product', 'products'], supplier: ['supplier', 'suppliers'] } as const
const countOf = (count: number, about: keyof typeof subjects): string => plural(count, subjects[about][0], subjects[about][1])

interface OfferedSheet {
  readonly name: string
  readonly holds: Holding
  /** How many parts, products or suppliers of the project it speaks of, and of how many. */
  readonly told: number
  readonly subjects: number
  readonly about: keyof typeof subjects
}

/** What a fact is called, by noun and field; the first field of facts that belong together. */
const facts: Readonly<Record<string, string>> = {
  'part.partNumber': 'Part number', 'part.description': 'Description', 'part.unit': 'Unit', 'part.stock': 'Stock', 'part.massKg': 'Weight', 'part.volumeM3': 'Volume', 'part.hsCode': 'HS code',
  'part.category': 'Kind of part', 'part.makeOrBuy': 'Made or bought', 'part.requalificationWeeks': 'Requalification', 'part.extra': 'Other columns',
  'line.quantity': 'Quantity', 'line.scrapShare': 'Scrap', 'line.parentId': 'Goes into', 'line.alternateOf': 'Alternative for', 'line.position': 'Position', 'line.references': 'References', 'line.note': 'Note',
  'product.demandPerYear': 'Demand a year', 'product.marginPerUnit': 'Margin a unit', 'product.finishedStock': 'Finished stock', 'product.capacityPerDay': 'Capacity a day', 'supplier.name': 'Name of the supplier',
  'site.country': 'Country', 'site.city': 'City', 'site.recoveryDays': 'Recovery time', 'site.capacityPerDay': 'Capacity a day', 'site.financialRisk': 'Financial risk',
  'offer.unitPrice': 'Price', 'offer.leadTimeDays': 'Lead time', 'offer.share': 'Share of the need', 'offer.recoveryDays': 'Recovery of this part', 'offer.incoterm': 'Delivery term',
  'offer.minimumOrder': 'Minimum order', 'offer.orderQuantity': 'Usual order', 'offer.transportMode': 'Transport', 'offer.packSize': 'Pack size', 'offer.rejectShare': 'Rejects', 'offer.dutyRate': 'Duty',
}

/** Words for a file that comes on top of a project: the same list again, or facts that belong to it. */
export const updateText = {
  target: {
    label: 'Take it as',
    newProject: 'a new project',
    update: (project: string) => `a newer list of ${project}`,
    join: (project: string) => `facts for ${project}`,
    take: (project: string) => `Take it as facts for ${project}`,
    toDifference: 'Show the difference',
    toJoin: 'Match with the project',
    sameFile: (project: string) => `${project} came from a file of this name.`,
    sameLayout: (project: string) => `${project} came from a file with these headings.`,
    ownFile: (project: string) => `Remweg wrote this file from ${project}.`,
    questions: (project: string) => `Remweg wrote these questions: the answers add to ${project}.`,
    samePart: (equal: number, project: string) => `${plural(equal, 'part number', 'part numbers')} of this file ${equal === 1 ? 'is' : 'are'} in ${project} already.`,
    facts: (holds: Holding, project: string) => `It holds ${holdings[holds]} and no structure, so it adds to ${project}.`,
  },
  steps: { update: 'Difference', join: 'Match' },
  heading: {
    update: (file: string, project: string) => `${file} beside ${project}`,
    join: (file: string, project: string) => `What ${file} says of ${project}`,
    offered: (sheets: readonly OfferedSheet[]) => {
      const named = sheets.map(({ name, holds, told, subjects: all, about }) => `a sheet ${name} with ${holds === 'suppliers' ? 'facts' : holdings[holds]} of ${formatNumber(told)} of your ${countOf(all, about)}`)
      return `This file also has ${named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`}. Add ${named.length === 1 ? 'it' : 'them'}?`
    },
  },
  lead: {
    update: (same: number) => `${plural(same, 'fact is', 'facts are')} the same on both sides. Nothing has changed yet: tick what to take over. One undo takes all of it back.`,
    join: (matched: number, rows: number) => `${formatNumber(matched)} of ${plural(rows, 'row matches', 'rows match')}. Nothing has changed yet: tick what to take over. One undo takes all of it back.`,
  },
  palette: (project: string) => `Update ${project} from a newer file, or add facts…`,
  working: 'Comparing with the project…',
  failed: 'The file could not be compared',
  safe: 'Nothing was changed in the project.',
  table: {
    label: 'Differences',
    take: 'Take',
    takeAll: (count: number) => `Take all ${formatNumber(count)} shown`,
    takeRow: (fact: string, name: string) => `Take ${fact} of ${name}`,
    subject: 'Part or supplier',
    fact: 'What',
    from: 'In the project',
    to: 'In the file',
    money: (currency: string, isPerYear: boolean) => (isPerYear ? `${currency} a year` : `${currency} a product`),
    cell: 'Cell',
    option: (fact: string, name: string) => `Which ${fact} of ${name} counts`,
    sum: (value: string, rows: readonly number[]) => `${value}, rows ${rows.join(' + ')} added up`,
    row: (value: string, rows: readonly number[]) => `${value}, row ${rows.slice(0, 3).join(', ')}`,
  },
  unknown: 'not known',
  notSaid: 'not in the file',
  within: { line: (assembly: string) => `in ${assembly}`, offer: (supplier: string) => `from ${supplier}` },
  facts,
  factOf: (noun: SheetNoun, field: string): string => facts[`${noun}.${field}`] ?? field,
  whole: {
    newPart: 'New part', gonePart: 'No longer in the file', newUse: 'Now used here too', goneUse: 'No longer used here', newSource: 'New supplier', goneSource: 'Supplier no longer in the file',
    changedSource: 'Another supplier', newProduct: 'Sold as a product', goneProduct: 'No longer sold as a product',
  },
  uses: (quantity: string) => `quantity ${quantity}`,
  days: (count: string) => `${count} days`,
  weeks: (count: string) => `${count} weeks`,
  mark: {
    typed: 'you typed it',
    file: 'another file says so',
    missing: 'kept unless you tick it',
    unsure: (written: string) => `written ${written}: the same?`,
    several: (rows: number, isSum: boolean) => (isSum ? `in ${formatNumber(rows)} rows` : `${formatNumber(rows)} rows differ`),
  },
  filters: {
    label: 'Show',
    all: 'All',
    kinds: { new: 'New', gone: 'Gone', conflict: 'Conflicts', several: 'Several rows', unsure: 'To confirm', filled: 'Was not known', missing: 'No longer said', changed: 'Changed' } satisfies Record<DifferenceKind, string>,
    topics: {
      part: 'Parts', usage: 'Structure', quantity: 'Quantity', price: 'Price', supplier: 'Supplier', place: 'Place', share: 'Share', leadTime: 'Lead time', stock: 'Stock', recovery: 'Recovery', terms: 'Terms',
      product: 'Product', words: 'Words', other: 'Other columns',
    } satisfies Record<Topic, string>,
    find: 'Find a part or supplier',
    noMatch: 'No difference matches',
    noMatchWords: 'Clear the search and the filters to see all of them.',
    clear: 'Clear search and filters',
  },
  leaveOut: 'Leave out',
  take: (count: number) => `Take ${plural(count, 'difference', 'differences')}`,
  add: (count: number) => `Add ${plural(count, 'fact', 'facts')}`,
  applying: 'Taking it over…',
  notNow: 'Not now',
  back: 'Back',
  status: {
    taken: (taken: number, all: number) => `${formatNumber(taken)} of ${formatNumber(all)} taken`,
    money: (amount: string, isPerYear: boolean) => (isPerYear ? `${amount} a year in what you buy` : `${amount} a product in what you buy`),
    landed: (before: string, after: string) => `Landed cost a year ${before} → ${after}`,
    shortest: (before: string, after: string) => `Stock lasts ${before} → ${after} days`,
    nothing: 'Nothing changed yet',
  },
  same: {
    title: 'Nothing differs',
    update: (file: string, project: string) => `Every part, quantity, price and term of ${file} is in ${project} already.`,
    join: (project: string) => `What the matching rows say is in ${project} already.`,
    noFacts: 'No facts yet',
    noFactsWords: 'No column of the sheets taken is read as stock, a price, demand or another fact. Open the columns of a sheet and say what they hold.',
    noMatch: 'Nothing matches yet',
    noMatchWords: (project: string) => `No row speaks of something in ${project} by its number or name. Type beside a row what it speaks of, or say in the columns of the sheet which one holds the number.`,
    leave: 'Back to the project',
  },
  pane: {
    label: 'Rows and sheets',
    sheets: 'Sheets of the file',
    sheet: (holds: Holding, rows: number) => `${holdings[holds]}, ${plural(rows, 'row', 'rows')}`,
    takeSheet: (name: string) => `Take sheet ${name}`,
    columns: (name: string) => `Columns of ${name}`,
    unmatched: (count: number) => `${plural(count, 'row matches', 'rows match')} nothing`,
    unmatchedHint: 'Type the part number or name that a row speaks of, or leave it out.',
    reason: { 'not-sold': 'a part, not a product that is sold' },
    match: (name: string) => `What row ${name} speaks of`,
    matchPlaceholder: { part: 'part number', supplier: 'supplier' },
    noSuch: (text: string) => `${text} is not in the project.`,
    takeBack: 'Take back',
    byHand: (count: number) => `${plural(count, 'row', 'rows')} matched by hand`,
    untold: (count: number, about: keyof typeof subjects) => `${countOf(count, about)} of the project ${count === 1 ? 'is' : 'are'} not in the file`,
    all: (about: keyof typeof subjects) => `Every ${subjects[about][0]} of the project is in the file`,
    more: (count: number) => `and ${formatNumber(count)} more`,
    confirmAll: (count: number) => (count === 1 ? 'Take the one to confirm' : `Take all ${formatNumber(count)} to confirm`),
  },
  step: {
    update: (project: string, file: string) => `Update ${project} from ${file}`,
    join: (holds: readonly Holding[], file: string) => `Add ${[...new Set(holds.map((one) => holdings[one]))].join(' and ')} from ${file}`,
  },
  done: {
    update: (project: string, count: number) => `Updated ${project}: ${plural(count, 'difference', 'differences')} taken`,
    join: (project: string, count: number) => `Added ${plural(count, 'fact', 'facts')} to ${project}`,
  },
}
