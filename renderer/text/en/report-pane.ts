/** Words of what is chosen about the report, of its exports and of its cover. */
export const reportPaneText = {
  paper: 'Paper', papers: { A4: 'A4', Letter: 'US Letter' },
  length: 'Length', lengths: { summary: 'Two pages', full: 'Full' },
  covers: 'Report on', ofPlans: 'Plans', ofToday: 'Today alone',
  blocks: 'What is in it',
  blockNames: {
    cover: 'Cover', columns: 'What is asked, doubts, unknowns', comparison: 'Plans side by side', 'days-short': 'Days short', futures: 'How sure it is', years: 'A bad year', cost: 'Where the cost moves', cash: 'Cash by month', bars: 'Stock and recovery by site',
    kraljic: 'Risk and spend', doubts: 'What it hangs on', tornado: 'Single inputs', moves: 'What changes, part by part', parts: 'Parts, worst first', defaults: 'Inputs still on default', assumptions: 'Assumptions', replaced: 'Figures replaced', sources: 'Sources', closing: 'How numbers are made, hash',
  },
  leftOutToFit: (names: string) => `Left out to keep to two pages: ${names}.`,
  contents: 'Contents', page: 'Page', summary: 'Summary',
  coverBars: (name: string) => `If ${name} stops`,
  export: 'Save as…', workbook: 'Excel workbook', workbookNote: 'costs as formulas', webPage: 'Web page in one file', webPageNote: 'opens offline, to mail',
  savedPage: (path: string) => `Saved ${path}`,
  lacking: { behind: 'The last change is not counted in it yet.',
    without: (names: string) => `Let out before it was worked out, so not in this report: ${names}.`,
    failed: (names: string) => `Could not be worked out, so not in this report: ${names}.`,
  },
  waiting: {
    titles: { print: 'Prints when the report is complete', pdf: 'Saves the PDF when the report is complete', page: 'Saves the web page when the report is complete' },
    still: (names: string, seconds: string | null) => `Still to come: ${names}${seconds === null ? '' : `, about ${seconds} s left`}`,
    part: (name: string, done: string, all: string) => `${name} (${done} of ${all} futures)`,
    nearly: 'Being laid out on the sheets',
    goWithout: 'Go on without',
  },
  steps: {
    title: 'Title of the report', preparedFor: 'Whom the report is for', preparedBy: 'Whom the report is by', paper: 'Paper of the report', length: 'Length of the report', todayAlone: 'What the report is on', leftOut: 'What is in the report',
  },
} as const
