import type { Scenario } from '../../../shared/model/scenario.ts'
import { saveEvaluation } from '../../state/export-files.ts'
import { compareText } from '../../text/compare.ts'
import { exportText } from '../../text/export.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tip } from '../../ui/tip.tsx'
import { mostPlans } from '../../state/comparison.ts'

const text = compareText.toolbar
const today = 'today'

interface CompareToolbarProps {
  readonly all: readonly Scenario[]
  readonly plans: readonly Scenario[]
  /** Ids of what the difference is of; null is today. */
  readonly one: string | null
  readonly against: string | null
  readonly onPlans: (ids: readonly string[]) => void
  readonly onDifference: (one: string | null, against: string | null) => void
  readonly onCopy: () => void
  readonly onPrint: () => void
}

/** Which plans stand beside today, and which difference is shown. */
export function CompareToolbar({ all, plans, one, against, onPlans, onDifference, onCopy, onPrint }: CompareToolbarProps) {
  const ids = plans.map((plan) => plan.id)
  const rest = all.filter((plan) => !ids.includes(plan.id))
  const options = [{ key: today, label: compareText.today }, ...plans.map((plan) => ({ key: plan.id, label: `${plan.letter} ${plan.name}` }))]
  const idOf = (key: string): string | null => (key === today ? null : key)
  return (
    <>
      <ul className="plan-chips" aria-label={text.label}>
        <li className="plan-chip"><ScenarioBadge scenario={null} /> {compareText.today}</li>
        {plans.map((plan) => (
          <li className="plan-chip" key={plan.id}>
            <ScenarioBadge scenario={plan} /> <span className="cut">{plan.name}</span>
            {plans.length > 1 ? (
              <Button kind="ghost" small square aria-label={text.remove(plan.letter)} onPress={() => onPlans(ids.filter((id) => id !== plan.id))}><Icon name="close" size={10} /></Button>
            ) : null}
          </li>
        ))}
      </ul>
      {rest.length === 0 || plans.length >= mostPlans ? null : (
        <MenuButton
          className="button link"
          entries={rest.map((plan) => ({ key: plan.id, label: `${plan.letter} ${plan.name}`, onAction: () => onPlans(all.filter((other) => ids.includes(other.id) || other.id === plan.id).map((other) => other.id)) }))}
        >
          <Icon name="plus" size={10} /> {text.add}
        </MenuButton>
      )}
      <span className="faint small hide-narrow">{text.places(formatNumber(plans.length + 1), formatNumber(mostPlans + 1))}</span>
      <span className="grow" />
      <span className="quiet hide-narrow">{text.difference}</span>
      <SelectField
        label={text.differenceLabel} isLabelHidden value={one ?? today} options={options.filter((option) => option.key !== (against ?? today))}
        onChange={(key) => onDifference(idOf(key), against)}
      />
      <span className="quiet">{text.against}</span>
      <SelectField
        label={text.againstLabel} isLabelHidden value={against ?? today} options={options.filter((option) => option.key !== (one ?? today))}
        onChange={(key) => onDifference(one, idOf(key))}
      />
      <Button onPress={onCopy}>{text.copy}</Button>
      <Tip words={exportText.evaluation}><Button onPress={() => void saveEvaluation()} aria-label={exportText.evaluation}><Icon name="save" /> <span className="hide-narrow">{exportText.shortEvaluation}</span></Button></Tip>
      <Button kind="suggested" onPress={onPrint}><Icon name="print" /> {text.print}</Button>
    </>
  )
}
