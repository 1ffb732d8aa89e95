import { describe, expect, test } from 'vitest'
import { applyPatches } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { aProject, aSite } from '../../shared/engine/small-project.ts'
import { addTierTwo, setDependsOn, type NewTierTwo } from './depend-on.ts'

const step = { name: 'S hangs on another', at: '2026-11-22T10:00:00Z' }
const contents = aProject({ sites: [aSite('S', 'CN'), aSite('T', 'DE')] })
const added = (before: ProjectContents, typed: NewTierTwo): ProjectContents => {
  let count = 0
  const change = addTierTwo(before, 'S', typed, step, () => `new-${(count += 1)}`)
  return change === null ? before : applyPatches(before, change.patches)
}

describe('What a site hangs on', () => {
  test('is never itself, nothing twice, and nothing that is not there', () => {
    expect(setDependsOn(contents, 'S', ['S', 'T', 'T', 'GONE'], step)?.patches).toMatchObject([{ value: { dependsOn: ['T'], origins: { dependsOn: { kind: 'typed' } } } }])
    expect(setDependsOn(contents, 'S', ['S'], step)).toBeNull()
  })

  test('is a new supplier with a site where it was not known, as one step', () => {
    const after = added(contents, { name: ' Foundry ', country: 'VN', recoveryDays: 40 })
    expect(after.suppliers.at(-1)?.name).toBe('Foundry')
    expect(after.sites.at(-1)).toMatchObject({ country: 'VN', recoveryDays: 40, supplierId: after.suppliers.at(-1)?.id, dependsOn: [] })
    expect(after.sites[0]?.dependsOn).toEqual([after.sites.at(-1)?.id])
  })

  test('is the site that the supplier has in that country already, and a new one in another', () => {
    const once = added(contents, { name: 'Foundry', country: 'VN', recoveryDays: null })
    const other = { ...once, sites: once.sites.map((site) => (site.id === 'S' ? { ...site, dependsOn: [] } : site)) }
    const again = added(other, { name: 'foundry', country: 'VN', recoveryDays: 9 })
    expect(again.sites).toHaveLength(3)
    expect(again.sites.at(-1)).toMatchObject({ recoveryDays: 9, origins: { country: { kind: 'typed' }, recoveryDays: { kind: 'typed' } } })
    expect(added(again, { name: 'foundry', country: 'VN', recoveryDays: 9 })).toBe(again)
    const twice = added(once, { name: 'foundry', country: 'MY', recoveryDays: null })
    expect(twice.suppliers).toHaveLength(once.suppliers.length)
    expect(twice.sites[0]?.dependsOn).toHaveLength(2)
  })

  test('without a name is nothing', () => {
    expect(added(contents, { name: ' ', country: 'VN', recoveryDays: 1 })).toBe(contents)
  })
})
