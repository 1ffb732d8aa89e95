import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { securityHeaders } from '../content-security-policy.ts'
import type { Dispatch } from '../dispatch.ts'
import { readAsset } from '../read-asset.ts'
import { admit, type Keys } from './admit.ts'
import { readBody } from './read-body.ts'
import { newToken } from './token.ts'

/** A running web host. */
export interface WebHost {
  readonly port: number
  /** What a browser opens, token included. */
  readonly address: string
  close(): Promise<void>
}

/** What a client may take up; times in milliseconds. */
export interface Limits {
  /** Bytes of one call. */
  readonly body: number
  /** For the head of a request, from the moment of connecting. */
  readonly head: number
  /** For a whole request. */
  readonly request: number
  /** For a client that neither sends nor takes anything. */
  readonly idle: number
  readonly connections: number
  /** Requests on one connection before the first of them is answered. */
  readonly unanswered: number
}

/** Enough for an import of some hundred thousand lines, for a person with many tabs, and for who waits while the host is busy with a long step. */
export const usualLimits: Limits = { body: 256 * 1024 * 1024, head: 60_000, request: 300_000, idle: 120_000, connections: 256, unanswered: 8 }

function reply(response: ServerResponse, status: number, text: string | Buffer, headers: Readonly<Record<string, string>> = {}): void {
  // What was refused may have more to say, which is not read.
  const ending: Readonly<Record<string, string>> = status < 400 ? {} : { connection: 'close' }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...securityHeaders, ...ending, ...headers })
  response.end(text)
}

async function answerCall(request: IncomingMessage, response: ServerResponse, name: string, dispatch: Dispatch, limit: number): Promise<void> {
  const body = await readBody(request, limit)
  if ('fault' in body) {
    return body.fault === 'too long' ? reply(response, 413, `A call may hold ${limit / 1024 / 1024} MB at most.`) : reply(response, 400, 'This is not text in UTF-8.')
  }
  let input: unknown
  try {
    input = JSON.parse(body.text)
  } catch {
    return reply(response, 400, 'This is not JSON.')
  }
  reply(response, 200, JSON.stringify(await dispatch(name, input)), { 'content-type': 'application/json; charset=utf-8' })
}

/** Serves the built page and the calls on 127.0.0.1, to whoever has the token in the printed address and to nobody else. */
export async function serve(options: { readonly port: number; readonly pageFolder: string; readonly dispatch: Dispatch; readonly limits?: Limits }): Promise<WebHost> {
  const { limits = usualLimits } = options
  let keys: Keys = { hosts: [], token: newToken(), cookie: '', room: `/${newToken()}/` }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const admitted = admit(request, keys)
    switch (admitted.kind) {
      case 'refused': return reply(response, admitted.status, admitted.words, admitted.headers)
      case 'let in': return reply(response, 303, '', { location: keys.room, 'set-cookie': `${keys.cookie}=${keys.token}; HttpOnly; SameSite=Strict; Path=${keys.room}` })
      case 'call': return answerCall(request, response, admitted.name, options.dispatch, limits.body)
      case 'asset': {
        const asset = readAsset(options.pageFolder, admitted.path)
        return asset === null ? reply(response, 404, 'Not found.') : reply(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' })
      }
    }
  }

  /** Answers owed on each connection; it is at its end where one was a refusal. */
  const owed = new WeakMap<Socket, number>()
  const server = createServer({ headersTimeout: limits.head, requestTimeout: limits.request, connectionsCheckingInterval: Math.min(2000, limits.head) }, (request, response) => {
    const { socket } = request
    const already = owed.get(socket) ?? 0
    // What is hidden behind a refusal is not carried out.
    if (already === Infinity) return
    // No browser asks on before it is answered; who does and never reads would have the host keep answer upon answer.
    if (already >= limits.unanswered) return void socket.destroy()
    owed.set(socket, already + 1)
    response.once('prefinish', () => { if (response.statusCode >= 400) owed.set(socket, Infinity) })
    response.once('finish', () => owed.set(socket, (owed.get(socket) ?? 1) - 1))
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else reply(response, 500, 'Something went wrong in the host.')
    })
  })
  server.maxConnections = limits.connections
  server.timeout = limits.idle
  const port = await listen(server, options.port)
  keys = { ...keys, hosts: [`127.0.0.1:${port}`, `localhost:${port}`], cookie: `remweg-${port}` }
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${keys.token}`,
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
