import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Choice, Scenario } from '../../shared/model/scenario.ts'
import type { WhyTarget } from '../state/view.ts'

/** Today's sourcing becomes a plan of its own when a choice is tried on it. */
const trialPlan: Scenario = { id: 'trial', letter: '?', name: '', description: '', parentId: null, createdAt: '', lockedAt: null }

/** The facts and the plan that a question is asked of: those stored, with a choice tried in the place of the part's own. */
export function withTrial(contents: ProjectContents, { scenarioId, trial }: WhyTarget): { readonly contents: ProjectContents; readonly scenarioId: string | null } {
  if (trial === undefined) return { contents, scenarioId }
  const plan = scenarioId ?? trialPlan.id
  const tried: Choice = { ...trial, scenarioId: plan }
  return {
    scenarioId: plan,
    contents: {
      ...contents, scenarios: scenarioId === null ? [...contents.scenarios, trialPlan] : contents.scenarios,
      choices: [...contents.choices.filter((choice) => choice.scenarioId !== plan || choice.partId !== trial.partId), tried],
    },
  }
}
