/** Words of the part of Help that says what is stored where. */
export const storedText = {
  title: 'What is stored where',
  nothingLeaves: 'Nothing leaves this computer. Remweg opens no connection to anywhere, has no account, looks for no new version and sends no statistics and no reports of faults.',
  heads: { what: 'What', where: 'Where', size: 'Size' },
  places: {
    database: { name: 'Database', words: 'Every project with its parts, plans, changed figures and history, the settings, and the list of recent files. The cells of your spreadsheets that were used are in it too.' },
    setAside: { name: 'Databases set aside', words: 'Older versions of the database, kept when a newer Remweg changed its form, and damaged ones in whose place a new one was begun. What could not be saved is only there: delete them once you miss nothing.' },
    backups: { name: 'Backups', words: 'Copies of the database that Remweg makes by itself, each hour of a day and each day for ten days.' },
    log: { name: 'Log', words: 'Starts, refused calls and faults, as codes, times and places in the program, in four small files of which the oldest goes. No names, no prices.' },
    window: { name: 'Place of the window', words: 'Where the window stood, and how large.' },
    language: { name: 'Language', words: 'The language chosen, for a start at which the database cannot be opened.' },
    caches: { name: 'Caches of the window', words: 'What Chromium keeps to be faster next time, such as the program\'s own code made ready. They can be removed while Remweg is closed.' },
  },
  notYet: 'not there yet', size: (megabytes: string) => `${megabytes} MB`,
  show: 'Show in folder', showOf: (name: string) => `Show ${name} in its folder`,
  inBrowser: 'The browser itself keeps a cookie that lets this tab in, and which page you were on, both until you close it. Files that you save are among its downloads.',
  removeTitle: 'To remove everything',
  remove: 'Close Remweg and delete the folder in which the database is. Files that you saved elsewhere, such as reports and backups of your own, stay until you delete them.',
} as const
