import type { ReactNode } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Report } from '../../../shared/model/report.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { mostPlans, showDifference, showPlans } from '../../state/comparison.ts'
import { showPage } from '../../state/view.ts'
import { formatList } from '../../text/format.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { blockName, keysOf } from './report-blocks.ts'
import { keepPlans, settleReport } from './report-store.ts'

interface SettingsPaneProps {
  readonly contents: ProjectContents
  readonly report: Report
  /** The title as printed. */
  readonly title: string
  readonly plans: readonly Scenario[]
  readonly proposedId: string | null
  /** Keys of the blocks that there is something to print in. */
  readonly printed: ReadonlySet<string>
  /** Keys of the blocks left out to keep within the sheets. */
  readonly dropped: readonly string[]
  /** The field of the verdict. */
  readonly verdict: ReactNode
}

/** Two or three ways side by side, with their name above. */
function Choice<Key extends string>({ label, value, options, onChange }: { readonly label: string; readonly value: Key; readonly options: readonly { readonly key: Key; readonly label: string }[]; readonly onChange: (key: Key) => void }) {
  return <div className="report-choice"><span className="label" aria-hidden="true">{label}</span><Segmented label={label} value={value} options={options} onChange={onChange} /></div>
}

function Plans({ contents: { project, scenarios }, plans, proposedId }: Pick<SettingsPaneProps, 'contents' | 'plans' | 'proposedId'>) {
  const text = reportText.settings
  const choose = (id: string, isShown: boolean): void => {
    const ids = scenarios.filter((one) => (one.id === id ? isShown : plans.includes(one))).map((one) => one.id)
    showPlans(project.id, ids)
    keepPlans(project.id, { plans: ids })
  }
  const propose = (id: string): void => {
    showDifference(project.id, id, null)
    keepPlans(project.id, { proposed: id })
  }
  return (
    <>
      <fieldset className="report-plans">
        <legend>{text.plans}</legend>
        {scenarios.map((plan) => {
          const isShown = plans.includes(plan)
          const isFixed = isShown ? plans.length === 1 : plans.length >= mostPlans
          return (
            <label key={plan.id} className={isFixed ? 'faint' : ''}>
              <input type="checkbox" checked={isShown} disabled={isFixed} onChange={(event) => choose(plan.id, event.target.checked)} />
              <ScenarioBadge scenario={plan} /> <span className="cut">{plan.name}</span>
            </label>
          )
        })}
        <p className="faint small">{text.plansNote}</p>
      </fieldset>
      <SelectField label={text.proposed} value={proposedId ?? ''} options={plans.map((plan) => ({ key: plan.id, label: `${plan.letter} ${plan.name}` }))} onChange={propose} />
    </>
  )
}

function Blocks({ report, printed, dropped }: Pick<SettingsPaneProps, 'report' | 'printed' | 'dropped'>) {
  const text = reportPaneText
  const choose = (key: string, isIn: boolean): void => settleReport({ leftOut: isIn ? report.leftOut.filter((one) => one !== key) : [...report.leftOut, key] })
  // What there is nothing to print in is not offered.
  const offered = keysOf(report.length).filter((key) => printed.has(key) || report.leftOut.includes(key) || dropped.includes(key))
  return (
    <fieldset className="report-plans">
      <legend>{text.blocks}</legend>
      {offered.map((key) => (
        <label key={key}>
          <input type="checkbox" checked={!report.leftOut.includes(key)} onChange={(event) => choose(key, event.target.checked)} />
          <span className="cut">{blockName(key)}</span>
        </label>
      ))}
      {dropped.length === 0 ? null : <p className="small" role="status">{text.leftOutToFit(formatList(dropped.map(blockName)))}</p>}
    </fieldset>
  )
}

/** What is printed: title, for whom, the verdict, which plans, how long, on which paper and which parts. */
export function SettingsPane({ contents, report, title, plans, proposedId, printed, dropped, verdict }: SettingsPaneProps) {
  const text = reportText.settings
  const pane = reportPaneText
  return (
    <aside className="pane report-settings" aria-label={text.label}>
      <div className="pane-head"><h2>{text.label}</h2></div>
      <div className="report-fields">
        <TextField label={text.title} value={title} onCommit={(value) => settleReport({ title: value === '' ? null : value })} />
        {verdict}
        <TextField label={text.for} value={report.preparedFor} placeholder={text.forHint} onCommit={(value) => settleReport({ preparedFor: value })} />
        <TextField label={text.by} value={report.preparedBy} placeholder={text.byHint} onCommit={(value) => settleReport({ preparedBy: value })} />
        {contents.scenarios.length === 0 ? (
          <>
            <p className="quiet small">{text.none}</p>
            <Button onPress={() => showPage('scenarios')}>{text.goToScenarios}</Button>
          </>
        ) : (
          <Choice
            label={pane.covers} value={report.todayAlone ? 'today' : 'plans'} options={[{ key: 'plans', label: pane.ofPlans }, { key: 'today', label: pane.ofToday }]}
            onChange={(key) => settleReport({ todayAlone: key === 'today' })}
          />
        )}
        {contents.scenarios.length === 0 || report.todayAlone ? null : <Plans contents={contents} plans={plans} proposedId={proposedId} />}
        <Choice
          label={pane.length} value={report.length} options={[{ key: 'summary', label: pane.lengths.summary }, { key: 'full', label: pane.lengths.full }]}
          onChange={(length) => settleReport({ length })}
        />
        <Choice label={pane.paper} value={report.paper} options={[{ key: 'A4', label: pane.papers.A4 }, { key: 'Letter', label: pane.papers.Letter }]} onChange={(paper) => settleReport({ paper })} />
        <Blocks report={report} printed={printed} dropped={dropped} />
        <p className="faint small">{text.kept}{contents.project.company === '' ? ` ${text.company}` : ''}</p>
      </div>
    </aside>
  )
}
