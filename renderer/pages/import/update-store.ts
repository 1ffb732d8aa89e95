import { create } from 'zustand'
import { areQuestions } from '../../../shared/export/question-sheets.ts'
import { changeOf } from '../../../shared/import/difference-change.ts'
import { differenceOf } from '../../../shared/import/difference-compare.ts'
import { moneyBookOf, type MoneyBook } from '../../../shared/import/difference-money.ts'
import { isTaken, type Decisions, type Difference } from '../../../shared/import/difference.ts'
import type { FactSheet } from '../../../shared/import/join-sheet.ts'
import { joinOf, type HandMatches, type Join } from '../../../shared/import/join.ts'
import { messageOf } from '../../host.ts'
import { sayDone } from '../../state/notices.ts'
import { openProject, useProject } from '../../state/project.ts'
import { change, undo } from '../../state/steps.ts'
import { showPage } from '../../state/view.ts'
import { importText } from '../../text/import.ts'
import { updateText } from '../../text/import-update.ts'
import { ImportEnded } from '../../work/import-client.ts'
import type { SheetGlance } from '../../work/update-work.ts'
import { goToStep, importClient, rememberLayout, startOver, useImport } from './import-store.ts'
import { ratesOf } from './update-rates.ts'
import { rememberSource } from './update-source.ts'

/** What a file is taken as: a project of its own, the newer list of one, or facts for one. */
export type Target = { readonly mode: 'new' } | { readonly mode: 'update' | 'join'; readonly projectId: string; readonly name: string }

interface UpdateState {
  readonly target: Target
  /** Projects that the file can be taken for. */
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  /** Does the file hold facts that could be added, whatever else it is? */
  readonly tells: boolean
  /** Why this target was proposed; '' where it was not. */
  readonly why: string
  readonly difference: Difference | Join | null
  readonly money: MoneyBook | null
  readonly decisions: Decisions
  /** Rows matched by hand. */
  readonly hand: HandMatches
  /** Sheets read for facts, and the names of those that are taken. */
  readonly sheets: readonly FactSheet[]
  readonly taken: readonly string[] | null
  /** Sheets offered right after the first import, with what they say; null in any other case. */
  readonly offered: readonly SheetGlance[] | null
  readonly failure: string | null
  readonly applying: boolean
}

const nothingYet: UpdateState = {
  target: { mode: 'new' }, projects: [], tells: false, why: '', difference: null, money: null, decisions: {}, hand: {}, sheets: [], taken: null, offered: null, failure: null, applying: false,
}

/** A file on top of a project: what it is taken as, what differs, and what was decided. Lives as long as the import. */
export const useUpdate = create<UpdateState>()(() => nothingYet)
const { getState: get, setState: set } = useUpdate

useImport.subscribe((now, before) => {
  if (now.view === null && before.view !== null) set(nothingYet)
})

/** Takes the file as something; what was compared before no longer holds. */
export const setTarget = (target: Target, why = ''): void => set({ target, why, difference: null, money: null, decisions: {}, hand: {}, sheets: [], taken: null, offered: null, failure: null })
/** Says which projects the file can be taken for, and whether it holds facts. */
export const setProjects = (projects: UpdateState['projects'], tells: boolean): void => set({ projects, tells })

/** Takes rows or leaves them. */
export const decide = (keys: readonly string[], take: boolean): void =>
  set(({ decisions }) => ({ decisions: { ...decisions, take: { ...decisions.take, ...Object.fromEntries(keys.map((key) => [key, take])) } } }))
/** Chooses which of several values of a row counts. */
export const chooseOption = (key: string, option: number): void => set(({ decisions }) => ({ decisions: { ...decisions, options: { ...decisions.options, [key]: option } } }))

/** Says by hand what a row of the file speaks of: an id, null to leave it out, undefined to take that back. */
export function matchByHand(key: string, id: string | null | undefined): void {
  const { [key]: _before, ...others } = get().hand
  set({ hand: id === undefined ? others : { ...others, [key]: id } })
  compareSheets()
}

/** Takes a sheet for its facts or leaves it. */
export function takeSheet(name: string, take: boolean): void {
  const taken = get().taken ?? []
  set({ taken: take ? [...taken, name] : taken.filter((one) => one !== name) })
  compareSheets()
}

function show(difference: Difference | Join): void {
  set({ difference, money: moneyBookOf(difference, ratesOf(difference.current)) })
}

function compareSheets(): void {
  const { contents } = useProject.getState()
  const { sheets, taken, hand } = get()
  if (contents === null) return
  show(joinOf(contents, sheets.filter((sheet) => taken?.includes(sheet.name)), hand, () => crypto.randomUUID()))
}

