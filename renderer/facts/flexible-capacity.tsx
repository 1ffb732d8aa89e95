import { useState } from 'react'
import type { FlexibleCapacity } from '../../shared/model/capacity.ts'
import type { Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { change } from '../state/steps.ts'
import { formatNumber, formatPercent, formatShortMoney } from '../text/format.ts'
import { surgeText } from '../text/surge.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'

const text = surgeText.flexible
const ways = ['overtime', 'second-shift'] as const
/** A way as it is being typed: what it costs is for the buyer to say. */
type Draft = Omit<FlexibleCapacity, 'costPerDay' | 'oneOffCost'> & { readonly costPerDay: number | null; readonly oneOffCost: number | null }
/** What a form begins with: a quarter more after two weeks. */
const usual: Draft = { way: 'overtime', addedShare: 0.25, daysToStart: 14, costPerDay: null, oneOffCost: null }

interface FlexibleCapacityProps {
  readonly contents: ProjectContents
  readonly noun: 'site' | 'product'
  /** Id of the site, or of the product’s part. */
  readonly id: string
  readonly of: string
}

/** How a works makes more for a while: each way as a line that can be taken away, and a form for one more. */
export function FlexibleCapacityEditor({ contents, noun, id, of }: FlexibleCapacityProps) {
  const [draft, setDraft] = useState(usual)
  const { currency } = contents.project
  const site = noun === 'site' ? contents.sites.find((one) => one.id === id) : undefined
  const product = noun === 'product' ? contents.products.find(({ partId }) => partId === id) : undefined
  const present = (site ?? product)?.flexibleCapacity ?? []
  const store = (name: string, flexibleCapacity: FlexibleCapacity[]): void => {
    const patch: Patch | null = site !== undefined ? { noun: 'site', id, value: { ...site, flexibleCapacity } } : product !== undefined ? { noun: 'product', id, value: { ...product, flexibleCapacity } } : null
    if (patch !== null) void change(name.slice(0, 300), [patch])
  }
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <div className="flexible-capacity" role="group" aria-label={text.title(of)}>
      <ul>
        {present.map((one, index) => (
          <li key={`${one.way} ${one.addedShare} ${one.daysToStart} ${one.costPerDay}`} className="row small">
            <span className="grow">{text.entry(surgeText.ways[one.way], `+${formatPercent(one.addedShare)}`, formatNumber(one.daysToStart), formatShortMoney(one.costPerDay, currency), formatShortMoney(one.oneOffCost, currency))}</span>
            <Button kind="ghost" square small aria-label={text.remove(surgeText.ways[one.way])} onPress={() => store(text.removeStep(surgeText.ways[one.way], of), present.filter((_, at) => at !== index))}><Icon name="close" size={10} /></Button>
          </li>
        ))}
      </ul>
      {present.length >= 10 ? null : (
        <details>
          <summary className="small">{text.add}</summary>
          <div className="flexible-form">
            <SelectField label={text.way} value={draft.way} options={ways.map((way) => ({ key: way, label: surgeText.ways[way] }))} onChange={(way) => set({ way })} />
            <NumberField label={text.share} value={Math.round(draft.addedShare * 1e4) / 100} minimum={0.1} maximum={1000} width={64} onCommit={(share) => set({ addedShare: (share ?? 25) / 100 })} />
            <NumberField label={text.days} value={draft.daysToStart} minimum={0} width={64} onCommit={(days) => set({ daysToStart: days ?? 0 })} />
            <NumberField label={`${text.perDay}, ${currency}`} value={draft.costPerDay} minimum={0} width={72} mayBeEmpty onCommit={(costPerDay) => set({ costPerDay })} />
            <NumberField label={`${text.once}, ${currency}`} value={draft.oneOffCost} minimum={0} width={72} mayBeEmpty onCommit={(oneOffCost) => set({ oneOffCost })} />
            <Button
              isDisabled={draft.costPerDay === null || draft.oneOffCost === null}
              onPress={() => {
                const { costPerDay, oneOffCost } = draft
                if (costPerDay !== null && oneOffCost !== null) store(text.addStep(surgeText.ways[draft.way], of), [...present, { ...draft, costPerDay, oneOffCost }])
              }}
            >
              {text.save}
            </Button>
          </div>
        </details>
      )}
    </div>
  )
}
