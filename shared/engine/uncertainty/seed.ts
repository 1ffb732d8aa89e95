import { shippedFigures } from '../../data/figures.ts'
import type { ProjectContents } from '../../model/contents.ts'

const key = 'general.simulation-seed'

/** The seed of what is drawn of a project: that of its settings, else the one shipped. */
export const seedOf = ({ parameters }: Pick<ProjectContents, 'parameters'>): number => parameters.find((one) => one.scenarioId === null && one.key === key)?.value ?? shippedFigures.get(key)?.value ?? 0
