/** Wörter für das, was am Bericht zu wählen ist, für das Sichern und für das Deckblatt. */
export const reportPaneText = {
  paper: 'Papier', papers: { A4: 'A4', Letter: 'US Letter' },
  length: 'Länge', lengths: { summary: 'Zwei Seiten', full: 'Vollständig' },
  covers: 'Bericht über', ofPlans: 'Pläne', ofToday: 'Nur heute',
  blocks: 'Was darin steht',
  blockNames: {
    cover: 'Deckblatt', columns: 'Antrag, Zweifel, Unbekanntes', comparison: 'Pläne nebeneinander', 'days-short': 'Fehlende Tage', futures: 'Wie sicher es ist', years: 'Ein schlechtes Jahr', cost: 'Wo sich die Kosten ändern', cash: 'Geld nach Monaten', bars: 'Bestand und Erholung je Standort',
    kraljic: 'Risiko und Einkaufsvolumen', doubts: 'Wovon es abhängt', tornado: 'Einzelne Eingaben', moves: 'Was sich ändert, Teil für Teil', parts: 'Teile, schlimmste zuerst', defaults: 'Eingaben noch auf Vorgabe', assumptions: 'Annahmen', replaced: 'Ersetzte Kennzahlen', sources: 'Quellen', closing: 'Wie die Zahlen entstehen, Hash',
  },
  leftOutToFit: (names: string) => `Weggelassen, damit es bei zwei Seiten bleibt: ${names}.`,
  contents: 'Inhalt', page: 'Seite', summary: 'Zusammenfassung',
  coverBars: (name: string) => `Wenn ${name} ausfällt`,
  export: 'Speichern als…', workbook: 'Excel-Arbeitsmappe', workbookNote: 'Kosten als Formeln', webPage: 'Webseite in einer Datei', webPageNote: 'öffnet offline, zum Versenden',
  savedPage: (path: string) => `${path} gesichert`,
  lacking: { behind: 'Die letzte Änderung ist noch nicht eingerechnet.',
    without: (names: string) => `Ausgegeben, bevor es berechnet war, daher nicht in diesem Bericht: ${names}.`,
    failed: (names: string) => `Konnte nicht berechnet werden, daher nicht in diesem Bericht: ${names}.`,
  },
  waiting: {
    titles: { print: 'Wird gedruckt, sobald der Bericht vollständig ist', pdf: 'Die PDF wird gespeichert, sobald der Bericht vollständig ist', page: 'Die Webseite wird gespeichert, sobald der Bericht vollständig ist' },
    still: (names: string, seconds: string | null) => `Kommt noch: ${names}${seconds === null ? '' : `, noch etwa ${seconds} s`}`,
    part: (name: string, done: string, all: string) => `${name} (${done} von ${all} Zukünften)`,
    nearly: 'Wird auf die Seiten gesetzt',
    goWithout: 'Ohne sie fortfahren',
  },
  steps: {
    title: 'Titel des Berichts', preparedFor: 'Für wen der Bericht ist', preparedBy: 'Von wem der Bericht ist', paper: 'Papier des Berichts', length: 'Länge des Berichts', todayAlone: 'Worüber der Bericht ist', leftOut: 'Was im Bericht steht',
  },
}
