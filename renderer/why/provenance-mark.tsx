import type { Provenance } from '../../shared/engine/explanation.ts'
import { text } from '../text/frame.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { rangesText } from '../text/ranges.ts'
import { whyText } from '../text/why.ts'
import { formatAsTyped, formatDate } from '../text/format.ts'
import { knownName } from '../text/names.ts'

type Mark = keyof typeof text.provenance

/** Which of the marks a provenance gets. */
export function markOf(provenance: Provenance): Mark {
  switch (provenance.kind) {
    case 'fact':
      return provenance.origin.kind === 'typed' ? 'typed' : 'sheet'
    case 'figure':
      return provenance.overridden ? 'typed' : 'default'
    case 'estimate':
      return 'estimate'
    case 'choice':
    case 'shock':
      return 'typed'
    case 'missing':
    case 'computed':
      return 'computed'
  }
}

/** Where a number came from, in lines of words: file, sheet, cell and the text as it stood; source, year and grade; or what kind of guess it is. */
export function provenanceInWords(provenance: Provenance): readonly string[] {
  switch (provenance.kind) {
    case 'fact': {
      const { origin } = provenance
      if (origin.kind === 'sheet') return [whyText.fromCell(origin.file, origin.sheet, origin.cell), whyText.raw(origin.raw)]
      if (origin.kind === 'sample') return [whyText.sample]
      return [origin.at === '' ? whyText.typedOnce : whyText.typed(formatDate(origin.at), origin.note), ...(origin.range === undefined ? [] : [rangesText.between(formatAsTyped(origin.range.low), formatAsTyped(origin.range.high))])]
    }
    case 'figure': {
      if (provenance.overridden) return [whyText.changed]
      const { source, tag, confidence } = provenance
      const from = whyText.sourceLine(knownName(source.title), source.year)
      return [tag === 'assumption' ? `${whyText.assumption}: ${from}` : from, whyText.confidence[confidence]]
    }
    case 'estimate':
      return [`${whyText.estimate}: ${inWords(provenance.method)}`]
    case 'choice':
      return [whyText.choice]
    case 'shock':
      return [whyText.shock(provenance.shocks.map(({ name }) => name))]
    case 'missing':
      return [whyText.missing]
    case 'computed':
      return []
  }
}

/** ● your sheet, ■ you typed, ○ default, ~ estimate. */
export function ProvenanceMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className={`provenance ${mark}`} role="img" aria-label={text.provenance[mark]}>
      {mark === 'estimate' ? '~' : null}
    </span>
  )
}
