import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { openTerms, type Offer } from '../../../shared/model/offer.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { Sentence } from '../../../shared/text/say.ts'
import { fieldsOf, type FactNoun } from '../../facts/fact-fields.ts'
import { knownCurrencies } from '../../facts/known-currencies.ts'
import { CustomsStepsPanel } from '../../facts/customs-steps-panel.tsx'
import { FactInput } from '../../facts/fact-input.tsx'
import { FlexibleCapacityEditor } from '../../facts/flexible-capacity.tsx'
import { PartNotices } from '../../facts/part-notices.tsx'
import '../../facts/facts.css'
import { PriceBreaksEditor } from '../../facts/price-breaks-editor.tsx'
import { addOffers } from '../../facts/set-fact.ts'
import { change } from '../../state/steps.ts'
import { factsText } from '../../text/facts.ts'
import { partsText as words } from '../../text/parts.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { closePane } from './parts-view.ts'

interface EditPanelProps {
  readonly contents: ProjectContents
  readonly part: Part
  /** "noun.field" that the person came for. */
  readonly focus: string | null
  /** Why it has no landed cost, in words, or null. */
  readonly notPriced: Sentence | null
  /** Parts selected with this one that have no supplier either. */
  readonly alsoWithout: readonly string[]
}

/** How many of the finer terms an offer states. */
const finerStated = (offer: Offer): number => Object.keys(openTerms).filter((term) => offer[term as keyof typeof openTerms] !== null).length // the keys of openTerms are its fields

/** Everything that is known of a part, its offers and their sites, each fact with its provenance and ready to be changed. */
export function EditPanel({ contents, part, focus, notPriced, alsoWithout }: EditPanelProps) {
  const panel = useRef<HTMLElement>(null)
  const of = part.partNumber || part.description
  const lines = contents.lines.filter((line) => line.childId === part.id && line.alternateOf === null)
  const product = contents.products.find((one) => one.partId === part.id)
  const offers = contents.offers.filter((offer) => offer.partId === part.id)
  useEffect(() => {
    const target = panel.current?.querySelector<HTMLElement>(focus === null ? '.fact input' : `[data-fact="${focus}"] input, [data-fact="${focus}"] button`)
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, [focus])
  const facts = (noun: FactNoun, id: string, named: string, unitOf: (field: string) => string | undefined = () => undefined, isFiner = false): ReactNode =>
    fieldsOf(noun, knownCurrencies).filter((field) => (field.isFiner ?? false) === isFiner).map((field) => {
      const unit = unitOf(field.name)
      return <FactInput key={field.name} contents={contents} field={field} id={id} of={named} {...(unit === undefined ? {} : { unit })} />
    })
  return (
    <aside className="inspector edit-part" aria-label={words.edit.title} ref={panel}>
      <div className="pane-head">
        <span className="grow">{words.edit.title}</span>
        <Button kind="ghost" square small aria-label={words.edit.close} onPress={closePane}><Icon name="close" size={12} /></Button>
      </div>
      <div className="edit-body" role="presentation" onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        closePane()
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.parts-table .cell.active [data-cell]')?.focus())
      }}>
        <p className="small faint code">{part.partNumber}</p>
        <h2>{part.description || part.partNumber}</h2>
        {notPriced === null ? null : <p className="small not-priced">{words.edit.notPriced} {inWords(notPriced)}</p>}
        <PartNotices partId={part.id} />
        <Group title={words.edit.part}>{facts('part', part.id, of, (name) => (name === 'stock' ? part.unit : undefined))}</Group>
        {offers.map((offer) => {
          const site = contents.sites.find((one) => one.id === offer.siteId)
          const supplier = contents.suppliers.find((one) => one.id === site?.supplierId)
          const name = supplier?.name ?? ''
          const others = new Set(contents.offers.filter((one) => one.siteId === offer.siteId && one.partId !== part.id).map((one) => one.partId)).size
          return (
            <div key={offer.id}>
              <Group title={words.edit.offer(name)}>
                {facts('offer', offer.id, `${of}, ${name}`, (field) => (field === 'unitPrice' ? offer.currency : undefined))}
                <details className="finer-terms" open={focus !== null && fieldsOf('offer', knownCurrencies).some((one) => one.isFiner === true && `offer.${one.name}` === focus)}>
                  <summary>{factsText.finer} <span className="faint">{finerStated(offer) === 0 ? null : factsText.finerCount(finerStated(offer))}</span></summary>
                  {facts('offer', offer.id, `${of}, ${name}`, (field) => (field === 'assistsPerUnit' || field === 'toolingCost' ? offer.currency : undefined), true)}
                </details>
                <CustomsStepsPanel contents={contents} partId={part.id} offerId={offer.id} />
                <PriceBreaksEditor contents={contents} offer={offer} of={`${of}, ${name}`} />
                {offer.priceBreaks.length > 0 ? <p className="caption">{words.edit.priceBreaks}</p> : null}
              </Group>
              {site === undefined ? null : (
                <Group title={words.edit.site(name)} note={others > 0 ? words.edit.usedFor(others) : null}>
                  {supplier === undefined ? null : facts('supplier', supplier.id, supplier.name)}
                  {facts('site', site.id, name)}
                  <FlexibleCapacityEditor contents={contents} noun="site" id={site.id} of={name} />
                </Group>
              )}
            </div>
          )
        })}
        <AddSupplier contents={contents} part={part} isOpen={offers.length === 0} alsoWithout={offers.length === 0 ? alsoWithout : []} />
        {lines.length === 1 && lines[0] !== undefined ? <Group title={words.edit.line}>{facts('line', lines[0].id, of, (name) => (name === 'quantity' ? part.unit : undefined))}</Group> : null}
        {lines.length > 1 ? (
          <Group title={words.edit.line}>
            {lines.map((line) => {
              const parent = contents.parts.find((one) => one.id === line.parentId)
              return <FactInput key={line.id} contents={contents} id={line.id} of={of} label={words.edit.inParent(parent?.description || parent?.partNumber || '')} unit={part.unit}
                field={{ noun: 'line', name: 'quantity', kind: 'amount', optional: true, minimum: 0 }} />
            })}
          </Group>
        ) : null}
        {product === undefined ? null : <Group title={words.edit.product}>{facts('product', product.partId, of)}<FlexibleCapacityEditor contents={contents} noun="product" id={product.partId} of={of} /></Group>}
      </div>
    </aside>
  )
}

