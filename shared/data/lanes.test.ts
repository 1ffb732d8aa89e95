import { describe, expect, it } from 'vitest'
import { transportModes } from '../model/offer.ts'
import { countries, europeanCountries } from './countries.ts'
import { shippedFigures } from './figures.ts'
import { lanes, lanesFrom } from './lanes.ts'

const usual = (origin: string, destination: string, roadKm: number | null = null) => lanesFrom(origin, destination, roadKm)[0]?.keyPrefix ?? null

describe('lanes', () => {
  it('have a mode that an offer can have, and all four figures', () => {
    for (const lane of lanes) {
      expect(transportModes).toContain(lane.mode)
      for (const name of ['eur-per-kg', 'eur-per-shipment', 'transit-days', 'transit-deviation-days']) expect(shippedFigures.has(`${lane.keyPrefix}.${name}`), `${lane.keyPrefix}.${name}`).toBe(true)
    }
  })

  it('from overseas usually go by sea in a full container', () => {
    expect(usual('CN', 'NL')).toBe('lane.east-asia.sea-fcl')
    expect(usual('JP', 'DE')).toBe('lane.taiwan-and-japan-and-korea.sea-fcl')
    expect(usual('US', 'FR')).toBe('lane.north-america-east.sea-fcl')
    expect(lanesFrom('CN', 'NL', null).map((lane) => lane.mode)).toEqual(['sea FCL', 'sea LCL', 'rail', 'air'])
    expect(lanesFrom('TW', 'NL', null).map((lane) => lane.mode)).toEqual(['sea FCL', 'sea LCL', 'air'])
  })

  it('pass the straits on their way', () => {
    expect(lanesFrom('CN', 'NL', null)[0]?.chokepoints).toEqual(['Malacca', 'Bab-el-Mandeb', 'Suez'])
    expect(lanesFrom('TW', 'NL', null)[1]?.chokepoints).toContain('Taiwan Strait')
    expect(lanesFrom('AE', 'NL', null)[0]?.chokepoints).toContain('Hormuz')
    expect(lanesFrom('PE', 'NL', null)[0]?.chokepoints).toEqual(['Panama'])
    expect(lanesFrom('BR', 'NL', null)[0]?.chokepoints).toEqual([])
    expect(lanesFrom('MA', 'ES', 900)[0]?.chokepoints).toEqual(['Gibraltar'])
    expect(lanesFrom('TN', 'IT', 900)[0]?.chokepoints).toEqual([])
  })

  it('within the EU depend on the distance by road', () => {
    expect(usual('DE', 'NL', 474)).toBe('lane.eu-within-500-km.road')
    expect(usual('PL', 'NL', 1100)).toBe('lane.eu-500-to-1500-km.road')
    expect(usual('PT', 'NL', 2000)).toBe('lane.eu-over-1500-km.road')
    expect(usual('DE', 'NL', null)).toBeNull()
  })

  it('across the border of the EU are those of the country outside it, in both directions', () => {
    expect(usual('GB', 'NL', 600)).toBe('lane.united-kingdom.road-and-ferry')
    expect(usual('NL', 'GB', 600)).toBe('lane.united-kingdom.road-and-ferry')
    expect(usual('TR', 'DE', 2600)).toBe('lane.turkey.road')
    expect(usual('XK', 'DE')).toBe('lane.western-balkans.road')
    expect(usual('TR', 'TR', 400)).toBe('lane.eu-within-500-km.road')
  })

  it('are unknown where none fits, and never from nowhere', () => {
    expect(lanesFrom('KE', 'NL', null)).toEqual([])
    expect(lanesFrom('AU', 'NL', null)).toEqual([])
    expect(lanesFrom('CN', 'US', null)).toEqual([])
    expect(lanesFrom('DE', 'IS', null)).toEqual([])
    const known = new Set(lanes.map((lane) => lane.keyPrefix))
    for (const origin of countries) for (const destination of europeanCountries) for (const lane of lanesFrom(origin.iso2, destination, 700)) expect(known.has(lane.keyPrefix)).toBe(true)
  })
})
