import { shippedFigures } from '../../shared/data/figures.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

const rate = 'exchange-rate.'

/** Currencies that may become dearer in euros: those that the project buys in first, then every other with a rate. */
export function currencies({ project, offers, choices }: Pick<ProjectContents, 'project' | 'offers' | 'choices'>): string[] {
  const used = new Set([...offers.map(({ currency }) => currency), ...choices.flatMap((choice) => ('quoteCurrency' in choice ? [choice.quoteCurrency] : [])), project.currency])
  const all = [...shippedFigures.keys()].flatMap((key) => (key.startsWith(rate) ? [key.slice(rate.length)] : []))
  return [...all.filter((code) => used.has(code)), ...all.filter((code) => !used.has(code))].filter((code) => code !== 'EUR')
}
