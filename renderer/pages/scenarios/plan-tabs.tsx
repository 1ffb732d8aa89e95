import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Heading, Input, Popover, TextField } from 'react-aria-components'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { sayDone } from '../../state/notices.ts'
import { showScenario, useProject } from '../../state/project.ts'
import { openStages } from '../../state/stages.ts'
import { formatDate } from '../../text/format.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { stagesText } from '../../text/stages.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { TextField as LongField } from '../../ui/text-field.tsx'
import { CopyToProject } from './copy-to-project.tsx'
import { PlanHistory } from './plan-history.tsx'
import { commit, commitNew, makeId, now, takeBack } from './commit.ts'
import { bringBack, inOrder, newScenario, nextLetter, removeScenario } from '../../plans/scenario-changes.ts'

const text = scenariosText.tabs
const steps = scenariosText.steps

/** Starts an empty plan from today, or a copy of one, and shows it. */
export async function startPlan(contents: ProjectContents, copyOf: Scenario | null): Promise<void> {
  const letter = nextLetter(contents.scenarios)
  await commitNew(newScenario(contents, {
    name: copyOf === null ? text.defaultName(letter) : text.copyName(copyOf.name),
    stepName: copyOf === null ? steps.new(letter) : steps.branch(letter, copyOf.letter), copyOf: copyOf?.id ?? null, at: now(),
  }, makeId))
}

/** Takes a plan away, shows today, and offers it back. */
async function removePlan(contents: ProjectContents, scenario: Scenario): Promise<void> {
  const plans = inOrder(contents.scenarios)
  showScenario(plans[plans.indexOf(scenario) - 1]?.id ?? null)
  const step = removeScenario(contents, scenario.id, steps.remove(scenario.letter))
  if (!(await commit(step, scenario.id))) return
  const restore = async (): Promise<void> => {
    await takeBack(step.name, () => {
      const present = useProject.getState().contents
      return present === null ? null : bringBack(contents, step, present, steps.bringBack(scenario.letter))
    })
    showScenario(scenario.id)
  }
  sayDone(text.removed(scenario.letter, scenario.name), scenariosText.lastChange.undo, () => void restore())
}

function rename(scenario: Scenario, name: string): void {
  if (name === '' || name === scenario.name) return
  void commit({ name: steps.rename(scenario.letter, name), patches: [{ noun: 'scenario', id: scenario.id, value: { ...scenario, name } }] }, scenario.id)
}

/** A locked plan stays as it is until somebody unlocks it. */
function lockOrUnlock(scenario: Scenario): void {
  const lockedAt = scenario.lockedAt === null ? now() : null
  const name = lockedAt === null ? steps.unlock(scenario.letter) : steps.lock(scenario.letter)
  void commit({ name, patches: [{ noun: 'scenario', id: scenario.id, value: { ...scenario, lockedAt } }] }, scenario.id)
}

/** Puts the cursor into a field as it appears. */
const focusNow = (input: HTMLInputElement | null): void => input?.focus()

function NameField({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const [name, setName] = useState(scenario.name)
  const keep = (): void => {
    rename(scenario, name.trim())
    onDone()
  }
  return (
    <TextField aria-label={text.nameLabel} value={name} onChange={setName} maxLength={80} className="field tab-name">
      <Input
        ref={focusNow} onBlur={keep} onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') onDone()
          event.stopPropagation()
        }}
      />
    </TextField>
  )
}

interface PlanTabsProps {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly panelId: string
}

