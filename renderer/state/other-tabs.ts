let channel: BroadcastChannel | null = null
const listeners = new Set<(projectId: string) => void>()

/** Listens for projects that another tab of the same host changed; their ids come in as they are stored. */
export function listenToOtherTabs(onChanged: (projectId: string) => void): void {
  listeners.add(onChanged)
  if (channel !== null) return
  channel = new BroadcastChannel('remweg-changed')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') for (const listener of listeners) listener(data)
  })
}

/** Tells the other tabs that a project is stored differently now. */
// A channel reaches its own origin only; the rule means the postMessage of windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
export const tellOtherTabs = (projectId: string): void => channel?.postMessage(projectId)
