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
    'site.country': 'Country', 'site.city': 'City', 'site.recoveryDays': 'Recovery takes', 'site.capacityPerDay': 'Capacity a day', 'site.financialRisk': 'Financial weakness, 0 to 100',
    'supplier.name': 'Supplier',
  } as Readonly<Record<string, string>>, // looked up by noun and field
  units: {
    'part.massKg': 'kg', 'part.volumeM3': 'm³', 'part.requalificationWeeks': 'weeks', 'offer.leadTimeDays': 'days', 'offer.leadTimeDeviationDays': 'days',
    'offer.recoveryDays': 'days', 'site.recoveryDays': 'days',
  } as Readonly<Record<string, string>>, // looked up by noun and field
  unknown: 'not known',
  step: (fact: string, of: string, value: string) => `${fact} of ${of}: ${value}`,
  provenance: {
    sheet: (cell: string, sheet: string) => `${sheet} ${cell}`,
    raw: (raw: string) => `written as “${raw}”`,
    typed: (when: string) => `you, ${when}`,
    sample: 'sample, invented',
  },
}
