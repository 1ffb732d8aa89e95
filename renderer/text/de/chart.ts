import type { chartText as en } from '../en/chart.ts'
import type { Words } from '../in-languages.ts'

/** Wörter des Menüs, das jedes Diagramm hat. */
export const chartText: Words<typeof en> = {
  menu: (title) => `Kopieren: ${title}`,
  copyPicture: 'Als Bild kopieren',
  pictureNote: 'PNG, für einen Brief oder eine Folie',
  copyDrawing: 'Als Zeichnung kopieren',
  drawingNote: 'SVG, in jeder Größe scharf',
  copyTable: 'Die Zahlen kopieren',
  tableNote: 'eine Tabelle für Excel',
  picture: 'Das Bild',
  drawing: 'Die Zeichnung',
  table: 'Die Tabelle',
  copied: (what) => `${what} liegt in der Zwischenablage`,
  refused: 'Es wurde nichts kopiert: Das System hat den Zugriff auf die Zwischenablage verweigert. Klicken Sie in das Fenster und versuchen Sie es noch einmal.',
  nothing: 'Hier gibt es noch nichts zu kopieren.',
}
