import { useDeferredValue, useState, type ReactNode } from 'react'
import { shippedFigures } from '../../shared/data/figures.ts'
import { explain } from '../../shared/engine/explain.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { isLong } from '../state/is-long.ts'
import { sayDone, sayFailed } from '../state/notices.ts'
import { useShown } from '../state/shown.ts'
import { closeInspector, type WhyTarget } from '../state/view.ts'
import { useWorkedOut } from '../state/worked-out.ts'
import { inWords, wordsOf } from '../text/sentences/in-words.ts'
import { whyText } from '../text/why.ts'
import { explainedNumber } from '../text/explained-number.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Term } from '../ui/term.tsx'
import { conceptOf } from './concept-of.ts'
import { explanationText, sourceDetail, sourcesOf } from './explanation-text.ts'
import { InputLines, Leaf } from './input-line.tsx'
import { subjectOf } from './subject.ts'
import { Symbols } from './symbols.tsx'
import { withTrial } from './with-trial.ts'
import { useMemo } from '../text/use-memo.ts'
import { knownName } from '../text/names.ts'

/** "Why this number": the equation, its inputs down to cells and figures, ready to be changed, and the sources with year and licence. */
export function Inspector({ why }: { readonly why: WhyTarget }) {
  const contents = useWorkedOut()
  // Of a long project the pane opens in its own frame, and what it says comes after.
  const wanted = useDeferredValue<WhyTarget | null>(why, contents !== null && isLong(contents) ? null : why)
  return wanted === null || contents === null ? <InspectorPane>{null}</InspectorPane> : <Explained why={wanted} contents={contents} />
}

function InspectorPane({ beside = null, children }: { readonly beside?: ReactNode; readonly children: ReactNode }) {
  return (
    <aside className="inspector" aria-label={whyText.title}>
      <div className="pane-head">
        <span className="grow">{whyText.title}</span>
        {beside}
        <Button kind="ghost" square small aria-label={whyText.close} onPress={closeInspector}><Icon name="close" size={12} /></Button>
      </div>
      {children}
    </aside>
  )
}

function Explained({ why, contents }: { readonly why: WhyTarget; readonly contents: ProjectContents }) {
  const what = useShown((state) => state.what)
  const explanation = useMemo(
    () => explain({ ...withTrial(contents, why), figures: shippedFigures, what }, why.target),
    [contents, what, why],
  )
  const sources = useMemo(() => (explanation === null ? [] : [...sourcesOf(explanation).values()]), [explanation])
  const subject = subjectOf(contents, why)
  const of = explanation === null ? '' : wordsOf(explanation.of)
  const shown = explanation === null ? '' : explainedNumber(explanation, contents)
  const concept = conceptOf(why.target)
  // What it was when it was asked for, so that a changed input shows what it did.
  const [asked] = useState(explanation)
  const first = asked === null ? '' : explainedNumber(asked, contents)
  const copy = (): void => {
    if (explanation === null) return
    navigator.clipboard.writeText(explanationText(explanation, contents, subject)).then(() => sayDone(whyText.copied), () => sayFailed(whyText.copyFailed))
  }
  return (
    <InspectorPane beside={explanation === null ? null : <Button kind="ghost" small onPress={copy}>{whyText.copy}</Button>}>
      {explanation === null ? <p className="why-body quiet">{whyText.nothing}</p> : (
        <div className="why-body">
          <p className="small faint">{subject}{of === '' || subject.includes(of) ? null : ` · ${of}`}</p>
          <p className="why-head" aria-live="polite">
            <b>{shown}</b> <span className="quiet">{inWords(explanation.quantity.label)}</span>{concept === null ? null : <Term of={concept} />}
            {shown === first ? null : <span className="why-was small">{whyText.was(first)}</span>}
          </p>
          {explanation.says === null ? null : <p className="why-says">{inWords(explanation.quantity.label)} = {inWords(explanation.says)}{typeof explanation.symbols === 'string' ? <><br /><Symbols text={explanation.symbols} /></> : null}</p>}
          {explanation.inputs.length === 0 ? <Leaf input={explanation} scenarioId={why.scenarioId} /> : <InputLines inputs={explanation.inputs} depth={0} scenarioId={why.scenarioId} />}
          {sources.length === 0 ? null : (
            <>
              <h2 className="caption">{whyText.sources}</h2>
              <ul className="why-sources">{sources.map((source) => <li key={source.title + sourceDetail(source)} className="small"><b className="strong">{knownName(source.title)}</b><br /><span className="faint">{sourceDetail(source)}</span></li>)}</ul>
            </>
          )}
          <p className="caption why-legend">{whyText.legend}</p>
        </div>
      )}
    </InspectorPane>
  )
}
