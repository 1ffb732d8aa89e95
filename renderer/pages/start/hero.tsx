import type { ProjectSummary } from '../../../shared/contract.ts'
import { openListed } from '../../desk/open-sample.ts'
import { sayFailed } from '../../state/notices.ts'
import { showPage } from '../../state/view.ts'
import { messageOf } from '../../host.ts'
import { startText } from '../../text/start.ts'
import { text } from '../../text/frame.ts'
import { formatRecent, formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { bigBarHeight } from './big-bar-height.ts'
import { partsOf, type ListedProject } from './use-projects.ts'

/** Opens a project on the page that says where it hurts. */
export function goInto(summary: ProjectSummary): void {
  openListed(summary).then((isOpen) => { if (isOpen) showPage('risk') }, (error: unknown) => sayFailed(messageOf(error)))
}

function headlineOf({ summary, today }: ListedProject): string {
  if (today === 'computing' || today === 'unreadable') return summary.name
  const site = today.weakest
  if (site === null || site.surviveDays === null || site.recoverDays === null) return startText.headlineUnknown(summary.name)
  if ((site.gapDays ?? 0) <= 0) return startText.headlineCovered(summary.name)
  return startText.headline(summary.name, text.counts.days(Math.round(site.surviveDays)), text.counts.days(Math.round(site.recoverDays)))
}

/** As high as the bar that comes, so that what lies below stays under the mouse. */
const BarPlace = () => <div><svg height={bigBarHeight} aria-hidden="true" /></div>

const BigBrakingBar = later(async () => (await import('./big-braking-bar.tsx')).BigBrakingBar, BarPlace)

/** The hero until it is known which projects there are. */
export const HeroPlace = () => <section className="hero"><div className="hero-words" /><BarPlace /></section>

/** The last project in one sentence and one bar. */
export function Hero({ last }: { readonly last: ListedProject }) {
  const { summary, today } = last
  const known = today === 'computing' || today === 'unreadable' ? null : today
  const site = known?.weakest ?? null
  const bar = site !== null && site.surviveDays !== null && site.recoverDays !== null && Number.isFinite(site.surviveDays) ? site : null
  const loss = bar === null || bar.lossPerEvent === null ? null : formatShortMoney(bar.lossPerEvent)
  return (
    <section className="hero">
      <div className="hero-words">
        <div className="grow">
          <h2>{headlineOf(last)}</h2>
          <p className="quiet">
            {startText.lastOpened(summary.openedAt === null ? null : formatRecent(summary.openedAt), partsOf(last), summary.scenarioCount)}
            {known !== null && bar === null ? ` ${startText.wordsUnknown}` : null}
          </p>
        </div>
        <Button kind="primary" onPress={() => goInto(summary)}>{startText.open(summary.name)}</Button>
      </div>
      {today === 'computing' ? <BarPlace /> : bar === null || bar.surviveDays === null || bar.recoverDays === null ? null : (
        <BigBrakingBar
          supplier={bar.supplierName} surviveDays={bar.surviveDays} recoverDays={bar.recoverDays}
          loss={loss === null ? null : bar.lossIsUpperBound ? startText.atMost(loss) : loss}
        />
      )}
    </section>
  )
}
