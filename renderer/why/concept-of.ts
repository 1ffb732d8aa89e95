import type { ExplainTarget } from '../../shared/engine/explanation.ts'
import type { Concept } from '../text/concepts.ts'

const byQuantity: Readonly<Partial<Record<ExplainTarget['quantity'], Concept>>> = {
  landed: 'landed-cost', 'cost-per-unit': 'landed-cost', ownership: 'cost-of-ownership', risk: 'risk-score', survive: 'stock-lasts', recover: 'recovery-time', gap: 'braking-distance',
  loss: 'contribution-margin', 'expected-loss': 'expected-loss', npv: 'net-value', payback: 'net-value', 'one-off': 'one-off-money', 'extra-stock': 'buffer', priced: 'unknown', duty: 'hs-code',
  freight: 'incoterms', 'sites-short': 'weakest-link', quality: 'cost-of-ownership', carbon: 'cbam',
}

/** The concept of Help behind a number that is taken apart, or null. */
export const conceptOf = ({ quantity }: ExplainTarget): Concept | null => byQuantity[quantity] ?? null
