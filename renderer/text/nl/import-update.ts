import type { Holding } from '../../../shared/import/join-sheet.ts'
import type { updateText as en } from '../en/import-update.ts'
import { formatList, formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const holdings: Readonly<Record<Holding, string>> = {
  stock: 'voorraad', prices: 'prijzen', demand: 'vraag', suppliers: 'gegevens van leveranciers', facts: 'verdere gegevens', nothing: 'niets wat kan worden toegevoegd',
}
const subjects = { part: ['onderdeel', 'onderdelen'], product: ['product', 'producten'], supplier: ['leverancier', 'leveranciers'] } as const
const countOf = (count: number, about: keyof typeof subjects): string => plural(count, subjects[about][0], subjects[about][1])
const rows = (count: number): string => plural(count, 'rij', 'rijen')
const differences = (count: number): string => plural(count, 'verschil', 'verschillen')
const someFacts = (count: number): string => plural(count, 'gegeven', 'gegevens')

/** What a fact is called, by noun and field; the first field of facts that belong together. */
const facts: Readonly<Record<string, string>> = {
  'part.partNumber': 'Onderdeelnummer', 'part.description': 'Omschrijving', 'part.unit': 'Eenheid', 'part.stock': 'Voorraad', 'part.massKg': 'Gewicht', 'part.volumeM3': 'Volume', 'part.hsCode': 'HS-code',
  'part.category': 'Soort onderdeel', 'part.makeOrBuy': 'Gemaakt of gekocht', 'part.requalificationWeeks': 'Herkwalificatie', 'part.extra': 'Andere kolommen',
  'line.quantity': 'Aantal', 'line.scrapShare': 'Uitval', 'line.parentId': 'Gaat in', 'line.alternateOf': 'Alternatief voor', 'line.position': 'Positie', 'line.references': 'Referenties', 'line.note': 'Notitie',
  'product.demandPerYear': 'Vraag per jaar', 'product.marginPerUnit': 'Marge per stuk', 'product.finishedStock': 'Gereed product', 'product.capacityPerDay': 'Capaciteit per dag', 'supplier.name': 'Naam van de leverancier',
  'site.country': 'Land', 'site.city': 'Plaats', 'site.recoveryDays': 'Hersteltijd', 'site.capacityPerDay': 'Capaciteit per dag', 'site.financialRisk': 'Financieel risico',
  'offer.unitPrice': 'Prijs', 'offer.leadTimeDays': 'Levertijd', 'offer.share': 'Aandeel in de behoefte', 'offer.recoveryDays': 'Herstel van dit onderdeel', 'offer.incoterm': 'Incoterm',
  'offer.minimumOrder': 'Minimale bestelhoeveelheid', 'offer.orderQuantity': 'Gebruikelijke bestelling', 'offer.transportMode': 'Vervoer', 'offer.packSize': 'Verpakkingseenheid', 'offer.rejectShare': 'Afkeur', 'offer.dutyRate': 'Invoerrechten',
}

/** Words for a file that comes on top of a project: the same list again, or facts that belong to it. */
export const updateText: Words<typeof en> = {
  target: {
    label: 'Neem het als',
    newProject: 'een nieuw project',
    update: (project) => `een nieuwere lijst van ${project}`,
    join: (project) => `gegevens voor ${project}`,
    take: (project) => `Als gegevens voor ${project} nemen`,
    toDifference: 'Toon het verschil',
    toJoin: 'Koppel aan het project',
    sameFile: (project) => `${project} kwam uit een bestand met deze naam.`,
    sameLayout: (project) => `${project} kwam uit een bestand met deze koppen.`,
    ownFile: (project) => `Remweg schreef dit bestand uit ${project}.`,
    questions: (project) => `Remweg schreef deze vragen: de antwoorden vullen ${project} aan.`,
    samePart: (equal, project) => `${plural(equal, 'onderdeelnummer', 'onderdeelnummers')} van dit bestand ${equal === 1 ? 'staat' : 'staan'} al in ${project}.`,
    facts: (holds, project) => `Het bevat ${holdings[holds]} en geen structuur, dus het vult ${project} aan.`,
  },
  steps: { update: 'Verschil', join: 'Koppelen' },
  heading: {
    update: (file, project) => `${file} naast ${project}`,
    join: (file, project) => `Wat ${file} zegt over ${project}`,
    offered: (sheets) => {
      const named = sheets.map(({ name, holds, told, subjects: all, about }) => `een blad ${name} met ${holds === 'suppliers' ? 'gegevens' : holdings[holds]} van ${formatNumber(told)} van je ${countOf(all, about)}`)
      return `Dit bestand heeft ook ${formatList(named)}. ${named.length === 1 ? 'Dat toevoegen?' : 'Die toevoegen?'}`
    },
  },
  lead: {
    update: (same) => `${plural(same, 'gegeven is', 'gegevens zijn')} aan beide kanten gelijk. Er is nog niets gewijzigd: vink aan wat je overneemt. Eén keer ongedaan maken draait alles terug.`,
    join: (matched, count) => `${formatNumber(matched)} van ${plural(count, 'rij past', 'rijen passen')}. Er is nog niets gewijzigd: vink aan wat je overneemt. Eén keer ongedaan maken draait alles terug.`,
  },
  palette: (project) => `${project} bijwerken uit een nieuwer bestand, of gegevens toevoegen…`,
  working: 'Vergelijken met het project…',
  failed: 'Het bestand kon niet worden vergeleken',
  safe: 'In het project is niets gewijzigd.',
  table: {
    label: 'Verschillen',
    take: 'Nemen',
    takeAll: (count) => `Alle ${formatNumber(count)} getoonde nemen`,
    takeRow: (fact, name) => `${fact} van ${name} nemen`,
    subject: 'Onderdeel of leverancier',
    fact: 'Wat',
    from: 'In het project',
    to: 'In het bestand',
    money: (currency, isPerYear) => (isPerYear ? `${currency} per jaar` : `${currency} per product`),
    cell: 'Cel',
    option: (fact, name) => `Welke ${fact} van ${name} telt`,
    sum: (value, list) => `${value}, rijen ${list.join(' + ')} opgeteld`,
    row: (value, list) => `${value}, rij ${list.slice(0, 3).join(', ')}`,
  },
  unknown: 'niet bekend',
  notSaid: 'niet in het bestand',
  within: { line: (assembly) => `in ${assembly}`, offer: (supplier) => `van ${supplier}` },
  facts,
  factOf: (noun, field) => facts[`${noun}.${field}`] ?? field,
  whole: {
    newPart: 'Nieuw onderdeel', gonePart: 'Niet meer in het bestand', newUse: 'Nu ook hier gebruikt', goneUse: 'Hier niet meer gebruikt', newSource: 'Nieuwe leverancier', goneSource: 'Leverancier niet meer in het bestand',
    changedSource: 'Een andere leverancier', newProduct: 'Verkocht als product', goneProduct: 'Niet meer verkocht als product',
  },
  uses: (quantity) => `aantal ${quantity}`,
  days: (count) => `${count} dagen`,
  weeks: (count) => `${count} weken`,
  mark: {
    typed: 'jij typte het',
    file: 'een ander bestand zegt dit',
    missing: 'blijft staan tenzij je het aanvinkt',
    unsure: (written) => `geschreven als ${written}: hetzelfde?`,
    several: (count, isSum) => (isSum ? `in ${formatNumber(count)} rijen` : `${formatNumber(count)} rijen verschillen`),
  },
  filters: {
    label: 'Tonen',
    all: 'Alles',
    kinds: { new: 'Nieuw', gone: 'Weg', conflict: 'Conflicten', several: 'Meerdere rijen', unsure: 'Te bevestigen', filled: 'Was niet bekend', missing: 'Niet meer genoemd', changed: 'Gewijzigd' },
    topics: {
      part: 'Onderdelen', usage: 'Structuur', quantity: 'Aantal', price: 'Prijs', supplier: 'Leverancier', place: 'Plaats', share: 'Aandeel', leadTime: 'Levertijd', stock: 'Voorraad', recovery: 'Herstel', terms: 'Voorwaarden',
      product: 'Product', words: 'Woorden', other: 'Andere kolommen',
    },
    find: 'Zoek een onderdeel of leverancier',
    noMatch: 'Geen verschil voldoet',
    noMatchWords: 'Wis de zoekopdracht en de filters om ze allemaal te zien.',
    clear: 'Zoekopdracht en filters wissen',
  },
  leaveOut: 'Weglaten',
  take: (count) => `${differences(count)} overnemen`,
  add: (count) => `${someFacts(count)} toevoegen`,
  applying: 'Overnemen…',
  notNow: 'Niet nu',
  back: 'Terug',
  status: {
    taken: (taken, all) => `${formatNumber(taken)} van ${formatNumber(all)} overgenomen`,
    money: (amount, isPerYear) => (isPerYear ? `${amount} per jaar in wat je koopt` : `${amount} per product in wat je koopt`),
    landed: (before, after) => `Landed cost per jaar ${before} → ${after}`,
    shortest: (before, after) => `Voorraad reikt ${before} → ${after} dagen`,
    nothing: 'Nog niets gewijzigd',
  },
  same: {
    title: 'Niets verschilt',
    update: (file, project) => `Elk onderdeel, elk aantal, elke prijs en voorwaarde van ${file} staat al in ${project}.`,
    join: (project) => `Wat de passende rijen zeggen staat al in ${project}.`,
    noFacts: 'Nog geen gegevens',
    noFactsWords: 'Geen kolom van de genomen bladen wordt gelezen als voorraad, prijs, vraag of een ander gegeven. Open de kolommen van een blad en zeg wat erin staat.',
    noMatch: 'Er past nog niets',
    noMatchWords: (project) => `Geen rij gaat met nummer of naam over iets in ${project}. Typ naast een rij waar die over gaat, of zeg bij de kolommen van het blad welke het nummer bevat.`,
    leave: 'Terug naar het project',
  },
  pane: {
    label: 'Rijen en bladen',
    sheets: 'Bladen van het bestand',
    sheet: (holds, count) => `${holdings[holds]}, ${rows(count)}`,
    takeSheet: (name) => `Blad ${name} nemen`,
    columns: (name) => `Kolommen van ${name}`,
    unmatched: (count) => `${plural(count, 'rij past', 'rijen passen')} nergens bij`,
    unmatchedHint: 'Typ het onderdeelnummer of de naam waar een rij over gaat, of laat hem weg.',
    reason: { 'not-sold': 'een onderdeel, geen product dat wordt verkocht' },
    match: (name) => `Waar rij ${name} over gaat`,
    matchPlaceholder: { part: 'onderdeelnummer', supplier: 'leverancier' },
    noSuch: (text) => `${text} staat niet in het project.`,
    takeBack: 'Terugnemen',
    byHand: (count) => `${rows(count)} met de hand gekoppeld`,
    untold: (count, about) => `${countOf(count, about)} van het project ${count === 1 ? 'staat' : 'staan'} niet in het bestand`,
    all: (about) => `${about === 'part' || about === 'product' ? 'Elk' : 'Elke'} ${subjects[about][0]} van het project staat in het bestand`,
    more: (count) => `en nog ${formatNumber(count)}`,
    confirmAll: (count) => (count === 1 ? 'Neem de ene te bevestigen' : `Neem alle ${formatNumber(count)} te bevestigen`),
  },
  step: {
    update: (project, file) => `${project} bijwerken uit ${file}`,
    join: (holds, file) => `${formatList([...new Set(holds.map((one) => holdings[one]))])} toevoegen uit ${file}`,
  },
  done: {
    update: (project, count) => `${project} bijgewerkt: ${differences(count)} overgenomen`,
    join: (project, count) => `${someFacts(count)} toegevoegd aan ${project}`,
  },
}
