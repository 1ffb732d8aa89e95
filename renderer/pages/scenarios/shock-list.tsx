import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { ShockEffect } from '../../../shared/engine/shock-effects.ts'
import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Shock, ShockEvent } from '../../../shared/model/shock.ts'
import { newShockDraft, shockDraftOf } from '../../plans/shock-draft.ts'
import { effectInWords, eventName, shocksOf } from '../../plans/shock-words.ts'
import { useShockEffects } from '../../plans/use-shock-effects.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { whatIfsText as text } from '../../text/what-ifs.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { commit, makeId } from './commit.ts'
import { ShockForm, type MadeShock } from './shock-form.tsx'

const kinds: readonly ShockEvent['kind'][] = ['tariff', 'lane-closed', 'exchange-rate', 'demand-surge']

interface ShockListProps {
  readonly contents: ProjectContents
  /** The plan looked at; null for today, whose what-ifs count in every plan. */
  readonly scenarioId: string | null
}

/** A step over one what-if; null takes it away. */
const step = (name: string, id: string, value: Shock | null): Change => ({ name: name.slice(0, 300), patches: [{ noun: 'shock', id, value }] })

/** What-ifs under their own names: what happens in the world of this plan, and what each does. */
export function ShockList({ contents, scenarioId }: ShockListProps) {
  const [editing, setEditing] = useState<{ readonly shock: Shock | null; readonly kind: ShockEvent['kind'] } | null>(null)
  const effects = useShockEffects(contents, scenarioId)
  const shocks = shocksOf(contents, scenarioId)
  const plan = contents.scenarios.find(({ id }) => id === scenarioId) ?? null
  const store = (made: Change): void => {
    if (scenarioId === null) void change(made.name, made.patches)
    else void commit(made, scenarioId)
  }
  const keep = (made: MadeShock): void => {
    const before = editing?.shock ?? null
    const id = before?.id ?? makeId()
    // What stood in the list may have been taken away meanwhile, by another window or by undo.
    const isOn = useProject.getState().contents?.shocks.find((one) => one.id === id)?.isOn ?? true
    store(step(before === null ? text.steps.add(made.name) : text.steps.edit(made.name), id, { id, isOn, ...made }))
    setEditing(null)
  }
  return (
    <section className="rail-section shocks" aria-label={scenarioId === null ? text.titleToday : text.title}>
      <h2>
        {scenarioId === null ? text.titleToday : text.title}
        <span className="grow" />
        <MenuButton className="button small" label={text.addLabel} entries={kinds.map((kind) => ({ key: kind, label: text.kinds[kind], onAction: () => setEditing({ shock: null, kind }) }))}>
          <Icon name="plus" size={10} /> {text.add}
        </MenuButton>
      </h2>
      {shocks.length === 0 ? <p className="small quiet">{text.none}</p> : (
        <ul className="shock-list">
          {shocks.map((shock) => (
            <ShockItem
              key={shock.id} shock={shock} contents={contents} effect={effects.get(shock.id)} isInPlan={scenarioId !== null}
              onSwitch={(isOn) => store(step(isOn ? text.steps.on(shock.name) : text.steps.off(shock.name), shock.id, { ...shock, isOn }))}
              onEdit={() => setEditing({ shock, kind: shock.event.kind })}
              onRemove={() => store(step(text.steps.remove(shock.name), shock.id, null))}
            />
          ))}
        </ul>
      )}
      {editing === null ? null : (
        <ShockForm
          start={editing.shock === null ? newShockDraft(editing.kind, scenarioId) : shockDraftOf(editing.shock.name, editing.shock.scenarioId, editing.shock.event)}
          contents={contents} plan={plan} onSave={keep} onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

interface ShockItemProps {
  readonly shock: Shock
  readonly contents: ProjectContents
  readonly effect: ShockEffect | undefined
  readonly isInPlan: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One what-if: its name, what happens, what that does, and whether it counts. */
function ShockItem({ shock, contents, effect, isInPlan, onSwitch, onEdit, onRemove }: ShockItemProps) {
  const says = eventName(shock.event, contents)
  return (
    <li className={shock.isOn ? '' : 'off'}>
      <div className="shock-head">
        <Checkbox className="plain-check" aria-label={text.onOf(shock.name)} isSelected={shock.isOn} onChange={onSwitch}><span className="box" aria-hidden="true">{shock.isOn ? <Icon name="check" size={10} /> : null}</span></Checkbox>
        <b>{shock.name}</b>
        <span className="grow" />
        <Button kind="link" small aria-label={text.editOf(shock.name)} onPress={onEdit}>{text.edit}</Button>
        <Button kind="ghost" square small aria-label={text.removeOf(shock.name)} onPress={onRemove}><Icon name="close" size={10} /></Button>
      </div>
      {says === shock.name && !(isInPlan && shock.scenarioId === null) ? null : (
        <p className="caption plain">{[...(says === shock.name ? [] : [says]), ...(isInPlan && shock.scenarioId === null ? [text.everywhere] : [])].join(', ')}</p>
      )}
      <p className="caption plain" aria-live="polite">{effectInWords(effect, shock.isOn, contents.project.currency)}</p>
    </li>
  )
}
