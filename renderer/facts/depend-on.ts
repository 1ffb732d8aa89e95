import type { Change, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { openSite, type Site } from '../../shared/model/supplier.ts'

interface Step {
  readonly name: string
  readonly at: string
}

/** The step that says on which sites another one hangs; null where it says so already. A site does not hang on itself. */
export function setDependsOn({ sites }: Pick<ProjectContents, 'sites'>, siteId: string, on: readonly string[], step: Step): Change | null {
  const site = sites.find(({ id }) => id === siteId)
  const dependsOn = [...new Set(on)].filter((id) => id !== siteId && sites.some((other) => other.id === id))
  if (site === undefined || (dependsOn.length === site.dependsOn.length && dependsOn.every((id, index) => site.dependsOn[index] === id))) return null
  return { name: step.name, patches: [{ noun: 'site', id: siteId, value: hangingOn(site, dependsOn, step.at) }] }
}

/** A supplier of a supplier as somebody types it. */
export interface NewTierTwo {
  readonly name: string
  readonly country: string | null
  readonly recoveryDays: number | null
}

/** The step that makes a site hang on a supplier by name: on the site it has in that country, else on a new one; the days typed until it is back hold for either. */
export function addTierTwo({ sites, suppliers }: Pick<ProjectContents, 'sites' | 'suppliers'>, siteId: string, { name, country, recoveryDays }: NewTierTwo, step: Step, makeId: () => string): Change | null {
  const site = sites.find(({ id }) => id === siteId)
  if (site === undefined || name.trim() === '') return null
  const typed = { kind: 'typed' as const, at: step.at }
  const supplier = suppliers.find((one) => one.name.toLowerCase() === name.trim().toLowerCase()) ?? { id: makeId(), name: name.trim(), origins: { name: typed } }
  const found = sites.find((one) => one.supplierId === supplier.id && one.id !== siteId && (country === null || one.country === country))
  if (found !== undefined) {
    const hangs = setDependsOn({ sites }, siteId, [...site.dependsOn, found.id], step)?.patches ?? []
    const isSo = recoveryDays === null || recoveryDays === found.recoveryDays
    const patches: Patch[] = isSo ? hangs : [...hangs, { noun: 'site', id: found.id, value: { ...found, recoveryDays, origins: { ...found.origins, recoveryDays: typed } } }]
    return patches.length === 0 ? null : { name: step.name, patches }
  }
  const made: Site = {
    id: makeId(), supplierId: supplier.id, city: '', country, recoveryDays, capacityPerDay: null, financialRisk: null, ...openSite, origins: { ...(country === null ? {} : { country: typed }), ...(recoveryDays === null ? {} : { recoveryDays: typed }) },
  }
  const patches: Patch[] = suppliers.includes(supplier) ? [] : [{ noun: 'supplier', id: supplier.id, value: supplier }]
  return { name: step.name, patches: [...patches, { noun: 'site', id: made.id, value: made }, { noun: 'site', id: siteId, value: hangingOn(site, [...site.dependsOn, made.id], step.at) }] }
}

function hangingOn(site: Site, dependsOn: readonly string[], at: string): Site {
  const { dependsOn: _, ...others } = site.origins
  return { ...site, dependsOn: [...dependsOn], origins: dependsOn.length === 0 ? others : { ...others, dependsOn: { kind: 'typed', at } } }
}
