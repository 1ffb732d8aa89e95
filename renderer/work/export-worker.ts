import { expose } from 'comlink'
import { exportBom } from '../../shared/export/bom-workbook.ts'
import type { Imprint } from '../../shared/export/marker.ts'
import { exportTemplate } from '../../shared/export/template.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

const work = {
  /** The bytes of the bill of materials as an Excel workbook. */
  bom: (contents: ProjectContents, imprint: Imprint): Uint8Array => exportBom(contents, imprint),
  /** The bytes of an empty template. */
  template: (imprint: Imprint): Uint8Array => exportTemplate(imprint),
}

/** What the page may ask of the worker. */
export type ExportWork = typeof work

expose(work)
