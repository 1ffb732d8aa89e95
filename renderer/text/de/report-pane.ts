/** Wörter für das, was am Bericht zu wählen ist, für das Sichern und für das Deckblatt. */
export const reportPaneText = {
  paper: 'Papier', papers: { A4: 'A4', Letter: 'US Letter' },
  length: 'Länge', lengths: { summary: 'Zwei Seiten', full: 'Vollständig' },
  covers: 'Bericht über', ofPlans: 'Pläne', ofToday: 'Nur heute',
  blocks: 'Was darin steht',
  blockNames: {
    cover: 'Deckblatt', columns: 'Antrag, Zweifel, Unbekanntes', comparison: 'Pläne nebeneinander', 'days-short': 'Fehlende Tage', futures: 'Wie sicher es ist', cost: 'Wo sich die Kosten ändern', cash: 'Geld nach Monaten', bars: 'Bestand und Erholung je Standort',
    kraljic: 'Risiko und Einkaufsvolumen', doubts: 'Wovon es abhängt', tornado: 'Einzelne Eingaben', moves: 'Was sich ändert, Teil für Teil', parts: 'Teile, schlimmste zuerst', defaults: 'Eingaben noch auf Vorgabe', assumptions: 'Annahmen', replaced: 'Ersetzte Kennzahlen', sources: 'Quellen', closing: 'Wie die Zahlen entstehen, Hash',
  },
  leftOutToFit: (names: string) => `Weggelassen, damit es bei zwei Seiten bleibt: ${names}.`,
  contents: 'Inhalt', page: 'Seite', summary: 'Zusammenfassung',
  coverBars: (name: string) => `Wenn ${name} ausfällt`,
  export: 'Sichern als…', workbook: 'Excel-Arbeitsmappe', workbookNote: 'Kosten als Formeln', webPage: 'Webseite in einer Datei', webPageNote: 'öffnet offline, zum Versenden',
  savedPage: (path: string) => `${path} gesichert`,
  steps: {
    title: 'Titel des Berichts', preparedFor: 'Für wen der Bericht ist', preparedBy: 'Von wem der Bericht ist', paper: 'Papier des Berichts', length: 'Länge des Berichts', todayAlone: 'Worüber der Bericht ist', leftOut: 'Was im Bericht steht',
  },
}
