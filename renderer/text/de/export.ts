import type { exportText as en } from '../en/export.ts'
import type { Words } from '../in-languages.ts'

/** Words about workbooks that are saved. */
export const exportText: Words<typeof en> = {
  bom: 'Diese Stückliste exportieren',
  template: 'Leere Vorlage speichern',
  evaluation: 'Excel mit Formeln',
  shortEvaluation: 'Excel',
  working: 'Die Arbeitsmappe wird erstellt…',
  saved: (name) => `Gespeichert als ${name}`,
  failed: (why) => `Die Arbeitsmappe wurde nicht gespeichert. ${why}`,
  nameOfBom: (project) => `${project} Stückliste`,
  nameOfQuestions: (project) => `${project} Fragen an Lieferanten`,
  nameOfTemplate: 'Remweg Vorlage',
  nameOfEvaluation: (project) => `${project} Kosten`,
}
