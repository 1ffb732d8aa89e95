import { plural } from '../format.ts'

/** Words of the About section. */
export const aboutText = {
  version: 'Version', data: 'Data', runs: 'Runs as', desktop: 'desktop app', web: 'local web page',
  whereTitle: 'Where your data are',
  showFolder: 'Show the folder', copyPath: 'Copy the path', copied: 'The path is copied',
  backUp: 'Back up every project…', restore: 'Restore from a backup…',
  backUpWords: 'A backup is one file with every project and its history. Restoring adds the projects of a backup beside those that are here; nothing is written over.',
  kept: {
    title: 'Backups made by Remweg',
    words: 'While you work, Remweg keeps a copy of everything every hour in the folder backups beside the database: each of the last 24 hours, and the last of each day for ten days, as far as 2 GB hold them. Look into one before you bring a project back; it comes beside what is here, and nothing is written over.',
    none: 'None yet. The first is made a minute after the start, once there is something to keep.', look: 'Look inside', close: 'Close', lookInto: (when: string) => `Look into the backup of ${when}`,
    all: (count: string) => `Show all ${count}`, empty: 'There is no project in it.', holds: (parts: number, plans: number) => `${plural(parts, 'part', 'parts')}, ${plural(plans, 'plan', 'plans')}`,
    changed: (when: string) => `changed ${when}`, states: { same: 'here as it was then', changed: 'changed since', gone: 'no longer here' }, bringBack: 'Bring back', bringBackOf: (project: string) => `Bring ${project} back`,
    trouble: (why: string) => `The last backup could not be made. ${why}`, show: 'Show the backups',
  },
  sourcesTitle: 'Where the figures come from',
  sourcesHeads: { publisher: 'Publisher', figures: 'Figures', years: 'Years', licence: 'Licence' },
  own: 'Remweg, assumptions',
  licencesTitle: 'Software that ships with it',
  licencesWords: (count: string) => `${count} packages, each under its own licence. SQLite, which is in the public domain, keeps the data; the desktop window is Electron with Chromium, whose licences lie beside its program.`,
  licencesMissing: 'The list of licences is not there; it is written when the page is built.',
  noText: 'This package came without a licence text.',
  ownLicence: 'Remweg itself is under the MIT licence.',
} as const
