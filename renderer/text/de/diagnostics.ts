import type { diagnosticsText as en } from '../en/diagnostics.ts'
import type { Words } from '../in-languages.ts'

/** Wörter des Fensters, das die Diagnose zeigt. */
export const diagnosticsText: Words<typeof en> = {
  title: 'Diagnose',
  words: 'Das ist alles, was kopiert wird: Versionen, Anzahlen, Zeiten und Stellen im Programm, auf Englisch für alle, die Remweg reparieren. Namen von Teilen, Lieferanten, Projekten oder Dateien stehen nicht darin, Preise auch nicht. Von selbst wird nichts verschickt.',
  label: 'Text der Diagnose',
  copy: 'Kopieren', copied: 'Die Diagnose ist kopiert', save: 'Als Datei speichern…',
  fileName: (date) => `Remweg Diagnose ${date}`,
  show: 'Diagnose kopieren…', showMore: 'Fehler Störung Protokoll Hilfe Problem',
}
