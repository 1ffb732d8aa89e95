import { families } from '../../shared/formulas/all.ts'
import { inSymbols, symbolOf } from '../../shared/formulas/symbols.ts'
import type { AnyFormula } from '../../shared/formulas/formula.ts'
import { english } from '../../shared/text/english.ts'

const bare = (text: string): string => text.replaceAll('|', '\\|')
const write = (value: number): string => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10))))

/** The equation in symbols and what they stand for, where it has one. */
function symbolsOf(formula: AnyFormula): string[] {
  const equation = inSymbols(formula)
  if (equation === null) return []
  const where = formula.inputs.map((input) => `${symbolOf(input) ?? ''} ${english(input.label).toLowerCase()} (${input.unit})`).join(', ')
  return [`\`${equation}\` with ${bare(where)}.`, '']
}

function rowOf(formula: AnyFormula): string {
  const { source } = formula
  const given = formula.inputs.map((input, index) => `${english(input.label).toLowerCase()} ${write(formula.example.given[index] ?? Number.NaN)}`).join(', ')
  const from = [source.publisher, source.title, source.locator, source.year].filter((part) => part !== undefined && part !== '').join(', ')
  return [
    `### ${english(formula.label)}, ${formula.unit}`, '',
    `= ${bare(english(formula.says))}`, '',
    ...symbolsOf(formula),
    `Example: ${bare(given)} gives **${write(formula.example.gives)}** (${bare(formula.example.source)}). Source: ${bare(from)}. Id: \`${formula.id}\`.`, '',
  ].join('\n')
}

/** docs/formulas.md: every formula with its equation in words, source and worked example, by family. */
export function formulasPage(): string {
  const count = families.reduce((sum, family) => sum + family.formulas.length, 0)
  return [
    '# Formulas', '',
    `Written by \`npm run data\` from \`shared/formulas/\`: ${count} formulas. The examples run in the tests and by \`remweg verify\`.`, '',
    ...families.flatMap((family) => [`## ${english(family.name)}`, '', ...family.formulas.map(rowOf)]),
  ].join('\n')
}
