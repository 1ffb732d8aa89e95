import { remembered } from '../../shared/engine/remember.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'

/** The last one stays for who leaves the page and comes back: what was found of it would else count as old. */
const last = remembered<ProjectContents>()

/** The project without its plans and wishes: the same object until a fact or a figure changes, whatever is chosen meanwhile. */
export function factsAlone({ project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works }: ProjectContents): ProjectContents {
  return last(
    [project, products, parts, lines, suppliers, sites, offers, parameters, shocks, works],
    () => ({ project, products, parts, lines, suppliers, sites, offers, parameters, shocks, scenarios: [], choices: [], wishes: [], partWishes: [], works }),
  )
}
