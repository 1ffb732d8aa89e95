import { shippedFigures } from '../../shared/data/figures.ts'
import type { MissingFact } from '../../shared/engine/missing-fact.ts'
import { exportBom } from '../../shared/export/bom-workbook.ts'
import { exportEvaluation } from '../../shared/export/evaluation-workbook.ts'
import type { Imprint } from '../../shared/export/marker.ts'
import { exportQuestions } from '../../shared/export/questions-workbook.ts'
import { exportTemplate } from '../../shared/export/template.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { serveWork } from './serve-work.ts'

const work = {
  /** The bytes of a workbook that computes the costs of today and of some plans. */
  evaluation: (contents: ProjectContents, scenarioIds: readonly string[], imprint: Imprint): Uint8Array => exportEvaluation({ contents, scenarioIds, figures: shippedFigures }, imprint),
  /** The bytes of the bill of materials as an Excel workbook. */
  bom: (contents: ProjectContents, imprint: Imprint): Uint8Array => exportBom(contents, imprint),
  /** The bytes of a workbook that asks suppliers for missing facts. */
  questions: (contents: ProjectContents, facts: readonly MissingFact[]): Uint8Array => exportQuestions(contents, facts),
  /** The bytes of an empty template. */
  template: (imprint: Imprint): Uint8Array => exportTemplate(imprint),
}

/** What the page may ask of the worker. */
export type ExportWork = typeof work

serveWork(work)
