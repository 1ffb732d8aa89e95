import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { asStoreFailure } from './store/store-failure.ts'
import { carryOut, type StoreTask, type StoreTaskReport } from './store/store-task.ts'

z.config({ jitless: true })

// Whoever started this worker is the program itself, with a task of this shape.
const task = workerData as StoreTask
const say = (report: StoreTaskReport, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(report, transfer)

try {
  const answer = carryOut(task, (progress) => say({ progress }))
  say({ answer }, answer.kind === 'salvaged' ? [answer.bytes.buffer] : [])
} catch (error) {
  const { code, says } = asStoreFailure(error, task.file)
  say({ failure: { code, says } })
}
