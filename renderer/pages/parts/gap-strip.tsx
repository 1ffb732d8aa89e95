import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { blockingFact } from '../../facts/blocking-fact.ts'
import { gapInWords } from '../../facts/gap-in-words.ts'
import { askBlocking } from '../../state/view.ts'
import { partsText } from '../../text/parts.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'

/** One line that names the missing fact that keeps most numbers unknown, with the way to fill it in; nothing where no quarter of the parts waits. */
export function GapStrip({ contents, evaluation }: { readonly contents: ProjectContents; readonly evaluation: Evaluation }) {
  const words = partsText.gap
  const blocking = useMemo(() => blockingFact(contents, evaluation), [contents, evaluation])
  if (blocking === null) return null
  return (
    <section className="gap-strip" aria-label={words.label}>
      <p>{gapInWords(blocking)}</p>
      <Button small kind="suggested" onPress={askBlocking}>{words.fill[blocking.fact]}</Button>
    </section>
  )
}
