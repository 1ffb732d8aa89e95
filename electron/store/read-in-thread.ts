import { type FiledProject, readProjectFile } from './read-project-file.ts'
import { inWorker } from './store-thread.ts'

/** Bytes from which on a project file is read in a thread of its own: with 50,000 lines that takes seconds, in which no window would be answered. */
const large = 1_000_000

/** The projects in the bytes of a project file or a backup, every value checked. */
export async function readInThread(name: string, bytes: Uint8Array, workerFile: string): Promise<readonly FiledProject[]> {
  if (bytes.length <= large) return readProjectFile(name, bytes)
  const answer = await inWorker({ name: 'read', file: name, bytes }, workerFile, () => undefined)
  if (answer.kind !== 'read') throw new Error(`A project file was to be read, and ${answer.kind} came back.`)
  return answer.projects
}
