import type { exportText as en } from '../en/export.ts'
import type { Words } from '../in-languages.ts'

/** Words about workbooks that are saved. */
export const exportText: Words<typeof en> = {
  bom: 'Deze stuklijst exporteren',
  template: 'Leeg sjabloon opslaan',
  evaluation: 'Excel met formules',
  shortEvaluation: 'Excel',
  working: 'De werkmap wordt gemaakt…',
  saved: (name) => `Opgeslagen als ${name}`,
  failed: (why) => `De werkmap is niet opgeslagen. ${why}`,
  nameOfBom: (project) => `${project} stuklijst`,
  nameOfQuestions: (project) => `${project} vragen aan leveranciers`,
  nameOfTemplate: 'Remweg sjabloon',
  nameOfEvaluation: (project) => `${project} kosten`,
}
