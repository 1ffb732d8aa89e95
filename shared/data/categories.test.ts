import { describe, expect, it } from 'vitest'
import { categories, categoryOfHs } from './categories.ts'
import { categoryHeadingRows } from './generated/category-headings.ts'
import { guessCategory } from './guess-category.ts'
import { rawMaterials } from './raw-materials.ts'

const slugs = new Set(categories.map((category) => category.slug))

describe('commodity categories', () => {
  it('are 26, and every HS code that points to one points to one of them', () => {
    expect(slugs.size).toBe(26)
    for (const [prefix, slug] of categoryHeadingRows) expect(slugs.has(slug), `${prefix} ${slug}`).toBe(true)
    expect(categories.filter((category) => category.toolBound).map((category) => category.slug)).toEqual(['die-castings', 'injection-moulded-plastics', 'springs-and-stampings'])
  })

  it.each([
    ['8542 31 90', 'semiconductors'], ['7318.15.82', 'fasteners'], ['85051110', 'permanent-magnets'], ['8504 50 00', 'passive-components'], ['848340', 'gears-and-drive-parts'],
    ['4819 10 00', 'packaging'], ['3926 90 97', 'injection-moulded-plastics'], ['6307', 'textiles-and-upholstery'],
  ])('are read from the HS code %s', (code, slug) => {
    expect(categoryOfHs(code)).toBe(slug)
  })

  it.each([['8714 96 30'], ['8504 40'], ['9'], [''], ['n/a'], ['0101']])('are not read from %s, which points to none', (code) => {
    expect(categoryOfHs(code)).toBeNull()
  })

  it.each([
    ['Ball bearing 6804-2RS', 'bearings'], ['Rillenkugellager 6004', 'bearings'], ['Zylinderschraube M6x20', 'fasteners'], ['Druckfeder 1.4310', 'springs-and-stampings'],
    ['Hoofdkabel 2 m', null], ['Main harness, 14-way', 'cables-and-harnesses'], ['Tandwiel z=24', 'gears-and-drive-parts'], ['Keramische condensator 100nF', 'passive-components'],
    ['Bearing housing', null], ['Cable connector', null], ['Motor cover', null], ['Widget 12', null], ['', null],
  ])('are proposed for "%s" as %s', (description, slug) => {
    const found = guessCategory(description)
    expect(found).toBe(slug)
    if (found !== null) expect(slugs.has(found)).toBe(true)
  })
})

describe('raw materials of Regulation (EU) 2024/1252', () => {
  it('are 34 critical and 17 strategic, heavy and light rare earths counted once as strategic', () => {
    expect(rawMaterials.filter((material) => material.critical).length).toBe(34)
    expect(rawMaterials.find((material) => material.name === 'Tungsten')?.strategic).toBe(true)
    expect(rawMaterials.find((material) => material.name === 'Antimony')?.strategic).toBe(false)
    const strategic = rawMaterials.filter((material) => material.strategic).map((material) => material.name.replace(/^(?:Heavy|Light) /, ''))
    expect(new Set(strategic).size).toBe(17)
  })
})
