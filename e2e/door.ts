import { Chance } from '../electron/testing/chance.ts'
import { askingCalls, malformedCall, soundInputs, spoiled, type MalformedCall } from '../electron/testing/malformed-calls.ts'
import { Envelope } from '../shared/contract.ts'
import type { RunningHost } from './host.ts'

/** What came of many malformed calls. */
export interface DoorReport {
  /** How often each answer was given, by its code. */
  readonly answers: ReadonlyMap<string, number>
  /** Answers that no call may get, with the call. */
  readonly faults: readonly string[]
}

/** Calls sent from the page in one go. */
const batch = 250

/** Sends malformed calls from the host's own page through its own door, one after another. A desktop is not sent what asks a person when it is sound. */
export async function fuzzDoor(host: RunningHost, count: number, seed: number): Promise<DoorReport> {
  const { page } = host
  // What a page may call in its window: the host's door of the desktop, fetch in a browser.
  const door = await page.evaluateHandle(`(${doorOf.toString()})(${spoiled.toString()})`)
  const send = (calls: readonly MalformedCall[]): Promise<string[]> =>
    page.evaluate(([made, list]) => (made as (calls: unknown) => Promise<string[]>)(list), [door, calls] as const)
  const [sample = '', file = ''] = await send([{ name: 'project.openSample', input: { language: 'en', id: null }, spoilings: [] }, { name: 'backup.file', input: { name: 'all' }, spoilings: [] }])
  const id = textIn(sample, 'id')
  const inputs = Object.fromEntries(Object.entries(soundInputs(id, textIn(file, 'base64'))).filter(([name]) => host.kind === 'web' || !askingCalls.has(name)))
  const chance = new Chance(seed)
  const answers = new Map<string, number>()
  const faults: string[] = []
  for (let sent = 0; sent < count; sent += batch) {
    const calls = Array.from({ length: Math.min(batch, count - sent) }, () => malformedCall(chance, inputs))
    const replies = await send(calls)
    for (const [index, reply] of replies.entries()) {
      const answer = codeOf(reply)
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
      if (['no envelope', 'internal', 'bad-output', 'HTTP 500', 'the host is gone'].includes(answer)) faults.push(`${answer}: ${JSON.stringify({ ...calls[index], input: undefined })} got ${reply.slice(0, 300)}`)
    }
  }
  await door.dispose()
  return { answers, faults }
}

/** Made in the page: sends calls, a few at a time, and answers each reply as text. Needs nothing from outside itself. */
function doorOf(make: (input: unknown, spoilings: never) => unknown) {
  const own = window.remweg
  const atOnce = 8
  const answerOf = async ({ name, input, spoilings }: { name: string; input: unknown; spoilings: never }): Promise<string> => {
    try {
      const value = make(input, spoilings)
      if (own !== undefined) return JSON.stringify(await own.call(name, value))
      const response = await fetch(`call/${encodeURIComponent(name)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) ?? '' })
      return response.ok ? await response.text() : `HTTP ${response.status}`
    } catch (error) {
      // JSON and the copying between windows refuse some values before they are sent; the host must still be there afterwards.
      return error instanceof TypeError && error.message === 'Failed to fetch' ? 'the host is gone' : 'cannot be sent'
    }
  }
  return async (calls: readonly { name: string; input: unknown; spoilings: never }[]): Promise<string[]> => {
    const replies: string[] = []
    for (let from = 0; from < calls.length; from += atOnce) replies.push(...await Promise.all(calls.slice(from, from + atOnce).map(answerOf)))
    return replies
  }
}

function codeOf(reply: string): string {
  if (reply.startsWith('HTTP ') || reply === 'cannot be sent' || reply === 'the host is gone') return reply
  const envelope = Envelope.safeParse(JSON.parse(reply))
  return envelope.success ? (envelope.data.ok ? 'carried out' : envelope.data.code) : 'no envelope'
}

function textIn(reply: string, key: string): string {
  const envelope = Envelope.parse(JSON.parse(reply))
  const value: unknown = envelope.ok ? envelope.value : null
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null
  if (typeof found !== 'string') throw new Error(`The host gave no ${key}: ${reply.slice(0, 200)}`)
  return found
}
