import type { reportBodyText as en } from '../en/report-body.ts'
import type { Words } from '../in-languages.ts'

const direction = { more: 'mehr', less: 'weniger' } as const

/** Words of the tables and charts of the report. Numbers come in as formatted text. */
export const reportBodyText: Words<typeof en> = {
  table: {
    side: (count) => ['Heute', 'Heute und der Plan nebeneinander', 'Drei Pläne nebeneinander', 'Vier Pläne nebeneinander'][count] ?? 'Pläne nebeneinander',
    today: 'Heute in Zahlen',
    note: 'Fett ist das Beste. Die letzte Spalte ist aus den gezeigten Zahlen gebildet.',
    against: 'gegen',
    more: 'mehr', less: 'weniger', better: 'besser', worse: 'schlechter',
    what: 'Zahl',
    npvUnit: (years) => `über ${years} Jahre`,
    worlds: (letters) => `Plan ${letters} ersetzt eigene Kennzahlen (siehe Ersetzte Kennzahlen): Kapitalwert und Amortisation gelten gegen heute in dieser Welt, die Spalte Heute ist ohne sie.`,
  },
  days: {
    title: (count) => (count === 0 ? 'Fehlende Tage je Lieferant' : count === 1 ? 'Fehlende Tage beim schlimmsten Lieferanten' : `Fehlende Tage bei den ${['', '', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'][count] ?? String(count)} schlimmsten Lieferanten`),
    note: 'Wie lange die Linie steht, wenn dieser Lieferant ausfällt: Erholzeit minus die Tage, die der Bestand reicht.',
    before: 'heute', after: (letter) => `Plan ${letter}`,
    inWords: (before, after) => `${before} auf ${after} Tage`,
    unknown: 'Fehlende Tage sind unbekannt: Sie brauchen Stück pro Jahr jedes Produkts.',
    none: 'Kein Lieferant reicht zu kurz, weder heute noch unter dem Plan.',
    noneToday: 'Kein Lieferant reicht zu kurz.',
    rest: (count) => ` ${count} weitere Standorte reichen zu kurz.`,
  },
  bars: {
    title: (today, plan, all, letter) => `Unter Plan ${letter} würden noch ${plan} von ${all} Standorten die Linie anhalten, gegenüber ${today} heute`,
    titleToday: (today, all) => `${today} von ${all} Standorten würden die Linie anhalten`,
    note: 'Dunkel: Tage, die der Bestand reicht. Senkrechter Strich: Der Lieferant ist zurück. Schraffiert: Die Linie steht.',
    scale: (days) => `Balken reichen von 0 bis ${days} Tage.`,
    site: 'Lieferantenstandort', today: 'Heute', plan: (letter) => `Plan ${letter}`, short: 'Fehlende Tage',
    spare: 'keine', never: 'steht nie',
  },
  cost: {
    title: (size, which, withLoss) =>
      `${withLoss ? 'Mit erwartetem' : 'Ohne erwarteten'} Verlust kostet ein Stück ${which === 'same' ? 'gleich viel' : `${size} ${direction[which]}`}`,
    note: (letter, currency, withLoss) =>
      `${currency} je verkauftem Stück, Gesamtkosten${withLoss ? ' und erwarteter Verlust' : '; der erwartete Verlust ist unbekannt und nicht gezählt'}, heute zu Plan ${letter}.`,
  },
  cash: {
    title: (letter, deepest, year, years) =>
      year === null ? `Plan ${letter} braucht bis zu ${deepest} und ist in ${years} Jahren nicht zurück` : `Plan ${letter} braucht bis zu ${deepest} und liegt in Jahr ${year} vorn`,
    titleNone: (letter) => `Plan ${letter} braucht vorab kein Geld`,
    note: 'Kasse gegenüber heute, kumuliert, erwartet, ohne Zinsen. Nach Monaten: alles Einmalige am Anfang; Ersparnisse und gebundener oder frei werdender Bestand ab der ersten Lieferung; der Bestand kommt am Ende zurück.',
  },
  kraljic: {
    title: (strategic, short, alarm, isOne) => `${strategic} ${isOne ? 'ist' : 'sind'} teuer und riskant; ${short} aller Teile ${short === '1' ? 'liegt' : 'liegen'} über ${alarm} fehlenden Tagen`,
    note: (plan, hasUnknown) => `Risikowert der Versorgung gegen Anteil am Einkaufsvolumen, ${plan}. Raute: über der Alarmgrenze. Gefüllt: zu wenig. Hohl: gedeckt.${hasUnknown ? ' Gestrichelt: Tage unbekannt.' : ''}`,
    dearest: (count, all) => ` Die ${count} teuersten von ${all} Teilen.`,
    ofPlan: (letter) => `unter Plan ${letter}`, ofToday: 'heute',
  },
  doubts: {
    title: (name) => `Der Kapitalwert hängt am meisten an einem: ob ${name}`,
    titleToday: 'Woran die Zahlen von heute hängen',
    titlePlan: (letter) => `Woran Plan ${letter} hängt`,
    note: (letter) => `Plan ${letter} neu berechnet, jeweils eines geändert.`,
    noteToday: 'Heute neu berechnet, jeweils eines geändert.',
    label: 'Jeweils eines geändert',
    notDoubled: 'Kein Geld zählt doppelt: Zinsen und Veralten von Bestand, Werkzeuge und Risikoaufschläge wurden geprüft.',
    head: { if: 'Wenn', value: 'Kapitalwert', change: 'Gegenüber erwartet', loss: 'Erwarteter Verlust pro Jahr', landed: 'Einstandskosten pro Jahr' },
    central: 'Wie erwartet',
  },
  moves: {
    title: (letter) => `Was sich in Plan ${letter} ändert`,
    again: (letter) => `Was sich in Plan ${letter} ändert, Fortsetzung`,
    note: (changed, all, sites) => `${changed} von ${all}, heute gekauft bei ${sites}. Schlimmste zuerst.`,
    head: { part: 'Teil', from: 'Lieferant heute', move: 'Schritt', once: 'Einmalig', stock: 'Im Bestand', days: 'Fehlende Tage' },
    noteMoney: 'Einmalig: Werkzeuge und Qualifizierung. Im Bestand: was Bestand und Ware unterwegs binden, gegenüber heute.',
    buffer: (days) => `${days} Tage zusätzlicher Bestand`,
    reshore: (place) => `Zurückholen nach ${place}`, nearshore: (place) => `Näher holen nach ${place}`, elsewhere: (place) => `Verlagern nach ${place}`,
    share: (share, move) => `${share}: ${move}`,
    standBy: (place, days) => `Reservevertrag mit ${place}, liefert nach ${days} Tagen`,
    second: (share, place) => `Zweitlieferant für ${share} in ${place}`,
    quoted: 'angeboten', estimated: 'geschätzt', made: 'selbst gefertigt',
    none: 'Er ändert kein Teil.',
    total: 'Summe',
    totalKnown: 'Summe des Bekannten',
    to: 'auf',
    noSource: 'keine Quelle',
  },
}
