import type { MissingFact } from '../../../shared/engine/missing-fact.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { fieldsOf, type FactField } from '../../facts/fact-fields.ts'
import { FactInput } from '../../facts/fact-input.tsx'
import { useMissingFacts } from '../../state/missing-facts.ts'
import { saveQuestions } from '../../state/export-files.ts'
import { missingFactsText as words } from '../../text/missing-facts.ts'
import { formatDays, formatNumber, formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Why } from '../../ui/why.tsx'
import { ProvenanceMark } from '../../why/provenance-mark.tsx'
import './missing-facts.css'
import { useMemo } from '../../text/use-memo.ts'
import { knownName } from '../../text/names.ts'

/** The facts that would narrow the answer most, in words, each with a field to type it in, and as questions for suppliers. */
export function MissingFactsPanel({ contents }: { readonly contents: ProjectContents }) {
  const { facts: found, failure, isWorking } = useMissingFacts(contents)
  const names = useMemo(() => namesIn(contents), [contents])
  const facts = found?.facts ?? []
  return (
    <section className="missing-facts" aria-label={words.title} aria-busy={isWorking}>
      <div className="pane-head">
        {words.title} {found === null || facts.length === 0 ? null : <span className="caption hide-narrow">{words.caption(formatNumber(facts.length), formatNumber(found.missing))}</span>}
        <span className="grow" />
        {facts.length === 0 ? null : <Button small onPress={() => void saveQuestions(facts)}>{words.save}</Button>}
      </div>
      {failure === null ? null : <p className="small bad">{words.failed(failure)}</p>}
      {found === null ? (failure === null ? <p className="small quiet">{words.working}</p> : null) : (
        <>
          {facts.length === 0 && found.isLossKnown ? <p className="small quiet">{words.none}</p> : null}
          {facts.length === 0 && found.isLossKnown ? null : <p className="small quiet">{found.isLossKnown ? words.intro : words.introNoLoss}</p>}
          <ol className="small">
            {facts.map((fact) => <Asked key={`${fact.ref.id} ${fact.ref.field}`} contents={contents} fact={fact} names={names} />)}
          </ol>
          {facts.length === 0 ? null : <p className="caption">{isWorking ? words.again : words.saveWhy}</p>}
        </>
      )}
    </section>
  )
}

interface Names {
  readonly part: (id: string) => string
  readonly site: (id: string | null) => string
  readonly currency: (offerId: string) => string
}

function namesIn({ parts, suppliers, sites, offers }: ProjectContents): Names {
  const part = new Map(parts.map(({ id, partNumber, description }) => [id, partNumber === '' ? description : partNumber]))
  const supplier = new Map(suppliers.map(({ id, name }) => [id, name]))
  const site = new Map(sites.map(({ id, supplierId, city }) => [id, [supplier.get(supplierId) ?? '', city].filter((word) => word !== '').join(', ')]))
  const currency = new Map(offers.map((offer) => [offer.id, offer.currency]))
  return { part: (id) => part.get(id) ?? '', site: (id) => site.get(id ?? '') || words.anySite, currency: (id) => currency.get(id) ?? '' }
}

/** What the fact is of, as the subject of its sentence. */
function subjectOf({ kind, partId, siteId }: MissingFact, { part, site }: Names): string {
  if (kind === 'recovery' || kind === 'capacity' || kind === 'country') return words.subject[kind](site(siteId))
  if (kind === 'lead-time' || kind === 'price') return words.subject[kind](part(partId), site(siteId))
  return words.subject[kind](part(partId))
}

function Asked({ contents, fact, names }: { readonly contents: ProjectContents; readonly fact: MissingFact; readonly names: Names }) {
  const subject = subjectOf(fact, names)
  const field = fieldOf(fact)
  const of = fact.ref.noun === 'site' ? names.site(fact.siteId) : names.part(fact.partId)
  return (
    <li>
      <p><b>{subject}</b> {fact.assumed === null || fact.answer === null ? <Open fact={fact} currency={contents.project.currency} /> : <Moves fact={fact} currency={contents.project.currency} />}</p>
      {field === undefined ? null : (
        <FactInput
          contents={contents} field={field} id={fact.ref.id} of={of} label={words.fieldOf(words.fields[fact.kind], of)} isOriginHidden
          {...(fact.kind === 'price' ? { unit: names.currency(fact.ref.id) } : {})}
        />
      )}
    </li>
  )
}

/** The field to type it in; currencies are not asked for here. */
const fieldOf = ({ ref }: MissingFact): FactField | undefined => fieldsOf(ref.noun, []).find(({ name }) => name === ref.field)

/** What is taken in its place, and how far the loss could move. */
function Moves({ fact, currency }: { readonly fact: MissingFact; readonly currency: string }) {
  const { assumed, answer, kind, partId } = fact
  if (assumed === null || answer === null) return null
  const [value, low, high] = kind === 'stock' ? [assumed.value, assumed.low, assumed.high].map((units) => formatNumber(units)) : [assumed.value, assumed.low, assumed.high].map(formatDays)
  const unit = kind === 'stock' ? words.pieces : words.days
  const number = unit(value ?? '')
  const money = (sum: number): string => formatShortMoney(sum, currency)
  const [least, most] = [Math.min(answer.low, answer.high, answer.assumed), Math.max(answer.low, answer.high, answer.assumed)]
  if (kind === 'capacity') {
    return <>{words.enough(formatNumber(assumed.low, 1), formatNumber(assumed.high, 1))}{' '}{words.moves(money(fact.opens ?? 0))}, {words.between(money(least), money(most))} {words.leansOn(fact.parts)}</>
  }
  return (
    <>
      {kind === 'lead-time' ? words.counts : words.assumed}{' '}
      <span className="assumed" title={assumed.key}>
        <ProvenanceMark mark={kind === 'stock' ? 'estimate' : 'default'} />
        {kind === 'lead-time' ? number : <Why scenarioId={null} target={{ on: 'part', partId, quantity: kind === 'stock' ? 'survive' : 'recover' }}>{number}</Why>}
      </span>{' '}
      {words.range(low ?? '', high ?? '', knownName(assumed.of))}{' '}
      {words.moves(money(fact.opens ?? 0))}, {words.between(money(least), money(most))} {words.leansOn(fact.parts)}
    </>
  )
}

/** What has no landed cost without it. */
function Open({ fact, currency }: { readonly fact: MissingFact; readonly currency: string }) {
  const money = fact.opens === null ? null : formatShortMoney(fact.opens, currency)
  return <>{words.unknown} {money === null ? words.leavesUnknown : fact.isGuess ? words.leavesGuess(money) : words.leaves(money)} {words.leansOn(fact.parts)}</>
}
