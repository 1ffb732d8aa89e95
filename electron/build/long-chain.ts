import { countries } from '../../shared/data/countries.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../../shared/engine/small-project.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

/** Six products of 500 bought parts on three levels, from 300 sites in 40 countries; every tenth site has a capacity, every ninth part two sources. */
export function longChain(): ProjectContents {
  const codes = countries.map(({ iso2 }) => iso2).filter((code) => shippedFigures.has(`country.${code}.logistics`))
  const overseas = ['CN', 'VN', 'TW', 'KR', 'JP', 'IN', 'TH', 'MY', 'ID', 'PH', 'AE', 'SA', 'BR', 'CL', 'PE', 'MX', 'US', 'MA']
  const origins = [...new Set([...overseas, ...codes.filter((code) => !overseas.includes(code))])].slice(0, 40)
  const sites = Array.from({ length: 300 }, (_, index) => aSite(`S${index}`, origins[index % origins.length] ?? null, { recoveryDays: 14 + (index % 90), capacityPerDay: index % 10 !== 0 ? null : index % 30 === 0 ? 1500 : 60_000 }))
  const parts: ProjectContents['parts'] = []
  const lines: ProjectContents['lines'] = []
  const offers: ProjectContents['offers'] = []
  let number = 0
  const buy = (id: string): void => {
    number += 1
    parts.push(aPart(id, { stock: 40 + ((number * 37) % 1500) }))
    offers.push(anOffer(id, `S${number % 300}`, number % 9 === 0 ? { share: 0.7 } : {}))
    if (number % 9 === 0) offers.push(anOffer(id, `S${(number * 7 + 1) % 300}`, { share: 0.3 }))
  }
  const shared = Array.from({ length: 60 }, (_, index) => `N${index}`)
  for (const id of shared) buy(id)
  const products = Array.from({ length: 6 }, (_, index) => `P${index}`)
  for (const [index, product] of products.entries()) {
    parts.push(aPart(product))
    for (let assembly = 0; assembly < 10; assembly++) {
      const upper = `${product}-${assembly}`
      parts.push(aPart(upper, { stock: (assembly * 7) % 40 }))
      lines.push(aLine(product, upper, 1))
      for (let lower = 0; lower < 4; lower++) {
        const below = `${upper}-${lower}`
        parts.push(aPart(below))
        lines.push(aLine(upper, below, 1 + (lower % 2)))
        for (let place = 0; place < 11; place++) {
          buy(`${below}-${place}`)
          lines.push(aLine(below, `${below}-${place}`, 1 + (place % 3)))
        }
        lines.push(aLine(below, shared[(index * 11 + assembly * 4 + lower) % 60] ?? 'N0', 4))
      }
    }
  }
  return aProject({ products: products.map((id, index) => aProduct(id, 3000 + index * 1500, { marginPerUnit: 200 + index * 60, finishedStock: 20 * index })), parts, lines, offers, sites })
}
