import { sampleContents } from '../shared/data/sample/sample.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import type { Report } from '../shared/model/report.ts'
import { type Choice, openTransition } from '../shared/model/scenario.ts'

const at = '2026-11-22T09:00:00Z'
const sample = sampleContents(at)

const named = (contents: ProjectContents, id: string, name: string): ProjectContents => ({ ...contents, project: { ...contents.project, id, name, isSample: false } })

/** The sample with so many of its plans. */
function withPlans(letters: string): ProjectContents {
  const scenarios = sample.scenarios.filter((plan) => letters.includes(plan.letter))
  const ids = new Set(scenarios.map((plan) => plan.id))
  return { ...sample, scenarios, choices: sample.choices.filter((choice) => ids.has(choice.scenarioId)) }
}

const longPlaces = ['Schwäbisch Gmünd-Bettringen', '’s-Gravenhage Transvaalkwartier', 'Nieuwerkerk aan den IJssel', 'Garmisch-Partenkirchen']
const longParts = ['Drehmomentstützenbefestigungsschraubensicherungsblech', 'Vrijloopkoppelingsbevestigingsplaat, gegalvaniseerd', 'Hochspannungsleistungsumrichtergehäuseabdeckung', 'Aandrijfasbeschermkap met uitneembare reinigingsopening']

const long = (words: readonly string[], index: number): string => words[index % words.length] ?? ''

/** The sample in words as long as Dutch and German make them. */
function withLongNames(): ProjectContents {
  return {
    ...sample,
    project: { ...sample.project, company: 'Zwaluw Aandrijftechniek en Besturingssystemen Internationale Ontwikkelingsmaatschappij B.V.', plantCity: '’s-Hertogenbosch-Engelen' },
    parts: sample.parts.map((part, index) => ({ ...part, description: long(longParts, index) })),
    sites: sample.sites.map((site, index) => ({ ...site, city: long(longPlaces, index) })),
    suppliers: sample.suppliers.map((supplier, index) => ({ ...supplier, name: `${supplier.name} Präzisionsantriebstechnik GmbH & Co. Kommanditgesellschaft ${index}` })),
    scenarios: sample.scenarios.map((plan, index) => ({ ...plan, name: `${long(['Sicherheitsbestandserhöhung', 'Terughalen naar Midden-Europa', 'Zweitlieferantenqualifizierung'], index)} ${plan.name}` })),
    choices: sample.choices.map((choice, index) => (choice.kind === 'buffer' ? choice : { ...choice, supplierName: `Gesellschaft für Präzisionsgetriebe ${choice.supplierName}`, city: long(longPlaces, index) })),
  }
}

const countries = ['CN', 'DE', 'VN', 'TW', 'PL', 'IT', 'CZ', 'JP', 'NL', 'TR']

/** A machine of 3,000 bought parts from 200 sites, a plan for every one of them. */
function large(): ProjectContents {
  const parts = [aPart('MACHINE', { description: 'Machine' })]
  const lines: ProjectContents['lines'] = []
  const offers: ProjectContents['offers'] = []
  const choices: Choice[] = []
  const categories = ['machined-metal-parts', 'die-castings', 'fasteners', 'cables-and-harnesses']
  for (let group = 0; group < 60; group++) {
    parts.push(aPart(`G${group}`, { description: `Group ${group}` }))
    lines.push(aLine('MACHINE', `G${group}`, 1))
  }
  for (let number = 0; number < 3000; number++) {
    const id = `N-${10_000 + number}`
    parts.push(aPart(id, { description: `Bought part ${number}`, massKg: 0.01 + (number % 50) / 20, category: categories[number % categories.length] ?? null, hsCode: '8483 40', stock: number % 4 === 0 ? null : 2000 + 53 * (number % 97) }))
    lines.push(aLine(`G${number % 60}`, id, 1 + (number % 4)))
    offers.push(anOffer(id, `S${number % 200}`, { unitPrice: 1 + (number % 97), currency: number % 3 === 0 ? 'USD' : 'EUR' }))
    choices.push(number % 5 === 0
      ? { kind: 'move', id: `C${number}`, scenarioId: 'plan', partId: id, note: '', country: 'PL', city: 'Rzeszów', supplierName: 'Odlewnia Wisłok', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: 4000 + number, recoveryDays: null, ...openTransition }
      : { kind: 'buffer', id: `C${number}`, scenarioId: 'plan', partId: id, note: '', days: 20 })
  }
  const suppliers = Array.from({ length: 200 }, (_, index) => ({ id: `V${index}`, name: `Supplier ${index}`, origins: {} }))
  const sites = suppliers.map(({ id }, index) => aSite(`S${index}`, countries[index % countries.length] ?? null, { supplierId: id, city: `City ${index}`, recoveryDays: index % 3 === 0 ? 30 + index : null }))
  const project = aProject({ products: [aProduct('MACHINE', 1800)], parts, lines, offers, suppliers, sites, choices, scenarios: [{ id: 'plan', letter: 'A', name: 'Buffer and Poland', description: '', parentId: null, createdAt: at, lockedAt: null }] })
  return { ...project, project: { ...project.project, company: 'Machine works' } }
}

const usual: Report = { title: null, preparedFor: 'Board, 3 December 2026', preparedBy: 'R. de Wit, procurement', paper: 'A4', length: 'full', todayAlone: false, leftOut: [], verdicts: [] }
const reported = (contents: ProjectContents, report: Partial<Report>): ProjectContents => ({ ...contents, project: { ...contents.project, report: { ...usual, ...report } } })

/** Projects whose reports are looked at: each another way in which paper can go wrong. */
export const reportCases: Readonly<Record<string, () => ProjectContents>> = {
  'sample': () => named(sample, 'case-sample', 'Sample drives'),
  'today': () => named(withPlans(''), 'case-today', 'Today alone'),
  'one-plan': () => named(withPlans('B'), 'case-one', 'One plan'),
  'no-prices': () => named({ ...sample, offers: sample.offers.map((offer) => ({ ...offer, unitPrice: null })) }, 'case-no-prices', 'No prices'),
  'no-demand': () => named({ ...sample, products: sample.products.map((product) => ({ ...product, demandPerYear: null, marginPerUnit: null })) }, 'case-no-demand', 'No demand'),
  'summary': () => reported(named(sample, 'case-summary', 'Sample drives'), { length: 'summary' }),
  'summary-today': () => reported(named(sample, 'case-summary-today', 'Sample drives'), { length: 'summary', todayAlone: true }),
  'letter': () => reported(named(sample, 'case-letter', 'Sample drives'), { paper: 'Letter' }),
  'summary-letter': () => reported(named(sample, 'case-summary-letter', 'Sample drives'), { paper: 'Letter', length: 'summary' }),
  'own-verdict': () => reported(named(withPlans('B'), 'case-own', 'Sample drives'), {
    length: 'summary', verdicts: [{ scenarioId: 'scenario-b', words: 'Bring the three motor parts to *Idrija*. It pays back within the year.', numbers: { once: 95_000, value: 70_000 }, at }],
  }),
  'summary-long': () => reported(named(withLongNames(), 'case-summary-long', 'Lastenfahrradantriebseinheiten voor de Midden-Europese markt'), { length: 'summary' }),
  'large': () => named(large(), 'case-large', 'Large machine'),
  'long-names': () => named(withLongNames(), 'case-long', 'Lastenfahrradantriebseinheiten voor de Midden-Europese markt'),
}
