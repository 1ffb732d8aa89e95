import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { useProject } from '../state/project.ts'
import { useView } from '../state/view.ts'

/** What the palette's verbs are about: one part, or all parts of a supplier's site. */
export interface Subject {
  readonly kind: 'part' | 'site'
  /** Id of the part, or key of the site. */
  readonly key: string
  /** A part number, or the name of a supplier. */
  readonly name: string
  readonly partIds: readonly string[]
}

/** A part as a subject; null where there is none of this id. */
export function partSubject(contents: ProjectContents, partId: string): Subject | null {
  const part = contents.parts.find((one) => one.id === partId)
  return part === undefined ? null : { kind: 'part', key: partId, name: part.partNumber || part.description, partIds: [partId] }
}

/** A supplier's site as a subject; null where there is none of this key. */
export function siteSubject(evaluation: Evaluation | null, key: string): Subject | null {
  const site = evaluation?.sites.find((one) => one.key === key)
  return site === undefined ? null : { kind: 'site', key, name: site.supplierName, partIds: site.partIds }
}

/** What is selected on the page that is looked at: on Risk a site, elsewhere a part. */
export function selectedSubject(evaluation: Evaluation | null): Subject | null {
  const { contents } = useProject.getState()
  const { page, selectedPartId, selectedSiteKey } = useView.getState()
  if (contents === null) return null
  const part = selectedPartId === null ? null : partSubject(contents, selectedPartId)
  const site = selectedSiteKey === null ? null : siteSubject(evaluation, selectedSiteKey)
  return page === 'risk' ? (site ?? part) : (part ?? site)
}
