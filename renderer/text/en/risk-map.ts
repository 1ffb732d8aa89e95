/** Words of the Risk page for what stands around its table: filters, paths to the products, and the map. Numbers come in as formatted text. */
export const riskMapText = {
  path: {
    stops: (products: string) => `Stops ${products}`,
    products: (first: string, count: string) => `${first} and ${count} more products`,
    none: 'No way into a product is known.',
    more: (count: string, isOne: boolean) => (isOne ? 'and 1 more way' : `and ${count} more ways`),
    step: (name: string) => `Open ${name} in Parts`,
    between: (count: string) => `${count} assemblies`,
  },
  filter: {
    label: 'Filter',
    product: { label: 'Product', all: 'All products' },
    country: { label: 'Country', all: 'All countries' },
    way: { label: 'Lane or strait', all: 'All lanes and straits' },
    through: (strait: string) => `through ${strait}`,
    remove: (name: string) => `Take back the filter ${name}`,
    clear: 'Clear filters',
    count: (shown: string, all: string, rows: string) => `${shown} of ${all} ${rows}`,
    rows: { sites: 'sites', parts: 'parts', countries: 'countries', straits: 'straits' },
    none: { title: 'Nothing here passes these filters', body: (names: string) => `No row has all of this: ${names}.` },
  },
  map: {
    show: { label: 'Show as', table: 'Table', map: 'Map' },
  },
}
