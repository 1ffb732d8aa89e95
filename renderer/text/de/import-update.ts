import type { Holding } from '../../../shared/import/join-sheet.ts'
import type { updateText as en } from '../en/import-update.ts'
import { formatList, formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const holdings: Readonly<Record<Holding, string>> = {
  stock: 'Bestand', prices: 'Preise', demand: 'Bedarf', suppliers: 'Angaben zu Lieferanten', facts: 'weitere Angaben', nothing: 'nichts, was sich ergänzen lässt',
}
const subjects = { part: ['Teil', 'Teile'], product: ['Produkt', 'Produkte'], supplier: ['Lieferant', 'Lieferanten'] } as const
/** After "Ihrer": 12 Ihrer 62 Teile. */
const genitive = { part: ['Teils', 'Teile'], product: ['Produkts', 'Produkte'], supplier: ['Lieferanten', 'Lieferanten'] } as const
const countOf = (count: number, about: keyof typeof subjects): string => plural(count, subjects[about][0], subjects[about][1])
const rows = (count: number): string => plural(count, 'Zeile', 'Zeilen')
const differences = (count: number): string => plural(count, 'Unterschied', 'Unterschiede')
const someFacts = (count: number): string => plural(count, 'Angabe', 'Angaben')

/** What a fact is called, by noun and field; the first field of facts that belong together. */
const facts: Readonly<Record<string, string>> = {
  'part.partNumber': 'Teilenummer', 'part.description': 'Bezeichnung', 'part.unit': 'Einheit', 'part.stock': 'Bestand', 'part.massKg': 'Gewicht', 'part.volumeM3': 'Volumen', 'part.hsCode': 'HS-Code',
  'part.category': 'Art des Teils', 'part.makeOrBuy': 'Gefertigt oder gekauft', 'part.requalificationWeeks': 'Requalifizierung', 'part.extra': 'Andere Spalten',
  'line.quantity': 'Menge', 'line.scrapShare': 'Ausschuss', 'line.parentId': 'Geht in', 'line.alternateOf': 'Alternative zu', 'line.position': 'Position', 'line.references': 'Referenzen', 'line.note': 'Notiz',
  'product.demandPerYear': 'Bedarf pro Jahr', 'product.marginPerUnit': 'Deckungsbeitrag je Stück', 'product.finishedStock': 'Fertigwarenbestand', 'product.capacityPerDay': 'Kapazität pro Tag', 'supplier.name': 'Name des Lieferanten',
  'site.country': 'Land', 'site.city': 'Ort', 'site.recoveryDays': 'Erholzeit', 'site.capacityPerDay': 'Kapazität pro Tag', 'site.financialRisk': 'Finanzielles Risiko',
  'offer.unitPrice': 'Preis', 'offer.leadTimeDays': 'Lieferzeit', 'offer.share': 'Anteil am Bedarf', 'offer.recoveryDays': 'Erholung dieses Teils', 'offer.incoterm': 'Lieferbedingung',
  'offer.minimumOrder': 'Mindestbestellmenge', 'offer.orderQuantity': 'Übliche Bestellmenge', 'offer.transportMode': 'Transport', 'offer.packSize': 'Verpackungseinheit', 'offer.rejectShare': 'Fehlteile', 'offer.dutyRate': 'Zoll',
}

/** Words for a file that comes on top of a project: the same list again, or facts that belong to it. */
export const updateText: Words<typeof en> = {
  target: {
    label: 'Nehmen als',
    newProject: 'ein neues Projekt',
    update: (project) => `eine neuere Liste von ${project}`,
    join: (project) => `Angaben für ${project}`,
    take: (project) => `Als Angaben für ${project} nehmen`,
    toDifference: 'Unterschied zeigen',
    toJoin: 'Dem Projekt zuordnen',
    sameFile: (project) => `${project} kam aus einer Datei dieses Namens.`,
    sameLayout: (project) => `${project} kam aus einer Datei mit diesen Überschriften.`,
    ownFile: (project) => `Remweg hat diese Datei aus ${project} geschrieben.`,
    questions: (project) => `Remweg hat diese Fragen geschrieben: Die Antworten ergänzen ${project}.`,
    samePart: (equal, project) => `${plural(equal, 'Teilenummer', 'Teilenummern')} dieser Datei ${equal === 1 ? 'ist' : 'sind'} schon in ${project}.`,
    facts: (holds, project) => `Sie enthält ${holdings[holds]} und keine Struktur und ergänzt daher ${project}.`,
  },
  steps: { update: 'Unterschied', join: 'Zuordnen' },
  heading: {
    update: (file, project) => `${file} neben ${project}`,
    join: (file, project) => `Was ${file} über ${project} sagt`,
    offered: (sheets) => {
      const named = sheets.map(({ name, holds, told, subjects: all, about }) => `ein Blatt ${name} mit ${holds === 'suppliers' ? 'Angaben' : holdings[holds]} zu ${formatNumber(told)} Ihrer ${plural(all, genitive[about][0], genitive[about][1])}`)
      return `Diese Datei hat auch ${formatList(named)}. Ergänzen?`
    },
  },
  lead: {
    update: (same) => `${plural(same, 'Angabe ist', 'Angaben sind')} auf beiden Seiten gleich. Noch ist nichts geändert: Haken Sie an, was übernommen wird. Ein Rückgängig nimmt alles zurück.`,
    join: (matched, count) => `${formatNumber(matched)} von ${plural(count, 'Zeile passt', 'Zeilen passen')}. Noch ist nichts geändert: Haken Sie an, was übernommen wird. Ein Rückgängig nimmt alles zurück.`,
  },
  palette: (project) => `${project} aus einer neueren Datei erneuern, oder Angaben ergänzen…`,
  working: 'Wird mit dem Projekt verglichen…',
  failed: 'Die Datei konnte nicht verglichen werden',
  safe: 'Im Projekt wurde nichts geändert.',
  table: {
    label: 'Unterschiede',
    take: 'Nehmen',
    takeAll: (count) => `Alle ${formatNumber(count)} gezeigten nehmen`,
    takeRow: (fact, name) => `${fact} von ${name} nehmen`,
    subject: 'Teil oder Lieferant',
    fact: 'Was',
    from: 'Im Projekt',
    to: 'In der Datei',
    money: (currency, isPerYear) => (isPerYear ? `${currency} pro Jahr` : `${currency} je Produkt`),
    cell: 'Zelle',
    option: (fact, name) => `Welche Angabe zu ${fact} von ${name} zählt`,
    sum: (value, list) => `${value}, Zeilen ${list.join(' + ')} addiert`,
    row: (value, list) => `${value}, Zeile ${list.slice(0, 3).join(', ')}`,
  },
  unknown: 'nicht bekannt',
  notSaid: 'nicht in der Datei',
  within: { line: (assembly) => `in ${assembly}`, offer: (supplier) => `von ${supplier}` },
  facts,
  factOf: (noun, field) => facts[`${noun}.${field}`] ?? field,
  whole: {
    newPart: 'Neues Teil', gonePart: 'Nicht mehr in der Datei', newUse: 'Nun auch hier verwendet', goneUse: 'Hier nicht mehr verwendet', newSource: 'Neuer Lieferant', goneSource: 'Lieferant nicht mehr in der Datei',
    changedSource: 'Ein anderer Lieferant', newProduct: 'Als Produkt verkauft', goneProduct: 'Nicht mehr als Produkt verkauft',
  },
  uses: (quantity) => `Menge ${quantity}`,
  days: (count) => `${count} Tage`,
  weeks: (count) => `${count} Wochen`,
  mark: {
    typed: 'von Ihnen',
    file: 'eine andere Datei sagt es',
    missing: 'bleibt, außer Sie haken es an',
    unsure: (written) => `geschrieben als ${written}: dasselbe?`,
    several: (count, isSum) => (isSum ? `in ${formatNumber(count)} Zeilen` : `${formatNumber(count)} Zeilen weichen ab`),
  },
  filters: {
    label: 'Zeigen',
    all: 'Alle',
    kinds: { new: 'Neu', gone: 'Weg', conflict: 'Konflikte', several: 'Mehrere Zeilen', unsure: 'Zu bestätigen', filled: 'War nicht bekannt', missing: 'Nicht mehr genannt', changed: 'Geändert' },
    topics: {
      part: 'Teile', usage: 'Struktur', quantity: 'Menge', price: 'Preis', supplier: 'Lieferant', place: 'Ort', share: 'Anteil', leadTime: 'Lieferzeit', stock: 'Bestand', recovery: 'Erholung', terms: 'Bedingungen',
      product: 'Produkt', words: 'Wörter', other: 'Andere Spalten',
    },
    find: 'Teil oder Lieferant suchen',
    noMatch: 'Kein Unterschied passt',
    noMatchWords: 'Löschen Sie Suche und Filter, um alle zu sehen.',
    clear: 'Suche und Filter löschen',
  },
  leaveOut: 'Auslassen',
  take: (count) => `${differences(count)} übernehmen`,
  add: (count) => `${someFacts(count)} ergänzen`,
  applying: 'Wird übernommen…',
  notNow: 'Nicht jetzt',
  back: 'Zurück',
  status: {
    taken: (taken, all) => `${formatNumber(taken)} von ${formatNumber(all)} übernommen`,
    money: (amount, isPerYear) => (isPerYear ? `${amount} pro Jahr im Einkauf` : `${amount} je Produkt im Einkauf`),
    landed: (before, after) => `Einstandskosten pro Jahr ${before} → ${after}`,
    shortest: (before, after) => `Bestand reicht ${before} → ${after} Tage`,
    nothing: 'Noch nichts geändert',
  },
  same: {
    title: 'Nichts weicht ab',
    update: (file, project) => `Jedes Teil, jede Menge, jeder Preis und jede Bedingung von ${file} ist schon in ${project}.`,
    join: (project) => `Was die passenden Zeilen sagen, ist schon in ${project}.`,
    noFacts: 'Noch keine Angaben',
    noFactsWords: 'Keine Spalte der genommenen Blätter wird als Bestand, Preis, Bedarf oder andere Angabe gelesen. Öffnen Sie die Spalten eines Blatts und sagen Sie, was sie enthalten.',
    noMatch: 'Noch nichts passt',
    noMatchWords: (project) => `Keine Zeile spricht mit Nummer oder Namen von etwas in ${project}. Geben Sie neben einer Zeile ein, wovon sie spricht, oder sagen Sie in den Spalten des Blatts, welche die Nummer enthält.`,
    leave: 'Zurück zum Projekt',
  },
  pane: {
    label: 'Zeilen und Blätter',
    sheets: 'Blätter der Datei',
    sheet: (holds, count) => `${holdings[holds]}, ${rows(count)}`,
    takeSheet: (name) => `Blatt ${name} nehmen`,
    columns: (name) => `Spalten von ${name}`,
    unmatched: (count) => `${plural(count, 'Zeile passt', 'Zeilen passen')} zu nichts`,
    unmatchedHint: 'Geben Sie die Teilenummer oder den Namen ein, von dem eine Zeile spricht, oder lassen Sie sie aus.',
    reason: { 'not-sold': 'ein Teil, kein verkauftes Produkt' },
    match: (name) => `Wovon Zeile ${name} spricht`,
    matchPlaceholder: { part: 'Teilenummer', supplier: 'Lieferant' },
    noSuch: (text) => `${text} ist nicht im Projekt.`,
    takeBack: 'Zurücknehmen',
    byHand: (count) => `${rows(count)} von Hand zugeordnet`,
    untold: (count, about) => `${countOf(count, about)} des Projekts ${count === 1 ? 'ist' : 'sind'} nicht in der Datei`,
    all: (about) => `${about === 'supplier' ? 'Jeder' : 'Jedes'} ${subjects[about][0]} des Projekts ist in der Datei`,
    more: (count) => `und ${formatNumber(count)} weitere`,
    confirmAll: (count) => (count === 1 ? 'Den einen zu bestätigenden nehmen' : `Alle ${formatNumber(count)} zu bestätigenden nehmen`),
  },
  step: {
    update: (project, file) => `${project} aus ${file} erneuern`,
    join: (holds, file) => `${formatList([...new Set(holds.map((one) => holdings[one]))])} ergänzen aus ${file}`,
  },
  done: {
    update: (project, count) => `${project} erneuert: ${differences(count)} übernommen`,
    join: (project, count) => `${someFacts(count)} in ${project} ergänzt`,
  },
}
