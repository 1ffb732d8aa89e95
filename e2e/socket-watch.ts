import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** What the kernel was asked for by a program and everything that it started. */
export interface SocketReport {
  /** Sockets by family, such as AF_UNIX. */
  readonly sockets: ReadonlyMap<string, number>
  /** Addresses of the internet's protocols that were bound, to be called on. */
  readonly bound: readonly string[]
  /** Where the program itself called: any entry has left it. */
  readonly called: readonly string[]
  /** Other programs of this computer that it spoke to, such as the one that draws. */
  readonly local: readonly string[]
  /** Sockets by which Chromium asks the kernel for the names of the network's devices: never bound, never connected, nothing sent. */
  readonly unused: number
  /** What is wrong with that. */
  readonly faults: readonly string[]
}

/** A watch on a program that is started through it. */
export interface SocketWatch {
  /** What to start the program through. */
  readonly through: readonly string[]
  /** What Chromium is told so that it writes down every address that it asks for and every name that it looks up, also where that is refused. */
  readonly switches: readonly string[]
  /** What was seen, once the program has ended. */
  report(expected: { readonly bound: number }): Promise<SocketReport & { readonly asked: readonly string[] }>
}

/** Calls of the kernel without which no socket of any kind comes to be: also one that is open for a blink cannot be missed. */
const watchedCalls = 'socket,bind,listen,connect,sendto,sendmsg,sendmmsg,io_uring_setup'
/** The other way to a socket, which would be seen by none of these calls, is taken away; Node does without. */
const refusedCalls = 'io_uring_setup:error=ENOSYS'

/** Why sockets cannot be watched here, or null. */
export function watchMissing(): string | null {
  if (process.platform !== 'linux') return 'only Linux tells of every socket of a program, by strace'
  try {
    execFileSync('strace', ['-qq', '-f', '-e', 'trace=socket', 'true'], { stdio: 'ignore' })
    return null
  } catch {
    return 'strace is not installed or may not be used here: apt-get install strace'
  }
}

/** Families by which nothing leaves the computer: pipes between programs, and the kernel's news of its own state. */
const staysHere = new Set(['AF_UNIX', 'AF_NETLINK', 'AF_LOCAL', 'AF_ALG'])
/** Programs of this computer that would ask the network for one that asks them. */
const resolvers = /resolve|avahi|mdns|nscd.*hosts/u

/** As Chromium makes one to ask the kernel which device has an address (ioctl SIOCGIFNAME); whatever is sent or connected by such a socket is seen all the same. */
const asksForNames = /^AF_INET6, SOCK_DGRAM, IPPROTO_IP(?:\)| <unfinished)/u

const addressIn = (line: string): string | null => {
  const port = /sin6?_port=htons\((\d+)\)/u.exec(line)?.[1]
  const address = /inet_addr\("([^"]+)"\)/u.exec(line)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/u.exec(line)?.[1]
  return port === undefined || address === undefined ? null : `${address}:${port}`
}

/** What lines of strace say. Of the addresses that are bound, so many are the host's own or the test's. */
export function readWatch(text: string, expected: { readonly bound: number }): SocketReport {
  const sockets = new Map<string, number>()
  const internet: string[] = []
  let unused = 0
  const [bound, called, local, faults]: [string[], string[], Set<string>, string[]] = [[], [], new Set(), []]
  for (const line of text.split('\n')) {
    const [, call = '', rest = ''] = /^\d+\s+(\w+)\((.*)$/u.exec(line) ?? []
    const failed = / = -1 E/u.test(rest)
    const address = addressIn(rest)
    if (call === 'socket') {
      const family = /^(\w+)/u.exec(rest)?.[1] ?? 'unknown'
      if (failed) continue
      if (asksForNames.test(rest)) {
        unused += 1
        continue
      }
      sockets.set(family, (sockets.get(family) ?? 0) + 1)
      if (/^AF_INET6?$/u.test(family)) internet.push(rest)
    } else if (call === 'bind' && address !== null) bound.push(address)
    else if (call === 'connect') {
      const path = /sun_path=@?"([^"]+)"/u.exec(rest)?.[1]
      if (path !== undefined) local.add(path)
      else if (!/sa_family=AF_NETLINK/u.test(rest)) called.push(address ?? rest.slice(0, 120))
    } else if (call.startsWith('send') && address !== null) called.push(address)
    else if (call === 'io_uring_setup' && !failed) faults.push('io_uring was set up, by which sockets can be used unseen')
  }
  faults.push(
    ...called.map((address) => `called ${address}`),
    ...bound.filter((address) => !address.startsWith('127.0.0.1:')).map((address) => `can be called on at ${address}`),
    ...[...local].filter((path) => resolvers.test(path)).map((path) => `asked ${path} for names`),
    ...[...sockets].filter(([family]) => !staysHere.has(family) && !/^AF_INET6?$/u.test(family)).map(([family, count]) => `${count} sockets of ${family}`),
    ...(internet.length > bound.length ? [`${internet.length - bound.length} sockets of the internet's protocols besides those that are bound, among ${internet.join('; ')}`] : []),
    ...(bound.length > expected.bound ? [`${bound.length} addresses are bound where ${expected.bound} are known`] : []),
  )
  return { sockets, unused, bound, called, local: [...local].toSorted(), faults }
}

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.object({ url: z.string().optional(), host: z.string().optional(), address: z.string().optional() }).nullish() })),
})

/** Every address that Chromium's network asked for, every name that it looked up and every machine that it called, by its own log; none where it wrote none. */
export function readNetLog(text: string): string[] {
  const { constants, events } = NetLog.parse(JSON.parse(text))
  const wanted = new Map(['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'UDP_CONNECT', 'TCP_CONNECT_ATTEMPT', 'HOST_RESOLVER_DNS_TASK'].map((name) => [constants.logEventTypes[name] ?? -1, name]))
  return [...new Set(events.flatMap(({ type, params }) => {
    const name = wanted.get(type)
    const what = params?.url ?? params?.host ?? params?.address
    return name === undefined || what === undefined ? [] : [`${name} ${what}`]
  }))]
}

/** Watches a program from its first moment on, with all that it starts. */
export function watchSockets(): SocketWatch {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-sockets-'))
  const file = join(folder, 'strace')
  const netLog = join(folder, 'net.json')
  // Also where nobody comes to ask for the report.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // -D: the program stays the child of whoever starts it, so that it can be stopped as usual.
  return {
    through: ['strace', '-D', '-f', '-qq', '--seccomp-bpf', '-e', `trace=${watchedCalls}`, '-e', `inject=${refusedCalls}`, '-e', 'signal=none', '-s', '200', '-o', file],
    switches: [`--log-net-log=${netLog}`],
    async report(expected) {
      let [before, text] = ['', readFileSync(file, 'utf8')]
      do {
        before = text
        await new Promise((done) => { setTimeout(done, 500) })
        text = readFileSync(file, 'utf8')
      } while (text !== before)
      const asked = existsSync(netLog) ? readNetLog(readFileSync(netLog, 'utf8')) : []
      rmSync(folder, { recursive: true, force: true })
      const report = readWatch(text, expected)
      return { ...report, asked, faults: [...report.faults, ...asked] }
    },
  }
}
