/** Words of the About section. */
export const aboutText = {
  version: 'Version', data: 'Data', runs: 'Runs as', desktop: 'desktop app', web: 'local web page',
  whereTitle: 'Where your data are',
  showFolder: 'Show the folder', copyPath: 'Copy the path', copied: 'The path is copied',
  backUp: 'Back up every project…', restore: 'Restore from a backup…',
  backUpWords: 'A backup is one file with every project and its history. Restoring adds the projects of a backup beside those that are here; nothing is written over.',
  sourcesTitle: 'Where the figures come from',
  sourcesHeads: { publisher: 'Publisher', figures: 'Figures', years: 'Years', licence: 'Licence' },
  own: 'Remweg, assumptions',
  licencesTitle: 'Software that ships with it',
  licencesWords: (count: string) => `${count} packages, each under its own licence. SQLite, which is in the public domain, keeps the data; the desktop window is Electron with Chromium, whose licences lie beside its program.`,
  licencesMissing: 'The list of licences is not there; it is written when the page is built.',
  noText: 'This package came without a licence text.',
  ownLicence: 'Remweg itself is under the MIT licence.',
} as const
