import { createServer, type Server } from 'node:net'

/** The world outside the app, as far as a test needs one: an address on this computer at which nothing of ours may ever knock. */
export interface Outside {
  readonly address: string
  readonly port: number
  /** Connections that were made to it. */
  readonly knocks: () => number
  close(): void
}

/** Opens an address that counts every connection, also one over which nothing is sent. */
export async function openOutside(): Promise<Outside> {
  let knocks = 0
  const server: Server = createServer((socket) => {
    knocks += 1
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi')
  })
  const port = await new Promise<number>((bound) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      bound(address === null || typeof address === 'string' ? 0 : address.port)
    })
  })
  return { address: `http://127.0.0.1:${port}`, port, knocks: () => knocks, close: () => void server.close() }
}
