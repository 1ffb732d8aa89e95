import type { PartChip } from '../../pages/parts/filter-rows.ts'
import type { PartView } from '../../pages/parts/part-row.ts'

const parts = (count: string, isOne: boolean): string => `${count} ${isOne ? 'part' : 'parts'}`

/** Words of the Parts page. Numbers come in as formatted text. */
export const partsText = {
  title: 'Parts',
  views: { label: 'Layout', tree: 'Tree', flat: 'Flat list', site: 'By site' } satisfies Record<PartView | 'label', string>,
  filter: { label: 'Filter parts', chips: 'Show only', clear: 'Clear search and filter' },
  chips: { short: 'Runs short', 'outside-europe': 'Outside Europe', 'not-priced': 'No landed cost', estimated: 'Estimated', noted: 'With a note' } satisfies Record<PartChip, string>,
  basis: { label: 'Count for', year: 'All products, a year', part: 'Each part' },
  coverage: { show: 'Show what is not priced' },
  heads: {
    quantity: { product: 'Qty', year: 'Need a year', part: 'Qty' },
    landed: { product: ['Landed', 'per product'] as const, year: ['Landed', 'a year'] as const, part: ['Landed', 'per part'] as const },
    price: 'Price', share: ['Share of', 'spend'], risk: ['Risk', '0 to 100'], short: ['Short', 'days'], loss: ['If it', 'stops'],
  },
  sortBy: (column: string) => `Sort by ${column}. More: right button, or Alt ↓`,
  table: 'Parts with cost, risk and braking distance',
  row: {
    open: (name: string) => `Open ${name}`,
    close: (name: string) => `Close ${name}`,
    parts: (count: number) => parts(count.toLocaleString('en'), count === 1),
    sites: (count: number) => `${count} ${count === 1 ? 'site' : 'sites'}`,
    noSupplier: 'Supplier not known',
    add: 'add',
    addWhat: (fact: string, part: string) => `Add ${fact} of ${part}`,
    none: 'none',
    lessThan: (value: string) => `< ${value}`,
    atLeast: (value: string) => `≥ ${value}`,
    atLeastWhy: (count: number) => `${count} of its parts ${count === 1 ? 'is' : 'are'} not priced`,
    atMost: (value: string) => `≤ ${value}`,
    atMostWhy: 'At most: several products share this part, and what the others can take over is not counted yet; or a stand-by makes a part while the site comes back over some weeks',
    times: (quantity: string, each: string) => `${quantity} × ${each} each`,
    notKnown: 'not known',
  },
  edit: {
    row: 'Edit',
    rowLabel: (part: string) => `Edit ${part}`,
    title: 'Edit part',
    close: 'Close the part',
    part: 'The part',
    notPriced: 'No landed cost.',
    line: 'In the product',
    product: 'As a product',
    offer: (supplier: string) => `Bought from ${supplier}`,
    site: (supplier: string) => `Site of ${supplier}`,
    addSupplier: 'Add a supplier',
    supplierName: 'Name of the supplier',
    add: 'Add',
    forAll: (count: number) => `for all ${count} selected parts that have none`,
    selectMore: 'Several parts from one supplier? Select their rows first (Shift and click, or Ctrl A), then press Edit.',
    usedFor: (count: number) => `Also supplies ${count} other ${count === 1 ? 'part' : 'parts'}`,
    inParent: (parent: string) => (parent === '' ? 'Quantity' : `In ${parent}`),
    priceBreaks: 'A typed price replaces the price breaks of the sheet.',
    addedStep: (supplier: string, part: string) => `Add ${supplier} for ${part}`,
  },
  status: {
    selected: (count: string) => `${count} selected: sum`,
    average: (amount: string) => `, average ${amount}`,
    shareOfSpend: (share: string) => `, ${share} of spend`,
    notPriced: (count: number) => `, ${count} not priced left out`,
    hidden: (count: number) => `${count} hidden by the filter`,
  },
  gap: {
    label: 'What most numbers wait for',
    landed: (count: string, all: string) => `No landed cost for ${count} of ${all} parts.`,
    waits: {
      site: (count: string) => `${count} have no supplier.`, country: (count: string) => `${count} lack the country of their supplier.`, price: (count: string) => `${count} have no price.`,
      mass: (count: string) => `${count} lack their weight, so freight is unknown.`, 'hs-code': (count: string) => `${count} have no HS code, so duty is unknown.`,
    },
    fill: {
      site: 'Fill in suppliers', country: 'Fill in countries', price: 'Fill in prices', mass: 'Fill in weights', 'hs-code': 'Fill in HS codes',
    },
  },
  empty: {
    title: 'No parts yet',
    body: 'Drop a parts list anywhere in this window.',
    action: 'Go to Import',
  },
  noMatch: {
    title: (text: string) => `No part matches “${text}”`,
    titleChips: 'No part passes these filters',
    didYouMean: 'Did you mean',
    count: (count: number) => `(${parts(String(count), count === 1)})?`,
    alsoOn: (filters: string, isOne: boolean) => `${isOne ? 'One filter is also on' : 'These filters are also on'}: ${filters}.`,
  },
}
