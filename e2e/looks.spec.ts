import { expect, test } from './host.ts'
import { differing, looks, openForLooks, pictureOf, tolerance } from './looks.ts'

const plain = { language: 'en', theme: 'light', width: 1280, height: 800 }

test('pages look the same again after another language, the dark look and another size have been over it', async ({ host }) => {
  test.setTimeout(240_000)
  const id = await openForLooks(host)
  // Risk, Scenarios, Compare and Report go on working beside the page and are never at rest at the same moment.
  const chosen = looks.filter(({ name }) => /^(01|02|04|15|16)-/.test(name))
  const before = new Map<string, Buffer>()
  for (const look of chosen) before.set(look.name, await pictureOf(host, id, look, plain))
  for (const look of chosen) {
    const dark = await pictureOf(host, id, look, { language: 'de', theme: 'dark', width: 1920, height: 1080 })
    expect(await differing(host.page, before.get(look.name) ?? dark, dark), `${look.name} in German and dark`).toBeGreaterThan(tolerance)
  }
  for (const look of chosen) {
    const again = await pictureOf(host, id, look, plain)
    expect(await differing(host.page, before.get(look.name) ?? Buffer.alloc(0), again), look.name).toBeLessThanOrEqual(tolerance)
  }
  expect(host.complaints).toEqual([])
})
