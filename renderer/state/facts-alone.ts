import { sameThings } from '../../shared/engine/remember.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

/** So many are known again: for who leaves the page and comes back, as what was found of them would else count as old; and of a long project those shown beside those that come. */
const most = 4
let known: readonly { readonly inputs: readonly unknown[]; readonly facts: ProjectContents }[] = []

/** The project without its plans and wishes: the same object until a fact or a figure changes, whatever is chosen meanwhile. */
export function factsAlone({ project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works }: ProjectContents): ProjectContents {
  const inputs = [project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works]
  const found = known.find((one) => sameThings(one.inputs, inputs))
    ?? { inputs, facts: { project, products, parts, lines, suppliers, sites, offers, parameters, shocks, scenarios: [], choices: [], wishes: [], partWishes: [], works } }
  if (found !== known[0]) known = [found, ...known.filter((one) => one !== found)].slice(0, most)
  return found.facts
}

/** Lets go of the facts of a project that nobody has open any more. */
export const forgetFacts = (projectId: string): void => { known = known.filter(({ facts }) => facts.project.id !== projectId) }
