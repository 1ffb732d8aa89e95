import { type CallName, contract, type Envelope, type FailureCode } from '../shared/contract.ts'
import { say, type Sentence } from '../shared/text/say.ts'
import { makeHandlers } from './handlers.ts'
import type { Ports } from './ports.ts'
import type { Store } from './store/open.ts'
import { asStoreFailure, firstComplaint, StoreFailure } from './store/store-failure.ts'

/** What became of a call: its code where it was not carried out, the milliseconds it took, and what was thrown by a host at fault. */
export interface CallHeard {
  readonly name: unknown
  readonly code: FailureCode | null
  readonly ms: number
  readonly error?: unknown
}

/** Carries out one call; never throws. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope>

const failure = (code: FailureCode, message: Sentence): Envelope => ({ ok: false, code, message })

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/** Calls that are answered while the database is still on its way. */
const atOnce: ReadonlySet<CallName> = new Set<CallName>(['store.opening', 'app.noteFault'])

/** Calls that would change a project, or bring one in: of what was saved from a damaged file nothing is changed, so that nobody takes it for the file itself. */
const changing: ReadonlySet<CallName> = new Set<CallName>([
  'project.create', 'project.openSample', 'project.remove', 'project.restore', 'project.change', 'project.undo', 'project.redo', 'project.goToStep', 'project.openFile', 'backup.take', 'file.choose', 'file.openRecent',
])

/** Where the database is only looked at, a step that cannot be stored says why that is so. */
function asLooking({ looking, file }: Store, failed: StoreFailure): StoreFailure {
  const why = looking?.why() ?? null
  return why !== null && failed.code === 'read-only' && failed.says.values[0] === file ? why : failed
}

/** The one way into a host: known name, valid input, handler, valid output, always an envelope. `hear` is told of each call. */
export function makeDispatch(store: Store, ports: Ports, hear: (heard: CallHeard) => void = () => undefined): Dispatch {
  const handlers = makeHandlers(store, ports)
  const carryOut = async (name: unknown, input: unknown, failed: (error: unknown) => void): Promise<Envelope> => {
    if (!isCall(name)) return failure('unknown-call', typeof name === 'string' ? say`This host knows no call named ${JSON.stringify(name.slice(0, 80))}.` : say`This host knows no call whose name is no text.`)
    try {
      const checked = contract[name].input.safeParse(input)
      if (!checked.success) return failure('bad-input', say`${name} was not carried out: ${firstComplaint(checked.error)}`)
      if (!atOnce.has(name)) await store.hold?.ready()
      if (changing.has(name) && (store.hold?.salvaged() ?? null) !== null) {
        // Not as refused: a page that holds steps keeps them until the new store is begun, which takes them.
        return failure('read-only', say`What you see was saved from a damaged file and can only be looked at and exported. Begin a new store with it on the start page; then everything can be changed again.`)
      }
      // The input has passed the schema of this very name, which TypeScript cannot follow through the union of calls.
      const handler = handlers[name] as (input: unknown) => unknown
      const value = await handler(checked.data)
      const answer = contract[name].output.safeParse(value)
      if (!answer.success) return failure('bad-output', say`${name} gave something unexpected: ${firstComplaint(answer.error)}. Another program may have changed ${store.file}; remweg check says what else is wrong with it.`)
      return { ok: true, value: answer.data }
    } catch (error) {
      const { code, says } = asLooking(store, asStoreFailure(error, store.file))
      // A refusal in words is no fault of the program.
      if (!(error instanceof StoreFailure)) failed(error)
      return failure(code, says)
    }
  }
  return async (name, input) => {
    const began = performance.now()
    let thrown: { readonly error?: unknown } = {}
    const reply = await carryOut(name, input, (error) => { thrown = { error } })
    hear({ name, code: reply.ok ? null : reply.code, ms: performance.now() - began, ...thrown })
    return reply
  }
}
