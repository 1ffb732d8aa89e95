import { useEffect, useState, type ReactNode } from 'react'

type Drawn<Props> = (props: Props) => ReactNode

/** Reads the code of each component that comes later, once; anew where it did not come. */
const reads: (() => Promise<void>)[] = []

/**
 * A component whose code is in files of its own, read when it is first drawn, or before that while nothing else is to be done.
 * Once its code is here it is drawn at once. React's own lazy components show a gap even then, and one of 300 ms where it is not.
 */
export function later(code: () => Promise<() => ReactNode>): () => ReactNode
export function later<Props extends object>(code: () => Promise<Drawn<Props>>, Meanwhile: () => ReactNode): Drawn<Props>
export function later<Props extends object>(code: () => Promise<Drawn<Props>>, Meanwhile: () => ReactNode = () => null): Drawn<Props> {
  let Found: Drawn<Props> | null = null
  let coming: Promise<void> | null = null
  const read = (): Promise<void> => (coming ??= code().then((found) => { Found = found }, (error: unknown) => {
    coming = null
    throw error
  }))
  reads.push(read)
  return function Later(props: Props) {
    const [fault, setFault] = useState<Error | null>(null)
    const [, drawAgain] = useState(false)
    useEffect(() => {
      if (Found === null) read().then(() => drawAgain(true), (error: unknown) => setFault(error instanceof Error ? error : new Error(String(error))))
    }, [])
    if (fault !== null) throw fault
    return Found === null ? <Meanwhile /> : <Found {...props} />
  }
}

/** Waits until the page has drawn what it has to draw and has nothing to do, a fifth of a second at most; so long where the browser, as Safari, does not tell. */
export const idle = (): Promise<unknown> => new Promise((done) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(done, { timeout: 200 })
  else setTimeout(done, 200)
})

/** Reads what is given and then all that is still to come, one after the other, each while the page that was asked for is there and has nothing to do. */
export async function readAhead(first: readonly (() => Promise<unknown>)[] = []): Promise<void> {
  do await idle()
  while (document.querySelector('[data-ready]') === null)
  for (const read of first) await read().catch(() => undefined)
  for (let read = reads.shift(); read !== undefined; read = reads.shift()) {
    // What cannot be read says so where it is drawn.
    await read().catch(() => undefined)
    await idle()
  }
}
