/** Words of the menu that every chart has. */
export const chartText = {
  menu: (title: string) => `Copy: ${title}`,
  copyPicture: 'Copy as a picture',
  pictureNote: 'PNG, for a letter or a slide',
  copyDrawing: 'Copy as a drawing',
  drawingNote: 'SVG, stays sharp at any size',
  copyTable: 'Copy the numbers',
  tableNote: 'a table for Excel',
  picture: 'The picture',
  drawing: 'The drawing',
  table: 'The table',
  copied: (what: string) => `${what} is on the clipboard`,
  refused: 'Nothing was copied: the system refused access to the clipboard. Click into the window and try again.',
  nothing: 'There is nothing to copy here yet.',
}
