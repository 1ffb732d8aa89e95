import { createServer, type IncomingHttpHeaders } from 'node:http'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from '@playwright/test'
import { expect, test } from './host.ts'
import { callHost } from './steps.ts'

/** A page of somebody else, at a port of its own on this computer: the nearest that a stranger can come. Answers what its own visitors send. */
async function strangePage(): Promise<{ readonly port: number; readonly sent: IncomingHttpHeaders[]; close(): void }> {
  const sent: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    sent.push(request.headers)
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Strange</title><body></body>')
  })
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      listening(address === null || typeof address === 'string' ? 0 : address.port)
    })
  })
  return { port, sent, close: () => server.close() }
}

test('a strange page in the same browser can neither have a call carried out, nor read or frame anything, nor learn the secrets', async ({ host }) => {
  test.skip(host.kind !== 'web', 'the desktop has no address')
  const own = new URL(host.page.url())
  const before = await callHost(host.page, 'project.list', {})
  const strange = await strangePage()
  try {
    for (const name of ['127.0.0.1', 'localhost']) {
      const { page } = host
      await page.goto(`http://${name}:${strange.port}/`)
      // As if it had even learned the secret folder.
      const found = await page.evaluate(async (room) => {
        const told: string[] = []
        const call = `${room}call/project.openSample`
        const tell = async (what: string, asked: Promise<Response>): Promise<void> => {
          const answer = await asked.then(async (reply) => `${reply.type} ${reply.status} ${(await reply.text()).length}`, () => 'refused')
          told.push(`${what}: ${answer}`)
        }
        // Carried out, it would write the sample anew, in German.
        const body = '{"language":"de","id":null}'
        await tell('json', fetch(call, { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body }))
        await tell('plain', fetch(call, { method: 'POST', credentials: 'include', headers: { 'content-type': 'text/plain' }, body }))
        await tell('no-cors', fetch(call, { method: 'POST', mode: 'no-cors', credentials: 'include', body }))
        await tell('get', fetch(room, { credentials: 'include' }))
        await tell('get no-cors', fetch(room, { mode: 'no-cors', credentials: 'include' }))
        navigator.sendBeacon(call, new Blob([body], { type: 'text/plain' }))
        // Here, as the whole is carried into the page.
        // oxlint-disable-next-line unicorn/consistent-function-scoping
        const load = (tag: 'script' | 'img' | 'iframe' | 'link', address: string): Promise<string> =>
          new Promise((done) => {
            const element = document.createElement(tag)
            element.addEventListener('load', () => done('loaded'))
            element.addEventListener('error', () => done('refused'))
            if (element instanceof HTMLLinkElement) element.rel = 'stylesheet'
            element.setAttribute(tag === 'link' ? 'href' : 'src', address)
            document.body.append(element)
          })
        told.push(`script: ${await load('script', `${call}?callback=alert`)}`, `img: ${await load('img', `${room}mark.svg`)}`, `style: ${await load('link', `${room}index.html`)}`)
        await load('iframe', room)
        const frame = document.querySelector('iframe')
        told.push(`frame: ${frame?.contentDocument === null ? 'closed' : 'open'} ${frame?.contentWindow?.length ?? 0}`)
        for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
          const form = document.createElement('form')
          const inner = document.createElement('iframe')
          inner.name = `answer-${type}`
          Object.assign(form, { method: 'post', action: call, enctype: type, target: inner.name })
          const field = document.createElement('input')
          Object.assign(field, { name: '{"language":"de","id":null,"a":"', value: '"}' })
          form.append(field)
          document.body.append(inner, form)
          const answered = new Promise((done) => { inner.addEventListener('load', done) })
          form.submit()
          await answered
        }
        return told
      }, own.href)
      expect(found).toEqual(['json: refused', 'plain: refused', 'no-cors: refused', 'get: refused', 'get no-cors: refused', 'script: refused', 'img: refused', 'style: refused', 'frame: closed 0'])
    }
    await host.page.goto(own.href)
    expect(await callHost(host.page, 'project.list', {})).toEqual(before)
    // The browser keeps cookies for every port of an address, but only for the folder that nobody else knows.
    expect(strange.sent.length).toBeGreaterThan(1)
    for (const { cookie } of strange.sent) expect(cookie ?? '').not.toContain('remweg')
  } finally {
    strange.close()
  }
})

test('a name of a stranger that leads to this computer shows nothing of the host', async ({ host }) => {
  test.skip(host.kind !== 'web' || process.platform !== 'linux' || process.arch !== 'x64', 'names are bent in the browser that comes with the tests')
  const own = new URL(host.page.url())
  const [secret] = await host.page.context().cookies(own.href)
  if (secret === undefined) throw new Error('no cookie')
  const bent = await browsers.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args, '--host-resolver-rules=MAP evil.example 127.0.0.1'] })
  try {
    const context = await bent.newContext()
    await context.addCookies([{ name: secret.name, value: secret.value, domain: 'evil.example', path: '/' }])
    const page = await context.newPage()
    for (const path of ['/', own.pathname, `${own.pathname}call/project.list`]) {
      const reply = await page.goto(`http://evil.example:${own.port}${path}`)
      expect([path, reply?.status()]).toEqual([path, 403])
    }
    // From a page that the stranger's name did show: the refusal itself, whose address now counts as the host's own.
    const status = await page.evaluate((address) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((reply) => reply.status, () => 0), `${own.pathname}call/project.list`)
    expect([0, 403]).toContain(status)
  } finally {
    await bent.close()
  }
})
