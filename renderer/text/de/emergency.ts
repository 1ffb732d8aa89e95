import type { emergencyText as en } from '../en/emergency.ts'
import type { Words } from '../in-languages.ts'

/** Words of the emergency plan. Numbers come in as formatted text. */
export const emergencyText: Words<typeof en> = {
  title: 'Notfallplan',
  intro: 'Wer bereitsteht und gerufen wird, wenn die übliche Quelle ausfällt.',
  copy: 'Als Tabelle kopieren',
  copied: 'Der Notfallplan liegt als Tabelle in der Zwischenablage',
  copyFailed: 'Der Notfallplan konnte nicht kopiert werden',
  nobody: 'noch niemand genannt',
  terms: (days, share) => `liefert nach ${days} Tagen, ${share} des Bedarfs`,
  costs: (perYear, perDay) => `${perYear} pro Jahr für die Bereitschaft, ${perDay} je Nutzungstag`,
  short: (days) => `noch ${days} Tage zu kurz`,
  covered: 'kein Tag fehlt',
  inAll: (perYear, once) => `Zusammen ${perYear} pro Jahr und ${once} einmalig.`,
  heads: {
    part: 'Teil', description: 'Bezeichnung', instead: 'Wenn dies ausfällt', who: 'Wer', place: 'Ort', country: 'Land', share: 'Anteil am Bedarf', perDay: 'Stück pro Tag', after: 'Liefert nach, Tage',
    lasts: 'Bestand reicht, Tage', short: 'Fehlende Tage', costPerYear: 'Kosten pro Jahr für die Bereitschaft', costPerDay: 'Kosten je Nutzungstag', once: 'Einmalig', useCost: 'Nutzung bei einem Ausfall, höchstens', note: 'Notiz',
  },
}
