import { inWorker } from './store-thread.ts'

/** Settles a copy of a database in a thread of its own, as reading every row of 50,000 lines takes half a second; answers whether it is sound. */
export async function settleInThread(file: string, workerFile: string): Promise<boolean> {
  const answer = await inWorker({ name: 'settle', file }, workerFile, () => undefined)
  return answer.kind === 'settled' && answer.isSound
}
