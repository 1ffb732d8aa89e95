import { isEuropean } from '../../shared/data/countries.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { formatDays, formatPercent } from '../text/format.ts'
import { reportBodyText } from '../text/report-body.ts'
import { siteName } from './site-name.ts'

const words = () => reportBodyText.moves

/** What a choice does with its part, such as "Nearshore to Kovinar, Idrija SI, quoted". */
export function choiceInWords(choice: Choice, plantCountry: string): string {
  if (choice.kind === 'buffer') return words().buffer(formatDays(choice.days))
  if (choice.kind === 'stand-by') return words().standBy(siteName(choice), formatDays(choice.switchDays))
  const place = `${siteName(choice)}, ${choice.production !== null ? words().made : choice.quote === null ? words().estimated : words().quoted}`
  if (choice.kind === 'second-source') return words().second(formatPercent(choice.share), place)
  const move = choice.country === plantCountry ? words().reshore(place) : isEuropean(choice.country) ? words().nearshore(place) : words().elsewhere(place)
  return choice.share < 1 ? words().share(formatPercent(choice.share), move) : move
}
