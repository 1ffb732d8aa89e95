import type { ProjectSummary } from '../../../shared/contract.ts'
import type { SiteResult } from '../../../shared/engine/evaluation.ts'
import { BrakingLarge } from '../../charts/braking-large.tsx'
import { brakingWords } from '../../charts/braking-bar.tsx'
import { useSize } from '../../charts/use-size.ts'
import { text } from '../../text/en.ts'
import { startText } from '../../text/en/start.ts'
import { formatRecent, formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import type { ProjectResult } from './project-results.ts'
import { openAndLook } from './start-actions.ts'

const words = startText.hero
const days = (count: number): string => text.counts.days(count)

interface Braking {
  readonly survive: number
  readonly recover: number
}

/** The weakest link in whole days; null where it is unknown or never stops the line. */
function brakingOf(site: SiteResult | null): Braking | null {
  if (site === null || site.surviveDays === null || site.recoverDays === null || site.surviveDays === Infinity) return null
  return { survive: Math.round(site.surviveDays), recover: Math.round(site.recoverDays) }
}

function Chart({ site, braking, currency }: { readonly site: SiteResult; readonly braking: Braking; readonly currency: string }) {
  const { ref, width } = useSize()
  const short = braking.recover - braking.survive
  const stands = site.lossPerEvent === null ? [] : [words.stands(days(short), formatShortMoney(site.lossPerEvent, currency))]
  return (
    <div ref={ref} className="hero-chart">
      {width === 0 ? null : (
        <BrakingLarge
          title={`${site.supplierName}: ${brakingWords(site.surviveDays, site.recoverDays)}`} width={width} surviveDays={braking.survive} recoverDays={braking.recover}
          labels={{
            stops: words.stops(site.supplierName), lineStops: words.lineStops, back: words.back(String(braking.recover)), dayZero: words.dayZero,
            carries: [words.carries(days(braking.survive)), words.carriesShort(days(braking.survive))],
            stands: [...stands, words.standsShort(days(short)), days(short)],
          }}
        />
      )}
    </div>
  )
}

/** The sentence that the last project comes down to. */
function headline(name: string, result: ProjectResult | undefined, braking: Braking | null): string {
  if (result === undefined) return words.reading(name)
  if (braking !== null && braking.recover > braking.survive) return words.short(name, days(braking.survive), days(braking.recover))
  return braking !== null || result.weakest?.surviveDays === Infinity ? words.covered(name) : words.unknown(name)
}

/** The top of the start page: the last project in one sentence and one bar. */
export function Hero({ project, result }: { readonly project: ProjectSummary | null; readonly result: ProjectResult | undefined }) {
  if (project === null) {
    return (
      <section className="hero">
        <h1>{words.none}</h1>
        <p>{words.noneWords}</p>
      </section>
    )
  }
  const braking = brakingOf(result?.weakest ?? null)
  const [parts, plans] = [text.counts.parts(project.partCount), startText.plans(project.scenarioCount)]
  const unknown = result !== undefined && braking === null && result.weakest?.surviveDays !== Infinity
  return (
    <section className="hero">
      <div className="hero-row">
        <div className="grow">
          <h1>{headline(project.name, result, braking)}</h1>
          <p>
            {project.openedAt === null ? words.neverOpened(parts, plans) : words.opened(formatRecent(project.openedAt, new Date()), parts, plans)}
            {result?.problem === undefined || result.problem === null ? (unknown ? ` ${words.unknownWords}` : null) : ` ${result.problem}`}
          </p>
        </div>
        <span className="hero-open"><Button kind="primary" onPress={() => openAndLook(project.id)}>{words.open(project.name)}</Button></span>
      </div>
      {braking === null || result === undefined || result.weakest === null ? null : <Chart site={result.weakest} braking={braking} currency={result.currency} />}
    </section>
  )
}
