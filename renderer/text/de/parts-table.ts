import type { partsTableText as en } from '../en/parts-table.ts'
import { plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const cells = (count: number): string => plural(count, 'Zelle', 'Zellen')
const parts = (count: number): string => plural(count, 'Teil', 'Teile')
const ofParts = (count: number): string => plural(count, 'Teil', 'Teilen')
const rows = (count: number): string => plural(count, 'Zeile', 'Zeilen')

/** Words of the deeds in the parts table: columns, filters, typing, pasting, changing many. Numbers come in as formatted text, counts as numbers. */
export const partsTableText: Words<typeof en> = {
  columns: {
    part: 'Teil', site: 'Lieferantenstandort', quantity: 'Menge', landed: 'Einstandskosten', share: 'Anteil am Volumen', risk: 'Risiko', braking: 'Bremsweg', short: 'Fehlende Tage', loss: 'Verlust bei Ausfall',
    missing: 'Fehlende Angaben', survive: 'Bestand reicht, Tage', recover: 'Erholung dauert, Tage', country: 'Land', category: 'Art des Teils', price: 'Preis je Stück', currency: 'Währung', stock: 'Bestand', recovery: 'Erholung dieses Teils, Tage',
    'lead-time': 'Lieferzeit, Tage', mass: 'Masse, kg', volume: 'Volumen, m³', 'hs-code': 'HS-Code', 'make-or-buy': 'Gefertigt oder gekauft', 'minimum-order': 'Mindestbestellmenge',
    'order-quantity': 'Übliche Bestellmenge', incoterm: 'Lieferbedingung', transport: 'Transport', duty: 'Zoll, %', rejects: 'Fehlteile, %', requalification: 'Requalifizierung, Wochen', 'raw-material': 'Kritischer Rohstoff', scrap: 'Ausschuss, %',
  },
  heads: {
    missing: ['Fehlende', 'Angaben'], survive: ['Bestand', 'reicht, Tage'], recover: ['Erholung', 'dauert, Tage'], country: ['Land'], category: ['Art des Teils'], price: ['Preis', 'je Stück'], currency: ['Währung'],
    stock: ['Bestand'], recovery: ['Erholung', 'Tage'], 'lead-time': ['Lieferzeit', 'Tage'], mass: ['Masse', 'kg'], volume: ['Volumen', 'm³'], 'hs-code': ['HS-Code'], 'make-or-buy': ['Gefertigt', 'o. gekauft'],
    'minimum-order': ['Mindest-', 'bestellung'], 'order-quantity': ['Übliche', 'Bestellung'], incoterm: ['Liefer-', 'bedingung'], transport: ['Transport'], duty: ['Zoll', '%'], rejects: ['Fehlteile', '%'],
    requalification: ['Requalif.', 'Wochen'], 'raw-material': ['Kritischer', 'Rohstoff'], scrap: ['Ausschuss', '%'], part: ['Teil'], site: ['Lieferantenstandort'], braking: ['Bremsweg, Tage'],
  },
  fromSheet: (heading: string) => `Aus Ihrer Tabelle: ${heading}`,
  /** Names of what many sheets have and Remweg does not reckon with. */
  sheetFields: { manufacturer: 'Hersteller', manufacturerPartNumber: 'Art.-Nr. Hersteller', supplierPartNumber: 'Art.-Nr. Lieferant', value: 'Wert', package: 'Gehäuse', material: 'Werkstoff', revision: 'Revision', url: 'Link', category: 'Warengruppe' },
  chooser: {
    fromSheet: 'Aus Ihrer Tabelle',
    open: 'Spalten', title: 'Spalten', shown: 'Gezeigt, von links nach rechts', more: 'Weitere Spalten', up: (column) => `${column} nach links`, down: (column) => `${column} nach rechts`,
    show: (column) => `${column} zeigen`, usual: 'Übliche Spalten', sets: 'Zeigen für', set: { usual: 'Überblick', prices: 'Preise', stock: 'Bestand und Erholung', customs: 'Zoll und Fracht' },
    note: 'Wird für dieses Projekt behalten. Ziehen Sie am Rand einer Überschrift, um eine Spalte zu verbreitern.',
  },
  order: { sheet: 'Wie in der Tabelle', missing: 'Fehlende Angaben zuerst', by: (column) => `Nach ${column}`, isOn: (order) => `Reihenfolge: ${order}`, openAll: 'Alle Zweige öffnen', closeAll: 'Alle Zweige schließen' },
  missing: { none: 'alles angegeben', count: (count) => `${count} fehlen`, title: (facts) => `Nicht bekannt: ${facts}` },
  notice: (count) => (count === 1 ? 'Hinweis zur Preisbildung' : `${count} Hinweise zur Preisbildung`),
  filter: {
    title: 'Filter hinzufügen', by: 'Spalte', how: 'Teile behalten, bei denen dies', value: 'Wert', from: 'Von', to: 'Bis', values: 'Eines von', add: 'Filter hinzufügen', find: 'In der Liste suchen',
    ops: { contains: 'enthält', 'one-of': 'eins davon ist', above: 'mehr ist als', below: 'weniger ist als', between: 'liegt zwischen', missing: 'nicht bekannt ist', known: 'bekannt ist' },
    chip: {
      contains: (column, words) => `${column}: „${words}“`, 'one-of': (column, values) => `${column}: ${values}`, above: (column, value) => `${column} > ${value}`,
      below: (column, value) => `${column} < ${value}`, between: (column, low, high) => `${column} ${low} bis ${high}`, missing: (column) => `Ohne ${column}`, known: (column) => `${column} bekannt`,
    },
    more: (first, others) => `${first} und ${others} weitere`,
    remove: (filter) => `Filter ${filter} entfernen`, bar: 'Filter', all: 'alle', any: 'einen davon', join: 'Teile erfüllen', save: 'Behalten als…', name: 'Name des Filters', keep: 'Behalten', clear: 'Löschen',
    forget: (name) => `Filter ${name} vergessen`, none: 'Noch kein Teil hat dies.', needNumber: 'Geben Sie eine Zahl ein', needWords: 'Geben Sie ein, wonach gesucht wird', choose: 'Wählen Sie mindestens eines',
  },
  breaks: {
    heading: 'Preisstaffeln', title: (of: string) => `Preisstaffeln von ${of}`, from: 'Ab, Stück', price: 'Preis pro Stück', newFrom: 'Neu: ab, Stück', newPrice: (currency: string) => `Preis, ${currency}`,
    add: 'Hinzufügen', remove: (from: string) => `Preis ab ${from} Stück entfernen`, step: (of: string) => `Preisstaffeln von ${of}`,
    needBoth: 'Geben Sie eine Stückzahl und einen Preis ein, etwa 500 und 2,40.', taken: (from: string) => `Ab ${from} Stück gibt es schon einen Preis; ändern Sie ihn oben.`,
  },
  menu: {
    breaks: 'Preisstaffeln…',
    label: 'Was mit dieser Zeile geht', edit: 'Diese Zelle ändern', editAll: 'Alle Angaben des Teils', why: 'Warum diese Zahl', whereUsed: 'Wo verwendet', copy: 'Kopieren', copyHeads: 'Mit Überschriften kopieren', paste: 'Einfügen',
    fill: 'Nach unten ausfüllen', clear: 'Diese Zellen leeren', bulk: (count) => (count === 1 ? 'Mehrere Angaben ändern…' : `${rows(count)} ändern…`), only: (value) => `Nur ${value}`, onlyMissing: (column) => `Nur ohne ${column}`,
    sortUp: 'Kleinste zuerst', sortDown: 'Größte zuerst', hide: (column) => `${column} ausblenden`, left: 'Nach links', right: 'Nach rechts', wider: 'Breiter', narrower: 'Schmaler', filter: 'Nach dieser Spalte filtern…',
    pasteByKey: 'Drücken Sie Strg V zum Einfügen: Dieses Fenster darf nicht selbst in die Zwischenablage sehen.', head: (column) => `Was mit ${column} geht`,
  },
  typing: { label: (column, part) => `${column} von ${part}`, perParent: (parent) => `in einem ${parent}`, fillAll: (count) => `Strg Enter: alle ${count}` },
  fault: {
    needed: 'Dies darf nicht leer sein.', tooLong: (most) => `Höchstens ${most} Zeichen.`, notANumber: (text) => `„${text}“ ist keine Zahl.`, tooSmall: (value, least) => `${value} ist weniger als ${least}.`,
    tooLarge: (value, most) => `${value} ist mehr als ${most}.`, notInList: (text, some) => `„${text}“ ist keines von ${some}…`, noNumberHere: 'Dies ist keine Zahl, die sich erhöhen oder senken lässt.',
    nothingToScale: 'Noch nicht bekannt, daher gibt es nichts zu erhöhen oder zu senken.', noSupplier: 'Noch kein Lieferant: Tragen Sie zuerst den Lieferanten ein.', madeHere: 'Hier zusammengebaut, daher wird niemand nach einem Preis gefragt. Füllen Sie die Teile darunter aus.',
    noLine: 'Steht an mehreren Stellen: Ändern Sie die Menge an einer davon.', notOfASite: 'Ein Standort hat diese Angabe nicht. Tragen Sie sie bei seinen Teilen ein.', computed: (column) => `${column} wird berechnet: Ändern Sie, woraus es folgt.`,
    noPart: (number) => `Kein Teil mit Nummer ${number}.`, twice: (number) => `${number} kommt ein zweites Mal mit einem anderen Wert.`, below: 'Unter der letzten Zeile der Tabelle.',
  },
  step: {
    clear: (count) => `${cells(count)} leeren`, paste: (count) => `In ${cells(count)} einfügen`, fill: (column, count) => `${column} in ${rows(count)} ausfüllen`,
    bulk: (column, count, value) => `${column} von ${ofParts(count)}: ${value}`, raise: (column, count, percent) => `${column} von ${ofParts(count)} um ${percent}`,
  },
  done: {
    also: (count) => `Auch für ${plural(count, 'anderes Teil', 'andere Teile')} vom selben Standort.`, refused: (count, why) => `${cells(count)} ${count === 1 ? 'bleibt' : 'bleiben'} wie zuvor: ${why}`,
    nothing: 'Nichts zu ändern: Es steht schon so da.', changed: (count) => `${cells(count)} geändert`, undo: 'Rückgängig', copied: (count) => `${rows(count)} kopiert`,
  },
  paste: {
    title: 'Aus der Zwischenablage einfügen', what: (rowCount, columnCount) => `${rows(rowCount)}, ${plural(columnCount, 'Spalte', 'Spalten')}`, byNumber: 'Zeilen werden nach Teilenummer zugeordnet.', byPlace: (part) => `Zeilen gehen der Reihe nach, ab ${part} abwärts.`,
    heads: 'Die erste Zeile enthält Überschriften', column: (letter) => `Spalte ${letter}`, leaveOut: 'auslassen', number: 'Teilenummer', description: 'Bezeichnung', supplier: 'Lieferant', changes: (count) => `${cells(count)} ${count === 1 ? 'ändert' : 'ändern'} sich`,
    same: (count) => `${cells(count)} ${count === 1 ? 'sagt' : 'sagen'} das schon`, refused: (count) => `${cells(count)} ${count === 1 ? 'lässt' : 'lassen'} sich nicht übernehmen`, also: (count) => `${plural(count, 'weiteres Teil', 'weitere Teile')} von denselben Standorten ${count === 1 ? 'ändert' : 'ändern'} sich mit`, part: 'Teil', now: 'Jetzt', after: 'Dann', why: 'Warum nicht', given: 'Eingefügt',
    unknown: 'nicht bekannt', more: (count) => `und ${count} weitere`, go: (count) => `${cells(count)} ändern`, cancel: 'Abbrechen', nothing: 'Nichts in der Zwischenablage passt in diese Tabelle.', sample: (text) => `etwa ${text}`, columnsLabel: 'Was jede Spalte ist',
  },
  bulk: {
    title: (count) => `${parts(count)} ändern`, close: 'Schließen', fact: 'Angabe', how: 'Wie', set: 'Setzen auf', raise: 'Erhöhen oder senken um', clear: 'Leeren', value: 'Neuer Wert', percent: 'Prozent, etwa 5 oder −3', go: (count) => `${parts(count)} ändern`,
    will: (count) => `${cells(count)} ${count === 1 ? 'ändert' : 'ändern'} sich`, none: 'Wählen Sie zuerst Zeilen in der Tabelle.', mixed: (count) => `jetzt ${count} verschiedene Werte`, allSame: (value) => `Alle: ${value}`, allUnknown: 'Für keines bekannt',
  },
  used: {
    title: 'Wo verwendet', close: 'Schließen', inProducts: 'In jedem Produkt', parents: 'Geht in', none: 'Kein Produkt und keine Baugruppe verwendet es.', times: (quantity, unit) => `${quantity} ${unit}`, unknown: 'Menge nicht bekannt', product: 'Produkt',
    alternate: 'als weitere Quelle', show: (part) => `${part} in der Tabelle zeigen`, scrap: (percent) => `mit ${percent} Ausschuss`, total: (quantity) => `${quantity} pro Jahr über alle Produkte`,
  },
  status: {
    rows: (count) => `${count} gewählt`, sum: 'Summe', average: 'Mittel', least: 'kleinste', most: 'größte', known: (count) => `${count} bekannt`, unknown: (count) => `${count} nicht bekannt`, of: (column) => `${column}:`,
    building: (done) => `Zeilen werden aufgebaut… ${done}`,
  },
}
