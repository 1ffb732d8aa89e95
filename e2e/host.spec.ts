import { createSocket } from 'node:dgram'
import { request as httpRequest } from 'node:http'
import { expect, test } from './host.ts'
import { addressesOutside, openSample } from './steps.ts'

test('the page can open no window, leave for no address and reach no network', { tag: '@packed' }, async ({ host }) => {
  const { page } = host
  await openSample(page)
  const opened = await page.evaluate(() => window.open('https://example.com') === null)
  if (host.kind === 'desktop') expect(opened).toBe(true)
  const reached = await page.evaluate(() => fetch('https://example.com').then(() => 'reached', () => 'refused'))
  expect(reached).toBe('refused')
  // Later, because a test's own call may make code from text where the page may not.
  const evaluated = await page.evaluate(() => new Promise<string>((done) => {
    setTimeout(() => {
      try {
        done(String(new Function('return 1')()))
      } catch {
        done('refused')
      }
    })
  }))
  expect(evaluated).toBe('refused')
  if (host.kind === 'desktop') {
    const before = page.url()
    await page.evaluate(() => { location.href = 'https://example.com/' })
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    const seen = await page.evaluate(() => [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process])
    expect(seen).toEqual(['undefined', 'undefined'])
  }
  expect(addressesOutside(host.requests).filter((address) => !address.startsWith('https://example.com'))).toEqual([])
})

test('the web host answers to its token alone, on its own address alone, and to its own page alone', async ({ host }) => {
  test.skip(host.kind !== 'web', 'the desktop has no address')
  const { port, origin, pathname: room } = new URL(host.page.url())
  const ask = (path: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
    new Promise((done, failed) => {
      const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume()
        done(response.statusCode ?? 0)
      })
      asked.on('error', failed)
      asked.end(method === 'POST' ? '{}' : undefined)
    })
  expect(await ask('/', {})).toBe(403)
  expect(await ask('/?token=wrong', {})).toBe(403)
  const cookies = await host.page.context().cookies()
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  expect(await ask(room, { cookie })).toBe(200)
  expect(await ask('/', { cookie })).toBe(403)
  expect(await ask(room, { cookie, host: 'evil.example' })).toBe(403)
  expect(await ask(`${room}../package.json`, { cookie })).toBe(404)
  expect(await ask(`${room}..%2f..%2fpackage.json`, { cookie })).toBe(404)
  const json = { cookie, 'content-type': 'application/json' }
  expect(await ask(`${room}call/app.about`, { ...json, origin }, 'POST')).toBe(200)
  expect(await ask(`${room}call/app.about`, { ...json, origin: 'https://evil.example' }, 'POST')).toBe(403)
  expect(await ask(`${room}call/app.about`, json, 'POST')).toBe(403)
})

test('no packet leaves the window by the way of a video call', { tag: '@packed' }, async ({ host }) => {
  test.skip(host.kind !== 'desktop', 'a browser has its own rules for video calls')
  let packets = 0
  const listener = createSocket('udp4').on('message', () => { packets += 1 })
  const port = await new Promise<number>((bound) => listener.bind(0, '127.0.0.1', () => bound(listener.address().port)))
  try {
    const ways = await host.page.evaluate(async (at) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${at}` }] })
      const found: string[] = []
      connection.addEventListener('icecandidate', ({ candidate }) => { if (candidate !== null) found.push(candidate.candidate) })
      connection.createDataChannel('x')
      await connection.setLocalDescription(await connection.createOffer())
      await new Promise((done) => { setTimeout(done, 1500) })
      return found
    }, port)
    expect([ways, packets]).toEqual([[], 0])
  } finally {
    listener.close()
  }
})
