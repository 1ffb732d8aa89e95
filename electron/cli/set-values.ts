import type { Figure, Figures } from '../../shared/data/figure.ts'
import type { Product } from '../../shared/model/bom.ts'
import { lowestValue } from '../../shared/data/lowest-value.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { CountryCode, CurrencyCode } from '../../shared/model/identity.ts'
import { Refused, WrongUse } from './command.ts'

/** Keys that set facts of the project itself, with what they mean. */
export const factKeys: readonly (readonly [key: string, meaning: string])[] = [
  ['product.demand', 'units a year of each product; product.PARTNUMBER.demand for one'],
  ['product.margin', 'contribution margin per unit of each product, in the project\'s currency; product.PARTNUMBER.margin for one'],
  ['product.stock', 'finished units in stock of each product; product.PARTNUMBER.stock for one'],
  ['plant.country', 'country of the plant, two letters, such as NL; a bare spreadsheet counts as NL'],
  ['project.currency', 'currency of the results, three letters; a bare spreadsheet counts as EUR'],
]

function amountOf(key: string, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value)) return value
  throw new WrongUse(`${key}=${text} is not a number. Write it with a decimal point and no thousands mark, such as 0.08.`)
}

function withProduct(contents: ProjectContents, key: string, text: string): ProjectContents {
  const match = /^product\.(?:(.+)\.)?(demand|margin|stock)$/.exec(key)
  const field = { demand: 'demandPerYear', margin: 'marginPerUnit', stock: 'finishedStock' }[match?.[2] ?? '']
  if (field === undefined) throw new WrongUse(`There is no key ${key}. See ${factKeys.map(([known]) => known).join(', ')}.`)
  const value = amountOf(key, text)
  if (value < 0 && field !== 'marginPerUnit') throw new WrongUse(`${key} cannot be below zero.`)
  const numberOfPart = new Map(contents.parts.map((part) => [part.id, part.partNumber]))
  const wanted = match?.[1]
  if (contents.products.length === 0) throw new Refused('no-product', `${key} was set, but nothing in ${contents.project.name} is a product: it lists parts without saying what they are built into.`)
  let hits = 0
  const products = contents.products.map((product): Product => {
    if (wanted !== undefined && numberOfPart.get(product.partId) !== wanted) return product
    hits += 1
    return Object.assign({}, product, { [field]: value })
  })
  if (hits === 0) throw new WrongUse(`There is no product ${wanted ?? ''}. There is ${contents.products.map((product) => numberOfPart.get(product.partId) ?? product.partId).join(', ')}.`)
  return { ...contents, products }
}

function withProject(contents: ProjectContents, key: string, text: string): ProjectContents {
  const code = text.trim().toUpperCase()
  if (key === 'plant.country') {
    if (!CountryCode.safeParse(code).success) throw new WrongUse(`plant.country=${text} is not a country code of two letters.`)
    return { ...contents, project: { ...contents.project, plantCountry: code } }
  }
  if (key === 'project.currency') {
    if (!CurrencyCode.safeParse(code).success) throw new WrongUse(`project.currency=${text} is not a currency code of three letters.`)
    return { ...contents, project: { ...contents.project, currency: code } }
  }
  throw new WrongUse(`There is no key ${key}. See ${factKeys.map(([known]) => known).join(', ')}.`)
}

const sameStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** The keys that start most alike, so that a slip can be mended. */
function similarKeys(figures: Figures, key: string): string {
  const near = [...figures.keys()].map((known) => [known, sameStart(known, key)] as const).toSorted((a, b) => b[1] - a[1])
  return `Near it: ${near.slice(0, 4).map(([known]) => known).join(', ')}.`
}

/** The value of a figure, in its unit; refuses what no such figure can be. */
function figureValue(figure: Figure, text: string): number {
  const value = amountOf(figure.key, text)
  const lowest = lowestValue(figure)
  if (lowest === null || value >= lowest) return value
  if (figure.key.startsWith('exchange-rate.')) throw new WrongUse(`${figure.key} is ${figure.unit} and must be more than zero.`)
  throw new WrongUse(lowest === 0 ? `${figure.key} cannot be below zero.` : `${figure.key} cannot be below ${lowest}.`)
}

function withFigure(contents: ProjectContents, figures: Figures, key: string, text: string): ProjectContents {
  const figure = figures.get(key)
  if (figure === undefined) throw new WrongUse(`There is no figure ${key}. ${similarKeys(figures, key)}`)
  // Strongest of all: it takes the place of the project's and of every scenario's own value.
  const others = contents.parameters.filter((parameter) => parameter.key !== key)
  const origin = { kind: 'typed' as const, at: contents.project.createdAt, note: '--set' }
  return { ...contents, parameters: [...others, { id: `set ${key}`.slice(0, 80), scenarioId: null, key, value: figureValue(figure, text), origin }] }
}

/** The project with every KEY=VALUE put in, later ones winning. */
export function withValues(contents: ProjectContents, figures: Figures, pairs: readonly string[]): ProjectContents {
  let result = contents
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at <= 0) throw new WrongUse(`--set ${pair} is not KEY=VALUE.`)
    const [key, text] = [pair.slice(0, at).trim(), pair.slice(at + 1)]
    if (key.startsWith('product.')) result = withProduct(result, key, text)
    else if (key.startsWith('plant.') || key.startsWith('project.')) result = withProject(result, key, text)
    else result = withFigure(result, figures, key, text)
  }
  return result
}
