import type { aboutText as en } from '../en/about.ts'
import { plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

/** Wörter des Teils Über Remweg. */
export const aboutText: Words<typeof en> = {
  version: 'Version', data: 'Daten', runs: 'Läuft als', desktop: 'Desktop-App', web: 'lokale Webseite',
  whereTitle: 'Wo Ihre Daten liegen',
  showFolder: 'Ordner zeigen', copyPath: 'Pfad kopieren', copied: 'Der Pfad ist kopiert',
  backUp: 'Alle Projekte sichern…', restore: 'Aus einer Sicherung wiederherstellen…',
  backUpWords: 'Eine Sicherung ist eine Datei mit jedem Projekt und seinem Verlauf. Das Wiederherstellen fügt ihre Projekte zu den vorhandenen hinzu; nichts wird überschrieben.',
  kept: {
    title: 'Sicherungen, die Remweg selbst macht',
    words: 'Während Sie arbeiten, legt Remweg jede Stunde eine Kopie von allem im Ordner backups neben der Datenbank ab: jede der letzten 24 Stunden und zehn Tage lang die letzte jedes Tages, soweit 2 GB reichen. Sehen Sie hinein, bevor Sie ein Projekt zurückholen; es kommt neben das Vorhandene, nichts wird überschrieben.',
    none: 'Noch keine. Die erste entsteht eine Minute nach dem Start, sobald es etwas zu bewahren gibt.', look: 'Hineinsehen', close: 'Schließen', lookInto: (when) => `In die Sicherung vom ${when} hineinsehen`,
    all: (count) => `Alle ${count} zeigen`, empty: 'Es ist kein Projekt darin.', holds: (parts, plans) => `${plural(parts, 'Teil', 'Teile')}, ${plural(plans, 'Plan', 'Pläne')}`,
    changed: (when) => `geändert ${when}`, states: { same: 'hier wie damals', changed: 'seitdem geändert', gone: 'nicht mehr hier' }, bringBack: 'Zurückholen', bringBackOf: (project) => `${project} zurückholen`,
    trouble: (why) => `Die letzte Sicherung ist nicht gelungen. ${why}`, show: 'Sicherungen zeigen',
  },
  sourcesTitle: 'Woher die Zahlen stammen',
  sourcesHeads: { publisher: 'Herausgeber', figures: 'Zahlen', years: 'Jahre', licence: 'Lizenz' },
  own: 'Remweg, Annahmen',
  licencesTitle: 'Mitgelieferte Software',
  licencesWords: (count) => `${count} Pakete, jedes unter seiner eigenen Lizenz. SQLite, gemeinfrei, bewahrt die Daten; das Desktop-Fenster ist Electron mit Chromium, dessen Lizenzen beim Programm liegen.`,
  licencesMissing: 'Die Liste der Lizenzen fehlt; sie wird beim Bauen der Seite geschrieben.',
  noText: 'Dieses Paket kam ohne Lizenztext.',
  ownLicence: 'Remweg selbst steht unter der MIT-Lizenz.',
}
