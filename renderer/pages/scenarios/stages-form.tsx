import { nextQuarter, quarterAfter, quarterText, quarterWithin, readQuarter } from '../../../shared/engine/stages/quarter.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { StageWishes } from '../../../shared/model/wishes.ts'
import { askSurge, lookFor, useStagesState, wishStages } from '../../state/stages.ts'
import { stagesText as text } from '../../text/stages.ts'
import { useMemo } from '../../text/use-memo.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { partName } from './option-words.ts'

interface StagesFormProps {
  readonly contents: ProjectContents
  readonly wishes: StageWishes
  /** The date as it is stored. */
  readonly today: string
}

/** The quarters that a plan may begin in: three years of them from this one on, and the one that is wished. */
function quartersFrom(today: string, wished: string): string[] {
  const all = Array.from({ length: 12 }, (_, at) => quarterText(quarterAfter(nextQuarter(today), at - 1)))
  return all.includes(wished) ? all : [wished, ...all]
}

const every = 'every'
const noSurge = 'none'

/** From when and in how many quarters, what each of them can bear, and what if demand surges. */
export function StagesForm({ contents, wishes, today }: StagesFormProps) {
  const { surge, seconds } = useStagesState()
  const wish = (changed: Partial<StageWishes>): void => void wishStages(contents, today, changed, text.steps.wish)
  const { currency } = contents.project
  const from = readQuarter(wishes.from)
  const isFree = wishes.budgetPerQuarter === null && wishes.headsPerQuarter === null && wishes.suppliersPerQuarter === null
  const parts = useMemo(() => new Map(contents.parts.map((part) => [part.id, part])), [contents.parts])
  const usualSurge = { addedShare: surge?.addedShare ?? 0.3, quarter: quarterWithin(surge?.quarter ?? 2, wishes.quarters) }
  return (
    <div className="stages-form">
      <div className="row">
        <SelectField label={text.from} value={wishes.from} options={quartersFrom(today, wishes.from).map((key) => ({ key, label: key }))} onChange={(chosen) => wish({ from: chosen })} />
        <NumberField label={text.quarters} value={wishes.quarters} isWhole minimum={1} maximum={20} width={48} onCommit={(quarters) => { if (quarters !== null) wish({ quarters: Math.round(quarters) }) }} />
        <NumberField label={text.money} value={wishes.budgetPerQuarter} unit={currency} isWhole mayBeEmpty minimum={0} width={84} onCommit={(budgetPerQuarter) => wish({ budgetPerQuarter })} />
      </div>
      <div className="row">
        <NumberField label={text.suppliers} value={wishes.suppliersPerQuarter} isWhole mayBeEmpty minimum={0} maximum={10_000} width={64} onCommit={(suppliers) => wish({ suppliersPerQuarter: suppliers === null ? null : Math.round(suppliers) })} />
        <NumberField label={text.heads} value={wishes.headsPerQuarter} isWhole mayBeEmpty minimum={0} maximum={100_000} width={64} onCommit={(headsPerQuarter) => wish({ headsPerQuarter })} />
      </div>
      {isFree ? <p className="caption plain">{text.noLimits}</p> : null}
      <details className="best-plan-more" open={surge !== null}>
        <summary>{text.surge}</summary>
        <div className="row">
          <SelectField
            label={text.surgeOf} value={surge === null ? noSurge : (surge.productId ?? every)}
            options={[{ key: noSurge, label: text.noSurge }, { key: every, label: text.allProducts }, ...contents.products.flatMap(({ partId }) => { const part = parts.get(partId); return part === undefined ? [] : [{ key: partId, label: partName(part) }] })]}
            onChange={(key) => askSurge(key === noSurge ? null : { ...usualSurge, productId: key === every ? null : key })}
          />
          {surge === null ? null : (
            <>
              <NumberField label={text.surgeBy} value={Math.round(surge.addedShare * 100)} unit="%" isWhole minimum={1} maximum={2000} width={56} onCommit={(percent) => { if (percent !== null) askSurge({ ...surge, addedShare: percent / 100 }) }} />
              {from === null ? null : (
                <SelectField
                  label={text.surgeFrom} value={String(quarterWithin(surge.quarter, wishes.quarters))}
                  options={Array.from({ length: wishes.quarters }, (_, at) => ({ key: String(at), label: quarterText(quarterAfter(from, at)) }))} onChange={(at) => askSurge({ ...surge, quarter: Number(at) })}
                />
              )}
            </>
          )}
          <NumberField label={text.seconds} value={seconds} isWhole minimum={1} maximum={3600} width={56} onCommit={(most) => { if (most !== null) lookFor(most) }} />
        </div>
      </details>
    </div>
  )
}
