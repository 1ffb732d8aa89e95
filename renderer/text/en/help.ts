/** Words of Help and of the hints of the first run. */
export const helpText = {
  title: 'Help',
  find: 'Find a word or a formula',
  sections: { concepts: 'In plain words', formulas: 'Formulas', keys: 'Keys', hints: 'Hints' },
  sectionsLabel: 'Parts of Help',
  none: (typed: string) => `Help has nothing on “${typed}”`,
  noneWords: 'Try another word, such as duty, stock or recovery.',
  formula: { needs: 'Needs', gives: 'Gives', example: 'Example', source: 'Source', symbols: 'In symbols' },
  keysWords: 'Single letters work inside tables only. On a Mac, Cmd stands for Ctrl.',
  keysHeads: { keys: 'Keys', does: 'Does' },
  everywhere: 'Everywhere', inTables: 'In tables', inPalette: 'In the palette',
  hintsWords: 'Five hints come up on the first run, one a step, each once.',
  hintsAgain: 'Show the hints again',
  hintsShown: 'The hints come up again, each on its step',
  seen: 'seen', waiting: 'comes up on its step',
  what: (term: string) => `What is ${term}?`,
  more: 'More in Help',
  about: 'About Remweg',
  keyNames: { Space: 'Space' } as Readonly<Record<string, string>>, // looked up by key
  tableKeys: {
    move: 'Move in a table', ends: 'To the beginning or the end', branch: 'Open or close a branch', edit: 'Change a value', cancel: 'Leave the value as it was', select: 'Select or choose',
    option: 'Keep, stock, second source, nearshore, reshore, stand-by', why: 'Why this number', all: 'Select all', copy: 'Copy rows for Excel', paste: 'Paste rows from Excel', choose: 'Do it', leave: 'Close the palette',
  },
  hint: { got: 'Got it', label: 'Hint' },
  hints: {
    start: { title: 'Start with your own list, or with the sample', words: 'Drop the parts list your ERP gave you anywhere in this window, in any layout. Or open the sample and look around first.' },
    import: { title: 'Only doubtful cells ask', words: 'Remweg found the heading row and what each column is. Look at what is marked yellow; everything else is read as it stands.' },
    risk: { title: 'What stops the line first stands on top', words: 'Solid is how long stock lasts, the tick is when the supplier is back, red is standing still. Press any number to see how it is made.' },
    scenarios: { title: 'Press 2 to add stock', words: 'Choose with 1 to 6 on a row: keep, stock, second source, nearshore, reshore, stand-by. The totals above move at once, and Ctrl Z takes it back.' },
    compare: { title: 'Two plans make a page for the board', words: 'Choose which plans stand beside today, then print. The annex lists every figure that is still a default, worst first.' },
  },
} as const
