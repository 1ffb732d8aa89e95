import { useEffect } from 'react'
import { dataVersion } from '../../../shared/data/figures.ts'
import { useAbout } from '../../state/about.ts'
import { startText } from '../../text/en/start.ts'
import { StatusBar } from '../../ui/status-bar.tsx'
import { Hero } from './hero.tsx'
import { NewProject } from './new-project.tsx'
import { present, refreshProjects, useProjectResults } from './project-results.ts'
import { ProjectTable } from './project-table.tsx'
import { RemovedProjects } from './removed-projects.tsx'
import './start.css'

/** Where was I: the last project in one bar, all projects, and the ways to a new one. */
export function StartPage() {
  const { list, listProblem, results } = useProjectResults()
  const version = useAbout((state) => state.about?.appVersion ?? '')
  useEffect(() => void refreshProjects(), [])
  const projects = present(list ?? [])
  const last = projects[0] ?? null
  return (
    <main className="page start-page" aria-label={startText.title} {...(list === null ? {} : { 'data-ready': true })}>
      <div className="start-body">
        {list === null ? null : <Hero project={last} result={last === null ? undefined : results.get(last.id)} />}
        <div className="start-low">
          <section aria-labelledby="projects">
            <h2 id="projects">{startText.projects.title}</h2>
            {listProblem === null ? null : <p className="bad" role="alert">{startText.projects.unread(listProblem)}</p>}
            {list === null ? null : <ProjectTable projects={projects} results={results} />}
            <RemovedProjects projects={(list ?? []).filter((one) => one.removedAt !== null)} />
            <ol className="start-steps" aria-label={startText.stepsLabel}>
              {startText.steps.map((step) => <li key={step.name}><b>{step.name}</b>{step.words}</li>)}
            </ol>
          </section>
          <NewProject />
        </div>
      </div>
      <StatusBar>
        <span>{startText.version(version)}</span>
        <span className="hide-narrow">{startText.dataPack(dataVersion)}</span>
      </StatusBar>
    </main>
  )
}
