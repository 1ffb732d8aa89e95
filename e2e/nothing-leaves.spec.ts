import { spawn } from 'node:child_process'
import { desktopMissing, expect, test } from './host.ts'
import { openOutside } from './outside.ts'
import { readNetLog, readWatch, watchMissing, watchSockets } from './socket-watch.ts'
import { watchedSession } from './watched-session.ts'

test('through a whole session not one socket is opened but the host\'s own, no name is looked up, no address asked for, and no file but what a person keeps holds a name or a price', async ({ hostKind, dataFolder }) => {
  test.setTimeout(400_000)
  test.skip(watchMissing() !== null, watchMissing() ?? '')
  if (hostKind === 'desktop') test.skip(desktopMissing() !== null, desktopMissing() ?? '')
  const { words, faults } = await watchedSession(hostKind, dataFolder)
  console.log(words)
  expect(faults).toEqual([])
})

test('the watch sees a connection, a datagram and a look-up of a name, however short', async ({ hostKind }) => {
  test.skip(hostKind !== 'web', 'the watch is the same for every program')
  test.skip(watchMissing() !== null, watchMissing() ?? '')
  const outside = await openOutside()
  const leaks = {
    connection: `require('node:net').connect(${outside.port}, '127.0.0.1').on('connect', function () { this.destroy() })`,
    datagram: "const socket = require('node:dgram').createSocket('udp4'); socket.send('x', 9, '127.0.0.1', () => socket.close())",
    'look-up': "new (require('node:dns').Resolver)({ timeout: 200, tries: 1 }).resolve4('leak.example', () => process.exit())",
    door: "require('node:net').createServer().listen(0, '0.0.0.0', function () { this.close() })",
    nothing: 'void 0',
  }
  try {
    for (const [kind, code] of Object.entries(leaks)) {
      const watch = watchSockets()
      const [program = '', ...words] = watch.through
      await new Promise((ended) => { spawn(program, [...words, process.execPath, '-e', code], { stdio: 'ignore' }).once('exit', ended) })
      const { faults } = await watch.report({ bound: 0 })
      expect([kind, faults.length > 0]).toEqual([kind, kind !== 'nothing'])
    }
    expect(outside.knocks()).toBe(1)
  } finally {
    outside.close()
  }
})

test('a socket that only asks for the names of devices is known by what was asked, also where the answer came after other calls', () => {
  const asking = '7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP'
  expect(readWatch(`${asking}) = 41\n${asking} <unfinished ...>\n9 bind(5, {sa_family=AF_UNIX}, 4) = 0\n7 <... socket resumed>) = 42`, { bound: 0 })).toMatchObject({ unused: 2, faults: [] })
  expect(readWatch('7 socket(AF_INET6, SOCK_DGRAM|SOCK_NONBLOCK, IPPROTO_IP <unfinished ...>', { bound: 0 }).faults).toHaveLength(1)
})

const event = (type: number, params: unknown) => ({ type, params })

test('an address that Chromium asked for is seen though it was refused, as the dictionary was that it fetches for checking spelling', () => {
  const log = { constants: { logEventTypes: { URL_REQUEST_START_JOB: 1, HOST_RESOLVER_MANAGER_REQUEST: 2, SOCKET_ALIVE: 3 } }, events: [event(1, { url: 'https://redirector.example/en-us-10-1.bdic' }), event(2, { host: 'https://~notfound' }), event(3, { n: 1 }), event(1, null)] }
  expect(readNetLog(JSON.stringify(log))).toEqual(['URL_REQUEST_START_JOB https://redirector.example/en-us-10-1.bdic', 'HOST_RESOLVER_MANAGER_REQUEST https://~notfound'])
})
