import type { diagnosticsText as en } from '../en/diagnostics.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van het venster dat de diagnose toont. */
export const diagnosticsText: Words<typeof en> = {
  title: 'Diagnose',
  words: 'Dit is alles wat wordt gekopieerd: versies, aantallen, tijden en plaatsen in het programma, in het Engels voor wie Remweg herstelt. Er staan geen namen van onderdelen, leveranciers, projecten of bestanden in en geen prijzen. Er wordt niets vanzelf verstuurd.',
  label: 'Tekst van de diagnose',
  copy: 'Kopiëren', copied: 'De diagnose is gekopieerd', save: 'Als bestand opslaan…',
  fileName: (date) => `Remweg diagnose ${date}`,
  show: 'Diagnose kopiëren…', showMore: 'fout storing logboek hulp probleem',
}
