import { useState } from 'react'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { openProduct, type Product } from '../../shared/model/bom.ts'
import { partsById } from './fact-book.ts'
import { change } from '../state/steps.ts'
import { productsText as words } from '../text/products.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FactInput } from './fact-input.tsx'
import { gatherIntoProduct } from './set-fact.ts'
import './facts.css'

/** True where some product's demand or contribution is unknown, or nothing is sold yet. */
export const lacksProductFacts = ({ products }: Pick<ProjectContents, 'products'>): boolean =>
  products.length === 0 || products.some((product) => product.demandPerYear === null || product.marginPerUnit === null)

/** Says what cannot be known without units and contribution, and asks for them on the spot. */
export function ProductsStrip({ contents }: { readonly contents: ProjectContents }) {
  const parts = partsById(contents)
  const name = (partId: string): string => parts.get(partId)?.description || parts.get(partId)?.partNumber || partId
  const missing = contents.products.filter((product) => product.demandPerYear === null || product.marginPerUnit === null)
  const { currency } = contents.project
  return (
    <section className="products-strip" aria-label={words.label}>
      <div className="words">
        <h2 className="strong" style={{ fontSize: 13, lineHeight: '20px' }}>{contents.products.length === 0 ? words.titleNone : words.title}</h2>
        <p className="small quiet">{contents.products.length === 0 ? words.none : words.body}</p>
      </div>
      {contents.products.length === 0 ? <ChooseProduct contents={contents} /> : null}
      {missing.map((product) => (
        <div className="product" key={product.partId} role="group" aria-label={name(product.partId)}>
          <b className="cut" title={name(product.partId)}>{name(product.partId)}</b>
          <FactInput contents={contents} id={product.partId} of={name(product.partId)} isOriginHidden label={words.demand}
            field={{ noun: 'product', name: 'demandPerYear', kind: 'amount', optional: true, minimum: 0 }} />
          <FactInput contents={contents} id={product.partId} of={name(product.partId)} isOriginHidden label={words.margin(currency)}
            field={{ noun: 'product', name: 'marginPerUnit', kind: 'amount', optional: true }} />
          <FactInput contents={contents} id={product.partId} of={name(product.partId)} isOriginHidden label={words.finished}
            field={{ noun: 'product', name: 'finishedStock', kind: 'amount', optional: true, minimum: 0 }} />
        </div>
      ))}
    </section>
  )
}

/** Lets the person say which part is the product that is sold; a list without levels goes into a product of its own. */
function ChooseProduct({ contents }: { readonly contents: ProjectContents }) {
  const children = new Set(contents.lines.filter((line) => line.parentId !== null).map((line) => line.childId))
  const parents = new Set(contents.lines.map((line) => line.parentId))
  const tops = contents.parts.filter((part) => !children.has(part.id) && parents.has(part.id))
  const [chosen, setChosen] = useState(tops[0]?.id ?? '')
  if (tops.length === 0) {
    const gather = (name: string): void => {
      const made = gatherIntoProduct(contents, name, { name: words.gatherStep(name), at: new Date().toISOString() }, () => crypto.randomUUID())
      void change(made.name, made.patches)
    }
    return (
      <div className="product">
        <TextField label={words.gather} value="" placeholder={contents.project.name} onCommit={gather} />
        <Button onPress={() => gather(contents.project.name)}>{words.gatherAsProject}</Button>
      </div>
    )
  }
  const options = tops.map((part) => ({ key: part.id, label: part.description || part.partNumber, note: part.partNumber }))
  const make = (): void => {
    const product: Product = { partId: chosen, demandPerYear: null, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} }
    void change(words.makeStep(options.find((option) => option.key === chosen)?.label ?? ''), [{ noun: 'product', id: chosen, value: product }])
  }
  return (
    <div className="product">
      <SelectField label={words.choose} value={chosen} options={options} onChange={setChosen} />
      <Button onPress={make}>{words.make}</Button>
    </div>
  )
}
