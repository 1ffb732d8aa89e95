import { formatDate } from '../../text/format.ts'
import { startText } from '../../text/start.ts'
import { Hint } from '../../ui/hint.tsx'
import { StatusBar } from '../../ui/status-bar.tsx'
import { Hero, HeroPlace } from './hero.tsx'
import { NewProject } from './new-project.tsx'
import { ProjectList } from './project-list.tsx'
import { RecentFiles } from './recent-files.tsx'
import { RemovedProjects } from './removed-projects.tsx'
import './start.css'
import { useProjects, useStanding } from './use-projects.ts'
import { useAbout } from '../../state/about.ts'
import { dataVersion } from '../../../shared/data/edition.ts'
import { text } from '../../text/frame.ts'

/** Where was I: the last project's bar, all projects, and the two doors to a new one. */
export function StartPage() {
  const { projects, removed, reload } = useProjects()
  const version = useAbout((state) => state.about?.appVersion ?? '')
  const [last] = useStanding(projects?.slice(0, 1) ?? [])
  return (
    <main className="page start" aria-label={startText.title} {...(projects === null ? {} : { 'data-ready': true })}>
      <h1 className="said-only">{startText.title}</h1>
      <Hint name="start" />
      {projects === null ? <HeroPlace /> : last === undefined ? (
        <section className="hero"><div className="hero-words"><div className="grow"><h2>{startText.headlineFirst}</h2><p className="quiet">{startText.wordsFirst}</p></div></div></section>
      ) : (
        <Hero last={last} />
      )}
      <div className="start-body">
        <section>
          <h2 className="section">{startText.projects}</h2>
          {projects === null ? null : <ProjectList projects={projects} />}
          <RemovedProjects projects={removed} reload={reload} />
          <RecentFiles />
          <ol className="five-steps">
            {startText.steps.map(([name, words], index) => <li key={name}><b><span className="faint">{index + 1}</span> {name}</b><p className="quiet small">{words}</p></li>)}
          </ol>
        </section>
        <NewProject />
      </div>
      <StatusBar><span>{text.appName} {version}</span><span>{startText.data(formatDate(`${dataVersion}T12:00`))}</span></StatusBar>
    </main>
  )
}