function Group({ title, note = null, children }: { readonly title: string; readonly note?: string | null; readonly children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3>{title}{note === null ? null : <span className="caption"> {note}</span>}</h3>
      {children}
    </section>
  )
}

/** Names a supplier for the part; price and country are filled in where they then appear. */
function AddSupplier({ contents, part, isOpen, alsoWithout }: {
  readonly contents: ProjectContents; readonly part: Part; readonly isOpen: boolean; readonly alsoWithout: readonly string[]
}) {
  const [name, setName] = useState('')
  const [forAll, setForAll] = useState(true)
  const partIds = forAll ? [part.id, ...alsoWithout] : [part.id]
  const add = (): void => {
    if (name.trim() === '') return
    const step = { name: words.edit.addedStep(name.trim(), partIds.length === 1 ? part.partNumber || part.description : words.row.parts(partIds.length)).slice(0, 300), at: new Date().toISOString() }
    const made = addOffers(contents, partIds, name.trim(), step, () => crypto.randomUUID())
    void change(made.name, made.patches)
    setName('')
    // The form closes; the keyboard goes on with the price of the offer that it made.
    requestAnimationFrame(() => [...document.querySelectorAll<HTMLElement>('.edit-part [data-fact="offer.unitPrice"] input')].at(-1)?.focus())
  }
  return (
    <details className="fact-group" open={isOpen} data-fact="offer.new">
      <summary>{words.edit.addSupplier}</summary>
      <form className="row" onSubmit={(event) => { event.preventDefault(); add() }}>
        <span className="field grow">
          <label htmlFor="supplier-name">{words.edit.supplierName}</label>
          <input id="supplier-name" list="supplier-names" value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
        </span>
        <datalist id="supplier-names">{contents.suppliers.map((supplier) => <option key={supplier.id} value={supplier.name} />)}</datalist>
        <Button type="submit" isDisabled={name.trim() === ''}>{words.edit.add}</Button>
      </form>
      {alsoWithout.length === 0 ? <p className="caption">{words.edit.selectMore}</p> : (
        <label className="row small"><input type="checkbox" checked={forAll} onChange={({ target }) => setForAll(target.checked)} />{words.edit.forAll(alsoWithout.length + 1)}</label>
      )}
    </details>
  )
}
