import { useView } from '../../state/view.ts'
import { partsText as words } from '../../text/parts.ts'
import { Button } from '../../ui/button.tsx'
import { suggest, type PartChip } from './filter-rows.ts'
import type { PartRow } from './part-row.ts'
import { useMemo } from '../../text/use-memo.ts'

interface NoMatchProps {
  readonly rows: readonly PartRow[]
  readonly text: string
  readonly chips: ReadonlySet<PartChip>
  readonly onClear: () => void
}

/** Nothing passes the filter: what it was, a near word, and the way back. */
export function NoMatch({ rows, text, chips, onClear }: NoMatchProps) {
  const near = useMemo(() => (text === '' ? null : suggest(rows, text)), [rows, text])
  const names = [...chips].map((chip) => words.chips[chip]).join(', ')
  return (
    <section className="no-match" role="status">
      <h2>{text === '' ? words.noMatch.titleChips : words.noMatch.title(text)}</h2>
      <p className="quiet">
        {near === null ? null : <>{words.noMatch.didYouMean} <Button kind="link" onPress={() => useView.setState({ filter: near.text })}>{near.text}</Button> {words.noMatch.count(near.count)} </>}
        {chips.size > 0 ? words.noMatch.alsoOn(names, chips.size === 1) : null}
      </p>
      <Button onPress={onClear}>{words.filter.clear} <kbd className="key" aria-hidden="true">Esc</kbd></Button>
    </section>
  )
}
