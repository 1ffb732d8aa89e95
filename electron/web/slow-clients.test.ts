import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type AskedHost, ask, onHost } from '../testing/asked-host.ts'
import { type Limits, usualLimits } from './serve.ts'

/** The usual limits with times that a test can wait for. */
const hasty: Limits = { ...usualLimits, head: 500, request: 1000, idle: 1000 }

/** A connection, and when the host has hung up on it. */
function open(port: number): { readonly socket: Socket; readonly closed: Promise<void> } {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  return { socket, closed: new Promise((done) => socket.once('close', () => done())) }
}

/** A person works on; who comes just when a busy machine is behind with hanging up asks again, as a browser does. */
async function expectAnswer({ port, cookie, room }: AskedHost): Promise<void> {
  await expect.poll(() => ask(port, { path: room, headers: { cookie } }).then(({ status }) => status, () => 0), { timeout: 20_000 }).toBe(200)
}

const callHead = ({ port, cookie, room }: AskedHost): string =>
  `POST ${room}call/app.about HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`

describe('a client that is slow on purpose', () => {
  test('is hung up on, whether it says nothing, sends its head or its body letter by letter, or never reads', { timeout: 60_000 }, () =>
    onHost(async (host) => {
      const silent = open(host.port)
      const slowHead = open(host.port)
      const slowBody = open(host.port)
      const deaf = open(host.port)
      slowHead.socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`)
      slowBody.socket.write(`${callHead(host)}Content-Length: 10000\r\n\r\n`)
      deaf.socket.pause()
      const letters = setInterval(() => {
        if (slowHead.socket.writable) slowHead.socket.write('X-A: b\r\n')
        if (slowBody.socket.writable) slowBody.socket.write(' ')
        if (deaf.socket.writable) deaf.socket.write(`GET ${host.room} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${host.cookie}\r\n\r\n`.repeat(500))
      }, 50)
      await expectAnswer(host)
      for (const { socket } of [silent, slowHead, slowBody]) socket.resume()
      await Promise.all([silent.closed, slowHead.closed, slowBody.closed])
      clearInterval(letters)
      await expectAnswer(host)
      deaf.socket.destroy()
    }, hasty))

  test('that never reads its answers makes the host keep few of them', { timeout: 60_000 }, () =>
    onHost(async (host) => {
      writeFileSync(join(host.folder, 'dist', 'renderer', 'large.js'), ' '.repeat(1_000_000))
      const before = process.memoryUsage().rss
      const deaf = Array.from({ length: 3 }, () => open(host.port).socket)
      for (const socket of deaf) {
        socket.pause()
        socket.write(`GET ${host.room}large.js HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${host.cookie}\r\n\r\n`.repeat(200))
      }
      await wait(500)
      await expectAnswer(host)
      // Answered in full, these would take 600 MB.
      expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(300)
      for (const socket of deaf) socket.destroy()
    }))

  test('by the thousand takes up a bounded number of connections, and the host answers again when they are hung up on', { timeout: 60_000 }, () =>
    onHost(async (host) => {
      const crowd = Array.from({ length: 400 }, () => open(host.port))
      await Promise.all(crowd.map(({ socket, closed }) => {
        socket.resume()
        return closed
      }))
      await expectAnswer(host)
    }, { ...hasty, connections: 50 }))
})
