import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from './host.ts'

const folder = resolve(import.meta.dirname, '..', 'dist', 'renderer')

/**
 * Bytes of code that the first screen waits for. When it was all 2.5 MB, each 100 kB took 8 ms, of the 200 ms that a start may take longer than
 * an empty window's. What grows past this belongs behind `later` in app.tsx, or is imported where it is used.
 */
const budget = 760_000

test('the first screen waits for no more code than its budget', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(0)
  const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  expect(size, files.join(', ')).toBeLessThanOrEqual(budget)
})

test('the code of every page and of the palette is read while nobody asks for it, so that none is waited for later', async ({ host }) => {
  const read = (): string[] => [...new Set(host.requests.flatMap((address) => /\/assets\/([a-z]+-page|palette|project-bar)-[^/]+\.js$/u.exec(address)?.[1] ?? []))].toSorted()
  await expect.poll(read).toEqual(['compare-page', 'help-page', 'import-page', 'palette', 'parts-page', 'project-bar', 'report-page', 'risk-page', 'salvage-page', 'scenarios-page', 'settings-page'])
  expect(host.complaints).toEqual([])
})
