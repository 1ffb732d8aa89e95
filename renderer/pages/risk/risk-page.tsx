import { useCallback, useDeferredValue, useEffect } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { openFigures, type FigureBook } from '../../../shared/engine/figure-book.ts'
import { answerKey } from '../../../shared/engine/disrupt/stop-answer.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { lacksProductFacts, ProductsStrip } from '../../facts/products-strip.tsx'
import { newScenario, nextLetter } from '../../plans/scenario-changes.ts'
import { useDraft } from '../../state/draft.ts'
import { showScenario, useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { useShown } from '../../state/shown.ts'
import { useStress, useStressState } from '../../state/stress.ts'
import { selectPart, selectSite, showPage, useView } from '../../state/view.ts'
import { useTodayEvaluation, useWorkedOut } from '../../state/worked-out.ts'
import { riskText as words } from '../../text/risk.ts'
import { text } from '../../text/frame.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { RankInterval } from '../../../shared/engine/rank-interval.ts'
import { LanesTable } from './lanes-table.tsx'
import { MapPanel } from './map-panel.tsx'
import { MaterialWarnings } from './material-warnings.tsx'
import { MissingFactsPanel } from './missing-facts-panel.tsx'
import { NothingPasses, RiskFilters } from './risk-filters.tsx'
import { RecoveryRamp, rampKey } from './recovery-ramp.tsx'
import { RemediesPanel } from './remedies-panel.tsx'
import { RipplePanel, stopOf } from './ripple-panel.tsx'
import { countryRows, partRows, riskSorts, riskViews, siteRows, sortRiskRows, straitRows, tierTwoRows, withExact, type RiskRow } from './risk-rows.ts'
import { RiskTable } from './risk-table.tsx'
import { setRiskSort, setRiskView, useRiskView } from './risk-view.ts'
import './risk.css'
import './risk-map.css'
import './site-panel.css'
import { ScorePanel } from './score-panel.tsx'
import { SitePanel } from './site-panel.tsx'
import { spendShares } from './spend-shares.ts'
import { StressStatus } from './stress-status.tsx'
import { useRiskFilter } from './use-risk-filter.ts'
import { useRankIntervals } from './use-rank-intervals.ts'
import { Verdict } from './verdict.tsx'
import { weakestLinkKey, WeakestLinkSlider } from './weakest-link-slider.tsx'
import { WhereToAct } from './where-to-act.tsx'
import { SurgePanel } from './surge-panel.tsx'
import { WorksPanel } from './works-panel.tsx'
import { memo, useMemo } from '../../text/use-memo.ts'

/** What would stop the line first, and what that costs. */
export function RiskPage() {
  const contents = useProject((state) => state.contents)
  const worked = useWorkedOut()
  const evaluation = useTodayEvaluation()
  if (contents === null || worked === null || evaluation === null || contents.parts.length === 0) {
    return (
      <PageFrame title={words.title} toolbar={null}>
        <EmptyState title={words.empty.title} words={words.empty.body}><Button kind="suggested" onPress={() => showPage('import')}>{words.empty.action}</Button></EmptyState>
      </PageFrame>
    )
  }
  return <Risk contents={contents} worked={worked} evaluation={evaluation} key={contents.project.id} />
}

interface SideProps {
  /** The facts as they are now, to be changed. */
  readonly now: ProjectContents
  /** The facts that the evaluation is of. */
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly book: FigureBook
  readonly alarmDays: number
  readonly ranks: ReadonlyMap<string, RankInterval>
  /** The part whose score is taken apart. */
  readonly partId: string | null
  /** The row whose stop is shown day by day. */
  readonly row: RiskRow | undefined
}

/** Beside the table: what a score is made of, which parts ask for what, and the lanes in use. */
function Side({ now, contents, evaluation, book, alarmDays, ranks, partId, row }: SideProps) {
  const shares = useMemo(() => spendShares(evaluation), [evaluation])
  const stop = stopOf(row)
  // What is about the row comes first, the rest in the frames after.
  const isRest = useDeferredValue(true, false)
  const country = useStressState((state) => state.answers.get(answerKey({ kind: 'country', key: row?.country ?? '' })))
  return (
    // A pane that scrolls takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="risk-side pane" aria-label={words.side} tabIndex={0}>
      {row === undefined || stop === null ? null : <RipplePanel key={`ripple ${row.key}`} contents={contents} row={row} stop={stop} />}
      {row === undefined || row.view !== 'sites' || row.tier === 2 ? null : <RemediesPanel key={`remedies ${row.key}`} contents={now} row={row} country={country} horizonYears={book.ref('general.horizon-years').value} />}
      {row === undefined || row.view !== 'sites' ? null : <SitePanel key={`facts ${row.key}`} contents={now} evaluation={evaluation} row={row} />}
      {partId === null ? null : <ScorePanel contents={contents} evaluation={evaluation} book={book} partId={partId} rank={ranks.get(partId)} share={shares.get(partId) ?? null} />}
      {isRest ? (
        <>
          <MissingFactsPanel contents={now} />
          <WorksPanel contents={now} />
          <SurgePanel contents={now} />
          <MaterialWarnings contents={contents} evaluation={evaluation} book={book} />
          <WhereToAct contents={contents} evaluation={evaluation} book={book} alarmDays={alarmDays} onSelect={(pressed) => {
            setRiskView('sites')
            const leg = evaluation.parts.find((part) => part.partId === pressed)?.legs.toSorted((one, other) => other.share - one.share)[0]
            if (leg?.siteId) selectSite(leg.siteId)
          }} />
          <LanesTable contents={contents} evaluation={evaluation} book={book} />
        </>
      ) : null}
    </aside>
  )
}

/** What stands in the place of straits: how far they are worked out, why they are not, or that nothing passes one. */
function noStraits({ isRunning, done, total, failure }: ReturnType<typeof useStress>): string {
  if (failure !== null) return words.exact.failed(failure)
  if (isRunning) return total === 0 ? words.straits.starting : words.straits.running(formatNumber(done), formatNumber(total))
  return done < total ? words.straits.stopped : words.straits.none
}

// Under a slider the verdict follows in its own frame, of a long project as soon as it is worked out; the tables are drawn again when there is time.
const LaterTable = memo(RiskTable)
const LaterMap = memo(MapPanel)
const LaterSide = memo(Side)
// Nothing of these is another because a row or what the rows are was pressed.
const OwnVerdict = memo(Verdict)
const OwnFilters = memo(RiskFilters)

interface RiskProps {
  readonly contents: ProjectContents
  /** The contents that the evaluation is of; of a long project for a moment those of before. */
  readonly worked: ProjectContents
  readonly evaluation: Evaluation
}

function Risk({ contents, worked, evaluation }: RiskProps) {
  const pressed = useRiskView()
  // The press shows in its own frame, and the rows that it asks for come after.
  const { view, sort, layout } = useDeferredValue(pressed)
  const what = useDraft((state) => state.what)
  const inspector = useView((state) => state.inspector)
  const chosen = useView((state) => state.selectedSiteKey)
  const book = useMemo(() => openFigures(shippedFigures, contents.parameters, null, what), [contents.parameters, what])
  const workedWhat = useShown((state) => state.what)
  const workedBook = useMemo(() => openFigures(shippedFigures, worked.parameters, null, workedWhat), [worked.parameters, workedWhat])
  const alarmDays = workedBook.ref('general.alarm-days').value
  const later = useDeferredValue(useMemo(() => ({ contents: worked, evaluation, book: workedBook, alarmDays }), [worked, evaluation, workedBook, alarmDays]))
  const stress = useStress(null)
  const every = useMemo(
    () => sortRiskRows(
      view === 'sites' ? withExact([...siteRows(later.evaluation), ...tierTwoRows(later.evaluation)], stress.answers) : view === 'parts' ? partRows(later.evaluation, later.contents)
      : view === 'straits' ? straitRows(later.evaluation, stress.answers) : withExact(countryRows(later.evaluation, later.book), stress.answers), sort,
    ),
    [view, sort, later, stress.answers],
  )
  const filtered = useRiskFilter(later, every)
  const { rows } = filtered
  const power = book.ref(weakestLinkKey)
  const ranks = useRankIntervals(later.evaluation, later.book.ref(weakestLinkKey).value)
  const context = useMemo(
    () => ({ currency: later.contents.project.currency, alarmDays: later.alarmDays, totalSpend: later.evaluation.totals.spendPerYear }), [later],
  )
  const weakest = evaluation.totals.weakestSiteKey
  // The first look opens the worst site; closing it again leaves '' behind.
  const selectedSite = chosen ?? weakest
  const chosenPart = useView((state) => state.selectedPartId)
  const selectedRow = rows.find((row) => row.key === (view === 'parts' ? chosenPart : selectedSite)) ?? (view === 'countries' || view === 'straits' ? rows.find((row) => row.key === chosen) : undefined)
  const worstPart = evaluation.sites.find((site) => site.key === selectedRow?.siteKey)?.worstPartId ?? null
  const partId = view === 'parts' ? chosenPart : worstPart
  const beside = useDeferredValue(useMemo(() => ({ partId, row: selectedRow }), [partId, selectedRow]))
  useEffect(() => {
    document.querySelector('.risk-table tr[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, chosenPart])
  const select = useCallback((row: RiskRow): void => {
    if (row.view === 'parts') selectPart(row.partId)
    else selectSite(row.key === (useView.getState().selectedSiteKey ?? weakest) ? '' : row.key)
  }, [weakest])
  const selectOnMap = useCallback((key: string): void => { setRiskView('sites'); selectSite(key) }, [])
  const start = async (): Promise<void> => {
    const site = evaluation.sites.find((one) => one.key === selectedSite)
    const named = { name: words.scenarioName(site?.supplierName ?? ''), stepName: words.scenarioStep(nextLetter(contents.scenarios)), copyOf: null, at: new Date().toISOString() }
    const { change: step, id } = newScenario(contents, named, () => crypto.randomUUID())
    if (!(await change(step.name, step.patches))) return
    showScenario(id)
    showPage('scenarios')
  }
  const missing = useMemo(() => evaluation.parts.reduce((count, part) => count + part.missingIndicators, 0), [evaluation])
  const weeks = book.ref(rampKey).value
  const ramp = useMemo(() => <RecoveryRamp contents={contents} weeks={weeks} />, [contents, weeks])
  return (
    <PageFrame
      hint="risk"
      title={words.title}
      toolbar={
        <>
          <Segmented label={words.views.label} value={pressed.view} options={riskViews.map((key) => ({ key, label: words.views[key] }))} onChange={setRiskView} />
          <SelectField
            label={words.sort.label} isLabelHidden value={pressed.sort} onChange={setRiskSort}
            options={riskSorts.filter((key) => key !== 'expected' || view !== 'parts').map((key) => ({ key, label: words.sort.by(key === 'risk' && view === 'countries' ? words.sort.governance : words.sort[key]) }))}
          />
          <WeakestLinkSlider contents={contents} power={power.value} isChanged={power.override !== null} />
          <span className="grow" />
          <Button onPress={() => void start()}>{words.startScenario}</Button>
        </>
      }
      status={
        <>
          <span>{text.counts.sites(evaluation.sites.length)}</span>
          <span>{words.status.power(formatNumber(power.value, Number.isInteger(power.value) ? 0 : 1))}</span>
          <StressStatus stress={stress} />
          {missing > 0 ? <span>{words.status.missing(formatNumber(missing))}</span> : null}
        </>
      }
      aside={inspector === null ? <LaterSide {...later} {...beside} now={contents} ranks={ranks} /> : undefined}
    >
      <div className="risk-body">
        {lacksProductFacts(contents) ? <ProductsStrip contents={contents} /> : null}
        <OwnVerdict contents={worked} evaluation={evaluation} book={workedBook} answers={stress.answers} />
        <OwnFilters projectId={contents.project.id} view={view} every={every} filtered={filtered} ramp={ramp} />
        {layout === 'map' ? <LaterMap contents={later.contents} evaluation={later.evaluation} answers={stress.answers} filtered={filtered} row={selectedRow} onSelect={selectOnMap} /> : null}
        {rows.length === 0 && every.length > 0 ? <NothingPasses projectId={contents.project.id} filtered={filtered} /> : rows.length === 0 && view !== 'straits' ? (
          <EmptyState title={words.noSites.title} words={words.noSites.body}><Button kind="suggested" onPress={() => showPage('parts')}>{words.noSites.action}</Button></EmptyState>
        ) : (
          <LaterTable
            contents={later.contents} evaluation={later.evaluation} view={view} rows={rows} selectedKey={selectedRow?.key ?? null} onSelect={select} context={context} ranks={ranks}
          />
        )}
        {rows.some((row) => row.lossIsUpperBound && row.loss !== 0) ? <p className="caption note-below">{words.row.atMostNote}</p> : null}
        {view === 'straits' && rows.length === 0 && every.length === 0 ? <p className="no-straits" role="status" aria-busy={stress.isRunning}>{noStraits(stress)}</p> : null}
        {view === 'straits' ? <p className="caption note-below">{words.straitsNote(formatNumber(book.ref('general.chokepoint-closure-days').value))}</p> : null}
        {view === 'countries' ? <p className="caption note-below">{words.countriesNote}</p> : null}
      </div>
    </PageFrame>
  )
}
