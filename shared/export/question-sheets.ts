/** Sheets of a workbook of questions for suppliers, by whom they are about. */
export const questionSheets = { sites: 'Questions about suppliers', parts: 'Questions about parts' } as const

const names: ReadonlySet<string> = new Set(Object.values(questionSheets))

/** True where sheets of these names are the questions that Remweg wrote. */
export const areQuestions = (sheets: readonly { readonly name: string }[]): boolean => sheets.length > 0 && sheets.every(({ name }) => names.has(name))
