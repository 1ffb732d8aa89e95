import { symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Envelope } from '../../shared/contract.ts'
import { listProjects } from '../store/projects.ts'
import { ask, onHost, sendRaw, type AskedHost } from '../testing/asked-host.ts'
import { usualLimits } from './serve.ts'

/** The head of a sound call, as our own page sends it, without how long its body is. */
const callHead = ({ port, cookie, room }: AskedHost, name: string): string =>
  `POST ${room}call/${name} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`

/** What a sound call for the sample project says; carried out, it adds a project. */
const soundInput = JSON.stringify({ language: 'en', id: null })

/** Status codes of the answers in what came back. */
const statuses = (said: string): number[] => [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

describe('a page of somebody else in the same browser', () => {
  test('is refused whatever shape its request has, as soon as the browser says where it comes from', () =>
    onHost(async ({ port, cookie, room, store }) => {
      for (const site of ['cross-site', 'same-site', 'SAME-ORIGIN', 'anything']) {
        for (const path of [room, `${room}assets/app.js`, `${room}call/project.openSample`]) {
          for (const method of ['GET', 'POST']) {
            const headers = { cookie, 'sec-fetch-site': site, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
            expect((await ask(port, { path, method, headers, ...(method === 'POST' ? { body: soundInput } : {}) })).status).toBe(403)
          }
        }
      }
      for (const site of ['none', 'same-origin']) expect((await ask(port, { path: room, headers: { cookie, 'sec-fetch-site': site } })).status).toBe(200)
      expect(listProjects(store)).toEqual([])
    }))

  test('cannot have a call carried out by GET, by a form, by plain text or by a beacon', () =>
    onHost(async ({ port, cookie, room, store }) => {
      const path = `${room}call/project.openSample`
      const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'text/plain;application/json', '', 'application/json-patch+json', 'text/json']
      for (const type of forms) {
        for (const origin of [`http://127.0.0.1:${port}`, 'http://evil.example', 'null', `http://127.0.0.1:${port}.evil.example`, `http://127.0.0.1:${port}/`, `HTTP://127.0.0.1:${port}`, `http://127.0.0.1`, '']) {
          const { status } = await ask(port, { path, method: 'POST', headers: { cookie, origin, 'content-type': type }, body: soundInput })
          expect([403, 415]).toContain(status)
        }
      }
      for (const query of ['', '?callback=steal', '?jsonp=steal&input={}']) {
        const { status, text } = await ask(port, { path: `${path}${query}`, headers: { cookie } })
        expect([status, text]).toEqual([404, 'Not found.'])
      }
      expect(listProjects(store)).toEqual([])
    }))

  test('is told by no header that it may read an answer, and no answer may be framed, embedded or kept', () =>
    onHost(async ({ port, cookie, room, token }) => {
      const origin = 'http://evil.example'
      const asked = [
        { path: '/' }, { path: '/?token=wrong' }, { path: `/?token=${token}` }, { path: room, headers: { cookie, origin } }, { path: `${room}nothing`, headers: { cookie, origin } },
        { path: room, method: 'OPTIONS', headers: { cookie, origin, 'access-control-request-method': 'POST', 'access-control-request-private-network': 'true' } },
        { path: `${room}call/app.about`, method: 'POST', body: '{}', headers: { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' } },
      ]
      for (const one of asked) {
        const { headers } = await ask(port, one)
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control') || ['server', 'x-powered-by'].includes(name))).toEqual([])
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
        expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
        expect(['no-store', 'no-cache']).toContain(headers['cache-control'])
      }
    }))

  test('at another port of this computer is not sent the cookie, as it cannot know the folder that the cookie is for', () =>
    onHost(async ({ port, token }) => {
      const { headers } = await ask(port, { path: `/?token=${token}` })
      const [, path] = /Path=(\/[\w-]{43}\/)$/.exec(String(headers['set-cookie'])) ?? []
      expect(path).toBe(headers['location'])
      expect(path).not.toContain(token)
    }))
})

describe('a name that leads here by the tricks of a stranger', () => {
  test('is refused: only the address as printed, or localhost, with the port', () =>
    onHost(async ({ port, cookie, room }) => {
      const names = [
        `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, `127.0.0.1.:${port}`, `localhost.:${port}`, `LOCALHOST:${port}`, `127.1:${port}`, `2130706433:${port}`, `0x7f000001:${port}`, `0177.0.0.1:${port}`, `0.0.0.0:${port}`,
        `127.0.0.2:${port}`, `[::1]:${port}`, `[::ffff:127.0.0.1]:${port}`, '127.0.0.1', 'localhost', `127.0.0.1:0${port}`, `127.0.0.1:${port} `, `user@127.0.0.1:${port}`, `127.0.0.1:${port}@evil.example`, `127.0.0.1:${port},evil.example`, '',
      ]
      for (const host of names) {
        const said = await sendRaw(port, `GET ${room} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`)
        // White space around a value is none of it.
        expect([host, statuses(said)]).toEqual([host, host.trim() === `127.0.0.1:${port}` ? [200] : [403]])
      }
      expect(statuses(await sendRaw(port, `GET ${room} HTTP/1.1\r\nCookie: ${cookie}\r\n\r\n`))).toEqual([400])
      expect(statuses(await sendRaw(port, `GET ${room} HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`))).toEqual([403])
      const forwarded = { cookie, host: 'evil.example', 'x-forwarded-host': `127.0.0.1:${port}`, forwarded: `host=127.0.0.1:${port}` }
      expect((await ask(port, { path: room, headers: forwarded })).status).toBe(403)
    }))

  test('of another network card of this computer finds nobody at home', () =>
    onHost(async ({ port }) => {
      const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ address }) => address !== '127.0.0.1').map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      for (const address of [...others, '127.0.0.2', '::1']) {
        const reached = await new Promise<boolean>((done) => {
          const socket = connect({ host: address, port, timeout: 1000 }, () => {
            socket.destroy()
            done(true)
          })
          socket.on('error', () => done(false))
          socket.on('timeout', () => done(false))
        })
        expect([address, reached]).toEqual([address, false])
      }
    }))
})

describe('a path that leads out of the page\'s folder', () => {
  const ways = [
    '..%252fsecret.json', '%252e%252e%252fsecret.json', '..%c0%afsecret.json', '..%e0%80%afsecret.json', '%c0%ae%c0%ae/secret.json', '....//secret.json', '.%2e/secret.json', '%2e./secret.json', './../secret.json', 'assets%2f..%2f..%2fsecret.json',
    '..;/secret.json', '..%00/secret.json', 'assets/..%5c..%5csecret.json', '%5c..%5csecret.json', '%2fetc%2fpasswd', '//etc/hostname.txt', 'C:/Windows/win.txt', 'C:%5cWindows%5cwin.txt', '%5c%5c127.0.0.1%5cshare%5cx.txt', 'file:///etc/hostname.txt', '~/secret.json', '%EF%BC%8E%EF%BC%8E/secret.json', '..%EF%BC%8Fsecret.json',
    'link/secret.json', 'link.json', 'assets/', 'index.html/', 'index.html/x.js', 'index.html%20', 'index.html.', 'INDEX.HTML::$DATA', 'con.txt', `${'a/'.repeat(3000)}x.js`, `${'x'.repeat(5000)}.js`,
  ]

  test('finds nothing, however it is written', () =>
    onHost(async ({ port, cookie, room, folder }) => {
      const page = join(folder, 'dist', 'renderer')
      symlinkSync(join(folder, 'dist'), join(page, 'link'), 'junction')
      try {
        symlinkSync(join(folder, 'dist', 'secret.json'), join(page, 'link.json'))
      } catch {
        // Windows lets only administrators link a file.
      }
      for (const way of ways) {
        const { status, text } = await ask(port, { path: `${room}${way}`, headers: { cookie } })
        expect([way, status, text]).toEqual([way, 404, 'Not found.'])
      }
      expect((await ask(port, { path: `${room}assets/app.js?v=1`, headers: { cookie } })).status).toBe(200)
    }))
})

describe('a body that is not what it says', () => {
  test('is refused when it is longer than a call may be, whether it says so or not, and the host answers on', () =>
    onHost(async (host) => {
      const { port } = host
      const told = await sendRaw(port, `${callHead(host, 'app.about')}Content-Length: 99999999999\r\n\r\n{`)
      expect(statuses(told)).toEqual([413])
      const chunk = `10000\r\n${'x'.repeat(0x1_0000)}\r\n`
      const endless = await sendRaw(port, `${callHead(host, 'app.about')}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`)
      expect(statuses(endless)).toEqual([413])
      for (const length of ['-1', '1e3', '0x10', '1,2', '']) expect(statuses(await sendRaw(port, `${callHead(host, 'project.openSample')}Content-Length: ${length}\r\n\r\n${soundInput}`))).toEqual([400])
      expect(listProjects(host.store)).toEqual([])
      expect((await ask(port, { path: host.room, headers: { cookie: host.cookie } })).status).toBe(200)
    }, { ...usualLimits, body: 1024 * 1024 }))

  test('that is packed is not unpacked', () =>
    onHost(async ({ port, cookie, room }) => {
      const bomb = gzipSync(Buffer.alloc(20_000_000, 32))
      for (const encoding of ['gzip', 'br', 'deflate', 'x-gzip', 'identity, gzip']) {
        const { status } = await ask(port, { path: `${room}call/app.about`, method: 'POST', body: bomb, headers: { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json', 'content-encoding': encoding } })
        expect(status).toBe(415)
      }
    }))

  test('is answered with an envelope however deep, wide or strange its JSON is', () =>
    onHost(async ({ port, cookie, room, store }) => {
      const bodies = [
        `${'['.repeat(300_000)}${']'.repeat(300_000)}`, `${'{"id":'.repeat(200_000)}1${'}'.repeat(200_000)}`, `{"id":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, `{"contents":{"parts":${'[{"extra":'.repeat(5000)}1${'}]'.repeat(5000)}},"name":"x"}`,
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"x"}', '{"id":"x","id":{"$ne":1}}', '{"id":"\\ud800"}', '{"id":1e999}', '{"id":-0}', `{"id":"${'x'.repeat(1_000_000)}"}`, `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":0`).join(',')}}`, 'null', '[]', '0', '"x"',
      ]
      for (const name of ['project.read', 'project.create', 'project.change']) {
        for (const body of bodies) {
          const { status, text } = await ask(port, { path: `${room}call/${name}`, method: 'POST', body, headers: { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' } })
          expect(status).toBe(200)
          const envelope = Envelope.parse(JSON.parse(text))
          expect(envelope).toMatchObject({ ok: false, code: expect.stringMatching(/^(bad-input|not-found)$/) })
        }
      }
      expect('polluted' in {}).toBe(false)
      expect(listProjects(store)).toEqual([])
    }), 60_000)
})

describe('a request that hides another', () => {
  test('is refused, and what it hid is not carried out', () =>
    onHost(async (host) => {
      const { port, store } = host
      const head = callHead(host, 'app.about')
      const hidden = `${callHead(host, 'project.openSample')}Content-Length: ${soundInput.length}\r\n\r\n${soundInput}`
      const shapes = [
        `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`,
        `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`, `${head}Content-Length: 2\r\nContent-Length: 400\r\n\r\n{}${hidden}`, `${head}Content-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n${hidden}`,
        `${head}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n${hidden}`, `${head}Transfer-Encoding: chunked\r\n\r\n2;x\n{}\r\n0\r\n\r\n${hidden}`, `${head} Content-Length: 5\r\n\r\n{}${hidden}`, `${head}X: a\rContent-Length: 2\r\n\r\n{}${hidden}`,
        `POST ${host.room}call/app.about HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`, `GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n${hidden}`, `GET /x HTTP/0.9\r\n\r\n${hidden}`,
        `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${hidden}`, `\u0016\u0003\u0001\u0002\u0000\u0001${hidden}`, `${'\r\n'.repeat(3)}GET / HTTP/1.1 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n${hidden}`,
      ]
      for (const shape of shapes) {
        const said = await sendRaw(port, shape, 1500)
        expect([shape, statuses(said).filter((status) => status < 400)]).toEqual([shape, []])
        expect([shape, listProjects(store)]).toEqual([shape, []])
      }
    }), 60_000)

  test('is, where both are sound, answered after the other, in order', () =>
    onHost(async (host) => {
      const about = `${callHead(host, 'app.about')}Content-Length: 2\r\n\r\n{}`
      const said = await sendRaw(host.port, `${about}${callHead(host, 'project.list')}Connection: close\r\nContent-Length: 2\r\n\r\n{}`)
      expect(statuses(said)).toEqual([200, 200])
      expect(said.indexOf('"host":"web"')).toBeLessThan(said.indexOf('"value":[]'))
    }))

  test('is answered with no switch of protocol, no tunnel and no echo', () =>
    onHost(async ({ port, cookie, room }) => {
      const head = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n`
      const socket = await sendRaw(port, `GET ${room}call/app.about HTTP/1.1\r\n${head}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
      expect(statuses(socket)).toEqual([404])
      expect(statuses(await sendRaw(port, `GET ${room} HTTP/1.1\r\n${head}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`, 1500))).toEqual([200])
      expect(statuses(await sendRaw(port, `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${head}\r\n`)).filter((status) => status < 400)).toEqual([])
      const trace = await sendRaw(port, `TRACE / HTTP/1.1\r\n${head}X-Secret: abc\r\n\r\n`)
      expect(statuses(trace)).toEqual([405])
      expect(trace).not.toContain('abc')
      expect(statuses(await sendRaw(port, `POST ${room} HTTP/1.1\r\n${head}Expect: anything\r\nContent-Length: 2\r\n\r\n{}`, 1500)).every((status) => status >= 400)).toBe(true)
    }))

  test('is refused when its head is a flood', () =>
    onHost(async ({ port, cookie, room }) => {
      const head = `GET ${room} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`
      for (const flood of [`X: ${'a'.repeat(100_000)}\r\n`, Array.from({ length: 20_000 }, (_, index) => `X${index}: 1\r\n`).join(''), `Cookie: ${'a=b; '.repeat(50_000)}\r\n`]) {
        expect(statuses(await sendRaw(port, `${head}${flood}\r\n`))).toEqual([431])
      }
      expect((await ask(port, { path: `/${'x'.repeat(10_000)}`, headers: { cookie } })).status).toBe(403)
      expect(statuses(await sendRaw(port, `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n`))).toEqual([431])
      const cookies = `${Array.from({ length: 500 }, (_, index) => `remweg-${port}x${index}=1`).join('; ')}; ${cookie}`
      expect((await ask(port, { path: room, headers: { cookie: cookies.slice(-12_000) } })).status).toBe(200)
    }))
})

test('the port of a host cannot be taken over by a second server while it runs', () =>
  onHost(async ({ port }) => {
    const second = createServer(() => undefined)
    const code = await new Promise<string>((done) => {
      second.once('error', (error) => done('code' in error ? String(error.code) : ''))
      second.listen(port, '127.0.0.1', () => done('listening'))
    })
    second.close()
    expect(code).toBe('EADDRINUSE')
  }))
