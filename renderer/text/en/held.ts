import { plural } from '../format.ts'

/** Words of changes that stand on the page and could not be stored. */
export const heldText = {
  label: 'Changes that are not stored',
  title: (count: number, projects: string) => `${plural(count, 'change', 'changes')} of ${projects} ${count === 1 ? 'is' : 'are'} not stored yet.`,
  stays: 'Nothing is lost while this window stays open, and you can go on.',
  lookOnly: 'Opened to look at: nothing can be stored.',
  lookStays: 'What you change stays on this page until it can be.',
  canStore: 'What you change is stored again',
  saveElsewhere: 'Save it elsewhere…',
  tryAgain: 'Try again',
  trying: 'Trying…',
  stored: (count: number) => `${plural(count, 'change', 'changes')} stored`,
  inTitle: (count: number) => `${plural(count, 'change', 'changes')} not stored`,
  refused: (name: string, why: string) => `“${name}” was taken back. ${why}`,
  before: (count: number) => `First ${plural(count, 'change', 'changes')} that ${count === 1 ? 'is' : 'are'} not stored yet must be stored. Make that possible, and press “Try again”.`,
  status: 'Not stored',
  inOtherTab: 'This tab is a copy: changes that are not stored yet stay in the tab in which you made them',
} as const
