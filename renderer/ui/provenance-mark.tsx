import type { Provenance } from '../../shared/engine/evaluation.ts'
import { text } from '../text/en.ts'
import { formatDate } from '../text/format.ts'

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
      return 'typed'
    case 'computed':
      return 'computed'
  }
}

/** Where a number came from, in words: cell, source and year, or what kind of guess it is. */
export function provenanceInWords(provenance: Provenance): string {
  const words = text.inspector
  switch (provenance.kind) {
    case 'fact': {
      const { origin } = provenance
      if (origin.kind === 'sheet') return words.fromCell(origin.cell, origin.sheet)
      return origin.kind === 'typed' ? words.typed(formatDate(origin.at)) : words.sample
    }
    case 'figure': {
      if (provenance.overridden) return words.changed
      const source = words.sourceLine(provenance.source.title, provenance.source.year)
      return provenance.tag === 'assumption' ? `${words.assumption} (${source})` : source
    }
    case 'estimate':
      return `${words.estimate}: ${provenance.method}`
    case 'choice':
      return words.choice
    case 'computed':
      return ''
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
