import { expect, test } from 'vitest'
import { certify } from './certificate.ts'
import { bitsOf, referenceBits } from './reference-bits.ts'
import { referencePin } from './reference-pin.ts'

const here = { appVersion: '0.0.0', platform: 'a test', at: '2026-01-01T00:00:00.000Z' }

test('the sample project comes out to the bit as pinned (when a change of results is meant: npm run data)', () => {
  expect(referenceBits()).toBe(referencePin)
  // Evaluated a second time, from remembered columns: the same bits.
  expect(referenceBits()).toBe(referencePin)
})

test('the bits tell the last bit of a number, unknown from zero, and zero from minus zero', () => {
  const all = [bitsOf({ a: 0.1 + 0.2 }), bitsOf({ a: 0.3 }), bitsOf({ a: null }), bitsOf({ a: 0 }), bitsOf({ a: -0 })]
  expect(new Set(all).size).toBe(all.length)
  expect(bitsOf({ b: 1, a: 2 })).toBe(bitsOf({ a: 2, b: 1 }))
})

test('an installation that computes as it should is certified, and its hash names version, platform and moment', () => {
  const certificate = certify(here, [])
  expect(certificate).toMatchObject({ failed: 0, holds: true, passed: certificate.examples.length })
  expect(certify(here, []).hash).toBe(certificate.hash)
  expect(certify({ ...here, platform: 'another' }, []).hash).not.toBe(certificate.hash)
  expect(new Set(certificate.examples.map((example) => example.id)).size).toBe(certificate.examples.length)
})
