import { useEffect, useState } from 'react'
import type { SalvagedProject } from '../../../shared/contract.ts'
import { messageOf } from '../../host.ts'
import { backUp } from '../../state/project-files.ts'
import { beginAnew, readSalvage, useSalvage } from '../../state/salvage.ts'
import { sayFailed } from '../../state/notices.ts'
import { salvageText } from '../../text/salvage.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { type Beginning, SavedProjects, stepsBehind } from './saved-projects.tsx'

/** What a project begins with before anybody chooses: what was saved, or its backup where that lacks nothing and is no older. */
function firstOf(project: SalvagedProject): Beginning {
  if (project.state === 'lost') return 'backup'
  if (project.isRemoved) return 'none'
  const { state, backup } = project
  return state !== 'whole' && backup !== null && stepsBehind(project, backup.lastStep) <= 0 ? 'backup' : 'file'
}

/** In the place of the start page where the file is damaged: what happened, what could be saved of each project, and the ways on. */
export function SalvagePage() {
  const report = useSalvage((state) => state.report)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Beginning>>(new Map())
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => void readSalvage().catch((error: unknown) => sayFailed(messageOf(error))), [])
  if (report === null) return <main className="page" aria-busy="true" aria-label={salvageText.title} />
  const { projects, journal } = report
  const beginnings = new Map(projects.map((project) => [project.id, chosen.get(project.id) ?? firstOf(project)]))
  const begin = (): void => {
    setIsBusy(true)
    const taken = projects.flatMap(({ id, backup }): { id: string; backup: string | null }[] => {
      const beginning = beginnings.get(id)
      return beginning === 'file' ? [{ id, backup: null }] : beginning === 'backup' && backup !== null ? [{ id, backup: backup.backup }] : []
    })
    void beginAnew(taken).finally(() => setIsBusy(false))
  }
  return (
    <main className="page salvage" aria-label={salvageText.title} data-ready>
      <div className="salvage-body">
        <h1>{salvageText.title}</h1>
        <p>{salvageText.happened(report.file, inWords(report.why))}</p>
        <p className="quiet">{report.isProven ? salvageText.proven : salvageText.unproven}</p>
        {journal === 'partly' || journal === 'left-out' ? <p>{salvageText.journal[journal]}</p> : null}
        {projects.length === 0 ? <p>{salvageText.none}</p> : <SavedProjects projects={projects} beginnings={beginnings} onBegin={(id, beginning) => setChosen(new Map([...chosen, [id, beginning]]))} />}
        <div className="row">
          <Button kind="suggested" isDisabled={isBusy} onPress={begin}>{isBusy ? salvageText.beginning : salvageText.begin}</Button>
          <Button onPress={() => void backUp()}>{salvageText.saveAll}</Button>
        </div>
        <p className="quiet small">{salvageText.beginWords}</p>
      </div>
    </main>
  )
}
