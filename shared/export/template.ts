import { mainColumns } from './main-columns.ts'
import { markerOf, type Imprint } from './marker.ts'
import { mainSheet } from './own-columns.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The bytes of an empty template: the headings that an exported list has, with a word on each beside the cursor. */
export const exportTemplate = (imprint: Imprint): Uint8Array =>
  writeXlsx([
    {
      name: mainSheet, frozenRows: 1, columns: mainColumns.map((column) => ({ ...column, prompt: { title: column.heading, text: column.note } })),
      rows: [mainColumns.map(({ heading }) => ({ value: heading, style: 'heading' as const }))],
    },
    markerOf('template', null, imprint),
  ])
