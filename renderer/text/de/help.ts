import type { helpText as en } from '../en/help.ts'
import type { Words } from '../in-languages.ts'

/** Wörter der Hilfe und der Hinweise beim ersten Mal. */
export const helpText: Words<typeof en> = {
  title: 'Hilfe',
  find: 'In der Hilfe suchen',
  sections: { concepts: 'In einfachen Worten', formulas: 'Formeln', keys: 'Tasten', hints: 'Hinweise', stored: 'Was liegt wo' },
  sectionsLabel: 'Teile der Hilfe',
  none: (typed) => `Die Hilfe hat nichts zu „${typed}“`,
  noneWords: 'Versuchen Sie ein anderes Wort, etwa Zoll, Bestand oder Erholung.',
  formula: { needs: 'Braucht', gives: 'Ergibt', example: 'Beispiel', source: 'Quelle', symbols: 'In Symbolen' },
  keysWords: 'Einzelne Buchstaben wirken nur in Tabellen. Auf dem Mac steht Cmd für Strg.',
  keysHeads: { keys: 'Tasten', does: 'Tut' },
  everywhere: 'Überall', inTables: 'In Tabellen', inPalette: 'Im Suchfenster',
  hintsWords: 'Beim ersten Mal erscheinen fünf Hinweise, einer je Schritt, jeder einmal.',
  hintsAgain: 'Hinweise wieder zeigen',
  hintsShown: 'Die Hinweise erscheinen wieder, jeder bei seinem Schritt',
  seen: 'gesehen', waiting: 'erscheint bei seinem Schritt',
  what: (term) => `Was ist ${term}?`,
  more: 'Mehr in der Hilfe',
  about: 'Über Remweg',
  tableKeys: {
    move: 'In einer Tabelle bewegen', ends: 'An den Anfang oder das Ende', branch: 'Einen Zweig öffnen oder schließen', edit: 'Einen Wert ändern', cancel: 'Den Wert lassen, wie er war', select: 'Auswählen oder wählen',
    option: 'Behalten, Puffer, Zweitlieferant, näher holen, zurückholen, Reservevertrag', why: 'Warum diese Zahl', all: 'Alles auswählen', copy: 'Zeilen für Excel kopieren', paste: 'Zeilen aus Excel einfügen', choose: 'Ausführen', leave: 'Suchfenster schließen',
  },
  hint: { got: 'Verstanden', label: 'Hinweis' },
  hints: {
    start: { title: 'Beginnen Sie mit Ihrer Liste oder mit dem Beispiel', words: 'Ziehen Sie die Stückliste aus Ihrem ERP irgendwo in dieses Fenster, in jeder Anordnung. Oder öffnen Sie erst das Beispiel und sehen Sie sich um.' },
    import: { title: 'Nur Zweifelhaftes fragt nach', words: 'Remweg hat die Kopfzeile gefunden und was jede Spalte ist. Sehen Sie nach, was gelb ist; alles andere wird gelesen, wie es dasteht.' },
    risk: { title: 'Was die Linie zuerst anhält, steht oben', words: 'Voll ist, wie lange der Bestand reicht, der Strich ist, wann der Lieferant zurück ist, rot ist Stillstand. Drücken Sie auf eine Zahl, um zu sehen, wie sie entsteht.' },
    scenarios: { title: 'Drücken Sie 2 für mehr Bestand', words: 'Wählen Sie in einer Zeile mit 1 bis 6: behalten, Puffer, Zweitlieferant, näher holen, zurückholen, Reservevertrag. Die Summen darüber ändern sich sofort, und Strg Z nimmt es zurück.' },
    compare: { title: 'Aus zwei Plänen wird ein Blatt für den Vorstand', words: 'Wählen Sie, welche Pläne neben heute stehen, und drucken Sie. Der Anhang nennt jede Zahl, die noch ein Standardwert ist, die schlimmste zuerst.' },
  },
}
