import type { ProjectContents } from '../../../shared/model/contents.ts'
import { setOverride } from '../../plans/scenario-changes.ts'
import { change } from '../../state/steps.ts'
import { formatNumber } from '../../text/format.ts'
import { siteFactsText } from '../../text/site-facts.ts'
import { SelectField } from '../../ui/select-field.tsx'

/** Key of the figure that is set. */
export const rampKey = 'general.recovery-ramp-weeks'
const choices = [0, 1, 2, 4, 8]

/** Whether sites come back at once or over some weeks: a figure of the project, so that undo takes it back and Settings shows it. */
export function RecoveryRamp({ contents, weeks }: { readonly contents: ProjectContents; readonly weeks: number }) {
  const words = siteFactsText.ramp
  const said = (count: number): string => (count === 0 ? words.atOnce : count === 1 ? words.overOne : words.over(formatNumber(count, Number.isInteger(count) ? 0 : 1)))
  const store = (key: string): void => {
    const value = Number(key)
    const name = value === 0 ? words.stepAtOnce : words.step(formatNumber(value))
    const made = setOverride(contents, null, rampKey, value === 0 ? null : value, { name, at: new Date().toISOString() }, () => crypto.randomUUID())
    if (made !== null) void change(made.name, made.patches)
  }
  const options = [...new Set([...choices, weeks])].toSorted((one, other) => one - other)
  return <span title={words.why}><SelectField label={words.label} isLabelHidden value={String(weeks)} options={options.map((count) => ({ key: String(count), label: said(count) }))} onChange={store} /></span>
}
