import type { Project } from '../model/project.ts'
import { excelDate } from './excel-date.ts'
import { mainColumns } from './main-columns.ts'
import { mainSheet, markerSheet, markerTitle, ownVersion, type OwnKind } from './own-columns.ts'
import type { ExportCell, ExportSheet } from './write-xlsx.ts'

/** What a workbook says of its making. */
export interface Imprint {
  readonly appVersion: string
  /** ISO 8601 instant. */
  readonly at: string
}

const says: Readonly<Record<OwnKind, readonly string[]>> = {
  'bill of materials': [
    'Drop this file on the Import step of Remweg to read it back: everything that Remweg stores of this bill of materials is in it. Scenarios and changed assumptions are not.',
    `The sheet ${mainSheet} shows the list as a whole. You can type over its cells; Remweg reads what you typed as if it stood in the sheet from which the cell is looked up.`,
    'New parts, lines, suppliers, sites and offers go at the end of their own sheets. Rows speak of each other by the keys in the first column; leave the key of a new part or supplier empty and its number or name counts.',
    'Headings must stay as they are; columns may be moved. An empty cell is unknown, not zero.',
  ],
  template: [
    `Fill in the sheet ${mainSheet}, one row for each part of each assembly, and drop this file on the Import step of Remweg.`,
    'Only Part number (or Description) and Quantity are needed. Every other column makes a number known that Remweg would otherwise estimate or leave open. Columns that you do not need may stay empty.',
    'Write the product that you sell as level 0, its parts as level 1 below it, and so on; in a plain list of parts leave the level out. Further suppliers of a part can be added in Remweg afterwards.',
  ],
  evaluation: [
    'The sheets beside this one compute what each part costs, line by line, from the facts of the bill of materials and the sheet Assumptions. Change a blue cell and everything follows.',
    'An empty cell is unknown, not zero; what depends on it stays empty, and sums leave it out. Type the number in to know it.',
    'Risk, braking distance and money against today are computed by Remweg and stand here as values. To read a bill of materials into Remweg, use Export this BOM on the Parts step.',
  ],
}

const fact = (label: string, value: ExportCell['value'], style: ExportCell['style'] = 'text'): (ExportCell | null)[] => [{ value: label, style: 'note' }, { value, style }]

/** The sheet that says what a workbook is, when and from what it was made, and how it is filled in; the importer knows a workbook by it. */
export function markerOf(kind: OwnKind, project: Project | null, { appVersion, at }: Imprint): ExportSheet {
  return {
    name: markerSheet, frozenRows: 0, columns: [{ width: 22 }, { width: 100 }],
    rows: [
      [{ value: markerTitle, style: 'title' }],
      fact('Kind', kind),
      fact('Format version', ownVersion, 'number'),
      fact('Written by', `Remweg ${appVersion}`),
      fact('Written on', excelDate(at), 'date'),
      ...(project === null ? [] : [
        fact('Project', project.name), fact('Company', project.company), fact('Project currency', project.currency), fact('Plant country', project.plantCountry), fact('Plant city', project.plantCity),
      ]),
      [],
      ...says[kind].map((sentence): (ExportCell | null)[] => [null, { value: sentence, style: 'words' }]),
      ...(kind === 'evaluation' ? [] : [
        [], [{ value: 'Column', style: 'heading' as const }, { value: `What goes in it, on the sheet ${mainSheet}`, style: 'heading' as const }],
        ...mainColumns.map(({ heading, note }): ExportCell[] => [{ value: heading, style: 'text' }, { value: note, style: 'words' }]),
      ]),
    ],
  }
}
