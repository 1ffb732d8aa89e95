import { writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { makeDispatch } from '../dispatch.ts'
import { OpenedFile } from '../opened-file.ts'
import { openStore, type Store } from '../store/open.ts'
import { type Limits, serve } from '../web/serve.ts'
import { writePage } from './stand-in-page.ts'
import { withFolder } from './temporary-folder.ts'

/** A web host of a test, and what its own page would know. */
export interface AskedHost {
  readonly port: number
  readonly address: string
  readonly token: string
  /** As a browser sends it. */
  readonly cookie: string
  /** The path under which everything lies, "/" at both ends. */
  readonly room: string
  readonly folder: string
  readonly store: Store
}

/** An answer as it came. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A request to the letter: fetch would tidy the path and refuse a Host header. */
export const ask = (port: number, { path, method = 'GET', headers = {}, body }: { readonly path: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }): Promise<Reply> =>
  new Promise((done, failed) => {
    const request = httpRequest({ agent: false, host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', failed)
    request.end(body)
  })

/** Sends these bytes and answers everything that comes back until the host hangs up; 'open' when it has not after some milliseconds. */
export const sendRaw = (port: number, bytes: string | Uint8Array, patience = 5000): Promise<string> =>
  new Promise((done) => {
    let said = ''
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const end = (how: string): void => {
      clearTimeout(clock)
      socket.destroy()
      done(said + how)
    }
    const clock = setTimeout(() => end('open'), patience)
    socket.on('data', (chunk) => { said += chunk.toString('latin1') })
    socket.on('close', () => end(''))
    socket.on('error', () => end(''))
  })

/** Runs `work` on a web host with an empty database, a page of two files, and bom.csv to be opened. */
export const onHost = (work: (host: AskedHost) => Promise<void>, limits?: Limits): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    const bom = join(folder, 'bom.csv')
    writeFileSync(bom, 'part;qty\nA;1\n')
    const opened = new OpenedFile(bom)
    const ports = { host: 'web' as const, appVersion: '1.0.0', now: () => '2026-01-05T08:00:00.000Z', backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => opened.take() }
    const host = await serve({ port: 0, pageFolder: writePage(folder), dispatch: makeDispatch(store, ports), ...(limits === undefined ? {} : { limits }) })
    try {
      const { port, address } = host
      const token = new URL(address).searchParams.get('token') ?? ''
      const { headers } = await ask(port, { path: `/?token=${token}` })
      await work({ port, address, token, cookie: String(headers['set-cookie']).split(';')[0] ?? '', room: String(headers['location']), folder, store })
    } finally {
      await host.close()
      store.close()
    }
  })
