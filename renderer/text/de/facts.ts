import type { factsText as en } from '../en/facts.ts'
import type { Words } from '../in-languages.ts'

/** Words for the facts that a person can type, wherever they are typed. */
export const factsText: Words<typeof en> = {
  names: {
    'part.description': 'Bezeichnung', 'part.category': 'Art des Teils', 'part.hsCode': 'HS-Code', 'part.massKg': 'Masse', 'part.volumeM3': 'Volumen',
    'part.stock': 'Bestand im Werk', 'part.requalificationWeeks': 'Dauer der Requalifizierung', 'part.makeOrBuy': 'Gefertigt oder gekauft', 'part.rawMaterial': 'Kritischer Rohstoff',
    'line.quantity': 'Menge je übergeordnetem Teil', 'line.scrapShare': 'Ausschuss',
    'product.demandPerYear': 'Stück pro Jahr', 'product.marginPerUnit': 'Deckungsbeitrag je Stück', 'product.finishedStock': 'Fertigwarenbestand',
    'offer.unitPrice': 'Preis je Stück', 'offer.currency': 'Währung', 'offer.incoterm': 'Lieferbedingung', 'offer.share': 'Anteil am Bedarf', 'offer.leadTimeDays': 'Lieferzeit',
    'offer.leadTimeDeviationDays': 'Lieferzeit schwankt um', 'offer.transportMode': 'Transport', 'offer.dutyRate': 'Zoll', 'offer.recoveryDays': 'Erholung dieses Teils',
    'offer.minimumOrder': 'Mindestbestellmenge', 'offer.orderQuantity': 'Übliche Bestellmenge', 'offer.rejectShare': 'Fehlteile',
    'offer.originProof': 'Ursprungsnachweis', 'offer.preferentialDutyRate': 'Zoll mit diesem Nachweis', 'offer.antiDumpingRate': 'Antidumpingzoll',
    'offer.antiDumpingPerTonne': 'Antidumping, EUR je t', 'offer.assistsPerUnit': 'Beigestellte Werkzeuge, je Stück', 'offer.royaltyShare': 'Lizenzgebühren, Anteil am Preis',
    'offer.toolingCost': 'Werkzeuge außerhalb des Preises', 'offer.packSize': 'Stück je Verpackung',
    'site.country': 'Land', 'site.city': 'Ort', 'site.recoveryDays': 'Erholung dauert', 'site.capacityPerDay': 'Kapazität pro Tag', 'product.capacityPerDay': 'Kapazität pro Tag', 'site.financialRisk': 'Finanzielle Schwäche, 0 bis 100',
    'supplier.name': 'Lieferant',
  },
  units: {
    'part.massKg': 'kg', 'part.volumeM3': 'm³', 'part.requalificationWeeks': 'Wochen', 'offer.leadTimeDays': 'Tage', 'offer.leadTimeDeviationDays': 'Tage',
    'offer.recoveryDays': 'Tage', 'site.recoveryDays': 'Tage',
  },
  choices: {
    buy: 'kaufen', make: 'fertigen', 'sea FCL': 'See FCL', 'sea LCL': 'See LCL', rail: 'Bahn', air: 'Luft', road: 'Straße', 'road and ferry': 'Straße und Fähre',
  },
  finer: 'Zoll, Verpackung und Werkzeuge',
  finerCount: (count) => `${count} angegeben`,
  notices: {
    'below-first-break': (order, first) => `Eine Bestellung von ${order} liegt unter der ersten Preisstaffel von ${first}: Es gilt der Preis dieser Staffel.`,
    'order-above-need': (order, years) => `Die kleinste Bestellung, ${order}, reicht für ${years} Jahre.`,
    'proof-without-rate': 'Es gibt einen Ursprungsnachweis, aber sein Zollsatz ist nicht eingetragen: Es gilt der volle Satz.',
    'rate-without-proof': (rate) => `Der Zollsatz von ${rate} mit Ursprungsnachweis wartet auf den Nachweis: Es gilt der volle Satz.`,
  },
  customs: {
    title: 'Vom Preis zum Zollwert',
    term: (term, currency, quoted) => `${term}, ${quoted} ${currency}`,
    termAssumed: (term, currency, quoted) => `keine Lieferbedingung, gelesen als ${term}, ${quoted} ${currency}`,
    steps: {
      price: 'Preis', 'freight-after-border': 'minus Fracht innerhalb der EU, im Preis', 'duty-inside': 'minus Zoll, im Preis',
      'freight-to-border': 'plus Fracht bis zur Grenze', insurance: 'plus Versicherung', additions: 'plus beigestellte Werkzeuge und Lizenzgebühren',
    },
    value: 'Zollwert',
    duty: (rate) => `Zoll, ${rate} davon`,
    dutyUnknown: 'Zoll, Satz nicht bekannt',
    antiDumping: 'davon Antidumping',
    inside: 'Die Ware überschreitet keine Grenze der Zollunion: Es fällt kein Zoll an.',
    holdsDuty: 'Der Zoll steckt im Preis: Es kommt nichts hinzu.',
    unknown: 'nicht bekannt',
    perUnit: (currency) => `${currency} je Stück`,
  },
  unknown: 'nicht bekannt',
  step: (fact, of, value) => `${fact} von ${of}: ${value}`,
  provenance: {
    sheet: (cell, sheet) => `${sheet} ${cell}`,
    raw: (raw) => `geschrieben als „${raw}“`,
    typed: (when) => `Sie, ${when}`,
    sample: 'Beispiel, erfunden',
  },
}
