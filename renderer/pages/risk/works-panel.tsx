import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsById } from '../../facts/fact-book.ts'
import { FactInput } from '../../facts/fact-input.tsx'
import { FlexibleCapacityEditor } from '../../facts/flexible-capacity.tsx'
import { formatNumber } from '../../text/format.ts'
import { siteFactsText } from '../../text/site-facts.ts'

/** What the own works can make of each product a day, beside what is sold. */
export function WorksPanel({ contents }: { readonly contents: ProjectContents }) {
  const words = siteFactsText.works
  if (contents.products.length === 0) return null
  const parts = partsById(contents)
  return (
    <section className="works-panel" aria-label={words.title}>
      <div className="pane-head"><span className="grow">{words.title}</span></div>
      <p className="caption">{words.says}</p>
      <ul className="small">
        {contents.products.map(({ partId, demandPerYear, capacityPerDay }) => {
          const name = parts.get(partId)?.description || parts.get(partId)?.partNumber || partId
          const sold = demandPerYear === null ? null : demandPerYear / 365
          const isSmall = sold !== null && capacityPerDay !== null && capacityPerDay < sold * (1 - 1e-9)
          return (
            <li key={partId}>
              <span className="cut" title={name}>{name}</span>
              <span className={isSmall ? 'bad' : 'faint'}>{sold === null ? '' : isSmall ? words.tooSmall(formatNumber(sold, 1)) : words.need(formatNumber(sold, 1))}</span>
              <FactInput contents={contents} id={partId} of={name} isOriginHidden label={`${words.field}, ${name}`} field={{ noun: 'product', name: 'capacityPerDay', kind: 'amount', optional: true, minimum: 0 }} />
              <FlexibleCapacityEditor contents={contents} noun="product" id={partId} of={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
