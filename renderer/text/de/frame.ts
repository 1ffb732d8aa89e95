import type { text as en } from '../en/frame.ts'
import { formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'

const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc', Space: 'Leertaste', Ctrl: 'Strg', Shift: 'Umschalt', Home: 'Pos1', End: 'Ende', Delete: 'Entf', PageUp: 'Bild auf', PageDown: 'Bild ab' }

/** The words of the frame and of the shared controls. */
export const text: Words<typeof en> = {
  appName: 'Remweg',
  unknown: 'unbekannt',
  add: 'ergänzen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  keep: 'Behalten',
  keyName: (key) => keyNames[key] ?? key,
  priced: 'mit Kosten',
  ofSpendPriced: 'des Einkaufsvolumens mit Einstandskosten',
  riskLevels: ['sehr niedrig', 'niedrig', 'mittel', 'hoch', 'sehr hoch'],
  pages: {
    start: 'Start', import: 'Importieren', parts: 'Teile', risk: 'Risiko', scenarios: 'Szenarien', compare: 'Vergleichen', report: 'Bericht', settings: 'Einstellungen', help: 'Hilfe',
  },
  shell: {
    steps: 'Schritte',
    home: 'Remweg, zur Startseite',
    switchProject: 'Projekt wechseln',
    allProjects: 'Alle Projekte…',
    find: 'Suchen…',
    undo: (name) => (name === null ? 'Nichts rückgängig zu machen' : `Rückgängig: ${name}`),
    redo: (name) => (name === null ? 'Nichts zu wiederholen' : `Wiederholen: ${name}`),
    theme: (next) => `Zur ${next} Ansicht wechseln`,
    language: (name) => `Sprache: ${name}`,
    dark: 'dunklen',
    light: 'hellen',
    settings: 'Einstellungen',
    starting: 'Remweg startet…',
    cannotStart: 'Remweg kann seine Datenbank nicht öffnen',
    tryAgain: 'Erneut versuchen',
    offline: 'Offline',
    saved: (time) => `Gespeichert ${time}`,
    saving: 'Wird gespeichert…',
    ratesFrom: (date, months) =>
      months < 2 ? `Wechselkurse vom ${date}` : `Wechselkurse vom ${date}, ${plural(months, 'Monat', 'Monate')} alt`,
    pageFailed: (page) => `${page} kann nicht gezeigt werden`,
    pageFailedWords: (reason) => `Ihr Projekt ist sicher und gespeichert. Gehen Sie zu einem anderen Schritt oder machen Sie die letzte Änderung rückgängig. Einzelheiten: ${reason}`,
    pane: 'Dieser Bereich',
    unfinished: 'In diesem Fenster ist etwas schiefgegangen und wurde nicht beendet. Gespeichertes bleibt gespeichert; versuchen Sie es noch einmal.',
    cameBack: 'Das Fenster ist abgestürzt und wurde neu geöffnet. Alles Gespeicherte ist da.',
    partFailed: (reason) => `Ein Teil des Fensters lässt sich nicht zeigen. Ihr Projekt ist sicher und gespeichert. Laden Sie den Tab neu oder starten Sie Remweg neu, um ihn zu sehen. Einzelheiten: ${reason}`,
  },
  palette: {
    title: 'Suchen oder tun',
    placeholder: 'Ein Teil, ein Lieferant, ein Plan oder was zu tun ist',
    goTo: 'Gehe zu',
    none: (typed) => `Nichts passt zu „${typed}“.`,
    newProject: 'Stückliste importieren…',
    openSample: 'Beispielprojekt öffnen',
    print: 'Bericht drucken',
    verify: 'Hilfe: diese Installation prüfen',
    compare: 'Pläne vergleichen',
  },
  field: {
    notANumber: 'Geben Sie eine Zahl ein, etwa 1.234,5 oder 1,234.5.',
    tooSmall: (least) => `Mindestens ${least}.`,
    tooLarge: (most) => `Höchstens ${most}.`,
    takenAs: (number, other, typed) => `Gelesen als ${number}. Wenn Sie ${other} meinen, geben Sie ${typed} ein.`,
  },
  provenance: { sheet: 'aus Ihrer Tabelle', typed: 'von Ihnen', default: 'Vorgabe', estimate: 'Schätzung', computed: 'berechnet' },
  braking: {
    short: (survive, recover, gap) => `Bestand reicht ${survive} Tage, Erholung dauert ${recover}: ${gap} Tage zu wenig`,
    spare: (survive, recover, spare) => `Bestand reicht ${survive} Tage, Erholung dauert ${recover}: ${spare} Tage Reserve`,
    never: (recover) => `Hält die Linie nie an; Erholung dauert ${recover} Tage`,
    unknownSurvive: 'Wie lange der Bestand reicht, ist unbekannt',
    unknownRecover: 'Wie lange die Erholung dauert, ist unbekannt',
  },
  counts: {
    parts: (count) => plural(count, 'Teil', 'Teile'),
    sites: (count) => plural(count, 'Lieferantenstandort', 'Lieferantenstandorte'),
    countries: (count) => plural(count, 'Land', 'Länder'),
    days: (count) => `${formatNumber(count)} ${count === 1 ? 'Tag' : 'Tage'}`,
  },
}
