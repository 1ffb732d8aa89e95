/** Words about workbooks that are saved. */
export const exportText = {
  bom: 'Export this BOM',
  template: 'Save an empty template',
  evaluation: 'Excel with formulas',
  shortEvaluation: 'Excel',
  working: 'Making the workbook…',
  saved: (name: string) => `Saved as ${name}`,
  failed: (why: string) => `The workbook was not saved. ${why}`,
  nameOfBom: (project: string) => `${project} BOM`,
  nameOfQuestions: (project: string) => `${project} questions for suppliers`,
  nameOfTemplate: 'Remweg template',
  nameOfEvaluation: (project: string) => `${project} cost`,
}
