import type { aboutText as en } from '../en/about.ts'
import type { Words } from '../in-languages.ts'

/** Wörter des Teils Über Remweg. */
export const aboutText: Words<typeof en> = {
  version: 'Version', data: 'Daten', runs: 'Läuft als', desktop: 'Desktop-App', web: 'lokale Webseite',
  whereTitle: 'Wo Ihre Daten liegen',
  showFolder: 'Ordner zeigen', copyPath: 'Pfad kopieren', copied: 'Der Pfad ist kopiert',
  backUp: 'Alle Projekte sichern…', restore: 'Aus einer Sicherung wiederherstellen…',
  backUpWords: 'Eine Sicherung ist eine Datei mit jedem Projekt und seinem Verlauf. Das Wiederherstellen fügt ihre Projekte zu den vorhandenen hinzu; nichts wird überschrieben.',
  sourcesTitle: 'Woher die Zahlen stammen',
  sourcesHeads: { publisher: 'Herausgeber', figures: 'Zahlen', years: 'Jahre', licence: 'Lizenz' },
  own: 'Remweg, Annahmen',
  licencesTitle: 'Mitgelieferte Software',
  licencesWords: (count) => `${count} Pakete, jedes unter seiner eigenen Lizenz. SQLite, gemeinfrei, bewahrt die Daten; das Desktop-Fenster ist Electron mit Chromium, dessen Lizenzen beim Programm liegen.`,
  licencesMissing: 'Die Liste der Lizenzen fehlt; sie wird beim Bauen der Seite geschrieben.',
  noText: 'Dieses Paket kam ohne Lizenztext.',
  ownLicence: 'Remweg selbst steht unter der MIT-Lizenz.',
}
