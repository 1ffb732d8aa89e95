import { asStoreFailure } from '../store/store-failure.ts'
import { checkStore } from '../store/check.ts'
import { lookFirst } from '../store/look-first.ts'
import { openStore, type Store } from '../store/open.ts'
import { listProjects, readContents } from '../store/projects.ts'
import { salvage } from '../store/salvage/salvage.ts'
import { type Truth, valuesOf } from './damaged-truth.ts'

/** What came of opening a spoilt store. 'whole': as it was; 'older': whole, as it was some steps before; 'salvaged'; 'nothing': damaged, and nothing of it is left; 'refused': said to be of a newer Remweg. */
export interface TrialOutcome {
  readonly outcome: 'whole' | 'older' | 'salvaged' | 'nothing' | 'refused'
  /** Values saved, of 1. */
  readonly share: number
  /** Values that are as they were some steps before. */
  readonly older: number
  /** What is wrong with it: a value that never was, or a loss that nobody was told of. */
  readonly wrong: readonly string[]
  readonly stepsBack: number
}

function heldBy(store: Store): Map<string, string> {
  return new Map(listProjects(store).filter(({ removedAt }) => removedAt === null).flatMap(({ id }) => [...valuesOf(readContents(store, id))]))
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean => one.size === other.size && [...one].every(([place, value]) => other.get(place) === value)

/** What an ordinary start shows; null where it or the check that follows it says that the store is damaged, 'refused' where it is said to be of a newer Remweg. */
function opened(file: string): Map<string, string> | 'refused' | null {
  if (lookFirst(file, true).damage !== null) return null
  let store: Store | undefined
  try {
    store = openStore(file)
    const held = heldBy(store)
    return checkStore(store).length > 0 ? null : held
  } catch (error) {
    const { code } = asStoreFailure(error, file)
    if (code === 'newer-file') return 'refused'
    if (code !== 'damaged-file') throw error
    return null
  } finally {
    store?.close()
  }
}

/** Opens a spoilt store as a host does, saves what can be saved where it is damaged, and compares every value with the truth. */
export function tryDamaged(file: string, { moments }: Pick<Truth, 'moments'>): TrialOutcome {
  const truth = moments.at(-1) ?? new Map<string, string>()
  const whole = opened(file)
  // One bit of the number of the version makes it a higher one, and nothing but a newer program could tell that there is none.
  if (whole === 'refused') return { outcome: 'refused', share: 0, older: 0, wrong: [], stepsBack: 0 }
  if (whole !== null) {
    const back = moments.toReversed().findIndex((moment) => isSame(moment, whole))
    const wrong = back >= 0 ? [] : [`opened as whole with ${[...whole].filter(([place, value]) => truth.get(place) !== value).length} values that are not as they were and ${truth.size - whole.size} missing`]
    return { outcome: back > 0 ? 'older' : 'whole', share: 1, older: 0, wrong, stepsBack: Math.max(0, back) }
  }
  const saved = salvage(file)
  try {
    const held = heldBy({ database: saved.database, file, author: '', close: () => undefined })
    const wrong: string[] = []
    let [right, older] = [0, 0]
    const unnamed = new Set(saved.projects.filter(({ isNameless }) => isNameless).map(({ id }) => `${id} project`))
    for (const [place, value] of held) {
      if (truth.get(place) === value) right += 1
      else if (moments.some((moment) => moment.get(place) === value)) older += 1
      else if (!unnamed.has(place)) wrong.push(`${place}: ${value.slice(0, 100)}`)
    }
    const lacking = truth.size - right - older
    if (lacking > 0 && saved.projects.length === 3 && saved.projects.every(({ state }) => state === 'whole')) wrong.push(`said to be whole, with ${lacking} values missing`)
    return { outcome: held.size === 0 ? 'nothing' : 'salvaged', share: (right + older) / truth.size, older, wrong, stepsBack: 0 }
  } finally {
    saved.database.close()
  }
}
