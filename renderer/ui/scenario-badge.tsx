import type { Scenario } from '../../shared/model/scenario.ts'

/** The letter of a plan on its colour; 0 is today. */
export function ScenarioBadge({ scenario }: { readonly scenario: Scenario | null }) {
  const letter = scenario?.letter ?? '0'
  return <span className={`badge ${scenario === null ? 'today' : letter.toLowerCase()}`}>{letter}</span>
}
