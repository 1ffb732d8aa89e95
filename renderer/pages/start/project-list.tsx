import { useState } from 'react'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { startText } from '../../text/start.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { projectsFound } from './find-projects.ts'
import { ProjectTable } from './project-table.tsx'
import { useStanding } from './use-projects.ts'

/** So many projects are listed at first, and looked for without a field to find them by. */
const first = 12

/** The projects of this computer: the last opened, all that match, or all. */
export function ProjectList({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const [typed, setTyped] = useState('')
  const [isWhole, setIsWhole] = useState(false)
  const found = projectsFound(projects, typed)
  const inSight = useStanding(isWhole || found.length <= first + 1 ? found : found.slice(0, first))
  if (projects.length === 0) return <p className="quiet">{startText.noProjects}</p>
  return (
    <>
      {projects.length > first ? (
        // The browser's own field: the first screen waits for no more than it needs.
        <div className="search find-project">
          <Icon name="search" />
          <input type="search" aria-label={startText.findProject} placeholder={startText.findProject} value={typed} onChange={(event) => setTyped(event.target.value)} data-page-filter />
        </div>
      ) : null}
      {found.length === 0 ? <p className="quiet" role="status">{startText.noneFound(typed)}</p> : <ProjectTable projects={inSight} />}
      {found.length > inSight.length ? <Button kind="link" small onPress={() => setIsWhole(true)}>{startText.showAll(found.length)}</Button> : null}
    </>
  )
}
