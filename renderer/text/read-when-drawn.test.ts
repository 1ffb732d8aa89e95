import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whenLanguageIsAsked } from './language.ts'

const renderer = join(import.meta.dirname, '..')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$|\.d\.ts$/u.test(name)).toSorted()

afterAll(() => whenLanguageIsAsked(null))

test('nothing that is drawn with words is kept across a change of language: useMemo and memo come from text/use-memo.ts', () => {
  // These keep numbers and settings alone, and a new one of them would set workers to work again.
  const withoutWords = new Set(['pages/scenarios/plan-numbers.ts', 'pages/risk/remedies-panel.tsx', 'text/use-memo.ts'])
  const kept = files.filter((name) => {
    const source = readFileSync(join(renderer, name), 'utf8')
    return !withoutWords.has(name) && /\/text\//u.test(source) && /import \{[^}]*\b(?:useMemo|memo)\b[^}]*\} from 'react'/u.test(source)
  })
  expect(kept).toEqual([])
})

test('no word is read while the modules load, before a language is chosen', async () => {
  const read: string[] = []
  whenLanguageIsAsked(() => {
    const line = new Error('read').stack?.split('\n').find((one) => one.includes('/renderer/') && !one.includes('in-languages') && !one.includes('text/language') && !one.includes('/text/format') && !one.includes('read-when-drawn'))
    read.push(line?.trim().replace(/^.*\/renderer\//u, '') ?? 'unknown')
  })
  for (const name of files) {
    // What needs a window or a worker as it loads cannot be loaded here; the rest of its words are read when it runs.
    if (/(?:^main|work\/.*-worker|vite\.config)\.tsx?$/u.test(name) || name === 'main.tsx') continue
    await import(join(renderer, name)).catch((error: unknown) => read.push(`${name}: ${String(error)}`))
  }
  whenLanguageIsAsked(null)
  expect([...new Set(read)]).toEqual([])
}, 120_000)
