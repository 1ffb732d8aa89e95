import type { PlanAnswer } from '../../../shared/engine/best-plan/plan-answer.ts'
import type { PlanOption } from '../../../shared/engine/best-plan/plan-option.ts'
import { countryName } from '../../text/country-names.ts'
import { formatList, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { worksText } from '../../text/works.ts'
import { Icon } from '../../ui/icon.tsx'

/** Where an option is: its country, and the works of one's own there. */
export function placeInWords({ country, worksId, choices }: PlanOption): string {
  const place = country === null ? '' : countryName(country)
  const made = worksId === null ? undefined : choices.find((choice) => 'worksId' in choice && choice.worksId === worksId)
  return made !== undefined && 'supplierName' in made ? [made.supplierName, place].join(', ') : place
}

interface BestPlanWorksProps {
  readonly works: PlanAnswer['works']
  readonly nameOf: (partId: string) => string
  readonly currency: string
}

/** The works of one's own that the best plan opens: who shares each, how full it is, and what it is worth. */
export function BestPlanWorks({ works, nameOf, currency }: BestPlanWorksProps) {
  if (works.length === 0) return null
  return (
    <ul className="best-plan-works" aria-label={worksText.title}>
      {works.map(({ works: one, partIds, hours, worth, says }) => (
        <li key={one.id}>
          <Icon name="check" size={12} />
          <span>
            <span>{inWords(says)}</span>
            <span className="small quiet">{formatList(partIds.map(nameOf))}</span>
            {one.hoursPerYear === null ? null : <span className="small quiet">{worksText.hours(formatNumber(hours), formatNumber(one.hoursPerYear))}</span>}
          </span>
          <span className="number good">{signed(worth, (size) => formatShortMoney(size, currency))}</span>
        </li>
      ))}
    </ul>
  )
}
