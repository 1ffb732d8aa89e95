/** Words about workbooks that are saved. */
export const exportText = {
  bom: 'Export this BOM',
  short: 'Export',
  bomNote: 'An Excel workbook with everything known of the parts; it reads back as it is.',
  template: 'Save an empty template',
  templateNote: 'An Excel workbook to fill in, with a word on every column.',
  evaluation: 'Excel with formulas',
  evaluationNote: 'Today and the plans shown as a workbook that computes: change an assumption and the costs follow.',
  saved: (name: string) => `Saved as ${name}`,
  failed: (why: string) => `The workbook was not saved. ${why}`,
  nameOfBom: (project: string) => `${project} BOM`,
  nameOfTemplate: 'Remweg template',
  nameOfEvaluation: (project: string) => `${project} cost`,
}
