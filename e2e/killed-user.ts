import { join } from 'node:path'
import { readHistory } from '../electron/store/changes.ts'
import { checkStore } from '../electron/store/check.ts'
import { databaseName, openStore } from '../electron/store/open.ts'
import { readContents } from '../electron/store/projects.ts'
import { Chance } from '../electron/testing/chance.ts'
import { smallPart, smallProject } from '../electron/testing/small-project.ts'
import { Envelope } from '../shared/contract.ts'
import { type HostKind, type RunningHost, startHost } from './host.ts'
import { sendCall } from './steps.ts'

/** What a person does next: a new step, or one back, or one again. */
type Deed = { readonly kind: 'change'; readonly number: number } | { readonly kind: 'undo' | 'redo' }

/** The steps that count and those that were taken back, the last taken back last; as numbers. */
interface Steps {
  readonly done: readonly number[]
  readonly undone: readonly number[]
}

const projectId = 'p'

function after({ done, undone }: Steps, deed: Deed): Steps {
  if (deed.kind === 'change') return { done: [...done, deed.number], undone: [] }
  const from = deed.kind === 'undo' ? done : undone
  const last = from.at(-1)
  if (last === undefined) return { done, undone }
  return deed.kind === 'undo' ? { done: done.slice(0, -1), undone: [...undone, last] } : { done: [...done, last], undone: undone.slice(0, -1) }
}

/** Two nouns a step, so that half a step would show. */
const changeOf = (number: number) => ({
  projectId, name: `step ${number}`,
  patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: number }) }, { noun: 'part', id: `made-${number}`, value: smallPart(`made-${number}`) }],
})

async function ask({ page }: RunningHost, name: string, input: unknown): Promise<unknown> {
  const reply = Envelope.parse(await sendCall(page, name, input))
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply.value
}

/** Works until the process is gone, telling of each step that was acknowledged; answers all of those and the deed that was not. */
async function workUntilKilled(host: RunningHost, steps: Steps, next: number, chance: Chance, tell: () => void): Promise<{ readonly steps: Steps; readonly inFlight: Deed | null; readonly next: number }> {
  let at = steps
  let number = next
  for (;;) {
    const share = chance.share()
    const deed: Deed = share < 0.6 ? { kind: 'change', number } : { kind: share < 0.85 ? 'undo' : 'redo' }
    if (deed.kind === 'change') number += 1
    try {
      if (deed.kind === 'change') await ask(host, 'project.change', changeOf(deed.number))
      else await ask(host, `project.${deed.kind}`, { projectId })
      at = after(at, deed)
      tell()
    } catch (error) {
      // A page whose host is gone cannot be asked; anything else is a fault of the host.
      if (error instanceof Error && error.message.startsWith('project.')) throw error
      return { steps: at, inFlight: deed, next: number }
    }
  }
}

/** What lies in the database, as steps; complaints where it contradicts itself. */
function stepsIn(file: string): { readonly steps: Steps; readonly complaints: readonly string[] } {
  const store = openStore(file)
  try {
    const complaints = checkStore(store)
    const history = readHistory(store, projectId).slice(1).map(({ name, undone }) => ({ number: Number(name.replace('step ', '')), undone }))
    const steps = { done: history.filter(({ undone }) => !undone).map(({ number }) => number), undone: history.filter(({ undone }) => undone).map(({ number }) => number).toReversed() }
    const { parts } = readContents(store, projectId)
    const made = parts.flatMap(({ id }) => (id.startsWith('made-') ? [Number(id.slice('made-'.length))] : [])).toSorted((one, other) => one - other)
    const isSame = JSON.stringify(made) === JSON.stringify(steps.done.toSorted((one, other) => one - other))
    const stock = parts.find(({ id }) => id === 'axle')?.stock ?? null
    const last = steps.done.at(-1) ?? smallPart('axle').stock
    return { steps, complaints: [...complaints, ...(isSame ? [] : [`parts ${made.join(' ')} but steps ${steps.done.join(' ')}`]), ...(stock === last ? [] : [`stock ${stock} but the last step is ${last}`])] }
  } finally {
    store.close()
  }
}

const sameSteps = (one: Steps, other: Steps): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What came of killing a host many times. */
export interface KillReport {
  readonly kills: number
  /** Steps, undos and redos that were acknowledged. */
  readonly deeds: number
  /** Deeds that were stored though the kill came before their word. */
  readonly unsaid: number
  readonly faults: readonly string[]
}

/** Lets a person work on a host whose process is killed at random moments, again and again on the same data: after each restart the database must be sound and hold every acknowledged step, what was taken back included. */
export async function killAgainAndAgain(kind: HostKind, dataFolder: string, kills: number, seed: number, say: (words: string) => void = () => undefined): Promise<KillReport> {
  const chance = new Chance(seed)
  const file = join(dataFolder, databaseName)
  const faults: string[] = []
  let steps: Steps = { done: [], undone: [] }
  let [next, deeds, unsaid] = [1, 0, 0]
  const first = await startHost(kind, dataFolder)
  await ask(first, 'project.create', { contents: smallProject(projectId), name: 'Import' })
  await first.stop()
  for (let kill = 1; kill <= kills; kill += 1) {
    const host = await startHost(kind, dataFolder)
    const killed = Promise.withResolvers<void>()
    const killIn = (milliseconds: number): void => void setTimeout(() => void host.kill().then(killed.resolve, killed.reject), milliseconds)
    // Every other kill waits for some steps first: on a busy machine a time alone would strike before the first.
    let left = kill % 2 === 0 ? 1 + chance.below(20) : 0
    const last = chance.below(40)
    if (left === 0) killIn(50 + chance.below(700))
    const before = next
    const worked = await workUntilKilled(host, steps, next, chance, () => {
      left -= 1
      if (left === 0) killIn(last)
    })
    await killed.promise
    deeds += worked.next - before
    next = worked.next
    const found = stepsIn(file)
    faults.push(...found.complaints.map((complaint) => `kill ${kill}: ${complaint}`))
    const withLast = worked.inFlight === null ? worked.steps : after(worked.steps, worked.inFlight)
    if (sameSteps(found.steps, withLast) && !sameSteps(withLast, worked.steps)) unsaid += 1
    else if (!sameSteps(found.steps, worked.steps)) faults.push(`kill ${kill}: acknowledged ${JSON.stringify(worked.steps)}, found ${JSON.stringify(found.steps)}`)
    steps = found.steps
    if (kill % 50 === 0) say(`${kind}: ${kill} kills, ${faults.length} faults`)
  }
  return { kills, deeds, unsaid, faults }
}
