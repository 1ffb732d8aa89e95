import type { reportAnnexText as en } from '../en/report-annex.ts'
import type { Words } from '../in-languages.ts'

/** Words of the annex of the report: assumptions, replaced figures, how the numbers are made. Numbers come in as formatted text. */
export const reportAnnexText: Words<typeof en> = {
  assumptions: {
    title: 'Aannames en bronnen',
    again: 'Aannames en bronnen, vervolg',
    note: 'A: gemeten, contractueel of van jezelf. B: gepubliceerd of geoffreerd. C: standaardwaarde of schatting; vervang die voordat je beslist.',
    label: 'Aannames en bronnen',
    head: { input: 'Invoer', value: 'Gebruikte waarde', source: 'Bron', year: 'Jaar', trust: 'Klasse' },
    yours: 'eigen invoer', sheet: 'eigen blad', sample: 'voorbeeld, verzonnen', shipped: 'standaard van Remweg',
    unknown: 'onbekend',
    demand: (product) => `Stuks per jaar, ${product}`,
    margin: (product) => `Marge per stuk, ${product}`,
    rate: ['Rentevoet en looptijd', (rate, years) => `${rate} per jaar, ${years} jaar`],
    exchange: ['Wisselkoersen', (rates) => `1 EUR = ${rates}`, 'niet nodig: alle prijzen in één valuta'],
    carrying: ['Kosten van voorraad', (capital, storage, risk) => `${capital} kapitaal, ${storage} opslag, ${risk} risico, van de waarde per jaar`],
    freight: (mode) => `Vracht, ${mode}`,
    freightValue: (rate, days) => `${rate} EUR per kg, ${days} dagen van deur tot deur`,
    freightFactor: (factor) => `, maal ${factor}`,
    duty: ['Invoerrechten', (typed, all) => `ingevuld voor ${typed} van ${all} ingevoerde aanbiedingen, anders naar HS-code`, 'geen onderdeel komt van buiten de douane-unie'],
    stops: ['Kans op uitval', (low, high) => `${low} per jaar bij risicoscore 0 tot ${high} bij 100`],
    shocks: ['Schok voor een heel land', (rate) => `${rate} per jaar, naar bestuurskwaliteit`],
    governance: 'Bestuurskwaliteit van landen', logistics: 'Logistiek van landen', hazard: 'Natuurgeweld in landen',
    indicator: (countries, missing) => `score van ${countries}${missing === '' ? '' : `; geen voor ${missing}`}`,
    recovery: ['Dagen herstel', (known, usual) => `${known} bevestigd, ${usual} gebruikelijk voor de soort onderdeel`],
    stock: ['Voorraad van onderdelen', (known, usual) => `${known} bekend, ${usual} gebruikelijk voor de soort onderdeel`],
    prices: ['Prijzen', (priced, all, share) => `${priced} van ${all} onderdelen, ${share} van de inkoopwaarde`],
    offers: ['Nieuwe aanbiedingen', (quoted, estimated) => `${quoted} geoffreerd, ${estimated} geschat uit de prijs van vandaag`],
    own: ['Eigen productie', (parts, capex) => `${parts}, ${capex} aan machines en gebouw; wat één stuk kost staat in het plan`],
    works: [
      (name) => `Eigen fabriek ${name}`, (parts, once, year, hours) => `${parts}; ${once} om te openen, ${year} per jaar; ${hours}`,
      (asked, has) => `${asked} van ${has} uur per jaar`, 'uren van sommige onderdelen onbekend', (asked) => `${asked} uur per jaar, eigen uren niet opgegeven`, (hours) => `${hours}: meer dan er zijn`,
    ],
    start: ['Start van nieuwe leveranciers', (stated, usual, longest) => `${stated} ingevuld, ${usual} na de weken herkwalificatie, hoogstens ${longest} weken`],
    rebase: ['Schatting van nieuwe prijzen', (premium, exponent, automation) => `materiaal ${premium} duurder in Europa; productiviteit tot de macht ${exponent}; ${automation} geautomatiseerd`],
    wages: ['Arbeidskosten per uur', (from, to) => `EUR ${from} tot ${to}`],
    qualification: ['Kwalificatie, waar geen bedrag is ingevuld', (money, parts) => `${money} per onderdeel, voor ${parts}`],
    carbon: ['CO2-prijs', (price) => `EUR ${price} per ton CO2e`],
    emission: ['CO2 van transport', (sea, road, air) => `${sea} zee, ${road} weg, ${air} lucht, kg per ton-km`],
    insurance: ['Transportverzekering en inklaring', (share, entry) => `${share} van de waarde; EUR ${entry} per aangifte`],
  },
  replaced: {
    title: 'Vervangen cijfers',
    again: 'Vervangen cijfers, vervolg',
    note: 'Meegeleverde cijfers waarvoor dit project of een plan een andere waarde gebruikt.',
    head: { figure: 'Cijfer', key: 'Sleutel', scope: 'In', used: 'Gebruikte waarde', shipped: 'Meegeleverd' },
    everywhere: 'alle plannen', plan: (letter) => `plan ${letter}`, notShipped: 'geen',
  },
  closing: {
    title: 'Hoe de belangrijkste getallen zijn gemaakt',
    body: (years, rate) =>
      `Dagen tekort = dagen herstel − dagen dat voorraad reikt, het ergste onderdeel van elke locatie. Verlies bij uitval = dagen tekort × stuks per dag × marge. Te verwachten verlies = som over locaties van de kans op uitval in een jaar × dat verlies. ` +
      `Landed cost = prijs, vracht, verzekering, invoerrechten, inklaring en de kosten van voorraad; totale kosten voegen afkeur, spoedvracht, toezicht, valutadekking en CO2 toe. ` +
      `Netto waarde = bespaarde kosten en vermeden verlies over ${years} jaar tegen ${rate}, min geld dat eenmalig wordt uitgegeven en in voorraad vastligt, dat aan het eind terugkomt. ` +
      `Verschillen zijn genomen van de getoonde getallen. Dezelfde invoer en dezelfde versie geven op elke computer dezelfde getallen.`,
    hash: 'Hash van alle invoer (SHA-256):',
    plansIn: (letters) => `Hij omvat de gegevens van het project, de vervangen cijfers en ${letters}.`,
    todayOnly: 'de inkoop van vandaag', plans: (letters) => `plannen ${letters}`, plan: (letter) => `plan ${letter}`,
  },
}
