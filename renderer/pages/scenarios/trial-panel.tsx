import { shippedFigures } from '../../../shared/data/figures.ts'
import { tryChoice } from '../../../shared/engine/try-choice.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import { useDraft } from '../../state/draft.ts'
import { movingText } from '../../text/moving.ts'
import { formatMoney, formatShortMoney, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { useMemo } from '../../text/use-memo.ts'

const text = movingText.trial
const lines = ['material', 'labour', 'machines', 'energy', 'overhead', 'tooling'] as const

interface TrialPanelProps {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  /** The choice as it is being typed; null while something in it is wrong. */
  readonly choice: Choice | null
}

/** What a choice would cost, live while it is typed: landed cost against today, money once, and own production part by part. */
export function TrialPanel({ contents, scenarioId, choice }: TrialPanelProps) {
  const what = useDraft((state) => state.what)
  const trial = useMemo(() => (choice === null ? null : tryChoice({ contents, scenarioId, figures: shippedFigures, what }, choice)), [contents, scenarioId, what, choice])
  const { currency } = contents.project
  const money = (value: number): string => formatMoney(value, currency)
  const written = (value: number | null): string => (value === null ? text.unknown : money(value))
  if (trial === null) return <section className="trial" aria-label={text.title}><p className="caption plain">{text.typeFirst}</p></section>
  const { landedPerUnit, today, ownCost } = trial
  return (
    <section className="trial" aria-label={text.title} aria-live="polite">
      <h3>{text.title}</h3>
      <dl>
        {ownCost === null ? null : (
          <>
            <div className="head"><dt>{movingText.own.cost}</dt><dd /></div>
            {lines.map((line) => <div key={line}><dt>{movingText.own.lines[line]}</dt><dd>{written(ownCost[line])}</dd></div>)}
            <div className="sum"><dt>{movingText.own.total}</dt><dd>{written(ownCost.total)}</dd></div>
          </>
        )}
        <div><dt>{text.landed}</dt><dd><b>{written(landedPerUnit)}</b></dd></div>
        <div>
          <dt>{text.today}</dt>
          <dd>{written(today.landedPerUnit)}</dd>
        </div>
        {landedPerUnit === null || today.landedPerUnit === null ? null : (
          <div><dt /><dd className={landedPerUnit > today.landedPerUnit ? 'bad' : 'good'}>{text.difference(signed(landedPerUnit - today.landedPerUnit, money))}</dd></div>
        )}
        <div><dt>{text.once}</dt><dd>{formatShortMoney(trial.oneOff, currency)}</dd></div>
        {([['training', trial.training], ['ramp', trial.rampLoss], ['dual', trial.dualRunning]] as const).map(([key, value]) =>
          value === null || value === 0 ? null : <div key={key}><dt className="faint">{text[key]}</dt><dd>{formatShortMoney(value, currency)}</dd></div>)}
      </dl>
      {trial.unknown === null ? null : <p className="caption plain">{inWords(trial.unknown)}</p>}
    </section>
  )
}
