import type { emergencyText as en } from '../en/emergency.ts'
import type { Words } from '../in-languages.ts'

/** Words of the emergency plan. Numbers come in as formatted text. */
export const emergencyText: Words<typeof en> = {
  title: 'Noodplan',
  intro: 'Wie klaarstaat, en geroepen wordt als de gewone leverancier wegvalt.',
  copy: 'Kopiëren als tabel',
  copied: 'Het noodplan staat als tabel op het klembord',
  copyFailed: 'Het noodplan kon niet worden gekopieerd',
  nobody: 'nog niemand genoemd',
  terms: (days, share) => `levert na ${days} dagen, ${share} van de behoefte`,
  costs: (perYear, perDay) => `per jaar om te hebben: ${perYear}; per dag gebruik: ${perDay}`,
  short: (days) => `nog ${days} dagen tekort`,
  covered: 'geen dag tekort',
  inAll: (perYear, once) => `Samen ${perYear} per jaar en ${once} eenmalig.`,
  heads: {
    part: 'Onderdeel', description: 'Omschrijving', instead: 'Als dit wegvalt', who: 'Wie', place: 'Plaats', country: 'Land', share: 'Aandeel van de behoefte', perDay: 'Stuks per dag', after: 'Levert na, dagen',
    lasts: 'Voorraad reikt, dagen', short: 'Dagen tekort', costPerYear: 'Kosten per jaar om te hebben', costPerDay: 'Kosten per dag gebruik', once: 'Eenmalig', useCost: 'Gebruik bij één uitval, hoogstens', note: 'Notitie',
  },
}
