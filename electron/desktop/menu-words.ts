const en = {
  file: '&File', newWindow: 'New window', open: 'Open…', saveProject: 'Save project as…', backUp: 'Back up everything…', print: 'Print the report', close: 'Close', quit: 'Quit',
  edit: '&Edit', undo: 'Undo', redo: 'Redo', history: 'History', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all', find: 'Find or run…',
  view: '&View', resetZoom: 'Actual size', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fullScreen: 'Full screen',
  window: '&Window', minimize: 'Minimise', help: 'Help', keys: 'Keyboard', diagnostics: 'Copy diagnostics…', about: 'About Remweg',
  services: 'Services', hide: 'Hide Remweg', hideOthers: 'Hide others', showAll: 'Show all', quitApp: 'Quit Remweg', recent: 'Open recent', clearRecent: 'Clear the list',
}
type MenuWords = Readonly<Record<keyof typeof en, string>>

const nl: MenuWords = {
  file: '&Bestand', newWindow: 'Nieuw venster', open: 'Openen…', saveProject: 'Project opslaan als…', backUp: 'Back-up van alles maken…', print: 'Rapport afdrukken', close: 'Sluiten', quit: 'Afsluiten',
  edit: 'Be&werken', undo: 'Ongedaan maken', redo: 'Opnieuw', history: 'Geschiedenis', cut: 'Knippen', copy: 'Kopiëren', paste: 'Plakken', selectAll: 'Alles selecteren', find: 'Zoeken of uitvoeren…',
  view: 'Bee&ld', resetZoom: 'Werkelijke grootte', zoomIn: 'Inzoomen', zoomOut: 'Uitzoomen', fullScreen: 'Volledig scherm',
  window: '&Venster', minimize: 'Minimaliseren', help: 'Help', keys: 'Toetsenbord', diagnostics: 'Diagnose kopiëren…', about: 'Over Remweg',
  services: 'Voorzieningen', hide: 'Verberg Remweg', hideOthers: 'Verberg andere', showAll: 'Toon alles', quitApp: 'Stop Remweg', recent: 'Onlangs geopend', clearRecent: 'Lijst wissen',
}

const de: MenuWords = {
  file: '&Datei', newWindow: 'Neues Fenster', open: 'Öffnen…', saveProject: 'Projekt speichern unter…', backUp: 'Alles sichern…', print: 'Bericht drucken', close: 'Schließen', quit: 'Beenden',
  edit: '&Bearbeiten', undo: 'Rückgängig', redo: 'Wiederholen', history: 'Verlauf', cut: 'Ausschneiden', copy: 'Kopieren', paste: 'Einfügen', selectAll: 'Alles auswählen', find: 'Suchen oder ausführen…',
  view: '&Ansicht', resetZoom: 'Originalgröße', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', fullScreen: 'Vollbild',
  window: '&Fenster', minimize: 'Minimieren', help: 'Hilfe', keys: 'Tastatur', diagnostics: 'Diagnose kopieren…', about: 'Über Remweg',
  services: 'Dienste', hide: 'Remweg ausblenden', hideOthers: 'Andere ausblenden', showAll: 'Alle einblenden', quitApp: 'Remweg beenden', recent: 'Zuletzt geöffnet', clearRecent: 'Liste leeren',
}

/** The words of the system's menu in a language; English where it is none of ours. */
export const menuWords = (language: string): MenuWords => (language === 'nl' ? nl : language === 'de' ? de : en)
