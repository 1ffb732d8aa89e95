import { expose } from 'comlink'

/** Offers what a worker can do to the page, and lets the page see that the worker lives: a lock is given back by nothing but its end, however it comes. */
export function serveWork(work: object): void {
  expose(work)
  const name = `worker ${crypto.randomUUID()}`
  void navigator.locks.request(name, () => {
    postMessage({ lives: name })
    return new Promise(() => undefined)
  })
}
