const en = {
  save: 'Save', open: 'Open', project: 'Save the project as one file', backup: 'Back up every project', pdf: 'Save the report as PDF', workbook: 'Save as an Excel workbook', page: 'Save as a web page',
  choose: 'Open a parts list or a project', openable: 'Parts lists and Remweg files', spreadsheets: 'Parts lists', projects: 'Remweg file', excel: 'Excel workbook', pages: 'Web page', portable: 'PDF document', everything: 'All files',
  cannotStart: 'Remweg cannot open its database', tryAgain: 'Try again', quit: 'Quit', notStored: 'Changes are not stored yet', notStoredWords: 'They are lost when this window closes.', stay: 'Stay', leave: 'Close without them', diagnostics: 'Save the diagnostics', texts: 'Text file',
  hangs: 'This window does not answer', broken: 'This window broke down twice', kept: 'Everything that was saved is kept.', wait: 'Wait', openAgain: 'Open the page again', closeWindow: 'Close the window',
}
/** Words of the system's own dialogs. */
export type DialogWords = Readonly<Record<keyof typeof en, string>>

const nl: DialogWords = {
  save: 'Opslaan', open: 'Openen', project: 'Project als één bestand opslaan', backup: 'Back-up van elk project maken', pdf: 'Rapport als PDF opslaan', workbook: 'Als Excel-werkmap opslaan', page: 'Als webpagina opslaan',
  choose: 'Stuklijst of project openen', openable: 'Stuklijsten en Remweg-bestanden', spreadsheets: 'Stuklijsten', projects: 'Remweg-bestand', excel: 'Excel-werkmap', pages: 'Webpagina', portable: 'PDF-document', everything: 'Alle bestanden',
  cannotStart: 'Remweg kan zijn database niet openen', tryAgain: 'Opnieuw proberen', quit: 'Afsluiten', notStored: 'Wijzigingen zijn nog niet bewaard', notStoredWords: 'Ze gaan verloren als dit venster sluit.', stay: 'Blijven', leave: 'Sluiten zonder te bewaren', diagnostics: 'Diagnose opslaan', texts: 'Tekstbestand',
  hangs: 'Dit venster reageert niet', broken: 'Dit venster is twee keer vastgelopen', kept: 'Alles wat is opgeslagen blijft bewaard.', wait: 'Wachten', openAgain: 'Pagina opnieuw openen', closeWindow: 'Venster sluiten',
}

const de: DialogWords = {
  save: 'Speichern', open: 'Öffnen', project: 'Projekt als eine Datei speichern', backup: 'Alle Projekte sichern', pdf: 'Bericht als PDF speichern', workbook: 'Als Excel-Arbeitsmappe speichern', page: 'Als Webseite speichern',
  choose: 'Stückliste oder Projekt öffnen', openable: 'Stücklisten und Remweg-Dateien', spreadsheets: 'Stücklisten', projects: 'Remweg-Datei', excel: 'Excel-Arbeitsmappe', pages: 'Webseite', portable: 'PDF-Dokument', everything: 'Alle Dateien',
  cannotStart: 'Remweg kann seine Datenbank nicht öffnen', tryAgain: 'Erneut versuchen', quit: 'Beenden', notStored: 'Änderungen sind noch nicht gespeichert', notStoredWords: 'Sie gehen verloren, wenn dieses Fenster schließt.', stay: 'Bleiben', leave: 'Schließen, ohne zu speichern', diagnostics: 'Diagnose speichern', texts: 'Textdatei',
  hangs: 'Dieses Fenster antwortet nicht', broken: 'Dieses Fenster ist zweimal abgestürzt', kept: 'Alles, was gespeichert wurde, bleibt erhalten.', wait: 'Warten', openAgain: 'Seite neu öffnen', closeWindow: 'Fenster schließen',
}

/** The words of the system's dialogs in a language; English where it is none of ours. */
export const dialogWords = (language: string): DialogWords => (language === 'nl' ? nl : language === 'de' ? de : en)
