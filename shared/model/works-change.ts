import type { Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import { isNewSource, type Choice, type NewSource } from './scenario.ts'
import type { Works } from './works.ts'

/** The choices of all plans that are made in a works. */
export const madeIn = ({ choices }: Pick<ProjectContents, 'choices'>, worksId: string): NewSource[] => choices.filter(isNewSource).filter((choice) => choice.worksId === worksId)

/** A choice made in a works: its country, city and name are those of the works. */
export const inWorks = (choice: NewSource, { id, name, country, city }: Works): NewSource => ({ ...choice, worksId: id, supplierName: name, country, city })

const isSame = (one: NewSource, other: NewSource): boolean => one.supplierName === other.supplierName && one.country === other.country && one.city === other.city

/** The patches that set a works; what is made there goes along where its name or place is another one. */
export function setWorks(contents: Pick<ProjectContents, 'choices'>, works: Works): Patch[] {
  const patches: Patch[] = [{ noun: 'works', id: works.id, value: works }]
  for (const choice of madeIn(contents, works.id)) {
    const moved = inWorks(choice, works)
    if (!isSame(choice, moved)) patches.push({ noun: 'choice', id: choice.id, value: moved })
  }
  return patches
}

/** The patches that take a works away; what was made there stays where it is, in no works of the project. */
export const dropWorks = (contents: Pick<ProjectContents, 'choices'>, worksId: string): Patch[] => [
  ...madeIn(contents, worksId).map((choice): Patch => ({ noun: 'choice', id: choice.id, value: { ...choice, worksId: null } })),
  { noun: 'works', id: worksId, value: null },
]

/** Choices for a project: those made in a works that it does not have are made in none of its works. */
export function inWorksOf(works: readonly Works[], choices: readonly Choice[]): Choice[] {
  const known = new Set(works.map(({ id }) => id))
  return choices.map((choice) => (isNewSource(choice) && choice.worksId !== null && !known.has(choice.worksId) ? { ...choice, worksId: null } : choice))
}
