import { useState } from 'react'
import type { InputIndex } from '../../../shared/engine/uncertainty/interactions.ts'
import { roundedToError } from '../../../shared/engine/uncertainty/spread.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { inputNameOf } from '../../plans/futures-chart.ts'
import { useDraft } from '../../state/draft.ts'
import { formatList, formatNumber, formatPercent } from '../../text/format.ts'
import { futuresText } from '../../text/futures.ts'
import { Button } from '../../ui/button.tsx'
import { askInteractions } from '../../work/simulation-client.ts'
import type { TornadoBars } from '../../work/simulation-worker.ts'

const text = futuresText

/** Below a hundredth of the spread an input is not worth a word. */
const least = 0.01

type Shown = { readonly kind: 'running'; readonly done: number; readonly all: number } | { readonly kind: 'found'; readonly indices: readonly InputIndex[] | null } | { readonly kind: 'failed'; readonly reason: string }

/** What each input of a tornado brings to the spread with all its interactions, worked out on demand; shares with no digit that their error does not bear. */
export function InteractionsLine({ contents, scenarioId, bars }: { readonly contents: ProjectContents; readonly scenarioId: string; readonly bars: TornadoBars }) {
  const what = useDraft((state) => state.what)
  const [shown, setShown] = useState<Shown | null>(null)
  if (shown === null) {
    const ask = (): void => {
      setShown({ kind: 'running', done: 0, all: 0 })
      // How far it is comes by a way of its own and may come after the answer.
      const tell = ({ done, all }: { readonly done: number; readonly all: number }): void => setShown((now) => (now?.kind === 'running' ? { kind: 'running', done, all } : now))
      askInteractions(contents, scenarioId, what, 'npv', bars.bars.length, tell).then(
        (indices) => setShown({ kind: 'found', indices }),
        (error: unknown) => setShown({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    return <p className="caption"><Button small kind="link" onPress={ask}>{text.interactions}</Button></p>
  }
  if (shown.kind === 'running') return <p className="caption" role="status">{text.interacting(formatNumber(shown.done), formatNumber(shown.all))}</p>
  if (shown.kind === 'failed') return <p className="caption" role="status">{text.failed(shown.reason)}</p>
  if (shown.indices === null) return <p className="caption" role="status">{text.noIndices}</p>
  const named = new Map(bars.bars.map((bar) => [bar.key, inputNameOf(bar)]))
  const worth = shown.indices.filter(({ total }) => total.value >= least).toSorted((left, right) => right.total.value - left.total.value)
  const inWords = worth.map(({ key, total }) => text.indexOf(named.get(key) ?? key, formatPercent(roundedToError(total))))
  const sum = shown.indices.reduce((all, { total }) => all + total.value, 0)
  const error = Math.sqrt(shown.indices.reduce((all, { total }) => all + total.error * total.error, 0))
  return <p className="caption" role="status">{text.indices(formatList(inWords), text.actTogether(formatPercent(roundedToError({ value: sum, error }))))}</p>
}
