import { useEffect } from 'react'
import { call, messageOf } from '../../host.ts'
import { takeFile, useHandover } from '../../state/handover.ts'
import { sayDone } from '../../state/notices.ts'
import { noteAdded } from '../../state/desk-steps.ts'
import { openProject } from '../../state/project.ts'
import { showPage } from '../../state/view.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { updateText } from '../../text/import-update.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tip } from '../../ui/tip.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FileStep } from './file-step.tsx'
import { ImportStatus } from './import-status.tsx'
import { ImportSteps } from './import-steps.tsx'
import { askForMissing, goToStep, importClient, redoChoice, rememberLayout, sayCreating, showFind, startOver, undoChoice, useImport } from './import-store.ts'
import { focusNextPane } from './next-pane.ts'
import { problemsOf, projectOf } from './project-draft.ts'
import { blockedBecause } from './ready-to-import.ts'
import { SheetStep } from './sheet-step.tsx'
import { openAny } from './take-file.ts'
import { UpdateActions } from './update-bar.tsx'
import { useLookAround } from './update-look.ts'
import { rememberSource } from './update-source.ts'
import { UpdateStep } from './update-step.tsx'
import { offerFurtherSheets, useUpdate } from './update-store.ts'
import { UpdateTarget } from './update-target.tsx'
import './import.css'
import './import-grid.css'
import './import-pane.css'

/** Creates the project that was described, opens it and shows its risks. */
async function createProject(file: string): Promise<void> {
  const { draft } = useImport.getState()
  if (draft === null) return
  const contents = await importClient().run((work) => work.contents(projectOf(draft)))
  await rememberLayout()
  const { id } = await call('project.create', { contents, name: importText.done.change(file) })
  noteAdded([id], contents.project.name)
  if (!(await openProject(id))) {
    startOver()
    showPage('start')
    return
  }
  await rememberSource(id, useImport.getState().view?.columns ?? [])
  if (await offerFurtherSheets()) sayCreating(false)
  else {
    startOver()
    showPage('risk')
  }
  const [rows, parts] = [contents.lines.filter((line) => line.alternateOf === null).length, new Set(contents.lines.map((line) => line.childId)).size]
  sayDone(importText.done.created(contents.project.name, rows, parts))
}

/** Takes the last step back or makes it again, and says which one that is. */
function StepButton({ isUndo = false, name, onPress }: { isUndo?: boolean; name: string | undefined; onPress: () => void }) {
  const words = name === undefined ? (isUndo ? importText.undo : importText.redo) : isUndo ? settleText.undo(name) : settleText.redo(name)
  return (
    <Tip words={words}>
      <Button square aria-label={words} isDisabled={name === undefined} onPress={onPress}><Icon name={isUndo ? 'undo' : 'redo'} /></Button>
    </Tip>
  )
}

/** From a spreadsheet to a project: file, sheet and header, columns and check, done. */
export function ImportPage() {
  const { step, view, pending, sheet: sheetName, past, future, draft, creating } = useImport()
  const handed = useHandover((state) => state.file)
  const { target, why, offered } = useUpdate()
  useLookAround()
  useEffect(() => {
    const file = handed === null ? null : takeFile()
    if (file !== null) openAny(file)
  }, [handed])
  useEffect(() => {
    // Before the frame's own undo, which would take back a step of the open project.
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault()
        focusNextPane(event.shiftKey)
        return
      }
      const isFind = (event.ctrlKey || event.metaKey) && ['f', 'h'].includes(event.key.toLowerCase())
      if (isFind && ['sheet', 'columns'].includes(useImport.getState().step)) {
        event.preventDefault()
        showFind(true)
        document.querySelector<HTMLInputElement>('.import-find input')?.focus()
        return
      }
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement) return
      if (useImport.getState().view === null) return
      event.preventDefault()
      event.stopPropagation()
      void (event.shiftKey ? redoChoice() : undoChoice())
    }
    document.addEventListener('keydown', keys, { capture: true })
    return () => document.removeEventListener('keydown', keys, { capture: true })
  }, [])

  const sheet = view?.sheets.find((each) => each.name === sheetName) ?? null
  const blocked = view === null ? null : blockedBecause(view, pending)
  const create = () => {
    askForMissing()
    // After the page has marked what is missing: a field that cannot be taken gets the keyboard, and nothing is created without it.
    const wrong = document.querySelector<HTMLElement>('.import-done [aria-invalid=true]')
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.import-done [aria-invalid=true]')?.focus())
    if (wrong !== null || view === null || draft === null || creating || problemsOf(draft).size > 0) return
    sayCreating(true)
    createProject(view.file).catch((error: unknown) => sayCreating(false, messageOf(error)))
  }
  const editing = view !== null && (step === 'sheet' || step === 'columns')
  const toolbar = (
    <>
      {offered === null && <ImportSteps blocked={blocked !== null} />}
      <span className="grow" />
      {view !== null && step === 'columns' && <output id="import-blocked" className="quiet small">{blocked ?? why}</output>}
      {editing && (past.length > 0 || future.length > 0) && (
        <>
          <StepButton isUndo name={past.at(-1)?.name} onPress={() => void undoChoice()} />
          <StepButton name={future[0]?.name} onPress={() => void redoChoice()} />
        </>
      )}
      {view !== null && step === 'sheet' && (
        <>
          <Button onPress={() => goToStep('file')}>{importText.back}</Button>
          <Button kind="primary" onPress={() => goToStep('columns')}>{importText.next}</Button>
        </>
      )}
      {view !== null && step === 'columns' && (
        <>
          <UpdateTarget />
          <Button onPress={() => goToStep('sheet')}>{importText.back}</Button>
          <Button kind="primary" isDisabled={blocked !== null} aria-describedby="import-blocked" onPress={() => goToStep('done')}>
            {target.mode === 'new' ? importText.importParts(view.totals?.lines ?? 0) : target.mode === 'update' ? updateText.target.toDifference : updateText.target.toJoin}
          </Button>
        </>
      )}
      {view !== null && step === 'done' && target.mode !== 'new' && <UpdateActions />}
      {view !== null && step === 'done' && target.mode === 'new' && (
        <>
          <Button onPress={() => goToStep('columns')}>{importText.back}</Button>
          <Button kind="primary" isDisabled={creating} onPress={create}>{creating ? importText.done.creating : importText.done.create}</Button>
        </>
      )}
    </>
  )
  return (
    <PageFrame title={importText.title} hint={view === null ? undefined : 'import'} toolbar={toolbar} status={<ImportStatus />}>
      {(step === 'file' || view === null) && <FileStep />}
      {view !== null && sheet !== null && step === 'sheet' && <SheetStep view={view} sheet={sheet} />}
      {view !== null && sheet !== null && step === 'columns' && <ColumnsStep sheet={sheet} />}
      {view !== null && step === 'done' && (target.mode === 'new' ? <DoneStep view={view} onSubmit={create} /> : <UpdateStep />)}
    </PageFrame>
  )
}
