type Value = string | number | boolean | null | readonly Value[]

/** A tuple as TypeScript in the style of the house. */
export const literal = (value: Value): string => {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return typeof value === 'object' && value !== null ? `[${value.map(literal).join(', ')}]` : String(value)
}

/** The text of a generated module: which extracts it is from, what it says, and its rows under a name and a type. */
export const moduleText = (from: readonly string[], says: string, name: string, type: string, rows: readonly Value[]): string =>
  `// Written by electron/build/build-data.ts from ${from.map((file) => `extracts/${file}.csv`).join(', ')}. Change the extract, not this file.\n` +
  `/** ${says} */\nexport const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${literal(row)},\n`).join('')}]\n`
