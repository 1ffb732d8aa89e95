import type { ProjectContents } from '../../shared/model/contents.ts'
import type { WhyTarget } from '../state/view.ts'
import { whyText } from '../text/why.ts'

/** What a question is about, in words: a part, the supplier's site, or the whole, and under which plan. */
export function subjectOf(contents: ProjectContents, { target, scenarioId, trial }: WhyTarget): string {
  const plan = contents.scenarios.find((one) => one.id === scenarioId)
  const words: string[] = []
  if (target.on === 'part' || target.on === 'assembly') {
    const part = contents.parts.find((one) => one.id === target.partId)
    words.push([part?.partNumber ?? '', part?.description ?? ''].filter((text) => text !== '').join(', '))
  } else if (target.on === 'site') {
    const site = contents.sites.find((one) => one.id === target.key)
    words.push([contents.suppliers.find((one) => one.id === site?.supplierId)?.name ?? '', site?.city ?? ''].filter((text) => text !== '').join(', '))
  } else if (target.on === 'works') words.push(contents.works.find((one) => one.id === target.worksId)?.name ?? '')
  else words.push(target.on === 'stop' ? target.answer.name : contents.project.name)
  words.push(plan === undefined ? whyText.today : whyText.plan(plan.letter, plan.name))
  if (trial !== undefined) words.push(whyText.trial)
  return words.filter((text) => text !== '').join(' · ')
}
