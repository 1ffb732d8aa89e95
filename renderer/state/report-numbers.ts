import { shippedFigures } from '../../shared/data/figures.ts'
import { doubtsInSteps, type Doubts } from '../../shared/engine/doubts.ts'
import { inputsHashInSteps } from '../../shared/engine/inputs-hash.ts'
import { atOnce, type InSteps } from '../../shared/engine/in-steps.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { slicesOf } from '../work/in-slices.ts'

/** Of the same contents each is worked out once; contents are never changed in place. */
function keptOf<Made>(): { readonly of: (contents: ProjectContents) => Map<string, Made> } {
  const known = new WeakMap<ProjectContents, Map<string, Made>>()
  return {
    of(contents) {
      const found = known.get(contents) ?? new Map<string, Made>()
      known.set(contents, found)
      return found
    },
  }
}
const [hashes, doubts] = [keptOf<string>(), keptOf<Doubts>()]

/** What a report says of its inputs: the plans in it, null for today, and the editions. */
export interface Imprint {
  readonly scenarioIds: readonly (string | null)[]
  readonly dataVersion: string
  readonly appVersion: string
}

const keyOf = ({ scenarioIds, dataVersion, appVersion }: Imprint): string => JSON.stringify([scenarioIds, dataVersion, appVersion])
const hashSteps = (contents: ProjectContents, { scenarioIds, dataVersion, appVersion }: Imprint): InSteps<string> => inputsHashInSteps(contents, scenarioIds, dataVersion, appVersion)
const doubtSteps = (contents: ProjectContents, scenarioId: string | null): InSteps<Doubts> => doubtsInSteps({ contents, scenarioId, figures: shippedFigures })

function asked<Made>(known: Map<string, Made>, key: string, steps: () => InSteps<Made>): Made {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = atOnce(steps())
  known.set(key, made)
  return made
}

async function prepared<Made>(known: Map<string, Made>, key: string, steps: () => InSteps<Made>): Promise<void> {
  if (!known.has(key)) known.set(key, await slicesOf(steps()))
}

/** SHA-256 of all inputs of a report, hex. */
export const hashOf = (contents: ProjectContents, imprint: Imprint): string => asked(hashes.of(contents), keyOf(imprint), () => hashSteps(contents, imprint))

/** What could prove a plan wrong. */
export const doubtsAbout = (contents: ProjectContents, scenarioId: string | null): Doubts => asked(doubts.of(contents), String(scenarioId), () => doubtSteps(contents, scenarioId))

/** Whether a report has both already. */
export const isReportPrepared = (contents: ProjectContents, imprint: Imprint, scenarioId: string | null): boolean =>
  hashes.of(contents).has(keyOf(imprint)) && doubts.of(contents).has(String(scenarioId))

/** Works both out between frames, so that the report of a long project has them at once. */
export async function prepareReport(contents: ProjectContents, imprint: Imprint, scenarioId: string | null): Promise<void> {
  await prepared(hashes.of(contents), keyOf(imprint), () => hashSteps(contents, imprint))
  await prepared(doubts.of(contents), String(scenarioId), () => doubtSteps(contents, scenarioId))
}
