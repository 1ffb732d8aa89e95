import { describe, expect, test } from 'vitest'
import type { EmergencyContract } from '../../shared/engine/emergency-plan.ts'
import { formatPercent } from '../text/format.ts'
import { emergencyAsText, emergencyHeads, emergencyRows } from './emergency-table.ts'

const contract: EmergencyContract = {
  choiceId: 'c', partId: 'p', partNumber: 'MT-2004', description: 'Motor', supplierName: '', city: '', country: 'PL', standsInFor: ['Hengtai Motor, Ningbo', 'Wał'], share: 0.5, unitsPerDay: 24.66, switchDays: 14,
  surviveDays: 19, daysShort: 0, costPerYear: 5000, costPerDay: null, oneOff: 12_000, useCost: 6400, note: 'call\tMaria',
}

describe('The emergency plan as a table', () => {
  test('has a cell under every heading, and none that breaks it', () => {
    const [heads, row] = emergencyAsText([contract], 'EUR').split('\n').map((line) => line.split('\t'))
    expect(heads).toEqual(emergencyHeads('EUR'))
    expect(row).toHaveLength(heads?.length ?? 0)
    expect(row?.at(-1)).toBe('call Maria')
  })
  test('says where nobody is named, and leaves empty what is unknown', () => {
    const [row] = emergencyRows([contract])
    expect(row?.slice(2, 7)).toEqual(['Hengtai Motor, Ningbo; Wał', 'nobody named yet', '', 'Poland', formatPercent(0.5)])
    expect(row?.slice(11, 14)).toEqual(['5000', '', '12000'])
  })
})
