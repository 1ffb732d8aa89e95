import type { partsTableText as en } from '../en/parts-table.ts'
import { plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const cells = (count: number): string => plural(count, 'cel', 'cellen')
const parts = (count: number): string => plural(count, 'onderdeel', 'onderdelen')
const rows = (count: number): string => plural(count, 'rij', 'rijen')

/** Words of the deeds in the parts table: columns, filters, typing, pasting, changing many. Numbers come in as formatted text, counts as numbers. */
export const partsTableText: Words<typeof en> = {
  columns: {
    part: 'Onderdeel', site: 'Leverancierslocatie', quantity: 'Aantal', landed: 'Landed cost', share: 'Deel van inkoopwaarde', risk: 'Risico', braking: 'Remweg', short: 'Dagen tekort', loss: 'Verlies bij uitval',
    missing: 'Ontbrekende gegevens', survive: 'Voorraad reikt, dagen', recover: 'Herstel duurt, dagen', country: 'Land', category: 'Soort onderdeel', price: 'Prijs per stuk', currency: 'Valuta', stock: 'Voorraad', recovery: 'Herstel van dit onderdeel, dagen',
    'lead-time': 'Levertijd, dagen', mass: 'Gewicht, kg', volume: 'Volume, m³', 'hs-code': 'HS-code', 'make-or-buy': 'Gemaakt of gekocht', 'minimum-order': 'Minimale bestelhoeveelheid',
    'order-quantity': 'Gebruikelijke bestelling', incoterm: 'Incoterm', transport: 'Vervoer', duty: 'Invoerrechten, %', rejects: 'Afkeur, %', requalification: 'Herkwalificatie, weken', 'raw-material': 'Kritieke grondstof', scrap: 'Uitval, %',
  },
  heads: {
    missing: ['Ontbrekende', 'gegevens'], survive: ['Voorraad', 'reikt, dgn'], recover: ['Herstel', 'duurt, dgn'], country: ['Land'], category: ['Soort onderdeel'], price: ['Prijs', 'per stuk'], currency: ['Valuta'],
    stock: ['Voorraad'], recovery: ['Herstel', 'dagen'], 'lead-time': ['Levertijd', 'dagen'], mass: ['Gewicht', 'kg'], volume: ['Volume', 'm³'], 'hs-code': ['HS-code'], 'make-or-buy': ['Gemaakt', 'of gekocht'],
    'minimum-order': ['Minimale', 'bestelling'], 'order-quantity': ['Gebruikelijke', 'bestelling'], incoterm: ['Leverings-', 'conditie'], transport: ['Vervoer'], duty: ['Invoer-', 'rechten, %'], rejects: ['Afkeur', '%'],
    requalification: ['Herkwal.', 'weken'], 'raw-material': ['Kritieke', 'grondstof'], scrap: ['Uitval', '%'], part: ['Onderdeel'], site: ['Leverancierslocatie'], braking: ['Remweg, dagen'],
  },
  fromSheet: (heading: string) => `Uit je blad: ${heading}`,
  /** Names of what many sheets have and Remweg does not reckon with. */
  sheetFields: { manufacturer: 'Fabrikant', manufacturerPartNumber: 'Artikelnr. fabrikant', supplierPartNumber: 'Artikelnr. leverancier', value: 'Waarde', package: 'Behuizing', material: 'Materiaal', revision: 'Revisie', url: 'Link', category: 'Categorie' },
  chooser: {
    fromSheet: 'Uit je blad',
    open: 'Kolommen', title: 'Kolommen', shown: 'Getoond, van links naar rechts', more: 'Meer kolommen', up: (column) => `${column} naar links`, down: (column) => `${column} naar rechts`,
    show: (column) => `${column} tonen`, usual: 'Gebruikelijke kolommen', sets: 'Tonen voor', set: { usual: 'Overzicht', prices: 'Prijzen', stock: 'Voorraad en herstel', customs: 'Douane en vracht' },
    note: 'Bewaard voor dit project. Sleep de rand van een kop om een kolom breder te maken.',
  },
  order: { sheet: 'Als op het blad', missing: 'Ontbrekende gegevens eerst', by: (column) => `Op ${column.charAt(0).toLowerCase()}${column.slice(1)}`, isOn: (order) => `Volgorde: ${order}`, openAll: 'Alle takken openen', closeAll: 'Alle takken sluiten' },
  missing: { none: 'alles ingevuld', count: (count) => `${count} ontbreken`, title: (facts) => `Niet bekend: ${facts}` },
  notice: (count) => (count === 1 ? 'Opmerking over hoe de prijs tot stand komt' : `${count} opmerkingen over hoe de prijs tot stand komt`),
  filter: {
    title: 'Filter toevoegen', by: 'Kolom', how: 'Houd onderdelen waarvan dit', value: 'Waarde', from: 'Van', to: 'Tot', values: 'Een van', add: 'Filter toevoegen', find: 'Zoek in de lijst',
    ops: { contains: 'bevat', 'one-of': 'een van deze is', above: 'meer is dan', below: 'minder is dan', between: 'ligt tussen', missing: 'niet bekend is', known: 'bekend is' },
    chip: {
      contains: (column, words) => `${column}: “${words}”`, 'one-of': (column, values) => `${column}: ${values}`, above: (column, value) => `${column} > ${value}`,
      below: (column, value) => `${column} < ${value}`, between: (column, low, high) => `${column} ${low} tot ${high}`, missing: (column) => `Geen ${column}`, known: (column) => `${column} bekend`,
    },
    more: (first, others) => `${first} en nog ${others}`,
    remove: (filter) => `Filter ${filter} weghalen`, bar: 'Filters', all: 'al deze', any: 'een van deze', join: 'Onderdelen voldoen aan', save: 'Bewaren als…', name: 'Naam van het filter', keep: 'Bewaren', clear: 'Wissen',
    forget: (name) => `Filter ${name} vergeten`, none: 'Nog geen onderdeel heeft dit.', needNumber: 'Typ een getal', needWords: 'Typ waar je naar zoekt', choose: 'Kies er minstens één',
  },
  breaks: {
    heading: 'Staffelprijzen', title: (of: string) => `Staffelprijzen van ${of}`, from: 'Vanaf, stuks', price: 'Prijs per stuk', newFrom: 'Nieuw: vanaf, stuks', newPrice: (currency: string) => `Prijs, ${currency}`,
    add: 'Toevoegen', remove: (from: string) => `Prijs vanaf ${from} stuks weghalen`, step: (of: string) => `Staffelprijzen van ${of}`,
    needBoth: 'Typ een aantal en een prijs, zoals 500 en 2,40.', taken: (from: string) => `Er is al een prijs vanaf ${from} stuks; wijzig die hierboven.`,
  },
  menu: {
    breaks: 'Staffelprijzen…',
    label: 'Wat met deze rij kan', edit: 'Deze cel wijzigen', editAll: 'Alle gegevens van het onderdeel', why: 'Waarom dit getal', whereUsed: 'Waar gebruikt', copy: 'Kopiëren', copyHeads: 'Kopiëren met koppen', paste: 'Plakken',
    fill: 'Omlaag doorvoeren', clear: 'Deze cellen leegmaken', bulk: (count) => (count === 1 ? 'Meer gegevens wijzigen…' : `${rows(count)} wijzigen…`), only: (value) => `Alleen ${value}`, onlyMissing: (column) => `Alleen zonder ${column}`,
    sortUp: 'Kleinste eerst', sortDown: 'Grootste eerst', hide: (column) => `${column} verbergen`, left: 'Naar links', right: 'Naar rechts', wider: 'Breder', narrower: 'Smaller', filter: 'Op deze kolom filteren…',
    pasteByKey: 'Druk op Ctrl V om te plakken: dit venster mag niet zelf op het klembord kijken.', head: (column) => `Wat met ${column} kan`,
  },
  typing: { label: (column, part) => `${column} van ${part}`, perParent: (parent) => `in één ${parent}`, fillAll: (count) => `Ctrl Enter: alle ${count}` },
  fault: {
    needed: 'Dit mag niet leeg zijn.', tooLong: (most) => `Hoogstens ${most} tekens.`, notANumber: (text) => `“${text}” is geen getal.`, tooSmall: (value, least) => `${value} is minder dan ${least}.`,
    tooLarge: (value, most) => `${value} is meer dan ${most}.`, notInList: (text, some) => `“${text}” is niet een van ${some}…`, noNumberHere: 'Dit is geen getal dat omhoog of omlaag kan.',
    nothingToScale: 'Nog niet bekend, dus er valt niets te verhogen of verlagen.', noSupplier: 'Nog geen leverancier: vul eerst de leverancier in.', madeHere: 'Hier samengebouwd, dus niemand wordt een prijs gevraagd. Vul de onderdelen eronder in.',
    noLine: 'Staat op meerdere plaatsen: wijzig het aantal op een daarvan.', notOfASite: 'Een locatie heeft dit gegeven niet. Vul het in bij haar onderdelen.', computed: (column) => `${column} wordt berekend: wijzig waar het uit volgt.`,
    noPart: (number) => `Geen onderdeel met nummer ${number}.`, twice: (number) => `${number} komt een tweede keer voor met een andere waarde.`, below: 'Onder de laatste rij van de tabel.',
  },
  step: {
    clear: (count) => `${cells(count)} leegmaken`, paste: (count) => `In ${cells(count)} plakken`, fill: (column, count) => `${column} doorvoeren in ${rows(count)}`,
    bulk: (column, count, value) => `${column} van ${parts(count)}: ${value}`, raise: (column, count, percent) => `${column} van ${parts(count)} met ${percent}`,
  },
  done: {
    also: (count) => `Ook voor ${plural(count, 'ander onderdeel', 'andere onderdelen')} van dezelfde locatie.`, refused: (count, why) => `${cells(count)} ${count === 1 ? 'blijft' : 'blijven'} als voorheen: ${why}`,
    nothing: 'Niets te wijzigen: het staat er al.', changed: (count) => `${cells(count)} gewijzigd`, undo: 'Ongedaan maken', copied: (count) => `${rows(count)} gekopieerd`,
  },
  paste: {
    title: 'Plakken van het klembord', what: (rowCount, columnCount) => `${rows(rowCount)}, ${plural(columnCount, 'kolom', 'kolommen')}`, byNumber: 'Rijen worden op onderdeelnummer gekoppeld.', byPlace: (part) => `Rijen gaan op volgorde, vanaf ${part} omlaag.`,
    heads: 'De eerste rij bevat koppen', column: (letter) => `Kolom ${letter}`, leaveOut: 'weglaten', number: 'Onderdeelnummer', description: 'Omschrijving', supplier: 'Leverancier', changes: (count) => `${cells(count)} ${count === 1 ? 'wijzigt' : 'wijzigen'}`,
    same: (count) => `${cells(count)} ${count === 1 ? 'zegt' : 'zeggen'} dat al`, refused: (count) => `${cells(count)} ${count === 1 ? 'kan' : 'kunnen'} niet worden overgenomen`, also: (count) => `nog ${parts(count)} van dezelfde locaties ${count === 1 ? 'wijzigt' : 'wijzigen'} mee`, part: 'Onderdeel', now: 'Nu', after: 'Straks', why: 'Waarom niet', given: 'Geplakt',
    unknown: 'niet bekend', more: (count) => `en nog ${count}`, go: (count) => `${cells(count)} wijzigen`, cancel: 'Annuleren', nothing: 'Niets op het klembord past in deze tabel.', sample: (text) => `zoals ${text}`, columnsLabel: 'Wat elke kolom is',
  },
  bulk: {
    title: (count) => `${parts(count)} wijzigen`, close: 'Sluiten', fact: 'Gegeven', how: 'Hoe', set: 'Zetten op', raise: 'Verhogen of verlagen met', clear: 'Leegmaken', value: 'Nieuwe waarde', percent: 'Procent, zoals 5 of −3', go: (count) => `${parts(count)} wijzigen`,
    will: (count) => `${cells(count)} ${count === 1 ? 'wijzigt' : 'wijzigen'}`, none: 'Kies eerst rijen in de tabel.', mixed: (count) => `nu ${count} verschillende waarden`, allSame: (value) => `Alle: ${value}`, allUnknown: 'Van geen enkel bekend',
  },
  used: {
    title: 'Waar gebruikt', close: 'Sluiten', inProducts: 'In elk product', parents: 'Gaat in', none: 'Geen product of samenstelling gebruikt het.', times: (quantity, unit) => `${quantity} ${unit}`, unknown: 'aantal niet bekend', product: 'product',
    alternate: 'als verdere bron', show: (part) => `${part} in de tabel tonen`, scrap: (percent) => `met ${percent} uitval`, total: (quantity) => `${quantity} per jaar over alle producten`,
  },
  status: {
    rows: (count) => `${count} gekozen`, sum: 'som', average: 'gemiddeld', least: 'minst', most: 'meest', known: (count) => `${count} bekend`, unknown: (count) => `${count} niet bekend`, of: (column) => `${column}:`,
    building: (done) => `Rijen opbouwen… ${done}`,
  },
}
