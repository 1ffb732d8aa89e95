import { useMemo } from 'react'
import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import type { Remedy } from '../../../shared/engine/remedies.ts'
import { applyPatches } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { newScenario, setChoices } from '../../plans/scenario-changes.ts'
import { optionSettings, usualNearshoreTo } from '../../plans/usual-options.ts'
import { sayDone } from '../../state/notices.ts'
import { showScenario, useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { useRemedies } from '../../state/stress.ts'
import { showPage } from '../../state/view.ts'
import { riskText } from '../../text/risk.ts'
import { text } from '../../text/frame.ts'
import { formatDays, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import type { RiskRow } from './risk-rows.ts'
import { threeSentences } from './three-sentences.ts'
import { countryName } from '../../text/country-names.ts'

const words = riskText.remedies
const makeId = (): string => crypto.randomUUID()

/** Puts a remedy into a plan, or into a new one (null), in one step; answers the plan's id, or null where it could not be stored. */
async function put(remedy: Remedy, supplier: string, scenarioId: string | null): Promise<string | null> {
  // As the project is now: what is drawn may be a step behind.
  const { contents } = useProject.getState()
  if (contents === null) return null
  const name = words.step(words.kinds[remedy.kind], supplier).slice(0, 300)
  const made = scenarioId === null ? newScenario(contents, { name: words.planName(supplier), stepName: name, copyOf: null, at: new Date().toISOString() }, makeId) : null
  const id = made?.id ?? scenarioId ?? ''
  const present = made === null ? contents : applyPatches(contents, made.change.patches)
  const wanted = new Map(remedy.choices.map((choice) => [choice.partId, (own: string) => Object.assign({}, choice, { id: own, scenarioId: id })]))
  const step = setChoices(present, id, wanted, name, makeId)
  const patches = [...(made?.change.patches ?? []), ...(step?.patches ?? [])]
  return patches.length > 0 && (await change(name, patches)) ? id : null
}

interface RemediesPanelProps {
  /** The facts as they are now, to be changed. */
  readonly contents: ProjectContents
  readonly row: RiskRow
  /** What stopping all of the site's country does, once it is worked out. */
  readonly country: StopAnswer | undefined
  readonly horizonYears: number
}

/** What closes the gap of the selected site: stock, a second source, or a move, with what each costs; the cheapest marked, one click into a plan. */
export function RemediesPanel({ contents, row, country, horizonYears }: RemediesPanelProps) {
  const { plantCountry, currency } = contents.project
  const settings = useMemo(() => optionSettings(usualNearshoreTo(plantCountry), contents.parameters), [plantCountry, contents.parameters])
  const remedies = useRemedies(null, row.key, settings, horizonYears)
  if (remedies === undefined || remedies === null || remedies.length === 0) return null
  const money = (value: number | null): string => (value === null ? text.unknown : signed(value, (size) => formatShortMoney(size, currency)))
  const place = { buffer: '', 'second-source': countryName(settings.nearshoreTo), nearshore: countryName(settings.nearshoreTo), reshore: countryName(plantCountry), 'stand-by': countryName(settings.nearshoreTo) }
  const choose = async (remedy: Remedy, scenarioId: string | null): Promise<void> => {
    const id = await put(remedy, row.name, scenarioId)
    const plan = useProject.getState().contents?.scenarios.find((one) => one.id === id)
    if (id !== null && plan !== undefined) sayDone(words.done(words.kinds[remedy.kind], plan.letter), words.show, () => { showScenario(id); showPage('scenarios') })
  }
  return (
    <section className="remedies" aria-label={words.title(row.name)}>
      <div className="pane-head"><span className="grow">{words.title(row.name)}</span></div>
      <p className="says">{threeSentences(row, country, remedies, currency).join(' ')}</p>
      <table className="table" aria-label={words.title(row.name)}>
        <thead>
          <tr>
            <th scope="col">{words.heads.what}</th><th scope="col" className="number">{words.heads.perYear}</th><th scope="col" className="number">{words.heads.once}</th>
            <th scope="col" className="number">{words.heads.short}</th><th scope="col"><span className="said-only">{words.heads.put}</span></th>
          </tr>
        </thead>
        <tbody>
          {remedies.map((remedy) => (
            <tr key={remedy.kind}>
              <th scope="row" className="way">
                {words.kinds[remedy.kind]} <span className="faint block">{[place[remedy.kind], words.parts(remedy.choices.length)].filter((word) => word !== '').join(', ')}</span>
                {remedy.switchDays === null ? null : <span className="faint block">{words.readyAfter(formatDays(remedy.switchDays), remedy.costPerDay === null ? text.unknown : formatShortMoney(remedy.costPerDay, currency))}</span>}
                {remedy.isCheapest ? <b className="good"> {words.cheapest}</b> : null}
              </th>
              <td className="number">{money(remedy.costPerYear)}</td>
              <td className="number">{remedy.once === null ? text.unknown : formatShortMoney(remedy.once, currency)}</td>
              <td className="number">{remedy.daysShort === null ? text.unknown : remedy.daysShort === 0 ? <span className="good">0</span> : formatDays(remedy.daysShort)}</td>
              <td>
                <MenuButton
                  label={words.putOf(words.kinds[remedy.kind])} className="button small"
                  entries={[
                    { key: 'new', label: words.newPlan, onAction: () => void choose(remedy, null) },
                    ...contents.scenarios.map((plan) => ({ key: plan.id, label: words.plan(plan.letter, plan.name), onAction: () => void choose(remedy, plan.id) })),
                  ]}
                >
                  {words.put}
                </MenuButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">{words.note(formatNumber(horizonYears))}</p>
    </section>
  )
}
