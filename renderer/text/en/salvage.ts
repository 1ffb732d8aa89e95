import { plural } from '../format.ts'

/** Words of what was saved from a damaged file. */
export const salvageText = {
  title: 'Saved from a damaged file',
  happened: (file: string, why: string) => `${file} is damaged: ${why}. Remweg read what is left of it, page by page. Nothing was written to it, and it will be kept.`,
  proven: 'Each row carries a check sum, so every value you see is the one that was stored.',
  unproven: 'The file is of an older Remweg that kept no check sums: look the values over before you rely on them.',
  journal: { partly: 'The journal beside it, with the last steps, is broken in places; the very last steps may be missing.', 'left-out': 'The journal beside it, with the last steps, could not be used; what was done last may be missing.' },
  heads: { project: 'Project', saved: 'Saved', missing: 'Missing', backup: 'Newest backup', begin: 'Begin with', actions: 'Actions' },
  states: { whole: 'whole', lacking: 'some is missing', unsure: 'all that could be read', lost: 'only in a backup' },
  removed: 'was removed',
  nothing: 'nothing', unknown: 'not known', noBackup: 'none',
  counts: {
    parts: (count: number) => plural(count, 'part', 'parts'), lines: (count: number) => plural(count, 'line', 'lines'), offers: (count: number) => plural(count, 'offer', 'offers'),
    suppliers: (count: number) => plural(count, 'supplier', 'suppliers'), scenarios: (count: number) => plural(count, 'plan', 'plans'), others: (count: number) => plural(count, 'other value', 'other values'),
    steps: (count: number) => plural(count, 'step of the history', 'steps of the history'),
  },
  nameless: 'Name, currency and plant could not be read: set them under Settings before you rely on a figure.',
  fromHistory: (count: number) => `${plural(count, 'value', 'values')} taken from the history`,
  backupOf: (when: string) => `backup of ${when}`, behind: (count: number) => plural(count, 'step behind', 'steps behind'), level: 'as new as what was saved',
  beginWith: (name: string) => `Begin ${name} with`, choices: { file: 'what was saved', none: 'leave it out' },
  look: 'Look', lookAt: (name: string) => `Look at ${name}`, save: 'Save…', saveOf: (name: string) => `Save ${name} as a file`, excel: 'Excel', excelOf: (name: string) => `Save the parts list of ${name} for Excel`,
  begin: 'Begin a new store', beginWords: 'Each project comes in as chosen above. The damaged file stays beside the new one, under a name with today\'s date.', beginning: 'Beginning…',
  saveAll: 'Save everything as one file…', none: 'Nothing of it could be read.',
  bar: { label: 'Read-only', title: 'Read-only, from a damaged file.', words: 'You can look at everything and export it. Nothing can be changed until you begin a new store.', go: 'What was saved' },
  suspect: { label: 'Damaged', title: 'The file with your projects is damaged.', words: 'What does not read is not shown. See what can be saved of it and which backups there are; nothing is written to it for that.', go: 'See what can be saved', going: 'Reading it…' },
  kept: (path: string) => `A new store is open. The damaged file is kept as ${path}.`,
  stages: { copying: 'Copying the file', changing: 'Bringing the copy to the new form', checking: 'Checking the copy', salvaging: 'Reading what is left of the damaged file' },
  older: 'This Remweg keeps projects in a newer form. Your file stays as it is until the copy is checked.', damaged: 'The file with your projects is damaged. Nothing is written to it.',
  migrated: (path: string) => `Your projects are now kept in a newer form. The file as it was stands beside it, for the older Remweg: ${path}`,
} as const
