import { useEffect, useState } from 'react'
import { Dialog, Heading } from 'react-aria-components'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { call, messageOf } from '../../host.ts'
import { planElsewhere } from '../../plans/plan-elsewhere.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { tellOtherTabs } from '../../state/other-tabs.ts'
import { formatFirst, formatNumber } from '../../text/format.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { makeId, now } from './commit.ts'

const text = scenariosText.tabs

/** Units of one currency for one of another, by the rates shipped; NaN where one is not known. */
const rateBetween = (from: string, to: string): number =>
  from === to ? 1 : (shippedFigures.get(`exchange-rate.${to}`)?.value ?? Number.NaN) / (shippedFigures.get(`exchange-rate.${from}`)?.value ?? Number.NaN)

async function copyTo(contents: ProjectContents, plan: Scenario, project: ProjectSummary): Promise<void> {
  try {
    const { contents: to } = await call('project.read', { id: project.id })
    const rate = rateBetween(contents.project.currency, to.project.currency)
    if (!Number.isFinite(rate)) {
      sayFailed(text.noRate(to.project.currency))
      return
    }
    const made = planElsewhere(contents, plan, to, { at: now(), stepName: (letter) => scenariosText.steps.fromProject(letter, contents.project.name), rate }, makeId)
    await call('project.change', { projectId: project.id, name: made.change.name, patches: [...made.change.patches] })
    tellOtherTabs(project.id)
    sayDone(text.copied(made.letter, project.name, text.choicesTaken(made.taken)))
    if (made.missing.length > 0) sayFailed(text.leftBehind(formatNumber(made.missing.length), formatFirst(made.missing, 8)))
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

interface CopyToProjectProps {
  readonly contents: ProjectContents
  readonly plan: Scenario
  readonly onDone: () => void
}

/** Asks into which project a plan is to be copied, and copies it. */
export function CopyToProject({ contents, plan, onDone }: CopyToProjectProps) {
  const [projects, setProjects] = useState<readonly ProjectSummary[] | null>(null)
  useEffect(() => {
    call('project.list', {}).then(
      (all) => setProjects(all.filter((project) => project.id !== contents.project.id && project.removedAt === null)),
      (error: unknown) => {
        sayFailed(messageOf(error))
        onDone()
      },
    )
  }, [contents.project.id, onDone])
  return (
    <Dialog className="describe">
      <Heading slot="title" level={2}>{text.chooseProject}</Heading>
      <p className="caption plain">{text.byNumber}</p>
      {projects === null ? null : projects.length === 0 ? <p className="quiet">{text.noOtherProject}</p> : (
        <ul className="project-choice">
          {projects.map((project) => (
            <li key={project.id}>
              <Button kind="ghost" onPress={() => { onDone(); void copyTo(contents, plan, project) }}>
                {project.name} <span className="faint">{project.company}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
