import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface Process {
  readonly id: number
  readonly memoryMb: number
  /** What a process of a browser or desktop is for, as it was started with; the name of its program for any other. */
  readonly kind: string
}

const kindOf = (command: string): string => /--type=([\w-]+)/u.exec(command)?.[1] ?? (command.split(' ')[0] ?? '').split('/').at(-1) ?? ''

/** Every process that this one started, and those that they started. */
function descendants(): readonly Process[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).trim().split('\n').map((row) => {
    const [id = '', parent = '', kilobytes = '', ...command] = row.trim().split(/\s+/)
    return { id: Number(id), parent: Number(parent), kilobytes: Number(kilobytes), command: command.join(' ') }
  })
  const mine = new Set([process.pid])
  for (let size = 0; size !== mine.size;) {
    size = mine.size
    for (const { id, parent } of rows) if (mine.has(parent)) mine.add(id)
  }
  mine.delete(process.pid)
  return rows.flatMap(({ id, kilobytes, command }) => (mine.has(id) ? [{ id, memoryMb: kilobytes / 1024, kind: kindOf(command) }] : []))
}

/** Memory of every process that this one started, MB, by what it is for. */
export function memoryByKind(): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { kind, memoryMb } of descendants()) sums.set(kind, (sums.get(kind) ?? 0) + memoryMb)
  return sums
}

/** Processor time that those processes have used, in hundredths of a second; null where the system does not tell. */
function timeOfAll(): number | null {
  if (process.platform !== 'linux') return null
  return descendants().reduce((sum, { id }) => {
    try {
      // The name of a program stands in brackets and may hold blanks; user and system time are the 12th and 13th after it.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      return sum + Number(fields[11]) + Number(fields[12])
    } catch {
      return sum
    }
  }, 0)
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds) })

/** Waits until the processes that this one started do next to nothing for half a second, at most so many milliseconds: what comes next is then measured alone. */
export async function untilQuiet(most = 60_000): Promise<void> {
  const until = performance.now() + most
  let [before, calm] = [timeOfAll(), 0]
  if (before === null) return pause(1000)
  while (calm < 2 && performance.now() < until) {
    await pause(250)
    const now = timeOfAll() ?? 0
    calm = now - before <= 3 ? calm + 1 : 0
    before = now
  }
}
