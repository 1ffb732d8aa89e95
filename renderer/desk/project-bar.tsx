import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { BrakingBar } from '../charts/braking-bar.tsx'
import { blockingFact, type BlockingFact } from '../facts/blocking-fact.ts'
import { gapInWords } from '../facts/gap-in-words.ts'
import { inOrder } from '../plans/scenario-changes.ts'
import { showScenario, useProject } from '../state/project.ts'
import { useShown } from '../state/shown.ts'
import { askBlocking, selectSite, showPage, useView, type PageName } from '../state/view.ts'
import { useShownEvaluation, useTodayEvaluation, useWorkedOut } from '../state/worked-out.ts'
import type { Concept } from '../text/concepts.ts'
import { deskText } from '../text/desk.ts'
import { formatDays, formatMoney, formatPercent, formatShortMoney, roundShortMoney, roundTo } from '../text/format.ts'
import { text } from '../text/frame.ts'
import { partsText } from '../text/parts.ts'
import { useMemo } from '../text/use-memo.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { ScenarioBadge } from '../ui/scenario-badge.tsx'
import { Term } from '../ui/term.tsx'
import { Why } from '../ui/why.tsx'

/** Pages on which it helps; the others have totals of their own or no project. */
const pages: ReadonlySet<PageName> = new Set(['parts', 'risk', 'compare', 'settings'])

/** Share of the spend priced from which a sum may stand without saying that some is missing; the pages with tables say it always. */
const mostlyPriced = 0.9

interface FigureProps {
  readonly label: string
  /** As it is shown, rounded; null unknown. */
  readonly value: number | null
  readonly before: number | null
  readonly write: (size: number) => string
  readonly target: 'cost-per-unit' | 'one-off' | 'expected-loss'
  readonly concept: Concept
  /** Said where the number is a sum over a part only of what it is about. */
  readonly partly?: string | null
  /** The fact that most of the missing part waits for; the note then leads to it. */
  readonly blocking?: BlockingFact | null
}

/** A number with its difference to today, both as shown, so that the arithmetic holds on paper. */
function Figure({ label, value, before, write, target, concept, partly = null, blocking = null }: FigureProps) {
  const difference = value === null || before === null ? 0 : value - before
  return (
    <span className="bar-figure">
      <span className="caption">{label}<Term of={concept} /></span>
      <Why target={{ on: 'plan', quantity: target }}><b>{value === null ? text.unknown : write(value)}</b></Why>
      {blocking !== null && (value === null || partly !== null) ? (
        <button type="button" className="bar-gap" title={gapInWords(blocking)} onClick={askBlocking}>{value === null ? partsText.gap.fill[blocking.fact] : partly}</button>
      ) : partly === null || value === null ? null : <span className="small quiet">{partly}</span>}
      {difference === 0 ? null : (
        <span className={`small ${difference > 0 ? 'bad' : 'good'}`} title={deskText.bar.against}><Icon name={difference > 0 ? 'up' : 'fall'} size={10} />{write(Math.abs(difference))}</span>
      )}
    </span>
  )
}

const rounded = (value: number | null, round: (value: number) => number): number | null => (value === null || !Number.isFinite(value) ? null : round(value))

function shownOf({ totals }: Evaluation): { landed: number | null; once: number; loss: number | null; short: number | null } {
  return {
    landed: rounded(totals.costPerUnit, (value) => roundTo(value, 2)), once: roundShortMoney(totals.oneOff + totals.extraStock),
    loss: rounded(totals.expectedLossPerYear, roundShortMoney), short: rounded(totals.longestGapDays, (value) => Math.max(0, Math.round(value))),
  }
}

function Weakest({ evaluation, before }: { readonly evaluation: Evaluation; readonly before: number | null }) {
  const site = evaluation.sites.find(({ key }) => key === evaluation.totals.weakestSiteKey)
  const { short } = shownOf(evaluation)
  if (site === undefined) return null
  const difference = short === null || before === null ? 0 : short - before
  return (
    <button type="button" className="bar-figure weakest" onClick={() => { selectSite(site.key); showPage('risk') }}>
      <span className="caption">{deskText.bar.weakest}</span>
      <span className="bar-mark"><BrakingBar surviveDays={site.surviveDays} recoverDays={site.recoverDays} /></span>
      <b className={short === null ? '' : short > 0 ? 'bad' : 'good'}>{short === null ? text.unknown : short > 0 ? deskText.bar.short(formatDays(short)) : deskText.bar.covered}</b>
      <span className="cut small quiet bar-site">{site.supplierName}</span>
      {difference === 0 ? null : <span className={`small ${difference > 0 ? 'bad' : 'good'}`}><Icon name={difference > 0 ? 'up' : 'fall'} size={10} />{formatDays(Math.abs(difference))}</span>}
    </button>
  )
}

function PlanChoice() {
  const scenarios = useProject((state) => state.contents?.scenarios)
  const scenarioId = useProject((state) => state.scenarioId)
  const plans = inOrder(scenarios ?? [])
  const shown = plans.find(({ id }) => id === scenarioId)
  return (
    <MenuButton
      className="button ghost small bar-plan" label={`${deskText.bar.plan}: ${shown === undefined ? deskText.bar.today : `${shown.letter} ${shown.name}`}`}
      entries={[
        { key: 'today', label: deskText.bar.today, onAction: () => showScenario(null) },
        ...plans.map(({ id, letter, name }) => ({ key: id, label: `${letter} ${name}`, onAction: () => showScenario(id) })),
      ]}
    >
      <ScenarioBadge scenario={shown ?? null} /><span className="cut">{shown?.name ?? deskText.bar.today}</span><Icon name="down" size={10} />
    </MenuButton>
  )
}

/** The totals of the plan looked at against today, live, on the pages that have none of their own. */
export function ProjectBar() {
  const page = useView((state) => state.page)
  const currency = useProject((state) => state.contents?.project.currency)
  if (currency === undefined || !pages.has(page)) return null
  return <Totals currency={currency} />
}

function Totals({ currency }: { readonly currency: string }) {
  const evaluation = useShownEvaluation()
  const lookedAt = useProject((state) => state.scenarioId)
  const isOfAnother = useShown((state) => state.scenarioId) !== lookedAt
  const today = useTodayEvaluation()
  const contents = useWorkedOut()
  const blocking = useMemo(() => (contents === null || today === null || today.coverage.priced >= mostlyPriced ? null : blockingFact(contents, today)), [contents, today])
  if (evaluation === null || today === null || evaluation.coverage.parts === 0) return null
  const [shown, before] = [shownOf(evaluation), shownOf(today)]
  const { priced } = evaluation.coverage
  return (
    <section className={`project-bar${isOfAnother ? ' of-another-plan' : ''}`} aria-label={deskText.bar.label} aria-busy={isOfAnother || undefined}>
      <PlanChoice />
      <Figure
        label={deskText.bar.landed} value={shown.landed} before={before.landed} target="cost-per-unit" concept="landed-cost" write={(size) => formatMoney(size, currency)}
        partly={priced < mostlyPriced ? deskText.bar.partly(formatPercent(priced)) : null} blocking={blocking}
      />
      {shown.once === 0 ? null : <Figure label={deskText.bar.once} value={shown.once} before={before.once} target="one-off" concept="one-off-money" write={(size) => formatShortMoney(size, currency)} />}
      <Figure label={deskText.bar.loss} value={shown.loss} before={before.loss} target="expected-loss" concept="expected-loss" write={(size) => formatShortMoney(size, currency)} />
      <span className="grow" />
      <Weakest evaluation={evaluation} before={before.short} />
      <Term of="weakest-link" />
    </section>
  )
}
