import type { aboutText as en } from '../en/about.ts'
import { plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van het deel Over Remweg. */
export const aboutText: Words<typeof en> = {
  version: 'Versie', data: 'Gegevens', runs: 'Draait als', desktop: 'bureaubladapp', web: 'lokale webpagina',
  whereTitle: 'Waar je gegevens staan',
  showFolder: 'Map tonen', copyPath: 'Pad kopiëren', copied: 'Het pad is gekopieerd',
  backUp: 'Back-up van alle projecten maken…', restore: 'Back-up terugzetten…',
  backUpWords: 'Een back-up is één bestand met elk project en zijn geschiedenis. Terugzetten voegt de projecten toe naast wat er is; niets wordt overschreven.',
  kept: {
    title: 'Back-ups die Remweg zelf maakt',
    words: 'Terwijl je werkt bewaart Remweg elk uur een kopie van alles in de map backups naast de database: van elk van de laatste 24 uur, en tien dagen lang de laatste van elke dag, zover ze in 2 GB passen. Kijk erin voordat je een project terughaalt; het komt naast wat er is, en niets wordt overschreven.',
    none: 'Nog geen. De eerste komt een minuut na de start, zodra er iets te bewaren is.', look: 'Bekijken', close: 'Sluiten', lookInto: (when) => `De back-up van ${when} bekijken`,
    all: (count) => `Alle ${count} tonen`, empty: 'Er staat geen project in.', holds: (parts, plans) => `${plural(parts, 'onderdeel', 'onderdelen')}, ${plural(plans, 'plan', 'plannen')}`,
    changed: (when) => `gewijzigd ${when}`, states: { same: 'hier zoals het toen was', changed: 'sindsdien gewijzigd', gone: 'hier niet meer' }, bringBack: 'Terughalen', bringBackOf: (project) => `${project} terughalen`,
    trouble: (why) => `De laatste back-up is niet gelukt. ${why}`, show: 'Toon de back-ups',
  },
  sourcesTitle: 'Waar de cijfers vandaan komen',
  sourcesHeads: { publisher: 'Uitgever', figures: 'Cijfers', years: 'Jaren', licence: 'Licentie' },
  own: 'Remweg, aannames',
  licencesTitle: 'Software die meekomt',
  licencesWords: (count) => `${count} pakketten, elk met een eigen licentie. SQLite, in het publieke domein, bewaart de gegevens; het bureaubladvenster is Electron met Chromium, waarvan de licenties bij het programma liggen.`,
  licencesMissing: 'De lijst met licenties is er niet; ze wordt geschreven als de pagina wordt gebouwd.',
  noText: 'Dit pakket kwam zonder licentietekst.',
  ownLicence: 'Remweg zelf valt onder de MIT-licentie.',
}
