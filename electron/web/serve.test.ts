import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeDispatch } from '../dispatch.ts'
import { OpenedFile } from '../opened-file.ts'
import { openStore } from '../store/open.ts'
import { writePage } from '../testing/stand-in-page.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { bodyLimit, serve } from './serve.ts'

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface Asked {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request to the letter: fetch would tidy the path and refuse a Host header. */
const ask = (port: number, { path, method = 'GET', headers = {}, body }: Asked): Promise<Reply> =>
  new Promise((done, failed) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', failed)
    request.end(body)
  })

const onServer = (work: (host: { port: number; token: string; cookie: string; folder: string }) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    const bom = join(folder, 'bom.csv')
    writeFileSync(bom, 'part;qty\nA;1\n')
    const opened = new OpenedFile(bom)
    const ports = { host: 'web' as const, appVersion: '1.0.0', now: () => '2026-01-05T08:00:00.000Z', backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => opened.take() }
    const host = await serve({ port: 0, pageFolder: writePage(folder), dispatch: makeDispatch(store, ports) })
    try {
      const token = new URL(host.address).searchParams.get('token') ?? ''
      await work({ port: host.port, token, cookie: `remweg-${host.port}=${token}`, folder })
    } finally {
      await host.close()
      store.close()
    }
  })

describe('the web host', () => {
  test('exchanges the token in its address for a cookie that scripts cannot read', () =>
    onServer(async ({ port, token }) => {
      expect(Buffer.from(token, 'base64url').length).toBe(32)
      const first = await ask(port, { path: `/?token=${token}` })
      expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
      const cookie = String(first.headers['set-cookie'])
      expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
      const page = await ask(port, { path: '/', headers: { cookie: cookie.split(';')[0] ?? '' } })
      expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Remweg</title>' })
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.headers['x-content-type-options']).toBe('nosniff')
    }))

  test('refuses whoever has no token, a wrong one, or one of the wrong length', () =>
    onServer(async ({ port, token, cookie }) => {
      for (const path of ['/', '/assets/app.js', '/?token=', '/?token=abc', `/?token=${'A'.repeat(token.length)}`]) expect((await ask(port, { path })).status).toBe(403)
      expect((await ask(port, { path: '/', headers: { cookie: `remweg-${port}=wrong` } })).status).toBe(403)
      expect((await ask(port, { path: '/?token=wrong', headers: { cookie } })).status).toBe(403)
    }))

  test('refuses another Host, another Origin, and other methods', () =>
    onServer(async ({ port, cookie }) => {
      for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
        expect((await ask(port, { path: '/', headers: { cookie, host } })).status).toBe(403)
      }
      expect((await ask(port, { path: '/', headers: { cookie, host: `localhost:${port}` } })).status).toBe(200)
      const call = { path: '/call/app.about', method: 'POST', body: '{}' }
      const json = { cookie, 'content-type': 'application/json' }
      for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`]) {
        expect((await ask(port, { ...call, headers: { ...json, origin } })).status).toBe(403)
      }
      expect((await ask(port, { ...call, headers: json })).status).toBe(403)
      for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD']) expect((await ask(port, { path: '/', method, headers: { cookie } })).status).toBe(405)
    }))

  test('gives nothing from outside the page\'s folder', () =>
    onServer(async ({ port, cookie }) => {
      const paths = [
        '/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/assets/../../secret.json', '/..\\secret.json', '/..%5csecret.json', '//etc/passwd', '/assets',
        '/%00', '/%zz', '/index.html%00.js', '/nothing.js', '/../../remweg.sqlite', 'http://127.0.0.1/../secret.json',
      ]
      for (const path of paths) expect([path, (await ask(port, { path, headers: { cookie } })).status]).toEqual([path, 404])
    }))

  test('answers calls with an envelope, whatever is sent', () =>
    onServer(async ({ port, cookie }) => {
      const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
      const post = (path: string, body: string, more = {}): Promise<Reply> => ask(port, { path, method: 'POST', body, headers: { ...headers, ...more } })
      const about = await post('/call/app.about', '{}')
      expect(about.headers['cache-control']).toBe('no-store')
      expect(JSON.parse(about.text)).toMatchObject({ ok: true, value: { host: 'web' } })
      expect(JSON.parse((await post('/call/app.takeOpenedFile', '{}')).text)).toEqual({ ok: true, value: { name: 'bom.csv', base64: Buffer.from('part;qty\nA;1\n').toString('base64') } })
      expect(JSON.parse((await post('/call/app.takeOpenedFile', '{}')).text)).toEqual({ ok: true, value: null })
      expect(JSON.parse((await post('/call/constructor', '{}')).text)).toMatchObject({ ok: false, code: 'unknown-call' })
      expect((await post('/call/app.about', '{')).status).toBe(400)
      expect((await post('/call/app.about', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
      expect((await post('/call/', '{}')).status).toBe(404)
      expect((await post('/call/app.about', '{}', { 'content-length': String(bodyLimit + 1) })).status).toBe(413)
    }))
})
