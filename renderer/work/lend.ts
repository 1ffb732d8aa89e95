import { proxy, type ProxyMarked } from 'comlink'

/** A listener as a worker may call it. */
export type Lent<Heard> = ((heard: Heard) => void) & ProxyMarked

/** Lends a listener until it is taken back, and answers how. Made apart from what is asked: all functions of one place keep whatever any of them knows. */
export function lent<Heard>(listen: (heard: Heard) => void): { readonly listener: Lent<Heard>; readonly takeBack: () => void } {
  const hearing: { by: typeof listen | null } = { by: listen }
  return { listener: proxy((heard: Heard) => hearing.by?.(heard)), takeBack: () => { hearing.by = null } }
}

/**
 * Lends a listener to a worker for as long as it is asked something. The browser keeps what a worker was lent until the worker says that it is done with it,
 * and one that is ended never says so; with the listener it would keep all that the listener knows of a project, for as long as the window is open.
 */
export async function lend<Heard, Answer>(listen: (heard: Heard) => void, ask: (listener: Lent<Heard>) => Promise<Answer>): Promise<Answer> {
  const { listener, takeBack } = lent(listen)
  try {
    return await ask(listener)
  } finally {
    takeBack()
  }
}
