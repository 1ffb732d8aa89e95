/** Words of the long lists in the annex of the report, which end with how many more there are. Numbers come in as formatted text. */
export const reportListsText = {
  more: (count: string) => `and ${count} more parts`,
  parts: {
    title: (plan: string | null) => (plan === null ? 'Parts today, worst first' : `Parts under plan ${plan}, worst first`),
    again: (plan: string | null) => (plan === null ? 'Parts today, worst first, continued' : `Parts under plan ${plan}, worst first, continued`),
    note: (shown: string, all: string) => `${shown} of ${all} bought parts: those that stop the line longest, then those that cost most.`,
    noteAll: 'Those that stop the line longest first, then those that cost most.',
    head: { part: 'Part', from: 'Comes from', need: 'Need a year', unit: 'Cost a unit', spend: 'Spend a year', risk: 'Risk', lasts: 'Stock, days', back: 'Back, days', short: 'Short, days' },
  },
  defaults: {
    title: 'Inputs still on default', again: 'Inputs still on default, continued',
    note: (shown: string, all: string) => `The ${shown} of ${all} missing facts that leave most open, worst first. Ask for these before deciding.`,
    noteAll: 'Facts that nobody has stated, what leaves most open first. Ask for these before deciding.',
    head: { what: 'Fact', used: 'Taken instead', opens: 'Leaves open' },
    nothing: 'nothing', range: (value: string, low: string, high: string, of: string) => `${value} (${low} to ${high}), usual for ${of}`,
    none: 'Every fact that matters is stated.',
  },
  sources: {
    title: 'Sources', again: 'Sources, continued', note: 'Of the shipped figures that this report rests on.',
    head: { publisher: 'Publisher', title: 'Title', year: 'Year', licence: 'Licence' },
  },
  seed: 'All are expected values. Seed: none, as nothing here is drawn by chance.',
} as const