/** Sheets that are taken at first: those offered, those that were chosen as parts, or all that hold nothing but facts. */
function firstSheets(sheets: readonly FactSheet[]): string[] {
  const { offered } = get()
  if (offered !== null) return offered.map((sheet) => sheet.name)
  const telling = sheets.filter((sheet) => sheet.holds !== 'nothing')
  const used = new Set(useImport.getState().view?.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name))
  // Questions to suppliers are answered on any of their sheets.
  const chosen = areQuestions(sheets) ? telling : telling.filter((sheet) => used.has(sheet.name))
  return (chosen.length > 0 ? chosen : telling).map((sheet) => sheet.name)
}

/** While the project is on its way the page stands back, and asks again when it comes back: who asked first goes on. */
let isOpening = false

/** Opens the project that a file is taken for; false where the person cancelled. */
async function openTarget(id: string): Promise<boolean> {
  isOpening = true
  try {
    return await openProject(id)
  } finally {
    isOpening = false
  }
}

/** Compares the file with the project that it is taken for; opens that project first where another one is open, and goes a step back where that is cancelled. */
export async function compare(): Promise<void> {
  const { target, offered, applying } = get()
  if (target.mode === 'new' || applying || isOpening) return
  set({ failure: null })
  try {
    if (useProject.getState().contents?.project.id !== target.projectId && !(await openTarget(target.projectId))) return goToStep('columns')
    const { contents } = useProject.getState()
    if (contents === null) return
    const { choices } = useImport.getState()
    if (target.mode === 'update') show(differenceOf(contents, await importClient().run((work) => work.incoming(contents.project))))
    else {
      const sheets = await importClient().run((work) => work.factSheets(choices, offered === null ? null : offered.map((sheet) => sheet.name)))
      const names = new Set(sheets.map((sheet) => sheet.name))
      set({ sheets, taken: get().taken?.filter((name) => names.has(name)) ?? firstSheets(sheets) })
      compareSheets()
    }
  } catch (error) {
    if (!(error instanceof ImportEnded)) set({ failure: messageOf(error) })
  }
}

/** How many rows are taken as things stand. */
export const countTaken = ({ difference, decisions }: Pick<UpdateState, 'difference' | 'decisions'>): number => difference?.rows.filter((row) => isTaken(row, decisions)).length ?? 0

/** Takes over what was decided, in one step that one undo takes back, and goes to the parts. */
export async function takeOver(): Promise<void> {
  const { target, difference, decisions, sheets, taken, offered, applying } = get()
  const { view } = useImport.getState()
  if (difference === null || target.mode === 'new' || view === null || applying) return
  // The project is another by now: what was decided is looked at once more.
  if (difference.current !== useProject.getState().contents) return compare()
  const holds = sheets.filter((sheet) => taken?.includes(sheet.name)).map((sheet) => sheet.holds)
  const made = changeOf(difference, decisions, target.mode === 'update' ? updateText.step.update(target.name, view.file) : updateText.step.join(holds, view.file))
  const count = countTaken({ difference, decisions })
  set({ applying: true })
  if (made !== null) {
    if (!(await change(made.name, made.patches))) {
      set({ applying: false })
      return
    }
    await rememberLayout()
    if (target.mode === 'update') await rememberSource(target.projectId, view.columns)
  }
  const { name, mode } = target
  // A newer list often brings newer stock or prices on its further sheets.
  if (mode !== 'update' || !(await offerFurtherSheets())) leave(offered === null ? 'parts' : 'risk')
  if (made !== null) sayDone(updateText.done[mode](name, count), importText.undo, () => void undo())
}

/** Ends the import without taking anything more. */
export function leave(page: 'parts' | 'risk'): void {
  startOver()
  showPage(page)
}

/** Offers the further sheets of a file whose project was just made; false where none says anything of it. */
export async function offerFurtherSheets(): Promise<boolean> {
  const { contents } = useProject.getState()
  const { view, choices } = useImport.getState()
  const names = view?.sheets.filter((sheet) => !sheet.used && !sheet.hidden && sheet.rowCount > 1).map((sheet) => sheet.name) ?? []
  if (contents === null || names.length === 0) return false
  const { sheets } = await importClient().run((work) => work.glance(contents, choices, names))
  const offered = sheets.filter((sheet) => sheet.holds !== 'nothing' && !sheet.isStructured && sheet.news > 0 && sheet.matched >= Math.min(3, sheet.rows) && sheet.matched * 3 >= sheet.rows)
  if (offered.length === 0) return false
  set({ ...nothingYet, projects: get().projects, target: { mode: 'join', projectId: contents.project.id, name: contents.project.name }, offered })
  goToStep('done')
  return true
}
