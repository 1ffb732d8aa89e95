import type { BomImport } from '../../shared/import/bom-import.ts'
import type { ContentsOptions } from '../../shared/import/contents-options.ts'
import { toContents } from '../../shared/import/to-contents.ts'
import type { Product } from '../../shared/model/bom.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Origins } from '../../shared/model/source.ts'
import type { FoundProduct, NewProject } from './import-view.ts'

/** The products that the sheet describes; one without number and description where it does not name them. */
export function foundProducts(imported: BomImport): FoundProduct[] {
  let count = 0
  const newId = () => {
    count += 1
    return String(count)
  }
  const options: ContentsOptions = { projectId: 'new', projectName: '', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '', newId }
  const { products, parts } = toContents(imported, options)
  const byId = new Map(parts.map((part) => [part.id, part]))
  return products.map(({ partId, demandPerYear, marginPerUnit }) => ({ partNumber: byId.get(partId)?.partNumber ?? '', description: byId.get(partId)?.description ?? '', demandPerYear, marginPerUnit }))
}

/** The project made of the sheet and of what the person said; `at` is an ISO 8601 instant. */
export function newContents(imported: BomImport, project: NewProject, { at, newId }: { readonly at: string; readonly newId: () => string }): ProjectContents {
  const { name, company, currency, plantCountry, plantCity } = project
  const contents = toContents(imported, { projectId: newId(), projectName: name, company, currency, plantCountry, plantCity, importedAt: at, newId })
  return {
    ...contents,
    products: contents.products.map((product, index) => {
      const { demandPerYear = null, marginPerUnit = null } = project.products[index] ?? {}
      return Object.assign({}, product, { demandPerYear, marginPerUnit, origins: originsOf(product, { demandPerYear, marginPerUnit }, at) })
    }),
  }
}

/** Where a product's facts come from once a person has looked at them: what she left stands as the sheet says, what she typed is hers. */
function originsOf(product: Product, said: Pick<Product, 'demandPerYear' | 'marginPerUnit'>, at: string): Origins {
  const kept = Object.entries(product.origins).filter(([field]) => (field !== 'demandPerYear' && field !== 'marginPerUnit') || (said[field] !== null && said[field] === product[field]))
  const typed = (['demandPerYear', 'marginPerUnit'] as const).filter((field) => said[field] !== null && said[field] !== product[field])
  return { ...Object.fromEntries(kept), ...Object.fromEntries(typed.map((field) => [field, { kind: 'typed' as const, at }])) }
}
