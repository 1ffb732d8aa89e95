import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { dataVersion } from '../data/edition.ts'
import { verifyAll, type Verification } from '../formulas/verify.ts'
import { bitsOf, referenceBits } from './reference-bits.ts'
import { referencePin } from './reference-pin.ts'

/** What an installation computes, held against what it should. */
export interface Certificate {
  readonly examples: readonly Verification[]
  readonly passed: number
  readonly failed: number
  /** Bits of the sample project: as the makers of this version computed them, and as this machine does. */
  readonly reference: { readonly expected: string; readonly got: string; readonly same: boolean }
  readonly appVersion: string
  readonly dataVersion: string
  /** Operating system and engine, as the host or the browser calls them. */
  readonly platform: string
  /** ISO 8601 instant. */
  readonly at: string
  /** True where every example and the reference come out. */
  readonly holds: boolean
  /** SHA-256, in hex, over versions, platform, moment and every number computed. */
  readonly hash: string
}

/** Recomputes every worked example and the sample project, here and now; `stops` are the examples of stops, which need a solver. */
export function certify({ appVersion, platform, at }: Pick<Certificate, 'appVersion' | 'platform' | 'at'>, stops: readonly Verification[]): Certificate {
  const examples = [...verifyAll(), ...stops]
  const failed = examples.filter((example) => !example.ok).length
  const got = referenceBits()
  const reference = { expected: referencePin, got, same: got === referencePin }
  const computed = bitsOf(examples.map((example) => example.got))
  const hash = bytesToHex(sha256(utf8ToBytes([appVersion, dataVersion, platform, at, computed, got].join('\n'))))
  return { examples, passed: examples.length - failed, failed, reference, appVersion, dataVersion, platform, at, holds: failed === 0 && reference.same, hash }
}
