import { useDeferredValue, useEffect, useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { optionOf, type OptionKind } from '../../../shared/engine/option.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import { openBestPlan, useBestPlanState } from '../../state/best-plan.ts'
import { calculatedFrom } from '../../state/calculated-from.ts'
import { useDraft } from '../../state/draft.ts'
import { saveEvaluation } from '../../state/export-files.ts'
import { factsAlone } from '../../state/facts-alone.ts'
import { isLong } from '../../state/is-long.ts'
import { useProject } from '../../state/project.ts'
import { useShown } from '../../state/shown.ts'
import { closeStages, useStagesState } from '../../state/stages.ts'
import { showPage } from '../../state/view.ts'
import { bestPlanText } from '../../text/best-plan.ts'
import { exportText } from '../../text/export.ts'
import { scenariosText as text } from '../../text/scenarios.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Tip } from '../../ui/tip.tsx'
import { BestPlanDrawer } from './best-plan-drawer.tsx'
import { ChoiceEditor } from './choice-editor.tsx'
import { EmergencyPanel } from './emergency-panel.tsx'
import { GridBar } from './grid-bar.tsx'
import { OptionTable } from './option-table.tsx'
import { optionName, partNameOf } from './option-words.ts'
import { countriesWithData, restoreNearshoreTo, useOptionsView } from './options-view.ts'
import { usePlanNumbers } from './plan-numbers.ts'
import { InThisPlan, LastChange } from './plan-summary.tsx'
import { PlanTabs, startPlan } from './plan-tabs.tsx'
import { resultsOf } from '../../plans/results-of.ts'
import { choicesOf, nextLetter } from '../../plans/scenario-changes.ts'
import { optionSettings, usualNearshoreTo } from '../../plans/usual-options.ts'
import './scenarios.css'
import { ShockList } from './shock-list.tsx'
import { StagesDrawer } from './stages-drawer.tsx'
import { tableModel } from './table-model.ts'
import { TariffTable } from './tariff-table.tsx'
import { TotalsBar } from './totals-bar.tsx'
import { useChoosing } from './use-choosing.ts'
import { useOptionGrid } from './use-option-grid.ts'
import { WhatIfPanel } from './what-if-panel.tsx'
import { WorksList } from './works-list.tsx'
import { WorthPanel } from './worth-panel.tsx'
import { useMemo } from '../../text/use-memo.ts'

const panelId = 'plan-panel'
const restingHand: ReadonlyMap<string, number> = new Map()
const placeCountries = () => countriesWithData(shippedFigures)
const currencies = ['EUR', ...[...shippedFigures.keys()].flatMap((key) => (key.startsWith('exchange-rate.') ? [key.slice(14)] : []))]
  .filter((code, index, all) => all.indexOf(code) === index)

function ScenariosOf({ contents: withWishes }: { readonly contents: ProjectContents }) {
  // Nothing in the table is worked out again for what is wished of the best plan; the drawers read it.
  const contents = calculatedFrom(withWishes)
  const scenarioId = useProject((state) => state.scenarioId)
  const what = useDraft((state) => state.what)
  // The numbers of a long project come a moment after what a person does.
  const shownNow = useShown()
  const worked = calculatedFrom(shownNow.contents ?? withWishes)
  const workedId = shownNow.scenarioId
  const isFinding = useBestPlanState((state) => state.isOpen)
  const { project } = contents
  // Today's plan changes nothing that could be put in order.
  const staged = useStagesState(({ source, projectId }) => (projectId === project.id && (source?.of === 'found' || scenarioId !== null) ? source : null))
  const remembered = useOptionsView((state) => state.nearshoreTo[project.id])
  const nearshoreTo = remembered ?? usualNearshoreTo(project.plantCountry)
  const settings = useMemo(() => optionSettings(nearshoreTo, contents.parameters), [nearshoreTo, contents.parameters])
  const [filter, setFilter] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => void restoreNearshoreTo(project.id), [project.id])

  const facts = factsAlone(worked)
  // The totals follow a slider in its own frame, of a long project as soon as they are worked out; the table, with its hundreds of cells, as soon as there is time.
  const numbers = usePlanNumbers(worked, facts, workedId, shownNow.what)
  const atRest = usePlanNumbers(worked, facts, workedId, restingHand)
  // Thousands of rows do not follow a hand that moves; they come when it lets go.
  const ofTable = isLong(worked) && shownNow.what.size > 0 ? atRest : numbers
  const shownGrid = useOptionGrid(facts, workedId, shownNow.what, settings, ofTable.today, shownNow.isBehind)
  const choices = useMemo(() => (scenarioId === null ? new Map<string, Choice>() : choicesOf(contents, scenarioId)), [contents, scenarioId])
  const counted = useMemo(() => (workedId === null ? new Map<string, Choice>() : choicesOf(worked, workedId)), [worked, workedId])
  const table = useDeferredValue(useMemo(() => ({ contents, numbers: ofTable, shownGrid, choices, counted, filter }), [contents, ofTable, shownGrid, choices, counted, filter]))
  const model = useMemo(() => tableModel(table.contents, table.numbers, table.shownGrid.grid, table.choices, table.filter, table.counted), [table])
  const counts = useMemo(() => {
    const sum: Record<OptionKind, number> = { keep: 0, buffer: 0, 'second-source': 0, nearshore: 0, reshore: 0, 'stand-by': 0 }
    // What is bought follows from the facts alone: no slider moves it.
    const bought = resultsOf(atRest.today)
    for (const [partId, choice] of choices) if (bought.has(partId)) sum[optionOf(choice, project.plantCountry)] += 1
    sum.keep = bought.size - Object.values(sum).reduce((all, count) => all + count, 0)
    return sum
  }, [atRest.today, choices, project.plantCountry])
  const shown = contents.scenarios.find((one) => one.id === scenarioId) ?? null

  const { editing, choose, edit, why, closeEditor, keepInstead, saveEdited } = useChoosing({ contents, scenarioId, facts, today: numbers.today, shownGrid, settings, choices })

  const rail = (
    <aside className="rail" aria-label={text.rail}>
      {scenarioId === null ? (
        <section className="rail-section">
          <h2>{text.empty.title}</h2>
          <p className="small quiet">{text.empty.body}</p>
          <p className="small quiet">{text.whatIf.needsPlan}</p>
          <Button kind="suggested" onPress={() => void startPlan(contents, null)}>{text.empty.start(nextLetter(contents.scenarios))}</Button>
        </section>
      ) : (
        <WhatIfPanel key={scenarioId} contents={contents} scenarioId={scenarioId} what={what} hasChoices={choices.size > 0} />
      )}
      <ShockList key={scenarioId ?? 'today'} contents={contents} scenarioId={scenarioId} />
      <TariffTable contents={contents} scenarioId={scenarioId} settings={settings} horizonYears={numbers.horizonYears} />
      {scenarioId === null || workedId !== scenarioId || numbers.plan.economics === null || choices.size === 0 ? null : (
        <WorthPanel contents={worked} scenarioId={scenarioId} what={shownNow.what} isMoving={shownNow.isBehind} economics={numbers.plan.economics} horizonYears={numbers.horizonYears} width={224} />
      )}
      <WorksList contents={contents} scenarioId={scenarioId} used={numbers.plan.works} countries={placeCountries()} />
      {scenarioId === null ? null : <EmergencyPanel contents={worked} scenarioId={scenarioId} what={shownNow.what} />}
      <InThisPlan counts={counts} />
      <LastChange scenarioId={scenarioId} currency={project.currency} />
    </aside>
  )

  return (
    <PageFrame
      hint="scenarios"
      title={text.title} aside={staged !== null ? <StagesDrawer contents={withWishes} facts={facts} source={staged} shown={shown} /> : isFinding ? <BestPlanDrawer contents={withWishes} facts={facts} shown={shown} settings={settings} numbers={numbers} /> : rail}
      toolbar={
        <>
          <PlanTabs contents={contents} scenarioId={scenarioId} panelId={panelId} />
          <span className="grow" />
          <Tip words={exportText.evaluation}>
            <Button kind="ghost" square aria-label={exportText.evaluation} onPress={() => void saveEvaluation(scenarioId === null ? [] : [scenarioId])}><Icon name="save" /></Button>
          </Tip>
          <Button onPress={() => showPage('compare')}>{text.tabs.compare} <Icon name="right" size={10} /></Button>
          <Button kind="primary" data-opens="best-plan" aria-expanded={isFinding && staged === null} onPress={() => { closeStages(); openBestPlan(!isFinding || staged !== null) }}>{bestPlanText.open}</Button>
        </>
      }
      status={
        <>
          <span><b>{shown === null ? text.tabs.today : `${shown.letter} ${shown.name}`}</b></span>
          <span>{text.grid.changed(formatNumber(model.changed), formatNumber(model.all))}</span>
          {selected.size === 0 ? <span className="hide-narrow">{text.grid.hint}</span> : <span>{text.grid.selected(selected.size)}</span>}
        </>
      }
    >
      <div className={`scenario-body${workedId === scenarioId ? '' : ' of-another-plan'}`} aria-busy={shownNow.isBehind || undefined} role="tabpanel" id={panelId} aria-label={shown === null ? text.tabs.today : shown.name}>
        <TotalsBar
          numbers={numbers} currency={project.currency} horizonYears={numbers.horizonYears}
          isStockUnknown={[...choices.values()].some(({ partId, kind }) => kind === 'buffer' && resultsOf(ofTable.plan).get(partId)?.workingCapital === null)}
        />
        <GridBar
          filter={filter} onFilter={setFilter} nearshoreTo={nearshoreTo} projectId={project.id} plantCountry={project.plantCountry}
          countries={placeCountries()} coverage={numbers.plan.coverage} isStopped={shownGrid.isStale && !shownGrid.isComing}
        />
        {model.partIds.length === 0 ? (
          <EmptyState title={text.grid.noMatch(table.filter)} words=""><Button onPress={() => setFilter('')}>{text.grid.clear}</Button></EmptyState>
        ) : (
          <OptionTable
            model={model} isComing={table.shownGrid.isComing || ofTable !== numbers || shownNow.isBehind} basis={table.shownGrid.grid.basis} currency={project.currency} isPlan={scenarioId !== null} selected={selected} onSelect={setSelected} onChoose={choose} onEdit={edit} onWhy={why}
          />
        )}
      </div>
      {editing === null ? null : (
        <ChoiceEditor
          key={`${editing.choice.id} ${editing.kind}`} title={text.editor.title(optionName(editing.kind), partNameOf(contents, editing.choice.partId))}
          choice={editing.choice} isStored={editing.isStored} cell={editing.cell} contents={contents} scenarioId={scenarioId} countries={placeCountries()} currencies={currencies}
          onClose={closeEditor} onKeep={keepInstead} onSave={saveEdited}
        />
      )}
    </PageFrame>
  )
}

/** Scenarios: what if. */
export function ScenariosPage() {
  const contents = useProject((state) => state.contents)
  if (contents === null || !contents.parts.some((part) => part.makeOrBuy !== 'make')) {
    return (
      <PageFrame title={text.title} toolbar={null}>
        <EmptyState title={text.noParts.title} words={text.noParts.body}>
          <Button kind="suggested" onPress={() => showPage('import')}>{text.noParts.action}</Button>
        </EmptyState>
      </PageFrame>
    )
  }
  return <ScenariosOf key={contents.project.id} contents={contents} />
}
