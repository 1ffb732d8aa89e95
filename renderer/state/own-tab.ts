const key = 'remweg-tab'

/** Milliseconds in which a tab answers that stands and has nothing else to do. */
const patience = 500

/** Whether another page goes by this name. One that is being left, as when a tab is loaded again, answers nothing. */
function isAnswered(channel: BroadcastChannel, name: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => { if (data === `here ${name}`) resolve(true) })
  // A channel reaches its own origin only; the rule means the postMessage of windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(`who ${name}`)
  setTimeout(() => resolve(false), patience)
  return promise
}

async function lookForOriginal(): Promise<boolean> {
  const channel = new BroadcastChannel(key)
  const before = sessionStorage.getItem(key)
  const isCopy = before !== null && (await isAnswered(channel, before))
  const own = before === null || isCopy ? crypto.randomUUID() : before
  sessionStorage.setItem(key, own)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => { if (data === `who ${own}`) channel.postMessage(`here ${own}`) })
  return isCopy
}

let found: Promise<boolean> | null = null

/** Whether this tab was made as a copy of one that still stands: the browser gave it all that the other keeps for itself, and neither is told. False where nobody answers: what is held is then rather sent twice than lost. */
export const isCopyOfTab = (): Promise<boolean> => (found ??= lookForOriginal().catch(() => false))
