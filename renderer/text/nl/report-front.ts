import type { DoubtId } from '../../../shared/engine/doubts.ts'
import type { reportFrontText as en } from '../en/report-front.ts'
import type { Words } from '../in-languages.ts'

const doubtNames: Readonly<Record<DoubtId, string>> = {
  'stops-half': 'uitval half zo waarschijnlijk is als we aannemen',
  'stops-none': 'er nooit iets uitvalt',
  'stops-double': 'uitval twee keer zo waarschijnlijk is als we aannemen',
  'offers-dearer': 'de nieuwe aanbiedingen 10% duurder uitvallen',
  'freight-double': 'de vracht verdubbelt',
  'dollar-cheaper': 'de dollar 10% verliest',
  'dollar-dearer': 'de dollar 10% wint',
  'demand-less': 'we 20% minder verkopen',
}

/** Words of the first sheet of the report: what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText: Words<typeof en> = {
  ask: {
    title: 'We vragen de directie akkoord te gaan met',
    titleCostly: 'Wat het plan vraagt, al loont het naar verwachting niet',
    once: (money, parts, places) => `${money} voor gereedschap en kwalificatie van ${parts} bij ${places}.`,
    sourceIn: (country) => `een leverancier in ${country}`,
    stock: (money, parts) => `${money} extra voorraad van ${parts}.`,
    stockUnknown: (parts) => `Extra voorraad van ${parts} waarvan de waarde nog niet bekend is.`,
    free: (parts, places) => `Een leverancier voor ${parts} bij ${places}, zonder eenmalig geld.`,
    standBy: (money, parts) => `${money} per jaar voor reservecontracten voor ${parts}.`,
    nothing: (letter) => `Niets: plan ${letter} wijzigt geen onderdeel.`,
    isDefault: (count) => `Het eenmalige geld van ${count} is onze standaardwaarde, geen offerte.`,
  },
  worst: {
    title: 'Wat ons het eerst stillegt',
    site: (name, lasts, back) => `${name}: voorraad reikt ${lasts}, herstel duurt ${back}.`,
    none: 'Van geen locatie is bekend dat ze tekortkomt.',
  },
  wrong: {
    title: 'Wat ons ongelijk kan geven',
    names: doubtNames,
    value: (id, value, instead) => `Als ${doubtNames[id]}, is de netto waarde ${value} in plaats van ${instead}.`,
    stays: (id, value) => `Zelfs als ${doubtNames[id]}, blijft de netto waarde ${value}.`,
    costs: (id, size, years) => `Als ${doubtNames[id]}, kost het plan ${size} over ${years} jaar.`,
    loss: (id, value, instead) => `Als ${doubtNames[id]}, is het te verwachten verlies ${value} per jaar in plaats van ${instead}.`,
    landed: (id, size, direction) => `Als ${doubtNames[id]}, is de landed cost ${size} per jaar ${direction === 'more' ? 'hoger' : 'lager'}.`,
    untested: 'Of het plan loont is niet te toetsen: de netto waarde is onbekend.',
    nothingToTest: 'Er is niets te toetsen: kosten noch verlies per jaar zijn bekend.',
  },
  unknowns: {
    title: 'Wat we niet weten',
    demand: (names) => `Stuks per jaar van ${names} zijn niet ingevuld, dus niets hier is per jaar.`,
    margin: (names) => `De marge van ${names} is niet ingevuld, dus het verlies is onbekend.`,
    unpricedAll: 'Nog geen enkel onderdeel heeft kosten.',
    unpriced: (count, all, names) => `${count} van ${all} onderdelen hebben geen kosten: ${names}. Ze tellen in geen enkele som mee.`,
    estimated: (parts, share) => `In de kosten van ${parts} zit een schatting${share === null ? '' : `, ${share} van de kosten`}.`,
    belowBreak: (names) => `De bestellingen van ${names} liggen onder de eerste staffelprijs; die prijs is genomen.`,
    proof: (names) => `Voor ${names} ontbreekt het bewijs van oorsprong of het tarief daarbij; het volle tarief telt.`,
    recovery: (known, all) => `Dagen herstel zijn bevestigd voor ${known} van ${all} onderdelen; de rest zijn gebruikelijke waarden.`,
    recoveryNone: 'Geen hersteltijd is door een leverancier bevestigd; alle zijn gebruikelijke waarden.',
    stock: (count, all) => `Van ${count} van ${all} onderdelen is de voorraad niet bekend; de voor hun soort gebruikelijke dagen gelden.`,
    indicator: (countries, indicators) => `${countries} heeft geen score voor ${indicators}; die telt niet mee.`,
    indicators: (countries, indicators) => `${countries} hebben geen score voor ${indicators}; die telt niet mee.`,
    indicatorNames: { governance: 'bestuurskwaliteit', logistics: 'logistiek', hazard: 'natuurgeweld' },
    country: (count) => `Van ${count} is het land van oorsprong niet bekend, dus hun score rust op weinig indicatoren.`,
    upperBound: 'Waar producten een onderdeel delen, of een reservecontract een deel van de behoefte levert terwijl een locatie in enkele weken terugkomt, is het verlies een bovengrens.',
    nothing: 'Elk onderdeel heeft een prijs uit een aanbieding, en herstel en voorraad zijn bekend.',
  },
}
