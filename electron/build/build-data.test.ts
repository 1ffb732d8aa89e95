import { readFileSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExtract, readGenerated } from './build-data.ts'
import { withCoverage } from './coverage-page.ts'
import { parseCsv, writeCsv } from './csv.ts'
import { loopsModule } from './write-loops.ts'
import { writeModules } from './write-modules.ts'

describe('data build', () => {
  it('finds every generated module to be what the extracts say; run "node electron/build/build-data.ts" if not', () => {
    const modules = writeModules(readExtract)
    for (const [file, text] of modules) expect(readGenerated(file) === text, `shared/data/generated/${file} is out of date`).toBe(true)
    const folder = new URL('../../shared/data/generated/', import.meta.url)
    expect(readdirSync(folder).toSorted()).toEqual([...modules.keys()].toSorted())
  })

  it('names every extract in docs/data.md', () => {
    const page = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8')
    for (const name of readdirSync(new URL('../../shared/data/extracts/', import.meta.url))) expect(page).toContain(`\`${name}\``)
  })

  it('finds the table of coverage in docs/data.md to be what the figures say; run "npm run data" if not', () => {
    const page = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8')
    expect(withCoverage(page) === page).toBe(true)
  })

  it('finds the loop of every formula to be what the formulas say; run "npm run data" if not', async () => {
    const text = readFileSync(new URL('../../shared/engine/generated/loops.ts', import.meta.url), 'utf8')
    expect((await loopsModule()) === text).toBe(true)
  })

  it('keeps the extracts small', () => {
    const folder = new URL('../../shared/data/extracts/', import.meta.url)
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)
    expect(bytes).toBeLessThan(400_000)
  })

  it('reads back the CSV it writes, with commas, quotes and line breaks in the cells', () => {
    const text = writeCsv(['name', 'note'], [['Korea, Rep.', 'says "so"'], ['two\nlines', 3]])
    expect(parseCsv(text)).toEqual([{ name: 'Korea, Rep.', note: 'says "so"' }, { name: 'two\nlines', note: '3' }])
  })
})
