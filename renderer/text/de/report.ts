import type { reportText as en } from '../en/report.ts'
import type { Words } from '../in-languages.ts'

/** Words of the Report page and of the head and foot of its sheets. */
export const reportText: Words<typeof en> = {
  title: 'Bericht',
  preview: 'Der Bericht, wie er gedruckt wird',
  toolbar: {
    savePdf: 'Als PDF speichern',
    saving: 'Wird gespeichert…',
    print: 'Drucken',
    saved: (path) => `${path} gespeichert`,
    heading: 'Bericht für den Vorstand',
    paper: 'A4 hoch',
  },
  empty: { title: 'Noch nichts zu berichten', body: 'Öffnen Sie ein Projekt oder importieren Sie eine Stückliste: Daraus entsteht der Bericht.', action: 'Zu Start' },
  settings: {
    label: 'Was gedruckt wird',
    title: 'Titel', for: 'Für', by: 'Von', forHint: 'Vorstand, 3. Dezember 2026', byHint: 'Name, Abteilung',
    plans: 'Pläne neben heute',
    plansNote: 'Bis zu drei, dieselben wie unter Vergleichen.',
    proposed: 'Vorgeschlagener Plan',
    none: 'Es gibt noch keinen Plan, daher handelt der Bericht nur von heute.',
    goToScenarios: 'Plan in Szenarien machen',
    kept: 'Titel, Für und Von werden für dieses Projekt auf diesem Rechner behalten.',
    company: 'Der Name der Firma steht in den Einstellungen.',
  },
  defaultTitle: (project, hasPlan) => (hasPlan ? `${project}: woher unsere Teile kommen sollten` : `${project}: was unsere Linie anhalten würde`),
  head: { for: 'Für', by: 'Von', company: 'Firma', printed: 'Gedruckt' },
  foot: { version: (version) => `Remweg ${version}`, hash: (hash) => `Eingaben ${hash}`, data: (version) => `Kennzahlen ${version}`, page: (page, pages) => `Seite ${page} von ${pages}` },
}
