import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import { rawMaterialWarnings } from '../../../shared/engine/supply.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { selectPart } from '../../state/view.ts'
import { riskText } from '../../text/risk.ts'
import { formatPercent } from '../../text/format.ts'
import { setRiskView } from './risk-view.ts'
import { useMemo } from '../../text/use-memo.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

const words = riskText.materials

/** Strategic raw materials that hang on one country outside the EU, with the parts that hold them; nothing where there are none. */
export function MaterialWarnings({ contents, evaluation, book }: { readonly contents: ProjectContents; readonly evaluation: Evaluation; readonly book: FigureBook }) {
  const limit = book.ref('general.strategic-material-limit').value
  const warnings = useMemo(() => rawMaterialWarnings(contents, evaluation, limit), [contents, evaluation, limit])
  const numbers = useMemo(() => new Map(contents.parts.map((part) => [part.id, part.partNumber || part.description])), [contents.parts])
  if (warnings.length === 0) return null
  return (
    <section className="materials" aria-label={words.title}>
      <div className="pane-head">{words.title}</div>
      <ul className="small">
        {warnings.map((warning) => (
          <li key={warning.material + warning.country}>
            <b className="bad">{words.warning(knownName(warning.material), formatPercent(warning.share), countryName(warning.country))}</b> <span className="quiet">{words.of[warning.of]}</span>{' '}
            {warning.partIds.slice(0, 8).map((partId) => (
              <button key={partId} type="button" className="why code" onClick={() => { setRiskView('parts'); selectPart(partId) }}>{numbers.get(partId)}</button>
            ))}
            {warning.partIds.length > 8 ? <span className="faint"> +{warning.partIds.length - 8}</span> : null}
          </li>
        ))}
      </ul>
      <p className="caption">{words.limit(formatPercent(limit))}</p>
    </section>
  )
}
