import type { text as en } from '../en/frame.ts'
import { formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc', Space: 'Spatie', PageUp: 'Page Up', PageDown: 'Page Down' }

/** The words of the frame and of the shared controls. */
export const text: Words<typeof en> = {
  appName: 'Remweg',
  unknown: 'onbekend',
  add: 'invullen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  keep: 'Bewaren',
  keyName: (key) => keyNames[key] ?? key,
  priced: 'met kosten',
  ofSpendPriced: 'van inkoopwaarde met landed cost',
  riskLevels: ['zeer laag', 'laag', 'middel', 'hoog', 'zeer hoog'],
  pages: {
    start: 'Start', import: 'Importeren', parts: 'Onderdelen', risk: 'Risico', scenarios: 'Scenario’s', compare: 'Vergelijken', report: 'Rapport', settings: 'Instellingen', help: 'Help',
  },
  shell: {
    steps: 'Stappen',
    home: 'Remweg, naar de startpagina',
    switchProject: 'Ander project',
    allProjects: 'Alle projecten…',
    find: 'Zoek of doe…',
    undo: (name) => (name === null ? 'Niets om ongedaan te maken' : `Ongedaan maken: ${name}`),
    redo: (name) => (name === null ? 'Niets om opnieuw te doen' : `Opnieuw: ${name}`),
    theme: (next) => `Naar de ${next} weergave`,
    language: (name) => `Taal: ${name}`,
    dark: 'donkere',
    light: 'lichte',
    settings: 'Instellingen',
    starting: 'Remweg start…',
    cannotStart: 'Remweg kan zijn database niet openen',
    tryAgain: 'Opnieuw proberen',
    offline: 'Offline',
    saved: (time) => `Opgeslagen ${time}`,
    saving: 'Opslaan…',
    ratesFrom: (date, months) =>
      months < 2 ? `Wisselkoersen van ${date}` : `Wisselkoersen van ${date}, ${plural(months, 'maand', 'maanden')} oud`,
    pageFailed: (page) => `${page} kan niet worden getoond`,
    pageFailedWords: (reason) => `Je project is veilig en opgeslagen. Ga naar een andere stap of maak de laatste wijziging ongedaan. Details: ${reason}`,
    pane: 'Dit deelvenster',
    unfinished: 'Er ging iets mis in dit venster en het is niet afgemaakt. Wat is opgeslagen blijft opgeslagen; probeer het opnieuw.',
    cameBack: 'Het venster is vastgelopen en opnieuw geopend. Alles wat is opgeslagen staat er nog.',
    partFailed: (reason) => `Een deel van het venster is niet te tonen. Je project is veilig en opgeslagen. Laad het tabblad opnieuw of start Remweg opnieuw om het te zien. Details: ${reason}`,
  },
  palette: {
    title: 'Zoek of doe',
    placeholder: 'Een onderdeel, leverancier, plan, of wat je wilt doen',
    goTo: 'Ga naar',
    none: (typed) => `Niets past bij “${typed}”.`,
    newProject: 'Stuklijst importeren…',
    openSample: 'Voorbeeldproject openen',
    print: 'Rapport afdrukken',
    verify: 'Help: deze installatie controleren',
    compare: 'Plannen vergelijken',
  },
  field: {
    notANumber: 'Typ een getal, zoals 1.234,5 of 1,234.5.',
    tooSmall: (least) => `Minstens ${least}.`,
    tooLarge: (most) => `Hoogstens ${most}.`,
    takenAs: (number, other, typed) => `Gelezen als ${number}. Bedoel je ${other}, typ dan ${typed}.`,
  },
  provenance: { sheet: 'uit je blad', typed: 'jij typte het', default: 'standaardwaarde', estimate: 'schatting', computed: 'berekend' },
  braking: {
    short: (survive, recover, gap) => `Voorraad reikt ${survive} dagen, herstel duurt ${recover}: ${gap} dagen tekort`,
    spare: (survive, recover, spare) => `Voorraad reikt ${survive} dagen, herstel duurt ${recover}: ${spare} dagen over`,
    never: (recover) => `Legt de lijn nooit stil; herstel duurt ${recover} dagen`,
    unknownSurvive: 'Hoe lang de voorraad reikt is onbekend',
    unknownRecover: 'Hoe lang herstel duurt is onbekend',
  },
  counts: {
    parts: (count) => plural(count, 'onderdeel', 'onderdelen'),
    sites: (count) => plural(count, 'leverancierslocatie', 'leverancierslocaties'),
    countries: (count) => plural(count, 'land', 'landen'),
    days: (count) => `${formatNumber(count)} ${count === 1 ? 'dag' : 'dagen'}`,
  },
}
