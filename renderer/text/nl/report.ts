import type { reportText as en } from '../en/report.ts'
import type { Words } from '../in-languages.ts'

/** Words of the Report page and of the head and foot of its sheets. */
export const reportText: Words<typeof en> = {
  title: 'Rapport',
  preview: 'Het rapport zoals het wordt afgedrukt',
  toolbar: {
    savePdf: 'Opslaan als PDF',
    saving: 'Opslaan…',
    print: 'Afdrukken',
    saved: (path) => `${path} opgeslagen`,
    heading: 'Rapport voor de directie',
    paper: 'A4 staand',
  },
  empty: { title: 'Nog niets te rapporteren', body: 'Open een project of importeer een stuklijst: het rapport wordt daaruit gemaakt.', action: 'Naar Start' },
  settings: {
    label: 'Wat wordt afgedrukt',
    title: 'Titel', for: 'Voor', by: 'Door', forHint: 'Directie, 3 december 2026', byHint: 'Naam, afdeling',
    plans: 'Plannen naast vandaag',
    plansNote: 'Hoogstens drie, dezelfde als bij Vergelijken.',
    proposed: 'Voorgesteld plan',
    none: 'Er is nog geen plan, dus het rapport gaat alleen over vandaag.',
    goToScenarios: 'Maak een plan bij Scenario’s',
    kept: 'Titel, Voor en Door worden voor dit project op deze computer bewaard.',
    company: 'De naam van het bedrijf staat in Instellingen.',
  },
  defaultTitle: (project, hasPlan) => (hasPlan ? `${project}: waar onze onderdelen vandaan moeten komen` : `${project}: wat onze lijn zou stilleggen`),
  head: { for: 'Voor', by: 'Door', company: 'Bedrijf', printed: 'Afgedrukt' },
  foot: { version: (version) => `Remweg ${version}`, hash: (hash) => `Invoer ${hash}`, data: (version) => `Cijfers ${version}`, page: (page, pages) => `Pagina ${page} van ${pages}` },
}
