import { contract, Envelope, type CallInput, type CallName, type CallOutput, type FailureCode } from '../shared/contract.ts'
import { english } from '../shared/text/english.ts'
import { say, type Sentence } from '../shared/text/say.ts'
import { noteDamage } from './state/damage.ts'
import { inWords } from './text/sentences/in-words.ts'

/** What the desktop's preload script puts on the window; absent in a browser. */
interface DesktopDoor {
  readonly host: 'desktop'
  call(name: string, input: unknown): Promise<unknown>
  onFileOpened(listener: () => void): void
  fileUsed(file: File): void
  onAsked(listener: (action: string) => void): void
}

declare global {
  interface Window {
    readonly remweg?: DesktopDoor
  }
}

/** A call that the host did not carry out; the message is a sentence for a person. */
export class HostError extends Error {
  readonly code: FailureCode
  readonly says: Sentence
  constructor(code: FailureCode, says: Sentence) {
    super(english(says))
    this.name = 'HostError'
    this.code = code
    this.says = says
  }
}

async function overHttp(name: string, input: unknown): Promise<unknown> {
  let reply: Response
  try {
    reply = await fetch(`call/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
  } catch {
    throw new HostError('no-answer', say`Remweg no longer answers. Start it again; everything up to your last saved change is kept.`)
  }
  if (reply.status === 403) throw new HostError('no-answer', say`This tab is no longer connected to Remweg. Open the address that Remweg printed when it started.`)
  if (reply.status === 413) throw new HostError('refused', say`This is more than one step can store. Import the list in several parts; nothing was stored.`)
  if (!reply.ok) throw new HostError('internal', say`Remweg could not take this step. Nothing was changed; try it again, and start Remweg again if it goes on.`)
  return reply.json()
}

const broughtFile: ReadonlySet<CallName> = new Set<CallName>(['project.openFile', 'backup.look', 'backup.take', 'file.choose', 'file.openRecent', 'app.takeOpenedFile', 'store.beginAnew'])

/** Asks the host something: the one door out of the page. Input and answer are checked against the contract. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const raw = window.remweg === undefined ? await overHttp(name, input) : await window.remweg.call(name, input)
  const envelope = Envelope.parse(raw)
  if (!envelope.ok) {
    // A file that somebody brought may be damaged too; that says nothing of the one with the projects.
    if (envelope.code === 'damaged-file' && !broughtFile.has(name)) noteDamage()
    throw new HostError(envelope.code, envelope.message)
  }
  // The schema looked up by name is the one that CallOutput<Name> is made of; TypeScript does not follow the index.
  return contract[name].output.parse(envelope.value) as CallOutput<Name>
}

/** Calls the listener when a second start of the desktop app brings a file. */
export function onFileOpened(listener: () => void): void {
  window.remweg?.onFileOpened(listener)
}

/** Calls the listener when the system's menu asks for an action of the page. */
export function onAsked(listener: (action: string) => void): void {
  window.remweg?.onAsked(listener)
}

/** Tells the desktop that a person dropped or chose this file, so that it stands among the recent ones; a browser keeps none. */
export function fileUsed(file: File): void {
  window.remweg?.fileUsed(file)
}

/** A sentence for a person from anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof HostError ? inWords(error.says) : error instanceof Error ? error.message : String(error)
}
