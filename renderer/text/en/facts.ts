/** Words for the facts that a person can type, wherever they are typed. */
export const factsText = {
  /** What each fact is called, by noun and field. */
  names: {
    'part.description': 'Description', 'part.category': 'Kind of part', 'part.hsCode': 'HS code', 'part.massKg': 'Mass', 'part.volumeM3': 'Volume',
    'part.stock': 'Stock at the plant', 'part.requalificationWeeks': 'Time to requalify', 'part.makeOrBuy': 'Made or bought', 'part.rawMaterial': 'Critical raw material',
    'line.quantity': 'Quantity per parent', 'line.scrapShare': 'Scrap',
    'product.demandPerYear': 'Units a year', 'product.marginPerUnit': 'Contribution per unit', 'product.finishedStock': 'Finished units in stock',
    'offer.unitPrice': 'Price per unit', 'offer.currency': 'Currency', 'offer.incoterm': 'Delivery term', 'offer.share': 'Share of the need', 'offer.leadTimeDays': 'Lead time',
    'offer.leadTimeDeviationDays': 'Lead time swings by', 'offer.transportMode': 'Transport', 'offer.dutyRate': 'Duty', 'offer.recoveryDays': 'Recovery of this part',
    'offer.minimumOrder': 'Minimum order', 'offer.orderQuantity': 'Usual order', 'offer.rejectShare': 'Rejects',
    'offer.originProof': 'Proof of origin', 'offer.preferentialDutyRate': 'Duty with that proof', 'offer.antiDumpingRate': 'Anti-dumping duty',
    'offer.antiDumpingPerTonne': 'Anti-dumping, EUR per t', 'offer.assistsPerUnit': 'Tools you provide, per unit', 'offer.royaltyShare': 'Royalties, of the price',
    'offer.toolingCost': 'Tooling not in the price', 'offer.packSize': 'Units in a pack',
    'site.country': 'Country', 'site.city': 'City', 'site.recoveryDays': 'Recovery takes', 'site.capacityPerDay': 'Capacity a day', 'product.capacityPerDay': 'Capacity a day', 'site.financialRisk': 'Financial weakness, 0 to 100',
    'supplier.name': 'Supplier',
  } as Readonly<Record<string, string>>, // looked up by noun and field
  units: {
    'part.massKg': 'kg', 'part.volumeM3': 'm³', 'part.requalificationWeeks': 'weeks', 'offer.leadTimeDays': 'days', 'offer.leadTimeDeviationDays': 'days',
    'offer.recoveryDays': 'days', 'site.recoveryDays': 'days',
  } as Readonly<Record<string, string>>, // looked up by noun and field
  /** Names of what is chosen from a list, by the value that is stored. */
  choices: {
    buy: 'buy', make: 'make', 'sea FCL': 'sea FCL', 'sea LCL': 'sea LCL', rail: 'rail', air: 'air', road: 'road', 'road and ferry': 'road and ferry',
  } as Readonly<Record<string, string>>, // looked up by value
  finer: 'Customs, packs and tooling',
  finerCount: (count: number) => (count === 1 ? '1 stated' : `${count} stated`),
  notices: {
    'below-first-break': (order: string, first: string) => `An order of ${order} is below the first price break of ${first}: the price of that break is taken.`,
    'order-above-need': (order: string, years: string) => `The smallest order, ${order}, lasts ${years} years.`,
    'proof-without-rate': 'There is a proof of origin, but its duty rate is not typed: the full rate counts.',
    'rate-without-proof': (rate: string) => `The duty of ${rate} with proof of origin waits for the proof: the full rate counts.`,
  },
  customs: {
    title: 'From price to customs value',
    term: (term: string, currency: string, quoted: string) => `${term}, ${quoted} ${currency}`,
    termAssumed: (term: string, currency: string, quoted: string) => `no delivery term, read as ${term}, ${quoted} ${currency}`,
    steps: {
      price: 'Price', 'freight-after-border': 'less freight inside the EU, in the price', 'duty-inside': 'less duty, in the price',
      'freight-to-border': 'plus freight to the border', insurance: 'plus insurance', additions: 'plus tools you provide and royalties',
    } as Readonly<Record<string, string>>, // looked up by step
    value: 'Customs value',
    duty: (rate: string) => `Duty, ${rate} of it`,
    dutyUnknown: 'Duty, rate not known',
    antiDumping: 'of that, anti-dumping',
    inside: 'The goods cross no border of the customs union: no duty is due.',
    holdsDuty: 'The price holds the duty: nothing more is due.',
    unknown: 'not known',
    perUnit: (currency: string) => `${currency} per unit`,
  },
  unknown: 'not known',
  step: (fact: string, of: string, value: string) => `${fact} of ${of}: ${value}`,
  provenance: {
    sheet: (cell: string, sheet: string) => `${sheet} ${cell}`,
    raw: (raw: string) => `written as “${raw}”`,
    typed: (when: string) => `you, ${when}`,
    sample: 'sample, invented',
  },
}