/** The plans as tabs: today first; F2 or a double click renames, Ctrl+D copies, Delete takes away with undo. */
export function PlanTabs({ contents, scenarioId, panelId }: PlanTabsProps) {
  const [renaming, setRenaming] = useState<string | null>(null)
  const [isDescribing, setDescribing] = useState(false)
  const [isCopying, setCopying] = useState(false)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const scenarios = inOrder(contents.scenarios)
  const shown = scenarios.find((one) => one.id === scenarioId) ?? null
  const ids: readonly (string | null)[] = [null, ...scenarios.map((one) => one.id)]

  useEffect(() => {
    const copy = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || shown === null) return
      event.preventDefault()
      void startPlan(contents, shown)
    }
    window.addEventListener('keydown', copy)
    return () => window.removeEventListener('keydown', copy)
  }, [contents, shown])

  const endRenaming = (): void => {
    setRenaming(null)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = ids.indexOf(scenarioId)
    const goTo = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? ids.length - 1 : null
    if (goTo !== null) {
      const next = ids[Math.min(ids.length - 1, Math.max(0, goTo))]
      showScenario(next ?? null)
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
    } else if (event.key === 'F2' && shown !== null) setRenaming(shown.id)
    else if (event.key === 'Delete' && shown !== null) void removePlan(contents, shown)
    else return
    event.preventDefault()
  }

  return (
    <>
      {/* The tabs inside carry the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div className="plan-tabs" role="tablist" aria-label={text.label} ref={list} onKeyDown={press}>
        {[null, ...scenarios].map((scenario) => {
          const isShown = (scenario?.id ?? null) === scenarioId
          if (scenario !== null && renaming === scenario.id) return <NameField key={scenario.id} scenario={scenario} onDone={endRenaming} />
          return (
            <button
              key={scenario?.id ?? 'today'} type="button" role="tab" aria-selected={isShown} aria-controls={panelId} tabIndex={isShown ? 0 : -1}
              title={scenario?.description === '' ? undefined : scenario?.description}
              onClick={() => showScenario(scenario?.id ?? null)} onDoubleClick={() => setRenaming(scenario?.id ?? null)}
            >
              <ScenarioBadge scenario={scenario} />
              <span className="cut">{scenario?.name ?? text.today}</span>
              {scenario === null || scenario.lockedAt === null ? null : <span className="tab-lock" title={`${text.lockedSince} ${formatDate(scenario.lockedAt)}`}><Icon name="lock" size={11} /></span>}
            </button>
          )
        })}
      </div>
      {shown === null ? null : (
        <span className="row more" data-describe>
          <MenuButton
            label={text.more(shown.letter)} className="button ghost square"
            entries={[
              { key: 'rename', label: text.rename, note: 'F2', onAction: () => setRenaming(shown.id) },
              { key: 'describe', label: text.describe, onAction: () => setDescribing(true) },
              { key: 'lock', label: shown.lockedAt === null ? text.lock : text.unlock, ...(shown.lockedAt === null ? {} : { note: `${text.lockedSince} ${formatDate(shown.lockedAt)}` }), onAction: () => lockOrUnlock(shown) },
              { key: 'stages', label: stagesText.open, onAction: () => openStages(contents.project.id, { of: 'plan' }) },
              { key: 'duplicate', label: text.duplicate, note: 'Ctrl D', onAction: () => void startPlan(contents, shown) },
              { key: 'history', label: text.history, onAction: () => setHistoryOpen(true) },
              { key: 'to-project', label: text.toProject, onAction: () => setCopying(true) },
              { key: 'remove', label: text.remove, note: 'Del', onAction: () => void removePlan(contents, shown) },
            ]}
          >
            <Icon name="more" />
          </MenuButton>
        </span>
      )}
      {shown === null ? (
        <Button kind="link" onPress={() => void startPlan(contents, null)}><Icon name="plus" size={10} /> {text.new}</Button>
      ) : (
        <MenuButton
          className="button link"
          entries={[
            { key: 'today', label: text.newFromToday, onAction: () => void startPlan(contents, null) },
            { key: 'branch', label: text.branch(shown.letter), onAction: () => void startPlan(contents, shown) },
          ]}
        >
          <Icon name="plus" size={10} /> {text.new}
        </MenuButton>
      )}
      {shown !== null && isHistoryOpen ? (
        <Popover className="popover padded" triggerRef={list} isOpen onOpenChange={setHistoryOpen} placement="bottom start">
          <PlanHistory plan={shown} onDone={() => setHistoryOpen(false)} />
        </Popover>
      ) : null}
      {shown !== null && isCopying ? (
        <Popover className="popover padded" triggerRef={list} isOpen onOpenChange={setCopying} placement="bottom start">
          <CopyToProject contents={contents} plan={shown} onDone={() => setCopying(false)} />
        </Popover>
      ) : null}
      {shown !== null && isDescribing ? (
        <Popover className="popover padded" triggerRef={list} isOpen onOpenChange={setDescribing} placement="bottom start">
          <Dialog className="describe">
            <Heading slot="title" level={2}>{shown.name}</Heading>
            <LongField
              label={text.descriptionLabel} value={shown.description} isLong maxLength={4000}
              onCommit={(description) => void commit(
                { name: steps.describe(shown.letter), patches: [{ noun: 'scenario', id: shown.id, value: { ...shown, description } }] }, shown.id)}
            />
            <p className="caption plain">{text.descriptionHint}</p>
            <div className="row"><span className="grow" /><Button kind="primary" onPress={() => setDescribing(false)}>{text.done}</Button></div>
          </Dialog>
        </Popover>
      ) : null}
    </>
  )
}
