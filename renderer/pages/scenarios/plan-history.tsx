import { useEffect, useState } from 'react'
import { Dialog, Heading } from 'react-aria-components'
import type { HistoryEntry } from '../../../shared/contract.ts'
import { restorePlan } from '../../../shared/model/plan-then.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { call, messageOf } from '../../host.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { formatRecent } from '../../text/format.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { commit } from './commit.ts'

const text = scenariosText.tabs

async function restore(projectId: string, planId: string, entry: HistoryEntry): Promise<void> {
  try {
    const then = await call('plan.asOf', { projectId, scenarioId: planId, sequence: entry.sequence })
    const present = useProject.getState().contents
    const plan = present?.scenarios.find((one) => one.id === planId)
    if (present === null || plan === undefined) return
    const step = restorePlan(present, plan, then, scenariosText.steps.restore(plan.letter, entry.name))
    if (step === null) sayDone(text.alreadySo)
    else await commit(step, planId)
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

/** Who did what with a plan and when; each state of it can be brought back, which is a step like any other. */
export function PlanHistory({ plan, onDone }: { readonly plan: Scenario; readonly onDone: () => void }) {
  const projectId = useProject((state) => state.contents?.project.id)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  useEffect(() => {
    if (projectId === undefined) return
    call('plan.history', { projectId, scenarioId: plan.id }).then((list) => setEntries(list.toReversed()), (error: unknown) => {
      sayFailed(messageOf(error))
      onDone()
    })
  }, [projectId, plan.id, onDone])
  return (
    <Dialog className="describe">
      <Heading slot="title" level={2}>{text.historyOf(plan.letter)}</Heading>
      {entries === null ? null : entries.length === 0 ? <p className="quiet">{text.noHistory}</p> : (
        <ul className="plan-history">
          {entries.map((entry, index) => (
            <li key={entry.sequence}>
              <span className="grow"><span>{entry.name}</span><br /><span className="faint small">{text.byAt(entry.author, formatRecent(entry.at))}</span></span>
              {index === 0 ? <span className="faint small">{text.asItIs}</span> : (
                <Button small onPress={() => { onDone(); if (projectId !== undefined) void restore(projectId, plan.id, entry) }}>{text.restore}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
