const cells = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'cell' : 'cells'}`
const parts = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'part' : 'parts'}`
const rows = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`

/** Words of what can be done in the parts table: columns, filters, typing, pasting, changing many. Numbers come in as formatted text, counts as numbers. */
export const partsTableText = {
  columns: {
    part: 'Part', site: 'Supplier site', quantity: 'Quantity', landed: 'Landed cost', share: 'Share of spend', risk: 'Risk', braking: 'Braking distance', short: 'Days short', loss: 'Loss if it stops',
    missing: 'Missing facts', survive: 'Stock lasts, days', recover: 'Recovery takes, days', country: 'Country', category: 'Kind of part', price: 'Price per unit', currency: 'Currency', stock: 'Stock', recovery: 'Recovery of this part, days',
    'lead-time': 'Lead time, days', mass: 'Mass, kg', volume: 'Volume, m³', 'hs-code': 'HS code', 'make-or-buy': 'Made or bought', 'minimum-order': 'Minimum order',
    'order-quantity': 'Usual order', incoterm: 'Delivery term', transport: 'Transport', duty: 'Duty, %', rejects: 'Rejects, %', requalification: 'Requalify, weeks', 'raw-material': 'Critical material', scrap: 'Scrap, %',
  },
  /** Headings in one or two lines. */
  heads: {
    missing: ['Missing', 'facts'], survive: ['Stock', 'lasts, days'], recover: ['Recovery', 'takes, days'], country: ['Country'], category: ['Kind of part'], price: ['Price', 'per unit'], currency: ['Currency'],
    stock: ['Stock'], recovery: ['Recovery', 'days'], 'lead-time': ['Lead time', 'days'], mass: ['Mass', 'kg'], volume: ['Volume', 'm³'], 'hs-code': ['HS code'], 'make-or-buy': ['Made or', 'bought'],
    'minimum-order': ['Minimum', 'order'], 'order-quantity': ['Usual', 'order'], incoterm: ['Delivery', 'term'], transport: ['Transport'], duty: ['Duty', '%'], rejects: ['Rejects', '%'],
    requalification: ['Requalify', 'weeks'], 'raw-material': ['Critical', 'material'], scrap: ['Scrap', '%'], part: ['Part'], site: ['Supplier site'], braking: ['Braking distance, days'],
  },
  fromSheet: (heading: string) => `From your sheet: ${heading}`,
  /** Names of what many sheets have and Remweg does not reckon with. */
  sheetFields: { manufacturer: 'Manufacturer', manufacturerPartNumber: 'Manufacturer part no.', supplierPartNumber: 'Supplier part no.', value: 'Value', package: 'Package', material: 'Material', revision: 'Revision', url: 'Link', category: 'Category' },
  chooser: {
    fromSheet: 'From your sheet',
    open: 'Columns', title: 'Columns', shown: 'Shown, from left to right', more: 'More columns', up: (column: string) => `Move ${column} to the left`, down: (column: string) => `Move ${column} to the right`,
    show: (column: string) => `Show ${column}`, usual: 'Usual columns', sets: 'Show for', set: { usual: 'Overview', prices: 'Prices', stock: 'Stock and recovery', customs: 'Customs and freight' },
    note: 'Kept for this project. Drag the edge of a heading to make a column wider.',
  },
  order: { sheet: 'As in the sheet', missing: 'Missing facts first', by: (column: string) => `By ${column.charAt(0).toLowerCase()}${column.slice(1)}`, isOn: (order: string) => `Order: ${order}`, openAll: 'Open all branches', closeAll: 'Close all branches' },
  missing: { none: 'all stated', count: (count: number) => `${count} missing`, title: (facts: string) => `Not known: ${facts}` },
  notice: (count: number) => (count === 1 ? 'Note on how it is priced' : `${count} notes on how it is priced`),
  filter: {
    title: 'Add a filter', by: 'Column', how: 'Keep parts where it', value: 'Value', from: 'From', to: 'To', values: 'One of', add: 'Add filter', find: 'Find in the list',
    ops: { contains: 'contains', 'one-of': 'is one of', above: 'is more than', below: 'is less than', between: 'is between', missing: 'is not known', known: 'is known' },
    chip: {
      contains: (column: string, words: string) => `${column}: “${words}”`, 'one-of': (column: string, values: string) => `${column}: ${values}`, above: (column: string, value: string) => `${column} > ${value}`,
      below: (column: string, value: string) => `${column} < ${value}`, between: (column: string, low: string, high: string) => `${column} ${low} to ${high}`, missing: (column: string) => `No ${column}`, known: (column: string) => `${column} known`,
    },
    more: (first: string, others: number) => `${first} and ${others} more`,
    remove: (filter: string) => `Remove filter ${filter}`, bar: 'Filters', all: 'all of these', any: 'any of these', join: 'Parts must match', save: 'Keep as…', name: 'Name of the filter', keep: 'Keep', clear: 'Clear',
    forget: (name: string) => `Forget the filter ${name}`, none: 'No part has this yet.', needNumber: 'Type a number', needWords: 'Type what to look for', choose: 'Choose at least one',
  },
  breaks: {
    heading: 'Price breaks', title: (of: string) => `Price breaks of ${of}`, from: 'From, units', price: 'Price per unit', newFrom: 'New: from, units', newPrice: (currency: string) => `Price, ${currency}`,
    add: 'Add', remove: (from: string) => `Take away the price from ${from} units`, step: (of: string) => `Price breaks of ${of}`,
    needBoth: 'Type a number of units and a price, such as 500 and 2.40.', taken: (from: string) => `There is a price from ${from} units already; change it above.`,
  },
  menu: {
    breaks: 'Price breaks…',
    label: 'Actions for this row', edit: 'Change this cell', editAll: 'All facts of the part', why: 'Why this number', whereUsed: 'Where used', copy: 'Copy', copyHeads: 'Copy with headings', paste: 'Paste',
    fill: 'Fill down', clear: 'Empty these cells', bulk: (count: number) => `Change ${rows(count)}…`, only: (value: string) => `Only ${value}`, onlyMissing: (column: string) => `Only without ${column}`,
    sortUp: 'Smallest first', sortDown: 'Largest first', hide: (column: string) => `Hide ${column}`, left: 'Move left', right: 'Move right', wider: 'Wider', narrower: 'Narrower', filter: 'Filter by this column…',
    pasteByKey: 'Press Ctrl V to paste: this window may not look into the clipboard by itself.', head: (column: string) => `Actions for ${column}`,
  },
  typing: { label: (column: string, part: string) => `${column} of ${part}`, perParent: (parent: string) => `in one ${parent}`, fillAll: (count: string) => `Ctrl Enter: all ${count}` },
  fault: {
    needed: 'This cannot be empty.', tooLong: (most: string) => `At most ${most} characters.`, notANumber: (text: string) => `“${text}” is no number.`, tooSmall: (value: string, least: string) => `${value} is less than ${least}.`,
    tooLarge: (value: string, most: string) => `${value} is more than ${most}.`, notInList: (text: string, some: string) => `“${text}” is not one of ${some}…`, noNumberHere: 'This is not a number that can be raised or lowered.',
    nothingToScale: 'Not known yet, so there is nothing to raise or lower.', noSupplier: 'No supplier yet: fill in the supplier first.', madeHere: 'Put together here, so that nobody is asked a price. Fill in the parts below it.',
    noLine: 'Stands in several places: change the quantity in one of them.', notOfASite: 'A site has no such fact. Fill it in for its parts.', computed: (column: string) => `${column} is worked out: change what it comes from.`,
    noPart: (number: string) => `No part with number ${number}.`, twice: (number: string) => `${number} comes a second time with another value.`, below: 'Below the last row of the table.',
  },
  step: {
    clear: (count: number) => `Empty ${cells(count)}`, paste: (count: number) => `Paste into ${cells(count)}`, fill: (column: string, count: number) => `Fill ${column} in ${rows(count)}`,
    bulk: (column: string, count: number, value: string) => `${column} of ${parts(count)}: ${value}`, raise: (column: string, count: number, percent: string) => `${column} of ${parts(count)} by ${percent}`,
  },
  done: {
    also: (count: number) => `Also for ${count === 1 ? '1 other part' : `${count.toLocaleString('en')} other parts`} from the same site.`, refused: (count: number, why: string) => `${count === 1 ? '1 cell stays' : `${cells(count)} stay`} as before: ${why}`,
    nothing: 'Nothing to change: the cells say so already.', changed: (count: number) => `${cells(count)} changed`, undo: 'Undo', copied: (count: number) => `${rows(count)} copied`,
  },
  paste: {
    title: 'Paste from the clipboard', what: (rowCount: number, columnCount: number) => `${rows(rowCount)}, ${columnCount} ${columnCount === 1 ? 'column' : 'columns'}`, byNumber: 'Rows are matched by part number.', byPlace: (part: string) => `Rows go in order, from ${part} down.`,
    heads: 'The first row holds headings', column: (letter: string) => `Column ${letter}`, leaveOut: 'leave out', number: 'Part number', description: 'Description', supplier: 'Supplier', changes: (count: number) => `${cells(count)} will change`,
    same: (count: number) => `${cells(count)} already say so`, refused: (count: number) => `${cells(count)} cannot be taken`, also: (count: number) => `${parts(count)} more from the same sites change too`, part: 'Part', now: 'Now', after: 'Then', why: 'Why not', given: 'Pasted',
    unknown: 'not known', more: (count: string) => `and ${count} more`, go: (count: number) => `Change ${cells(count)}`, cancel: 'Cancel', nothing: 'Nothing in the clipboard fits this table.', sample: (text: string) => `such as ${text}`, columnsLabel: 'What each column is',
  },
  bulk: {
    title: (count: number) => `Change ${parts(count)}`, close: 'Close', fact: 'Fact', how: 'How', set: 'Set to', raise: 'Raise or lower by', clear: 'Empty it', value: 'New value', percent: 'Per cent, such as 5 or −3', go: (count: number) => `Change ${parts(count)}`,
    will: (count: number) => `${cells(count)} will change`, none: 'Select rows in the table first.', mixed: (count: number) => `${count} different values now`, allSame: (value: string) => `All: ${value}`, allUnknown: 'Not known for any',
  },
  used: {
    title: 'Where used', close: 'Close', inProducts: 'In each product', parents: 'Goes into', none: 'No product or assembly uses it.', times: (quantity: string, unit: string) => `${quantity} ${unit}`, unknown: 'quantity not known', product: 'product',
    alternate: 'as a further source', show: (part: string) => `Show ${part} in the table`, scrap: (percent: string) => `with ${percent} scrap`, total: (quantity: string) => `${quantity} a year over all products`,
  },
  status: {
    rows: (count: string) => `${count} selected`, sum: 'sum', average: 'average', least: 'least', most: 'most', known: (count: string) => `${count} known`, unknown: (count: string) => `${count} not known`, of: (column: string) => `${column}:`,
    building: (done: string) => `Laying out rows… ${done}`,
  },
}
