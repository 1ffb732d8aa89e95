import type { aboutText as en } from '../en/about.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van het deel Over Remweg. */
export const aboutText: Words<typeof en> = {
  version: 'Versie', data: 'Gegevens', runs: 'Draait als', desktop: 'bureaubladapp', web: 'lokale webpagina',
  whereTitle: 'Waar je gegevens staan',
  showFolder: 'Map tonen', copyPath: 'Pad kopiëren', copied: 'Het pad is gekopieerd',
  backUp: 'Back-up van alle projecten maken…', restore: 'Back-up terugzetten…',
  backUpWords: 'Een back-up is één bestand met elk project en zijn geschiedenis. Terugzetten voegt de projecten toe naast wat er is; niets wordt overschreven.',
  sourcesTitle: 'Waar de cijfers vandaan komen',
  sourcesHeads: { publisher: 'Uitgever', figures: 'Cijfers', years: 'Jaren', licence: 'Licentie' },
  own: 'Remweg, aannames',
  licencesTitle: 'Software die meekomt',
  licencesWords: (count) => `${count} pakketten, elk met een eigen licentie. SQLite, in het publieke domein, bewaart de gegevens; het bureaubladvenster is Electron met Chromium, waarvan de licenties bij het programma liggen.`,
  licencesMissing: 'De lijst met licenties is er niet; ze wordt geschreven als de pagina wordt gebouwd.',
  noText: 'Dit pakket kwam zonder licentietekst.',
  ownLicence: 'Remweg zelf valt onder de MIT-licentie.',
}
