import { useEffect, useRef, useState } from 'react'
import { countries } from '../../../shared/data/countries.ts'
import { exchangeRateRows } from '../../../shared/data/generated/exchange-rates.ts'
import { importText } from '../../text/import.ts'
import { ImportEnded } from '../../work/import-client.ts'
import type { FoundProduct, ImportView } from '../../work/import-view.ts'
import { importClient, keepDraft, useImport } from './import-store.ts'
import { ProductFields } from './product-fields.tsx'
import { draftFor, problemsOf, productDraft, type ProjectDraft } from './project-draft.ts'
import { countryName } from '../../text/country-names.ts'
import { compareNames } from '../../text/format.ts'

const texts = importText.done
const currencies = ['EUR', ...exchangeRateRows.map(([currency]) => currency).toSorted()]
const countriesByName = () => countries.map(({ iso2 }) => ({ iso2, name: countryName(iso2) })).toSorted((left, right) => compareNames(left.name, right.name))

interface DoneStepProps {
  readonly view: ImportView
  readonly onSubmit: () => void
}

function useProducts(): readonly FoundProduct[] | null {
  const version = useImport((state) => state.version)
  const [found, setFound] = useState<{ version: number; products: readonly FoundProduct[] } | null>(null)
  useEffect(() => {
    let wanted = true
    importClient()
      .run((work) => work.products())
      .then((products) => {
        if (wanted) setFound({ version, products })
      })
      .catch((error: unknown) => {
        if (!(error instanceof ImportEnded)) throw error
      })
    return () => {
      wanted = false
    }
  }, [version])
  return found?.products ?? null
}

/** The last step: what the sheet does not say of the product, its plant and what it earns. */
export function DoneStep({ view, onSubmit }: DoneStepProps) {
  const asked = useImport((state) => state.asked)
  const failure = useImport((state) => state.failure)
  const products = useProducts()
  const kept = useImport((state) => state.draft)
  const draft = kept ?? (products === null ? null : draftFor(view.file, products, view.project))
  useEffect(() => {
    if (products !== null && kept?.products.length !== products.length) keepDraft({ ...(kept ?? draftFor(view.file, products, view.project)), products: products.map(productDraft) })
  }, [products, kept, view.file, view.project])
  const firstField = useRef<HTMLInputElement>(null)
  const shown = draft !== null && products !== null
  // The button that led here is gone; the keyboard goes on in the first field.
  useEffect(() => {
    if (shown) firstField.current?.focus()
  }, [shown])
  if (draft === null || products === null) return <div className="import-done" aria-busy="true" />
  const problems = asked ? problemsOf(draft) : new Set<never>()
  const put = (change: Partial<ProjectDraft>) => keepDraft({ ...draft, ...change })
  return (
    <div className="import-done">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <h2>{texts.heading}</h2>
        <p className="import-quiet">{texts.lead(view.totals?.lines ?? 0, view.file)}</p>
        {failure !== null && <p className="import-pane-note is-error" role="alert">{texts.failed}: {failure}</p>}
        <div className="import-form">
          <label htmlFor="import-name">{texts.name}</label>
          <input ref={firstField} id="import-name" value={draft.name} maxLength={200} required aria-invalid={problems.has('name')} onChange={({ target }) => put({ name: target.value })} />
          <span className={problems.has('name') ? 'import-wrong' : ''}>{problems.has('name') ? texts.nameNeeded : ''}</span>
          <label htmlFor="import-company">{texts.company}</label>
          <input id="import-company" value={draft.company} maxLength={200} aria-describedby="import-company-hint" onChange={({ target }) => put({ company: target.value })} />
          <span id="import-company-hint" className="import-quiet">{texts.companyHint}</span>
          <label htmlFor="import-country">{texts.country}</label>
          <select
            id="import-country" value={draft.plantCountry} required aria-invalid={problems.has('plantCountry')} aria-describedby="import-country-hint"
            onChange={({ target }) => put({ plantCountry: target.value })}
          >
            <option value="">{texts.chooseCountry}</option>
            {countriesByName().map(({ iso2, name }) => <option key={iso2} value={iso2}>{name}</option>)}
          </select>
          <span id="import-country-hint" className={problems.has('plantCountry') ? 'import-wrong' : 'import-quiet'}>{problems.has('plantCountry') ? texts.countryNeeded : texts.countryHint}</span>
          <label htmlFor="import-city">{texts.city}</label>
          <input id="import-city" value={draft.plantCity} maxLength={200} onChange={({ target }) => put({ plantCity: target.value })} />
          <span />
          <label htmlFor="import-currency">{texts.currency}</label>
          <select id="import-currency" value={draft.currency} aria-describedby="import-currency-hint" onChange={({ target }) => put({ currency: target.value })}>
            {currencies.map((currency) => <option key={currency} value={currency}>{currency}</option>)}
          </select>
          <span id="import-currency-hint" className="import-quiet">{texts.currencyHint}</span>
        </div>
        {products.length > 0 && (
          <ProductFields
            products={products} drafts={draft.products} projectName={draft.name} currency={draft.currency}
            onChange={(index, change) => put({ products: draft.products.map((product, at) => (at === index ? Object.assign({}, product, change) : product)) })}
          />
        )}
        <p className="import-quiet">{products.length === 0 ? texts.noProduct : texts.later}</p>
        {/* The button stands in the toolbar; this one lets Enter in a field do the same. */}
        <button type="submit" hidden>{texts.create}</button>
      </form>
    </div>
  )
}
