import type { factsText as en } from '../en/facts.ts'
import type { Words } from '../in-languages.ts'

/** Words for the facts that a person can type, wherever they are typed. */
export const factsText: Words<typeof en> = {
  names: {
    'part.description': 'Omschrijving', 'part.category': 'Soort onderdeel', 'part.hsCode': 'HS-code', 'part.massKg': 'Gewicht', 'part.volumeM3': 'Volume',
    'part.stock': 'Voorraad in de fabriek', 'part.requalificationWeeks': 'Tijd voor herkwalificatie', 'part.makeOrBuy': 'Gemaakt of gekocht', 'part.rawMaterial': 'Kritieke grondstof',
    'line.quantity': 'Aantal per bovenliggend onderdeel', 'line.scrapShare': 'Uitval',
    'product.demandPerYear': 'Stuks per jaar', 'product.marginPerUnit': 'Bijdrage per stuk', 'product.finishedStock': 'Gereed product op voorraad',
    'offer.unitPrice': 'Prijs per stuk', 'offer.currency': 'Valuta', 'offer.incoterm': 'Incoterm', 'offer.share': 'Aandeel in de behoefte', 'offer.leadTimeDays': 'Levertijd',
    'offer.leadTimeDeviationDays': 'Levertijd schommelt met', 'offer.transportMode': 'Vervoer', 'offer.dutyRate': 'Invoerrechten', 'offer.recoveryDays': 'Herstel van dit onderdeel',
    'offer.minimumOrder': 'Minimale bestelhoeveelheid', 'offer.orderQuantity': 'Gebruikelijke bestelling', 'offer.rejectShare': 'Afkeur',
    'offer.originProof': 'Bewijs van oorsprong', 'offer.preferentialDutyRate': 'Invoerrechten met dat bewijs', 'offer.antiDumpingRate': 'Antidumpingrecht',
    'offer.antiDumpingPerTonne': 'Antidumping, EUR per ton', 'offer.assistsPerUnit': 'Door jou geleverd gereedschap, per stuk', 'offer.royaltyShare': 'Royalty’s, deel van de prijs',
    'offer.toolingCost': 'Gereedschap buiten de prijs', 'offer.packSize': 'Stuks per verpakking',
    'site.country': 'Land', 'site.city': 'Plaats', 'site.recoveryDays': 'Herstel duurt', 'site.capacityPerDay': 'Capaciteit per dag', 'product.capacityPerDay': 'Capaciteit per dag', 'site.financialRisk': 'Financiële zwakte, 0 tot 100',
    'supplier.name': 'Leverancier',
  },
  units: {
    'part.massKg': 'kg', 'part.volumeM3': 'm³', 'part.requalificationWeeks': 'weken', 'offer.leadTimeDays': 'dagen', 'offer.leadTimeDeviationDays': 'dagen',
    'offer.recoveryDays': 'dagen', 'site.recoveryDays': 'dagen',
  },
  choices: {
    buy: 'kopen', make: 'maken', 'sea FCL': 'zee FCL', 'sea LCL': 'zee LCL', rail: 'spoor', air: 'lucht', road: 'weg', 'road and ferry': 'weg en veerboot',
  },
  finer: 'Douane, verpakking en gereedschap',
  finerCount: (count) => `${count} ingevuld`,
  notices: {
    'below-first-break': (order, first) => `Een bestelling van ${order} ligt onder de eerste staffel van ${first}: de prijs van die staffel telt.`,
    'order-above-need': (order, years) => `De kleinste bestelling, ${order}, is genoeg voor ${years} jaar.`,
    'proof-without-rate': 'Er is een bewijs van oorsprong, maar het tarief daarbij is niet ingevuld: het volle tarief telt.',
    'rate-without-proof': (rate) => `Het tarief van ${rate} met bewijs van oorsprong wacht op het bewijs: het volle tarief telt.`,
  },
  customs: {
    title: 'Van prijs naar douanewaarde',
    term: (term, currency, quoted) => `${term}, ${quoted} ${currency}`,
    termAssumed: (term, currency, quoted) => `geen leveringsconditie, gelezen als ${term}, ${quoted} ${currency}`,
    steps: {
      price: 'Prijs', 'freight-after-border': 'min vracht binnen de EU, in de prijs', 'duty-inside': 'min invoerrechten, in de prijs',
      'freight-to-border': 'plus vracht tot de grens', insurance: 'plus verzekering', additions: 'plus gereedschap van jou en royalty’s',
    },
    value: 'Douanewaarde',
    duty: (rate) => `Invoerrechten, ${rate} daarvan`,
    dutyUnknown: 'Invoerrechten, tarief niet bekend',
    antiDumping: 'waarvan antidumping',
    inside: 'De goederen gaan geen grens van de douane-unie over: er zijn geen invoerrechten.',
    holdsDuty: 'De invoerrechten zitten in de prijs: er komt niets bij.',
    unknown: 'niet bekend',
    perUnit: (currency) => `${currency} per stuk`,
  },
  unknown: 'niet bekend',
  step: (fact, of, value) => `${fact} van ${of}: ${value}`,
  provenance: {
    sheet: (cell, sheet) => `${sheet} ${cell}`,
    raw: (raw) => `geschreven als “${raw}”`,
    typed: (when) => `jij, ${when}`,
    sample: 'voorbeeld, verzonnen',
  },
}
