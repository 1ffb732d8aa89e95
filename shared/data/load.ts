import { english } from '../text/english.ts'
import { Figure } from './figure.ts'

/** What is wrong with the figures, a sentence each; an empty list means that all is well. */
export function checkFigures(figures: Iterable<Figure>): string[] {
  const wrong: string[] = []
  const keys = new Set<string>()
  for (const figure of figures) {
    const parsed = Figure.safeParse(figure)
    if (!parsed.success) wrong.push(`${figure.key} is not a figure: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}.`)
    if (keys.has(figure.key)) wrong.push(`${figure.key} occurs twice.`)
    keys.add(figure.key)
    for (const field of ['title', 'publisher', 'year', 'licence'] as const) if (figure.source[field] === '') wrong.push(`${figure.key} has no ${field} of its source.`)
    if (english(figure.label) === '' || figure.unit === '') wrong.push(`${figure.key} has no label or no unit.`)
    if (figure.low !== null && figure.value < figure.low) wrong.push(`${figure.key} is ${figure.value}, below its range from ${figure.low}.`)
    if (figure.high !== null && figure.value > figure.high) wrong.push(`${figure.key} is ${figure.value}, above its range to ${figure.high}.`)
  }
  return wrong
}
