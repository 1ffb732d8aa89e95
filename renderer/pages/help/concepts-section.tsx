import { concepts, conceptText } from '../../text/concepts.ts'
import { helpText } from '../../text/help.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { matches } from './search.ts'

/** The first letter of a sentence's subject as a heading has it. */
const asHeading = (term: string): string => term.charAt(0).toLocaleUpperCase() + term.slice(1)

/** The words of the trade, each in a few sentences. */
export function ConceptsSection({ typed }: { readonly typed: string }) {
  const found = concepts.filter((concept) => matches(typed, Object.values(conceptText[concept])))
  if (found.length === 0) return <EmptyState title={helpText.none(typed)} words={helpText.noneWords} />
  return (
    <div className="help-entries">
      {found.map((concept) => {
        const { term, says } = conceptText[concept]
        return (
          <article key={concept} id={`help-${concept}`} tabIndex={-1}>
            <h2>{asHeading(term)}</h2>
            <p>{says}</p>
          </article>
        )
      })}
    </div>
  )
}
