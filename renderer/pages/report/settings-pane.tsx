import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { mostPlans, showDifference, showPlans } from '../../state/comparison.ts'
import { showPage } from '../../state/view.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ReportTitle } from './front-blocks.tsx'
import { keepReport } from './report-store.ts'

const text = () => reportText.settings

interface SettingsPaneProps {
  readonly contents: ProjectContents
  readonly title: ReportTitle
  readonly plans: readonly Scenario[]
  readonly proposedId: string | null
}

/** What is printed: title, for whom, by whom, which plans and which of them is proposed. */
export function SettingsPane({ contents: { project, scenarios }, title, plans, proposedId }: SettingsPaneProps) {
  const choose = (id: string, isShown: boolean): void => {
    const ids = scenarios.filter((one) => (one.id === id ? isShown : plans.includes(one))).map((one) => one.id)
    showPlans(project.id, ids)
    keepReport(project.id, { plans: ids })
  }
  const propose = (id: string): void => {
    showDifference(project.id, id, null)
    keepReport(project.id, { proposed: id })
  }
  return (
    <aside className="pane report-settings" aria-label={text().label}>
      <div className="pane-head"><h2>{text().label}</h2></div>
      <div className="report-fields">
        <TextField label={text().title} value={title.title} onCommit={(value) => keepReport(project.id, { title: value === '' ? null : value })} />
        <TextField label={text().for} value={title.for} placeholder={text().forHint} onCommit={(value) => keepReport(project.id, { for: value })} />
        <TextField label={text().by} value={title.by} placeholder={text().byHint} onCommit={(value) => keepReport(project.id, { by: value })} />
        {scenarios.length === 0 ? (
          <>
            <p className="quiet small">{text().none}</p>
            <Button onPress={() => showPage('scenarios')}>{text().goToScenarios}</Button>
          </>
        ) : (
          <>
            <fieldset className="report-plans">
              <legend>{text().plans}</legend>
              {scenarios.map((plan) => {
                const isShown = plans.includes(plan)
                // Today alone is what a project without a plan prints; with plans there is at least one to decide on.
                const isFixed = isShown ? plans.length === 1 : plans.length >= mostPlans
                return (
                  <label key={plan.id} className={isFixed ? 'faint' : ''}>
                    <input type="checkbox" checked={isShown} disabled={isFixed} onChange={(event) => choose(plan.id, event.target.checked)} />
                    <ScenarioBadge scenario={plan} /> <span className="cut">{plan.name}</span>
                  </label>
                )
              })}
              <p className="faint small">{text().plansNote}</p>
            </fieldset>
            <SelectField
              label={text().proposed} value={proposedId ?? ''} options={plans.map((plan) => ({ key: plan.id, label: `${plan.letter} ${plan.name}` }))} onChange={propose}
            />
          </>
        )}
        <p className="faint small">{text().kept}{project.company === '' ? ` ${text().company}` : ''}</p>
      </div>
    </aside>
  )
}
