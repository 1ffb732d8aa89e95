import { optionKinds, type OptionKind } from '../../../shared/engine/option.ts'
import { useProject } from '../../state/project.ts'
import { undo } from '../../state/steps.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatMoney, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { useLastChange } from './commit.ts'
import { lessShown } from './shown-numbers.ts'

const inPlan = scenariosText.inPlan
const text = scenariosText.lastChange

/** How many parts have each option in this plan. */
export function InThisPlan({ counts }: { readonly counts: Readonly<Record<OptionKind, number>> }) {
  const kinds: readonly OptionKind[] = [...optionKinds.filter((kind) => kind !== 'keep' && counts[kind] > 0), 'keep']
  return (
    <section className="rail-section" aria-label={inPlan.title}>
      <h2>{inPlan.title}</h2>
      <ul className="counts">
        {kinds.map((kind) => <li key={kind}><b>{formatNumber(counts[kind])}</b> {inPlan[kind](counts[kind])}</li>)}
      </ul>
      {kinds.length > 1 && <p className="faint small">{inPlan.details}</p>}
    </section>
  )
}

/** The last step made here with what it did to money, loss and value, and its undo while it still is the last. */
export function LastChange({ scenarioId, currency }: { readonly scenarioId: string | null; readonly currency: string }) {
  const last = useLastChange((state) => state.last)
  const undoName = useProject((state) => state.undo.undoName)
  const saving = useProject((state) => state.saving > 0)
  if (last === null || last.scenarioId !== scenarioId || (!saving && last.name !== undoName)) {
    return (
      <section className="rail-section" aria-label={text.title}>
        <h2>{text.title}</h2>
        <p className="faint small">{text.none}</p>
      </section>
    )
  }
  const short = (size: number): string => formatShortMoney(size, currency)
  const effects = [
    { label: text.landed, difference: lessShown(last.after.landed, last.before.landed), write: (size: number) => formatMoney(size, currency) },
    { label: text.oneOff, difference: lessShown(last.after.oneOff, last.before.oneOff), write: short },
    { label: text.loss, difference: lessShown(last.after.loss, last.before.loss), write: short },
    { label: text.value, difference: lessShown(last.after.netValue, last.before.netValue), write: short },
  ].flatMap(({ label, difference, write }) => (difference === null || !/[1-9]/.test(write(Math.abs(difference))) ? [] : [{ label, words: signed(difference, write) }]))
  return (
    <section className="rail-section" aria-label={text.title}>
      <h2>
        {text.title}
        <span className="grow" />
        <Button kind="link" small isDisabled={saving} onPress={() => void undo()}>{text.undo}</Button>
      </h2>
      <p className="small">{last.name}</p>
      {effects.length === 0 ? <p className="faint small">{text.nothing}</p> : (
        <dl className="effects">
          {effects.map(({ label, words }) => <div key={label}><dt>{label}</dt><dd>{words}</dd></div>)}
        </dl>
      )}
    </section>
  )
}
