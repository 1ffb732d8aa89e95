import { importText } from '../../text/import.ts'
import { NumberField } from '../../ui/number-field.tsx'
import type { FoundProduct } from '../../work/import-view.ts'
import type { ProductDraft } from './project-draft.ts'

const texts = importText.done

interface ProductFieldsProps {
  readonly products: readonly FoundProduct[]
  readonly drafts: readonly ProductDraft[]
  readonly projectName: string
  readonly currency: string
  readonly onChange: (index: number, change: Partial<ProductDraft>) => void
}

/** Demand and contribution margin of each product that the sheet describes. */
export function ProductFields({ products, drafts, projectName, currency, onChange }: ProductFieldsProps) {
  return (
    <table className="import-products">
      <caption>{texts.products}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.product}</th>
          <th scope="col" className="is-number">{texts.demand}<small>{texts.demandUnit}</small></th>
          <th scope="col" className="is-number">{texts.margin}<small>{texts.marginUnit(currency)}</small></th>
        </tr>
      </thead>
      <tbody>
        {products.map((product, index) => {
          const name = product.partNumber === '' ? projectName : product.partNumber
          const draft = drafts[index]
          return (
            // Products keep the order in which the sheet names them, and may share a name.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">
                {name}
                {product.description !== '' && <small>{product.description}</small>}
                {product.partNumber === '' && <small>{texts.flat}</small>}
              </th>
              <td>
                <NumberField
                  label={texts.demandOf(name)} isLabelHidden mayBeEmpty isWhole minimum={0} width={120} value={draft?.demandPerYear ?? null}
                  onCommit={(demandPerYear) => onChange(index, { demandPerYear })}
                />
              </td>
              <td>
                <NumberField
                  label={texts.marginOf(name)} isLabelHidden mayBeEmpty isWhole width={120} value={draft?.marginPerUnit ?? null}
                  onCommit={(marginPerUnit) => onChange(index, { marginPerUnit })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
