import { useState } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { choiceOf, optionOf, type OptionGrid, type OptionKind, type OptionSettings } from '../../../shared/engine/option.ts'
import { optionsAtHand } from '../../../shared/engine/options.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import { newScenario, nextLetter, removeScenario, setChoices } from '../../plans/scenario-changes.ts'
import { sayDone } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { openInspector, selectPart } from '../../state/view.ts'
import { scenariosText as text } from '../../text/scenarios.ts'
import { commit, commitNew, makeId, now, takeBack } from './commit.ts'
import { chooseOption, optionName, partNameOf, refusalOf } from './option-words.ts'
import type { ShownGrid } from './use-option-grid.ts'

/** A choice whose details are being set. */
interface Editing {
  readonly choice: Choice
  readonly kind: OptionKind
  readonly isStored: boolean
  readonly cell: HTMLElement
}

/** Takes up choices made in today's plan: a new plan starts with them. */
function planWith(contents: ProjectContents, make: (contents: ProjectContents, scenarioId: string) => ReturnType<typeof setChoices>) {
  const letter = nextLetter(contents.scenarios)
  const started = newScenario(contents, { name: text.tabs.defaultName(letter), stepName: text.steps.new(letter), copyOf: null, at: now() }, makeId)
  const chosen = make(contents, started.id)
  if (chosen === null) return null
  return { id: started.id, letter, change: { name: `${started.change.name}: ${chosen.name}`.slice(0, 300), patches: [...started.change.patches, ...chosen.patches] } }
}

/** The plan whose options are chosen, with what there is to choose from. */
interface ChosenIn {
  readonly contents: ProjectContents
  /** Null is today's plan. */
  readonly scenarioId: string | null
  readonly facts: ProjectContents
  readonly today: Evaluation
  readonly shownGrid: ShownGrid
  readonly settings: OptionSettings
  readonly choices: ReadonlyMap<string, Choice>
}

/** What a person does with the options of a plan: choose one for some parts, set the details of a choice, ask why. */
export function useChoosing({ contents, scenarioId, facts, today, shownGrid, settings, choices }: ChosenIn) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const { plantCountry } = contents.project

  /** Makes a step of choices in the plan shown; today's plan has none, so there a plan is started with them. */
  const apply = async (make: (of: ProjectContents, id: string) => ReturnType<typeof setChoices>): Promise<void> => {
    if (scenarioId !== null) {
      await commit(make(contents, scenarioId), scenarioId)
      return
    }
    const started = planWith(contents, make)
    if (started !== null && (await commitNew(started))) {
      sayDone(text.empty.started(started.letter), text.lastChange.undo, () => void takeBack(started.change.name, () => {
        const present = useProject.getState().contents
        return present === null ? null : removeScenario(present, started.id, text.steps.remove(started.letter))
      }))
    }
  }
  // The grid may be one behind: what there is to choose from follows from today's numbers.
  const offered = (): OptionGrid => (shownGrid.isStale ? optionsAtHand(facts, today, settings) : shownGrid.grid)
  const choose = (kind: OptionKind, partIds: readonly string[]): void => {
    const grid = offered()
    const refusal = refusalOf(contents, choices, grid, kind, partIds)
    if (refusal !== null) sayDone(refusal)
    void apply((of, id) => chooseOption(of, id, kind, partIds, grid, settings, makeId))
  }
  const edit = (partId: string, kind: OptionKind, cell: HTMLElement): void => {
    const gridCell = offered().rows.get(partId)?.cells[kind]
    if (kind === 'keep' || gridCell === undefined || gridCell.absent === 'no-need' || gridCell.absent === 'same-country') return
    const present = choices.get(partId)
    const isStored = present !== undefined && optionOf(present, plantCountry) === kind
    const choice = isStored ? present : choiceOf(kind, { id: present?.id ?? makeId(), scenarioId: scenarioId ?? '', partId }, contents, settings, gridCell.bufferDays)
    setEditing({ choice, kind, isStored, cell })
  }
  const closeEditor = (): void => {
    editing?.cell.focus()
    setEditing(null)
  }
  const why = (partId: string, kind: OptionKind): void => {
    selectPart(partId)
    // A stand-by leaves the landed cost alone: what it costs to have is asked.
    const target = { on: 'part', partId, quantity: kind === 'stand-by' ? 'stand-by' : 'landed' } as const
    const cell = offered().rows.get(partId)?.cells[kind]
    const present = choices.get(partId)
    const isChosen = optionOf(present, plantCountry) === kind
    if (kind === 'keep' ? isChosen : isChosen || cell === undefined || cell.absent !== null) openInspector({ scenarioId, target })
    // Of today's option in a plan that does otherwise, today has the answer.
    else if (kind === 'keep') openInspector({ scenarioId: null, target })
    else openInspector({ scenarioId, target, trial: choiceOf(kind, { id: 'trial', scenarioId: scenarioId ?? '', partId }, contents, settings, cell?.bufferDays ?? 0) })
  }
  /** Keeps the part of the choice being edited as it is today. */
  const keepInstead = (): void => {
    if (editing !== null) choose('keep', [editing.choice.partId])
    closeEditor()
  }
  const saveEdited = (choice: Choice): void => {
    const part = partNameOf(contents, choice.partId)
    const name = editing?.isStored === true ? text.steps.edit(part) : text.steps.chooseDetailed(optionName(editing?.kind ?? 'keep'), part)
    void apply((of, id) => setChoices(of, id, new Map([[choice.partId, (key: string): Choice => ({ ...choice, id: key, scenarioId: id })]]), name, makeId))
    closeEditor()
  }
  return { editing, choose, edit, why, closeEditor, keepInstead, saveEdited }
}
