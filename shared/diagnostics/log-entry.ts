import { z } from 'zod'

/** Where a line of code is: a file of the program by its bare name, line and column. Folders stay out: they hold the person's name. */
export const Frame = z.string().regex(/^[\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/)
/** Frames of one fault that are kept, the innermost first. */
export const mostFrames = 12

/** Kinds of fault by the names of their classes. A fault may be named anything, by its data too, so that others are "other". */
export const faultKinds = [
  'Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError', 'AssertionError', 'ZodError', 'HostError', 'StoreFailure', 'SqliteError', 'SystemError',
  'AbortError', 'DataCloneError', 'InvalidStateError', 'NotAllowedError', 'NotFoundError', 'OperationError', 'QuotaExceededError', 'SecurityError', 'TimeoutError', 'CompileError', 'LinkError', 'RuntimeError', 'other',
] as const
export const FaultKind = z.enum(faultKinds)
export type FaultKind = z.infer<typeof FaultKind>

/** Where a fault was caught: a page, a part of the window beside it, a worker of the page, a promise or script that nobody watched, or the host itself. */
export const FaultPlace = z.enum(['page', 'part', 'worker', 'unwatched', 'host'])
export type FaultPlace = z.infer<typeof FaultPlace>

/** A fault as it may leave the place where it happened: no message, which may name parts and prices. */
export const Fault = z.strictObject({ where: FaultPlace, kind: FaultKind, frames: z.array(Frame).max(mostFrames) })
export type Fault = z.infer<typeof Fault>

/** Letters and digits with dots, as versions and codes have them. */
const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$/)
const CallWord = z.string().regex(/^[a-zA-Z]{1,20}(\.[a-zA-Z]{1,30})?$/)
const Count = z.number().int().nonnegative()

const entries = {
  /** A host began to work. */
  start: { host: z.enum(['desktop', 'web']), version: Code, schema: Count, platform: Code, arch: Code, node: Code, electron: Code.optional() },
  stop: {},
  /** A host could not begin, as its database could not be opened. */
  refused: { host: z.enum(['desktop', 'web']), code: Code },
  /** A call was not carried out, by its code. */
  call: { call: CallWord, code: Code, ms: Count, kind: FaultKind.optional(), frames: z.array(Frame).max(mostFrames).optional() },
  /** A call was carried out, but took long. */
  slow: { call: CallWord, ms: Count },
  fault: Fault.shape,
  /** A process beside the host's own is gone, such as a page's, with the reason that Chromium gives and its exit code. */
  gone: { process: Code, code: Code, exit: z.number().int() },
  /** A backup could not be made by itself. */
  backup: { code: Code },
  /** So many lines were left out in a minute that had too many. */
  quiet: { count: Count },
} as const

const at = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const entry = <Name extends keyof typeof entries>(name: Name) => z.strictObject({ at, event: z.literal(name), ...entries[name] })

/**
 * A line of the log: what happened, as codes, names of calls, durations, counts and places in the program. There is no field for words, so that
 * no name of a part, a supplier, a project or a file can get in, and no price.
 */
export const LogEntry = z.discriminatedUnion('event', [entry('start'), entry('stop'), entry('refused'), entry('call'), entry('slow'), entry('fault'), entry('gone'), entry('backup'), entry('quiet')])
export type LogEntry = z.infer<typeof LogEntry>
