import { describe, expect, test } from 'vitest'
import { ask, onHost, type Reply } from '../testing/asked-host.ts'
import { usualLimits } from './serve.ts'

describe('the web host', () => {
  test('exchanges the token in its address for a cookie that scripts cannot read, for one secret folder of its own address', () =>
    onHost(async ({ port, token }) => {
      expect(Buffer.from(token, 'base64url').length).toBe(32)
      const first = await ask(port, { path: `/?token=${token}` })
      expect(first).toMatchObject({ status: 303, headers: { location: expect.stringMatching(/^\/[\w-]{43}\/$/) } })
      const cookie = String(first.headers['set-cookie'])
      const room = String(first.headers['location'])
      expect(cookie).toBe(`remweg-${port}=${token}; HttpOnly; SameSite=Strict; Path=${room}`)
      expect(room).not.toContain(token)
      const page = await ask(port, { path: room, headers: { cookie: cookie.split(';')[0] ?? '' } })
      expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Remweg</title>' })
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(page.headers['x-content-type-options']).toBe('nosniff')
    }))

  test('refuses whoever has no token, a wrong one, or one of the wrong length, and whoever knows one of its two secrets alone', () =>
    onHost(async ({ port, token, cookie, room }) => {
      for (const path of ['/', room, `${room}assets/app.js`, '/?token=', '/?token=abc', `/?token=${'A'.repeat(token.length)}`]) expect((await ask(port, { path })).status).toBe(403)
      expect((await ask(port, { path: room, headers: { cookie: `remweg-${port}=wrong` } })).status).toBe(403)
      expect((await ask(port, { path: '/?token=wrong', headers: { cookie } })).status).toBe(403)
      for (const path of ['/', '/index.html', '/assets/app.js', `/${token}/`, room.slice(0, -1), `${room.slice(0, -2)}/`]) expect((await ask(port, { path, headers: { cookie } })).status).toBe(403)
    }))

  test('refuses another Host, another Origin, and other methods', () =>
    onHost(async ({ port, cookie, room }) => {
      for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
        expect((await ask(port, { path: room, headers: { cookie, host } })).status).toBe(403)
      }
      expect((await ask(port, { path: room, headers: { cookie, host: `localhost:${port}` } })).status).toBe(200)
      const call = { path: `${room}call/app.about`, method: 'POST', body: '{}' }
      const json = { cookie, 'content-type': 'application/json' }
      for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`]) {
        expect((await ask(port, { ...call, headers: { ...json, origin } })).status).toBe(403)
      }
      expect((await ask(port, { ...call, headers: json })).status).toBe(403)
      for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PATCH']) expect((await ask(port, { path: room, method, headers: { cookie } })).status).toBe(405)
    }))

  test('gives nothing from outside the page\'s folder', () =>
    onHost(async ({ port, cookie, room }) => {
      const within = [
        '../secret.json', '..%2fsecret.json', '%2e%2e/secret.json', 'assets/../../secret.json', '..\\secret.json', '..%5csecret.json', '/etc/passwd', 'assets',
        '%00', '%zz', 'index.html%00.js', 'nothing.js', '../../remweg.sqlite',
      ]
      for (const path of within) expect([path, (await ask(port, { path: `${room}${path}`, headers: { cookie } })).status]).toEqual([path, 404])
      for (const path of ['http://127.0.0.1/../secret.json', `http://127.0.0.1:${port}${room}`, `/.${room}`, `/assets/..${room}`]) expect([path, (await ask(port, { path, headers: { cookie } })).status]).toEqual([path, 403])
    }))

  test('answers calls with an envelope, whatever is sent', () =>
    onHost(async ({ port, cookie, room }) => {
      const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
      const post = (name: string, body: string | Uint8Array, more = {}): Promise<Reply> => ask(port, { path: `${room}call/${name}`, method: 'POST', body, headers: { ...headers, ...more } })
      const about = await post('app.about', '{}')
      expect(about.headers['cache-control']).toBe('no-store')
      expect(JSON.parse(about.text)).toMatchObject({ ok: true, value: { host: 'web' } })
      expect(JSON.parse((await post('app.takeOpenedFile', '{}')).text)).toEqual({ ok: true, value: { name: 'bom.csv', base64: Buffer.from('part;qty\nA;1\n').toString('base64') } })
      expect(JSON.parse((await post('app.takeOpenedFile', '{}')).text)).toEqual({ ok: true, value: null })
      expect(JSON.parse((await post('constructor', '{}')).text)).toMatchObject({ ok: false, code: 'unknown-call' })
      expect((await post('app.about', '{')).status).toBe(400)
      expect((await post('app.about', new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data']) expect((await post('app.about', '{}', { 'content-type': type })).status).toBe(415)
      expect((await post('', '{}')).status).toBe(404)
      expect((await post('app.about', '{}', { 'content-length': String(usualLimits.body + 1) })).status).toBe(413)
    }))
})
