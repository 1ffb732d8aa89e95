import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { securityHeaders } from '../content-security-policy.ts'
import type { Dispatch } from '../dispatch.ts'
import { readAsset } from '../read-asset.ts'
import { readBody } from './read-body.ts'
import { cookieOf, newToken, sameToken } from './token.ts'

/** A running web host. */
export interface WebHost {
  readonly port: number
  /** What a browser opens, token included. */
  readonly address: string
  close(): Promise<void>
}

/** Bytes of one call: an import of some hundred thousand lines. */
export const bodyLimit = 512 * 1024 * 1024

function reply(response: ServerResponse, status: number, text: string | Buffer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...securityHeaders, ...headers })
  response.end(text)
}

async function answerCall(request: IncomingMessage, response: ServerResponse, name: string, dispatch: Dispatch): Promise<void> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return reply(response, 415, 'A call is JSON.')
  const text = await readBody(request, bodyLimit)
  if (text === null) {
    response.once('finish', () => request.destroy())
    return reply(response, 413, `A call may hold ${bodyLimit / 1024 / 1024} MB at most.`, { connection: 'close' })
  }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return reply(response, 400, 'This is not JSON.')
  }
  reply(response, 200, JSON.stringify(await dispatch(name, input)), { 'content-type': 'application/json; charset=utf-8' })
}

/** Serves the built page and the calls on 127.0.0.1, to whoever has the token in the printed address and to nobody else. */
export async function serve(options: { readonly port: number; readonly pageFolder: string; readonly dispatch: Dispatch }): Promise<WebHost> {
  const token = newToken()
  let hosts: readonly string[] = []
  // Cookies do not tell ports apart: two hosts at once each need a name of their own.
  let cookie = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request
    const host = headers.host ?? ''
    if (!hosts.includes(host)) return reply(response, 403, 'This host answers on its own address alone.')
    if (method !== 'GET' && method !== 'POST') return reply(response, 405, 'Only GET and POST.', { allow: 'GET, POST' })
    // The path is cut out as sent: URL would resolve "..", and hide that someone tried.
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    const offered = new URLSearchParams(query).get('token')
    if (offered !== null && method === 'GET') {
      if (!sameToken(offered, token)) return reply(response, 403, 'This address has a wrong token. Use the one that Remweg printed when it started.')
      return reply(response, 303, '', { location: '/', 'set-cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/` })
    }
    if (!sameToken(cookieOf(headers.cookie, cookie), token)) {
      return reply(response, 403, 'This address needs the token that Remweg printed when it started. Open the whole address, token included.')
    }
    if (method === 'POST') {
      if (headers.origin !== `http://${host}`) return reply(response, 403, 'Calls come from the page of this host alone.')
      const name = /^\/call\/([\w.]{1,80})$/.exec(path)?.[1]
      return name === undefined ? reply(response, 404, 'Not found.') : answerCall(request, response, name, options.dispatch)
    }
    const asset = readAsset(options.pageFolder, path)
    if (asset === null) return reply(response, 404, 'Not found.')
    reply(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else reply(response, 500, 'Something went wrong in the host.')
    })
  })
  const port = await listen(server, options.port)
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  cookie = `remweg-${port}`
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${token}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') failed(new Error('The port could not be read.'))
      else listening(address.port)
    })
  })
