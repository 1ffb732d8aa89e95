import type { FoundProduct, ImportView, NewProject } from '../../work/import-view.ts'

/** What the person typed of one product. */
export interface ProductDraft {
  /** Units a year, null while unknown. */
  readonly demandPerYear: number | null
  /** Contribution margin per unit, null while unknown. */
  readonly marginPerUnit: number | null
}

/** What the person typed of the project that the import makes. */
export interface ProjectDraft {
  readonly name: string
  readonly company: string
  readonly currency: string
  /** ISO 3166-1 alpha-2 code, '' until chosen. */
  readonly plantCountry: string
  readonly plantCity: string
  readonly products: readonly ProductDraft[]
}

/** The parts of a draft that are wrong or missing, by the name of the field. */
export type DraftProblem = 'name' | 'plantCountry'

/** What the file says of a product. */
export const productDraft = ({ demandPerYear, marginPerUnit }: FoundProduct): ProductDraft => ({ demandPerYear, marginPerUnit })

/** A draft with what the file says, such as its name. */
export const draftFor = (file: string, products: readonly FoundProduct[], project: ImportView['project'] = null): ProjectDraft => ({
  name: project?.name || file.replace(/\.[^.]+$/u, '').replaceAll('_', ' ').trim(),
  company: project?.company ?? '',
  currency: project?.currency || 'EUR',
  plantCountry: project?.plantCountry ?? '',
  plantCity: project?.plantCity ?? '',
  products: products.map(productDraft),
})

/** What keeps a draft from becoming a project. */
export function problemsOf(draft: ProjectDraft): ReadonlySet<DraftProblem> {
  const found = new Set<DraftProblem>()
  if (draft.name.trim() === '') found.add('name')
  if (draft.plantCountry === '') found.add('plantCountry')
  return found
}

/** The project of a draft without problems; an empty field is unknown. */
export const projectOf = (draft: ProjectDraft): NewProject => ({
  name: draft.name.trim(),
  company: draft.company.trim(),
  currency: draft.currency,
  plantCountry: draft.plantCountry,
  plantCity: draft.plantCity.trim(),
  products: draft.products,
})
