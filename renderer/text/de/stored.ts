import type { storedText as en } from '../en/stored.ts'
import type { Words } from '../in-languages.ts'

/** Wörter des Teils der Hilfe, der sagt, was wo liegt. */
export const storedText: Words<typeof en> = {
  title: 'Was liegt wo',
  nothingLeaves: 'Nichts verlässt diesen Computer. Remweg baut keine Verbindung auf, hat kein Konto, sucht keine neue Version und verschickt weder Statistiken noch Fehlerberichte.',
  heads: { what: 'Was', where: 'Wo', size: 'Größe' },
  places: {
    database: { name: 'Datenbank', words: 'Jedes Projekt mit Teilen, Plänen, geänderten Zahlen und Verlauf, die Einstellungen und die Liste der zuletzt benutzten Dateien. Auch die verwendeten Zellen Ihrer Tabellen stehen darin.' },
    setAside: { name: 'Aufgehobene alte Datenbanken', words: 'Die Datenbank, wie sie war, bevor ein neueres Remweg ihre Form änderte, und beschädigte, an deren Stelle eine neue begonnen wurde. Was nicht zu retten war, liegt nur dort: Löschen Sie sie erst, wenn Ihnen nichts fehlt.' },
    backups: { name: 'Sicherungen', words: 'Kopien der Datenbank, die Remweg selbst anlegt: jede Stunde eines Tages und zehn Tage lang jeden Tag.' },
    log: { name: 'Protokoll', words: 'Starts, abgelehnte Aufrufe und Fehler als Codes, Zeiten und Stellen im Programm, in vier kleinen Dateien, von denen die älteste wegfällt. Keine Namen, keine Preise.' },
    window: { name: 'Lage des Fensters', words: 'Wo das Fenster stand und wie groß es war.' },
    language: { name: 'Sprache', words: 'Die gewählte Sprache, für einen Start, bei dem sich die Datenbank nicht öffnen lässt.' },
    caches: { name: 'Zwischenspeicher des Fensters', words: 'Was Chromium aufhebt, um beim nächsten Mal schneller zu sein, etwa den vorbereiteten Code des Programms. Sie können ihn löschen, während Remweg geschlossen ist.' },
  },
  notYet: 'noch nicht vorhanden', size: (megabytes) => `${megabytes} MB`,
  show: 'Im Ordner zeigen', showOf: (name) => `${name} im Ordner zeigen`,
  inBrowser: 'Der Browser selbst behält ein Cookie, das diesen Tab hereinlässt, und auf welcher Seite Sie waren, beides bis Sie ihn schließen. Dateien, die Sie speichern, liegen bei seinen Downloads.',
  removeTitle: 'Alles entfernen',
  remove: 'Schließen Sie Remweg und löschen Sie den Ordner, in dem die Datenbank liegt. Dateien, die Sie anderswo gespeichert haben, etwa Berichte und eigene Sicherungen, bleiben, bis Sie sie löschen.',
}
