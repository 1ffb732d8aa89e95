import { useState } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Site } from '../../../shared/model/supplier.ts'
import { addTierTwo, setDependsOn, type NewTierTwo } from '../../facts/depend-on.ts'
import { fieldsOf } from '../../facts/fact-fields.ts'
import { FactInput } from '../../facts/fact-input.tsx'
import { FlexibleCapacityEditor } from '../../facts/flexible-capacity.tsx'
import { change } from '../../state/steps.ts'
import { selectSite } from '../../state/view.ts'
import { countryName } from '../../text/country-names.ts'
import { formatDays, formatList, formatNumber } from '../../text/format.ts'
import { siteFactsText as words } from '../../text/site-facts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NewTierTwoForm } from './new-tier-two-form.tsx'
import type { RiskRow } from './risk-rows.ts'
import { SelectField } from '../../ui/select-field.tsx'

interface SitePanelProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly row: RiskRow
}

/** What today's parts need from a site a day, as far as it is known. */
function neededPerDay({ parts }: Evaluation, siteKey: string): number | null {
  let units: number | null = null
  for (const { legs, needPerYear } of parts) {
    for (const leg of legs) if (leg.siteId === siteKey && needPerYear !== null) units = (units ?? 0) + (leg.share * needPerYear) / 365
  }
  return units
}

const namesOf = (contents: ProjectContents): ((site: Site) => string) => {
  const suppliers = new Map(contents.suppliers.map(({ id, name }) => [id, name]))
  return ({ supplierId, city }) => [suppliers.get(supplierId) ?? '', city].filter((word) => word !== '').join(', ') || words.unknownSupplier
}

/** Facts of the selected site that decide a stop: how long it takes to come back, what it can make, and whom it hangs on. */
export function SitePanel({ contents, evaluation, row }: SitePanelProps) {
  const site = contents.sites.find(({ id }) => id === row.key)
  if (site === undefined) return null
  const name = namesOf(contents)
  const needed = row.tier === 2 ? null : neededPerDay(evaluation, site.id)
  const isSmall = needed !== null && site.capacityPerDay !== null && site.capacityPerDay < needed * (1 - 1e-9)
  const shown = row.tier === 2 ? ['country', 'recoveryDays'] : ['recoveryDays', 'capacityPerDay']
  return (
    <section className="site-panel" aria-label={words.title(name(site))}>
      <div className="pane-head"><span className="grow">{words.title(name(site))}</span></div>
      <div className="fields">
        {fieldsOf('site', []).filter((field) => shown.includes(field.name)).map((field) => <FactInput key={field.name} contents={contents} field={field} id={site.id} of={name(site)} />)}
      </div>
      {needed === null ? null : <p className={`caption${isSmall ? ' bad' : ''}`}>{isSmall ? words.tooSmall(formatNumber(needed, 1)) : words.need(formatNumber(needed, 1))}</p>}
      {row.tier === 2 ? null : <FlexibleCapacityEditor contents={contents} noun="site" id={site.id} of={name(site)} />}
      {row.tier === 1 ? null : (
        <>
          <p className="small">{row.hanging.length === 1 ? words.hangingOne(row.hanging[0]?.name ?? '') : words.hanging(formatList(row.hanging.map((one) => one.name || words.unknownSupplier)))}.</p>
          <p className="caption">{words.tierTwoWhy}{site.recoveryDays === null ? ` ${words.backUnknown[0]?.toUpperCase()}${words.backUnknown.slice(1)}.` : ''}</p>
        </>
      )}
      <HangsOn contents={contents} site={site} name={name} />
    </section>
  )
}

const stepAt = (name: string): { readonly name: string; readonly at: string } => ({ name: name.slice(0, 300), at: new Date().toISOString() })

/** Whom a site hangs on, with a way to add one and to take one away. */
function HangsOn({ contents, site, name }: { readonly contents: ProjectContents; readonly site: Site; readonly name: (site: Site) => string }) {
  const [isNew, setNew] = useState(false)
  const on = site.dependsOn.flatMap((id) => contents.sites.find((other) => other.id === id) ?? [])
  const others = contents.sites.filter(({ id }) => id !== site.id && !site.dependsOn.includes(id)).map((other) => ({ key: other.id, label: [name(other), other.country === null ? '' : countryName(other.country)].filter((word) => word !== '').join(', ') }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  const set = (ids: readonly string[], step: string): void => {
    const made = setDependsOn(contents, site.id, ids, stepAt(step))
    if (made !== null) void change(made.name, made.patches)
  }
  const add = (typed: NewTierTwo): void => {
    const made = addTierTwo(contents, site.id, typed, stepAt(words.stepAdd(name(site), typed.name.trim())), () => crypto.randomUUID())
    if (made !== null) void change(made.name, made.patches)
    setNew(false)
  }
  return (
    <>
      <h3 className="small strong">{words.hangsOn}</h3>
      {on.length === 0 ? <p className="caption">{words.hangsOnNone}</p> : (
        <ul className="hangs-on small">
          {on.map((other) => (
            <li key={other.id}>
              <Button kind="link" onPress={() => selectSite(other.id)} aria-label={words.show(name(other))}>{name(other)}</Button>
              <span className="faint">
                {[other.country === null ? '' : countryName(other.country), other.recoveryDays === null ? words.backUnknown : words.back(formatDays(other.recoveryDays))].filter((word) => word !== '').join(', ')}
              </span>
              <Button kind="ghost" small square aria-label={words.remove(name(other), name(site))} onPress={() => set(site.dependsOn.filter((id) => id !== other.id), words.stepRemove(name(site), name(other)))}><Icon name="close" size={10} /></Button>
            </li>
          ))}
        </ul>
      )}
      {isNew ? <NewTierTwoForm onAdd={add} onCancel={() => setNew(false)} /> : (
        <div className="add-one">
          {others.length === 0 ? null : (
            <SelectField
              label={words.add} value="" options={[{ key: '', label: words.choose }, ...others]}
              onChange={(id) => {
                const other = contents.sites.find((one) => one.id === id)
                if (other !== undefined) set([...site.dependsOn, id], words.stepAdd(name(site), name(other)))
              }}
            />
          )}
          <Button small onPress={() => setNew(true)}>{words.newSite}</Button>
        </div>
      )}
    </>
  )
}
