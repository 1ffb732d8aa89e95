import { Worker } from 'node:worker_threads'
import { StoreFailure } from './store-failure.ts'
import type { StoreProgress, StoreTask, StoreTaskAnswer, StoreTaskReport } from './store-task.ts'

/** Runs a task in a thread of its own, so that the page is answered meanwhile. */
export function inWorker(task: StoreTask, workerFile: string, tell: (progress: StoreProgress) => void): Promise<StoreTaskAnswer> {
  return new Promise((done, failed) => {
    const worker = new Worker(workerFile, { workerData: task })
    worker.on('message', ({ progress, answer, failure }: StoreTaskReport) => {
      if (progress !== undefined) tell(progress)
      if (answer !== undefined) done(answer)
      if (failure !== undefined) failed(new StoreFailure(failure.code, failure.says))
    })
    worker.once('error', failed)
    worker.once('exit', (code) => failed(new Error(`The work on the database ended with ${code}.`)))
  })
}
