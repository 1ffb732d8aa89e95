import type { ProjectContents } from '../../shared/model/contents.ts'
import type { TypedRange } from '../../shared/model/source.ts'
import { change } from '../state/steps.ts'
import { formatAsTyped } from '../text/format.ts'
import { rangesText } from '../text/ranges.ts'
import { setFigureRange } from './set-range.ts'

/** Keeps between what a figure lies, for one plan or the whole project, as a step that undo takes back; null takes the range away. */
export function keepFigureRange(contents: ProjectContents, scenarioId: string | null, key: string, label: string, range: TypedRange | null): void {
  const name = range === null ? rangesText.stepAway(label) : rangesText.step(label, formatAsTyped(range.low), formatAsTyped(range.high))
  const made = setFigureRange(contents, scenarioId, key, range, { name: name.slice(0, 300), at: new Date().toISOString() }, () => crypto.randomUUID())
  if (made !== null) void change(made.name, made.patches)
}
