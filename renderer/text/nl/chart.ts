import type { chartText as en } from '../en/chart.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van het menu dat elke grafiek heeft. */
export const chartText: Words<typeof en> = {
  menu: (title) => `Kopiëren: ${title}`,
  copyPicture: 'Als afbeelding kopiëren',
  pictureNote: 'PNG, voor een brief of een dia',
  copyDrawing: 'Als tekening kopiëren',
  drawingNote: 'SVG, op elke maat scherp',
  copyTable: 'De getallen kopiëren',
  tableNote: 'een tabel voor Excel',
  picture: 'De afbeelding',
  drawing: 'De tekening',
  table: 'De tabel',
  copied: (what) => `${what} staat op het klembord`,
  refused: 'Er is niets gekopieerd: het systeem weigerde toegang tot het klembord. Klik in het venster en probeer het opnieuw.',
  nothing: 'Hier valt nog niets te kopiëren.',
}
