import type { IncomingHttpHeaders } from 'node:http'
import { cookieOf, sameToken } from './token.ts'

/** What a running web host knows of itself. */
export interface Keys {
  /** Names under which it may be asked, port included. */
  readonly hosts: readonly string[]
  readonly token: string
  /** The name of its cookie. */
  readonly cookie: string
  /** The folder of its address under which everything lies. Cookies do not tell ports apart, but paths: a neighbour at another port, who cannot know this one, is never sent the cookie. */
  readonly room: string
}

/** What a request line and its headers ask for, or why they get nothing. */
export type Admission =
  | { readonly kind: 'refused'; readonly status: number; readonly words: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'let in' }
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'call'; readonly name: string }

const refused = (status: number, words: string, headers: Readonly<Record<string, string>> = {}): Admission => ({ kind: 'refused', status, words, headers })

/** Does a browser say that another site, or another port of this one, asks? Old browsers say nothing, and are held by the cookie and the Origin. */
const isFromElsewhere = (site: string | string[] | undefined): boolean => site !== undefined && site !== 'same-origin' && site !== 'none'

/** Decides on a request by its head alone, before a byte of its body is read. */
export function admit({ method, url = '/', headers }: { readonly method?: string | undefined; readonly url?: string | undefined; readonly headers: IncomingHttpHeaders }, keys: Keys): Admission {
  const host = headers.host ?? ''
  if (!keys.hosts.includes(host)) return refused(403, 'This host answers on its own address alone.')
  if (method !== 'GET' && method !== 'POST') return refused(405, 'Only GET and POST.', { allow: 'GET, POST' })
  if (isFromElsewhere(headers['sec-fetch-site'])) return refused(403, 'Another page may not ask this host. Open its address in a tab of its own.')
  // The path is cut out as sent: URL would resolve "..", and hide that someone tried.
  const [path = '/', query = ''] = url.split('?', 2)
  const offered = new URLSearchParams(query).get('token')
  if (offered !== null && method === 'GET') {
    return sameToken(offered, keys.token) ? { kind: 'let in' } : refused(403, 'This address has a wrong token. Use the one that Remweg printed when it started.')
  }
  if (!path.startsWith(keys.room) || !sameToken(cookieOf(headers.cookie, keys.cookie), keys.token)) {
    return refused(403, 'This address needs the token that Remweg printed when it started. Open the whole address, token included.')
  }
  const inside = `/${path.slice(keys.room.length)}`
  if (method === 'GET') return { kind: 'asset', path: inside }
  if (headers.origin !== `http://${host}`) return refused(403, 'Calls come from the page of this host alone.')
  const name = /^\/call\/([\w.]{1,80})$/.exec(inside)?.[1]
  if (name === undefined) return refused(404, 'Not found.')
  if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '') || (headers['content-encoding'] ?? 'identity') !== 'identity') return refused(415, 'A call is JSON, not packed.')
  return { kind: 'call', name }
}
