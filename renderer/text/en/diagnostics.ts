/** Words of the window that shows diagnostics. */
export const diagnosticsText = {
  title: 'Diagnostics',
  words: 'This is all that is copied: versions, counts, times and places in the program, in English for whoever mends Remweg. There are no names of parts, suppliers, projects or files in it, and no prices. It goes nowhere by itself.',
  label: 'Text of the diagnostics',
  copy: 'Copy', copied: 'The diagnostics are copied', save: 'Save as a file…',
  fileName: (date: string) => `Remweg diagnostics ${date}`,
  show: 'Copy diagnostics…', showMore: 'error fault log support help trouble',
} as const
