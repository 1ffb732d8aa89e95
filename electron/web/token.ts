import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 32 random bytes, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Is the offered secret the right one? Takes equally long wherever they differ. */
export function sameToken(offered: string | null | undefined, right: string): boolean {
  const a = Buffer.from(offered ?? '', 'utf8')
  const b = Buffer.from(right, 'utf8')
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The value of a cookie in a request's header. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}
