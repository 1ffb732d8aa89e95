import type { Figure, Figures } from '../../shared/data/figure.ts'
import { english } from '../../shared/text/english.ts'
import { textTable } from './text-table.ts'

/** Families of keys that differ in a name only: how such a key starts, and how the family is written. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^country\.[A-Z]{2}\./, 'country.ISO2.'],
  [/^distance\.[A-Z]{2}\.[A-Z]{2}\./, 'distance.ISO2.ISO2.'],
  [/^duty\.chapter\.\d{2}$/, 'duty.chapter.NN'],
  [/^exchange-rate\.[A-Z]{3}$/, 'exchange-rate.CUR'],
  [/^volatility\.[A-Z]{3}$/, 'volatility.CUR'],
  [/^category\.[^.]+\./, 'category.SLUG.'],
  [/^lane\.[^.]+\.[^.]+\./, 'lane.ORIGIN.MODE.'],
]

function familyOf(key: string): string | null {
  for (const [start, name] of families) if (start.test(key)) return key.replace(start, name)
  return null
}

const whatOf = (figure: Figure): string => `${english(figure.label)} (${figure.source.publisher}, ${figure.source.year})`

/** Every key with its shipped value, unit and source; with a word, those that have it in key or label. */
export function allKeys(figures: Figures, word = ''): string {
  const wanted = word.toLowerCase()
  const rows = [...figures.values()]
    .filter((figure) => figure.key.toLowerCase().includes(wanted) || english(figure.label).toLowerCase().includes(wanted))
    .map((figure) => [figure.key, String(figure.value), figure.unit, whatOf(figure)])
  return textTable([{ heading: 'Key', most: 80 }, { heading: 'Value', right: true }, { heading: 'Unit', most: 30 }, { heading: 'What', most: 120 }], rows)
}

/** The keys with families of alike ones as one line and an example. */
export function keyOverview(figures: Figures): string {
  const seen = new Map<string, { example: Figure; count: number }>()
  for (const figure of figures.values()) {
    const name = familyOf(figure.key) ?? figure.key
    const family = seen.get(name)
    if (family === undefined) seen.set(name, { example: figure, count: 1 })
    else family.count += 1
  }
  const rows = [...seen].map(([name, { example, count }]) =>
    count === 1 && familyOf(example.key) === null ? [name, String(example.value), example.unit, whatOf(example)] : [name, '', example.unit, `${count} keys, such as ${example.key}=${example.value}: ${whatOf(example)}`],
  )
  return textTable([{ heading: 'Key', most: 60 }, { heading: 'Value', right: true }, { heading: 'Unit', most: 24 }, { heading: 'What', most: 140 }], rows)
}
