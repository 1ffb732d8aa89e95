import { type Fault, type FaultKind, faultKinds, type FaultPlace, mostFrames } from './log-entry.ts'

/** The file of a line of a stack by its bare name, with line and column. */
const place = /(?:^|[\s(/\\@])([\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7})\)?$/

const textOf = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : ''
}

/** Where in the program something was thrown, the innermost place first. The message at the head of a stack, which may name parts and prices over several lines, is cut off first; a stack that does not hold it tells nothing. */
export function framesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const [stack, message] = [textOf(error, 'stack'), textOf(error, 'message')]
  const begins = stack.indexOf(message)
  if (begins < 0) return []
  return stack.slice(begins + message.length).split('\n').slice(1).flatMap((line) => place.exec(line.trimEnd())?.[1] ?? []).slice(0, mostFrames)
}

/** What kind of fault something thrown is, by the name of its class. */
export function faultKindOf(error: unknown): FaultKind {
  const name = typeof error === 'object' && error !== null ? textOf(error, 'name') : ''
  return faultKinds.find((kind) => kind === name) ?? 'other'
}

/** Something thrown, without its words: fit for the log and for diagnostics. */
export const faultOf = (where: FaultPlace, error: unknown): Fault => ({ where, kind: faultKindOf(error), frames: framesOf(error) })
