import { expect, test } from 'vitest'
import { draftFor, problemsOf, projectOf } from './project-draft.ts'

const draft = draftFor('CD-85_2026-11.xlsx', [{ partNumber: 'CD-85', description: 'Drive unit', demandPerYear: null, marginPerUnit: null }])

test('a project is named after its file until somebody names it', () => expect(draft.name).toBe('CD-85 2026-11'))

test('only the name and the country of the plant have to be said', () => {
  expect([...problemsOf(draft)]).toEqual(['plantCountry'])
  expect([...problemsOf({ ...draft, name: ' ', plantCountry: 'NL' })]).toEqual(['name'])
})

test('a project is called what the workbook says that Remweg wrote, with demand and margin as they stand there', () => {
  const project = { name: 'Zwaluw', company: 'Fietsen', currency: 'PLN', plantCountry: 'PL', plantCity: 'Lodz' }
  const products = [{ partNumber: 'CD-85', description: '', demandPerYear: 4000, marginPerUnit: 20 }]
  expect(draftFor('list.xlsx', products, project)).toEqual({ ...project, products: [{ demandPerYear: 4000, marginPerUnit: 20 }] })
})

test('demand and margin left empty stay unknown', () => {
  expect(projectOf({ ...draft, plantCountry: 'NL' }).products).toEqual([{ demandPerYear: null, marginPerUnit: null }])
})
