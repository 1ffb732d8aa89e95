import * as q from '../formulas/inputs.ts'
import { legNeed } from '../formulas/need.ts'
import { learningFactor } from '../formulas/own-production.ts'
import { rebasedLabour } from '../formulas/should-cost.ts'
import { producedHours, rebasedHours, worksHours, worksUse } from '../formulas/works.ts'
import type { Works } from '../model/works.ts'
import { say, type Sentence } from '../text/say.ts'
import { chosen } from './candidates.ts'
import type { WorksResult } from './evaluation.ts'
import type { Layout } from './layout.ts'
import { finite } from './known.ts'
import { projectRate } from './project-rate.ts'
import { runFormulas } from './run-formulas.ts'
import { columnOf, derive, gather, resolve, setColumn, type Piece, type Sheet } from './sheet.ts'
import type { WorksPartFacts } from './works-facts.ts'

const stated = { quantity: q.hoursStated, own: false, candidates: [chosen<WorksPartFacts>(({ leg }) => leg.choice?.hoursPerUnit, ({ leg }) => leg.choice?.id ?? '')] }

/** Which number says how long a piece takes: the one stated, own production, else the re-based price; a stated one where nothing says it. */
const saidBy = ({ leg, productionRow, rebaseRow }: WorksPartFacts): typeof q.hoursStated | typeof producedHours | typeof rebasedHours =>
  ((leg.choice?.hoursPerUnit ?? null) !== null ? q.hoursStated : productionRow >= 0 ? producedHours : rebaseRow >= 0 ? rebasedHours : q.hoursStated)

function fillFact(sheet: Sheet, quantity: typeof q.worksOpening, works: readonly Works[], valueOf: (works: Works) => number | null): void {
  setColumn(sheet, quantity, Float64Array.from(works, (one) => valueOf(one) ?? Number.NaN), {
    kind: 'rule', readings: [], levels: new Uint8Array(0),
    origin: (row) => ({ provenance: valueOf(works[row] as Works) === null ? { kind: 'missing', fact: null } : { kind: 'fact', origin: { kind: 'typed', at: '' }, fact: null }, of: works[row]?.name ?? '' }), // a works a row
  })
}

/** The pass that works out which hours the works in use are asked for, one row a works and one a part made there; needs sources, own production and re-based prices. */
export function worksPass({ contents, inWorks: { works, parts }, world, sheets: { legs, productions, rebase, works: sheet, worksParts: partSheet } }: Layout): () => void {
  if (works.length === 0) return () => undefined
  const rate = projectRate(world, contents.project.currency)
  const rows = (pick: (part: WorksPartFacts) => number): Int32Array => Int32Array.from(parts, pick)
  const [legRows, productionRows, rebaseRows] = [rows(({ legRow }) => legRow), rows(({ productionRow }) => productionRow), rows(({ rebaseRow }) => rebaseRow)]
  const sources = parts.map(saidBy)
  return () => {
    gather(partSheet, legNeed, legs, legRows)
    resolve(partSheet, parts, stated, world.book)
    for (const quantity of [q.labourHours, q.automatedShare, learningFactor, q.labourEfficiency]) gather(partSheet, quantity, productions, productionRows)
    if (parts.some(({ rebaseRow }) => rebaseRow >= 0)) {
      gather(partSheet, rebasedLabour, rebase, rebaseRows)
      gather(partSheet, q.labourCostThere, rebase, rebaseRows)
    } else {
      for (const quantity of [rebasedLabour, q.labourCostThere]) setColumn(partSheet, quantity, new Float64Array(parts.length).fill(Number.NaN), { kind: 'aggregate', says: say`nothing is re-based`, pieces: () => [] })
    }
    rate.fill(partSheet)
    runFormulas(partSheet, [producedHours, rebasedHours])
    const columns = new Map([q.hoursStated, producedHours, rebasedHours].map((quantity) => [quantity.id, columnOf(partSheet, quantity)]))
    derive(partSheet, q.hoursPerPiece, [...columns.values()], () => Float64Array.from(sources, (quantity, row) => columns.get(quantity.id)?.[row] ?? Number.NaN), {
      kind: 'aggregate', says: hoursSay, pieces: (row): Piece[] => [{ sheet: partSheet, quantity: sources[row] ?? q.hoursStated, row }],
    })
    runFormulas(partSheet, [worksHours])
    fillFact(sheet, q.worksOpening, works, ({ openingCost }) => openingCost)
    fillFact(sheet, q.worksYearly, works, ({ costPerYear }) => costPerYear)
    fillFact(sheet, q.hoursAvailable, works, ({ hoursPerYear }) => hoursPerYear)
    const hours = columnOf(partSheet, worksHours)
    const asked = new Float64Array(works.length)
    for (const [row, { worksRow }] of parts.entries()) asked[worksRow] = (asked[worksRow] ?? 0) + (hours[row] ?? Number.NaN)
    setColumn(sheet, q.hoursAsked, asked, {
      kind: 'aggregate', says: say`sum over the parts made there of their hours`,
      pieces: (worksRow) => parts.flatMap((part, row): Piece[] => (part.worksRow === worksRow ? [{ sheet: partSheet, quantity: worksHours, row }] : [])),
    })
    runFormulas(sheet, [worksUse])
  }
}

const hoursSay: Sentence = say`hours stated, else those of own production, else labour in the re-based price ÷ what an hour costs there`

/** What the works in use are asked for, as results. */
export function worksResults({ inWorks: { works, parts }, sheets: { works: sheet, worksParts: partSheet } }: Pick<Layout, 'inWorks' | 'sheets'>): WorksResult[] {
  if (works.length === 0) return []
  const [asked, use, perPiece, perYear] = [columnOf(sheet, q.hoursAsked), columnOf(sheet, worksUse), columnOf(partSheet, q.hoursPerPiece), columnOf(partSheet, worksHours)]
  return works.map(({ id, openingCost, costPerYear, hoursPerYear }, worksRow): WorksResult => {
    const own = parts.flatMap((part, row) => (part.worksRow !== worksRow ? [] : [{
      partId: part.leg.of.part.id, choiceId: part.leg.choice?.id ?? '', hoursPerPiece: finite(perPiece[row]), hoursPerYear: finite(perYear[row]),
      certainty: saidBy(part) === rebasedHours ? 'estimate' as const : 'known' as const,
    }]))
    const atLeast = own.reduce((sum, { hoursPerYear: hours }) => sum + (hours ?? 0), 0)
    return {
      worksId: id, openingCost, costPerYear, hoursPerYear, parts: own, hoursAsked: finite(asked[worksRow]), hoursKnown: atLeast, use: finite(use[worksRow]),
      isOverAsked: hoursPerYear !== null && atLeast > hoursPerYear * (1 + aRounding),
    }
  })
}

/** Share of its hours that a works may be over by rounding alone. */
const aRounding = 1e-9
