import { isNewSource, type Choice } from '../../model/scenario.ts'
import type { Works } from '../../model/works.ts'
import { say } from '../../text/say.ts'
import type { Evaluation } from '../evaluation.ts'
import type { PlanOption, RefusedOption } from './plan-option.ts'

/** Hours in thousandths, rounded up, as they are added up exactly; what binary numbers are off by is no thousandth. */
const inThousandths = (hours: number): number => Math.ceil(hours * 1000 - 1e-6) / 1000

/** The works of one's own that a part's choices are made in, with the hours they take there; why that cannot be weighed, where it cannot. */
export function hoursInWorks(choices: readonly Choice[], partId: string, { works: used }: Evaluation, all: readonly Works[]): Pick<PlanOption, 'worksId' | 'hours'> & { readonly why: RefusedOption['why'] | null } {
  const found = [...new Set(choices.flatMap((choice) => (isNewSource(choice) && choice.share > 0 && choice.worksId !== null ? [choice.worksId] : [])))].flatMap((id) => all.filter((works) => works.id === id))
  const [works, other] = found
  if (works === undefined) return { worksId: null, hours: 0, why: null }
  if (other !== undefined) return { worksId: works.id, hours: 0, why: say`It is made in two works at once, which the search does not weigh.` }
  if (works.hoursPerYear === null) return { worksId: works.id, hours: 0, why: null }
  const hours = used.flatMap(({ worksId, parts }) => (worksId === works.id ? parts : [])).reduce((sum, part) => (part.partId === partId ? sum + (part.hoursPerYear ?? Number.NaN) : sum), 0)
  return { worksId: works.id, hours: Number.isFinite(hours) ? inThousandths(hours) : 0, why: Number.isFinite(hours) ? null : say`How many hours it takes in ${works.name} is unknown: state the hours per piece.` }
}
