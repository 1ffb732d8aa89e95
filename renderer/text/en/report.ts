/** Words of the Report page and of the head and foot of its sheets. */
export const reportText = {
  title: 'Report',
  preview: 'The report as it will be printed',
  toolbar: {
    savePdf: 'Save as PDF',
    saving: 'Saving…',
    print: 'Print',
    saved: (path: string) => `Saved ${path}`,
    heading: 'Report for the board',
    paper: 'A4 upright',
  },
  empty: { title: 'Nothing to report yet', body: 'Open a project, or import a parts list: the report is made from it.', action: 'Go to Start' },
  settings: {
    label: 'What is printed',
    title: 'Title', for: 'For', by: 'By', forHint: 'Board, 3 December 2026', byHint: 'Name, department',
    plans: 'Plans beside today',
    plansNote: 'Up to three, the same as in Compare.',
    proposed: 'Plan proposed',
    none: 'There is no plan yet, so the report is of today alone.',
    goToScenarios: 'Make a plan in Scenarios',
    kept: 'Title, For and By are kept for this project on this computer.',
    company: 'The company’s name is set in Settings.',
  },
  defaultTitle: (project: string, hasPlan: boolean) => (hasPlan ? `${project}: where our parts should come from` : `${project}: what would stop our line`),
  head: { for: 'For', by: 'By', company: 'Company', printed: 'Printed' },
  foot: { version: (version: string) => `Remweg ${version}`, hash: (hash: string) => `Inputs ${hash}`, data: (version: string) => `Figures ${version}`, page: (page: number, pages: number) => `Page ${page} of ${pages}` },
} as const
