import { formatNumber, plural } from '../format.ts'

const keyNames: Readonly<Record<string, string>> = { Escape: 'Esc', PageUp: 'Page Up', PageDown: 'Page Down' }

/** The words of the frame and of the shared controls. */
export const text = {
  appName: 'Remweg',
  unknown: 'unknown',
  add: 'add',
  cancel: 'Cancel',
  close: 'Close',
  keep: 'Keep',
  /** What stands on a key, by the name a program hears. */
  keyName: (key: string) => keyNames[key] ?? key,
  ofSpendPriced: 'of spend priced',
  priced: 'priced',
  riskLevels: ['very low', 'low', 'medium', 'high', 'very high'],
  pages: {
    start: 'Start', import: 'Import', parts: 'Parts', risk: 'Risk', scenarios: 'Scenarios', compare: 'Compare', report: 'Report', settings: 'Settings', help: 'Help',
  },
  shell: {
    steps: 'Steps',
    home: 'Remweg, to the start page',
    switchProject: 'Switch project',
    allProjects: 'All projects…',
    find: 'Find or run…',
    undo: (name: string | null) => (name === null ? 'Nothing to undo' : `Undo: ${name}`),
    redo: (name: string | null) => (name === null ? 'Nothing to redo' : `Redo: ${name}`),
    theme: (next: string) => `Switch to the ${next} look`,
    language: (name: string) => `Language: ${name}`,
    dark: 'dark',
    light: 'light',
    settings: 'Settings',
    starting: 'Remweg is starting…',
    cannotStart: 'Remweg cannot open its database',
    tryAgain: 'Try again',
    offline: 'Offline',
    saved: (time: string) => `Saved ${time}`,
    saving: 'Saving…',
    ratesFrom: (date: string, months: number) =>
      months < 2 ? `Exchange rates from ${date}` : `Exchange rates from ${date}, ${plural(months, 'month', 'months')} old`,
    pageFailed: (page: string) => `${page} cannot be shown`,
    pageFailedWords: (reason: string) => `Your project is safe and saved. Go to another step, or undo the last change. Details: ${reason}`,
    partFailed: (reason: string) => `Part of the window could not be shown. Your project is safe and saved. Reload the tab, or start Remweg again, to see it. Details: ${reason}`,
  },
  palette: {
    title: 'Find or run',
    placeholder: 'A part, a supplier, a plan, or what to do',
    goTo: 'Go to',
    none: (typed: string) => `Nothing matches “${typed}”.`,
    newProject: 'Import a parts list…',
    openSample: 'Open the sample project',
    print: 'Print the report',
    verify: 'Help: verify this installation',
    compare: 'Compare the plans',
  },
  field: {
    notANumber: 'Type a number, such as 1,234.5 or 1.234,5.',
    tooSmall: (least: string) => `At least ${least}.`,
    tooLarge: (most: string) => `At most ${most}.`,
    takenAs: (number: string, other: string, typed: string) => `Taken as ${number}. If you mean ${other}, type ${typed}.`,
  },
  provenance: { sheet: 'from your sheet', typed: 'you typed it', default: 'default', estimate: 'estimate', computed: 'computed' },
  braking: {
    short: (survive: string, recover: string, gap: string) => `Stock lasts ${survive} days, recovery takes ${recover}: ${gap} days short`,
    spare: (survive: string, recover: string, spare: string) => `Stock lasts ${survive} days, recovery takes ${recover}: ${spare} days to spare`,
    never: (recover: string) => `Never stops the line; recovery takes ${recover} days`,
    unknownSurvive: 'How long stock lasts is unknown',
    unknownRecover: 'How long recovery takes is unknown',
  },
  counts: {
    parts: (count: number) => plural(count, 'part', 'parts'),
    sites: (count: number) => plural(count, 'supplier site', 'supplier sites'),
    countries: (count: number) => plural(count, 'country', 'countries'),
    days: (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`,
  },
} as const
