/** Words of the emergency plan. Numbers come in as formatted text. */
export const emergencyText = {
  title: 'Emergency plan',
  intro: 'Who stands ready, and is called when the usual source stops.',
  copy: 'Copy as a table',
  copied: 'The emergency plan is on the clipboard as a table',
  copyFailed: 'The emergency plan could not be copied',
  nobody: 'nobody named yet',
  terms: (days: string, share: string) => `delivers after ${days} days, ${share} of the need`,
  costs: (perYear: string, perDay: string) => `${perYear} a year to have, ${perDay} a day of use`,
  short: (days: string) => `still ${days} days short`,
  covered: 'no day short',
  inAll: (perYear: string, once: string) => `In all ${perYear} a year and ${once} once.`,
  heads: {
    part: 'Part', description: 'Description', instead: 'If this stops', who: 'Who', place: 'Place', country: 'Country', share: 'Share of the need', perDay: 'Units a day', after: 'Delivers after, days',
    lasts: 'Stock lasts, days', short: 'Days short', costPerYear: 'Cost a year to have', costPerDay: 'Cost a day of use', once: 'Once', useCost: 'Use in one stop, at most', note: 'Note',
  },
}
