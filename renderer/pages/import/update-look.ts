import { useEffect } from 'react'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { areQuestions } from '../../../shared/export/question-sheets.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { call } from '../../host.ts'
import { useProject } from '../../state/project.ts'
import { updateText } from '../../text/import-update.ts'
import { ImportEnded } from '../../work/import-client.ts'
import type { ImportView } from '../../work/import-view.ts'
import type { Glance, SheetGlance } from '../../work/update-work.ts'
import { goToStep, importClient, useImport } from './import-store.ts'
import { headingsOf, lastingName, projectsByHeadings } from './update-source.ts'
import { compare, setProjects, setTarget, useUpdate, type Target } from './update-store.ts'

const texts = updateText.target
/** Above this share of equal part numbers a list is the same list again; 0 to 1. */
const sameList = 0.5

/** Sheets that say something of the project and nothing of what goes into what. */
const tellingSheets = (glance: Glance): SheetGlance[] =>
  glance.sheets.filter((sheet) => sheet.holds !== 'nothing' && !sheet.isStructured && sheet.matched >= Math.min(2, sheet.rows) && sheet.matched * 3 >= sheet.rows)

/** What a file is proposed to be, and why. */
export interface Proposal { readonly target: Target; readonly why: string }

/** What the file most likely is beside the open project. */
export function besideOpen(view: Pick<ImportView, 'sheets' | 'refused' | 'file' | 'project'>, { project }: ProjectContents, glance: Glance, headings: string): Proposal | null {
  const target = { projectId: project.id, name: project.name }
  if (areQuestions(glance.sheets)) return { target: { mode: 'join', ...target }, why: texts.questions(project.name) }
  const used = new Set(view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name))
  const first = tellingSheets(glance).find((sheet) => view.refused !== null || used.has(sheet.name))
  const source = project.sourceFile?.name
  const update = (why: string): Proposal => ({ target: { mode: 'update', ...target }, why })
  if (view.refused === null) {
    if (view.project !== null && glance.equalNumbers > 0 && (view.project.name === project.name || glance.equalNumbers >= glance.numbersInProject * sameList)) return update(texts.ownFile(project.name))
    if (headings === project.id) return update(texts.sameLayout(project.name))
    if (source !== undefined && lastingName(source) !== '' && lastingName(source) === lastingName(view.file) && glance.equalNumbers > 0) return update(texts.sameFile(project.name))
  }
  if (first !== undefined) return { target: { mode: 'join', ...target }, why: texts.facts(first.holds, project.name) }
  const least = Math.min(glance.numbersInFile, glance.numbersInProject)
  return view.refused === null && glance.equalNumbers >= 3 && glance.equalNumbers >= least * sameList ? update(texts.samePart(glance.equalNumbers, project.name)) : null
}

const isKnown = ({ removedAt, isSample }: ProjectSummary): boolean => removedAt === null && !isSample

async function look(view: ImportView, contents: ProjectContents | null, wanted: () => boolean): Promise<void> {
  const [list, byHeadings] = await Promise.all([call('project.list', {}), projectsByHeadings()])
  const fromHere = byHeadings.get(headingsOf(view.columns)) ?? ''
  const others = list.filter((one) => isKnown(one) && one.id !== contents?.project.id && (one.id === fromHere || (one.sourceFileName !== null && lastingName(one.sourceFileName) !== '' && lastingName(one.sourceFileName) === lastingName(view.file))))
  const open = contents === null ? [] : [{ id: contents.project.id, name: contents.project.name }]
  const glance = contents === null ? null : await importClient().run((work) => work.glance(contents, useImport.getState().choices, null))
  if (!wanted()) return
  setProjects([...open, ...others.map(({ id, name }) => ({ id, name }))], glance?.sheets.some((sheet) => sheet.holds !== 'nothing') ?? false)
  // Whoever looks at the sample brings a list of her own.
  const proposal = contents === null || glance === null || contents.project.isSample ? null : besideOpen(view, contents, glance, fromHere)
  // Who went on in the meantime has decided what the file is.
  if (useImport.getState().step === 'done') return
  if (proposal !== null) {
    setTarget(proposal.target, proposal.why)
    // A list of suppliers is no list of parts, so there is nothing to look at before it is matched.
    if (view.refused !== null) {
      goToStep('done')
      await compare()
    }
    return
  }
  const [other] = others
  if (other === undefined || view.refused !== null) return
  setTarget({ mode: 'update', projectId: other.id, name: other.name }, other.id === fromHere ? texts.sameLayout(other.name) : texts.sameFile(other.name))
}

/** Once a file is read: is it the same list again, or does it hold facts for a project? */
export function useLookAround(): void {
  const file = useImport((state) => (state.view === null || state.view.partial ? null : state.view.sha256))
  useEffect(() => {
    const { view } = useImport.getState()
    if (file === null || view === null || useUpdate.getState().offered !== null) return
    let wanted = true
    look(view, useProject.getState().contents, () => wanted).catch((error: unknown) => {
      if (!(error instanceof ImportEnded)) throw error
    })
    return () => {
      wanted = false
    }
  }, [file])
}
