// Each item of Electron's published security checklist, attempted in the real window and seen to be refused. What leaves the computer, which the checklist does not ask, is in nothing-leaves.spec.ts.
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { contentSecurityPolicy } from '../electron/content-security-policy.ts'
import { shippedFuses } from '../electron/packaging/fuses.ts'
import { openOutside, type Outside } from './outside.ts'
import { attempt, expect, openForAttacks, test, withGesture, type AttackedWindow } from './attacked-window.ts'

const root = resolve(import.meta.dirname, '..')
/** Closes what was opened, which may be nothing. */
const closing: (() => unknown)[] = []
let window: AttackedWindow
let page: Page
let outside: Outside

test.skip(({ hostKind }) => hostKind !== 'desktop', 'the checklist is about the desktop window')
test.beforeAll(async ({ hostKind }) => {
  if (hostKind !== 'desktop') return
  outside = await openOutside()
  closing.push(outside.close)
  window = await openForAttacks()
  closing.push(window.close)
  page = window.page
})
test.afterAll(async () => {
  for (const close of closing.splice(0)) await close()
})
test.afterEach(async () => {
  // Whatever was attempted: the window is where it was, alone, and nothing knocked outside.
  expect(page.url()).toBe('app://remweg/')
  expect(await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(outside.knocks()).toBe(0)
})

/** The settings a window really has. */
const preferences = (): Promise<Record<string, unknown>> =>
  window.app.evaluate(({ BrowserWindow }) => ({ ...(Reflect.get(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, 'getLastWebPreferences') as () => object).call(BrowserWindow.getAllWindows()[0]?.webContents) }))

test('1. only secure content is loaded: nothing over http, https, ftp or a web socket', async () => {
  const answers = await page.evaluate(async (address) => {
    const tried: Record<string, string> = {}
    for (const scheme of ['http', 'https', 'ftp']) {
      tried[scheme] = await fetch(address.replace('http', scheme), { mode: 'no-cors' }).then(() => 'reached', () => 'refused')
    }
    tried['ws'] = await new Promise((done) => {
      try {
        const socket = new WebSocket(address.replace('http', 'ws'))
        socket.addEventListener('open', () => done('reached'))
        socket.addEventListener('error', () => done('refused'))
      } catch {
        done('refused')
      }
    })
    tried['image'] = await new Promise((done) => {
      const image = new Image()
      image.addEventListener('load', () => done('reached'))
      image.addEventListener('error', () => done('refused'))
      image.src = `${address}/x.png`
    })
    return tried
  }, outside.address)
  expect(answers).toEqual({ http: 'refused', https: 'refused', ftp: 'refused', ws: 'refused', image: 'refused' })
  expect([...new Set(window.requests.map((address) => new URL(address).protocol))].filter((scheme) => !['app:', 'blob:', 'data:'].includes(scheme) && scheme !== 'http:' && scheme !== 'https:')).toEqual([])
})

test('2. the page has nothing of Node, nor have its workers', async () => {
  const set = await preferences()
  for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames']) expect(set[name] ?? false, name).toBe(false)
  const found = await page.evaluate(() => ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', '__filename', 'setImmediate', 'electron'].filter((name) => Reflect.has(globalThis, name)))
  expect(found).toEqual([])
  expect(await attempt(page, 'import("node:fs")')).toBe('refused')
  expect(await attempt(page, 'import("electron")')).toBe('refused')
  const inWorkers = await Promise.all(page.workers().map((worker) => worker.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])))
  expect(inWorkers.flat().filter((type) => type !== 'undefined')).toEqual([])
})

test('3. the context is isolated: what the page changes in its own world does not reach the bridge', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true })
  const reply = await page.evaluate(async () => {
    let stolen = 0
    try {
      Object.assign(Array.prototype, { map: () => 'stolen' })
      // To poison what every object has is the attack.
      // oxlint-disable-next-line no-extend-native
      Object.defineProperty(Object.prototype, 'evil', { configurable: true, set() { stolen += 1 }, get() { stolen += 1; return 'evil' } })
      return { reply: await globalThis.window.remweg?.call('app.about', {}), stolen }
    } finally {
      Reflect.deleteProperty(Object.prototype, 'evil')
    }
  })
  expect(reply).toMatchObject({ reply: { ok: true, value: { host: 'desktop' } }, stolen: 0 })
  await page.reload()
  await page.locator('[data-ready]').first().waitFor()
})

test('4. the page\'s process is sandboxed, in the setting and in what its preload script is given', async () => {
  expect(await preferences()).toMatchObject({ sandbox: true })
  // A sandboxed preload script cannot load a file or Node's own modules: the bundle is one file that asks for Electron alone.
  const preload = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/gu)].map(([, name]) => name)).toEqual(['electron'])
  expect(globSync('electron/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts') && /sandbox: false|no-sandbox|disable-setuid-sandbox/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('5. every permission is refused but that of copying, asked for as a person would and by looking it up', async () => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer', 'screen-wake-lock', 'idle-detection', 'window-management', 'local-fonts', 'storage-access', 'payment-handler']
  // Electron drops the refused wish for the whole screen without a word, and the box for a folder waits for a person.
  const unanswered = new Set(['fullScreen', 'files'])
  const states = await page.evaluate(async (list) => {
    const granted: string[] = []
    for (const name of list) {
      const state = await navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state, () => 'unknown')
      if (state === 'granted') granted.push(name)
    }
    return granted
  }, names)
  expect(states).toEqual([])
  const asked: Record<string, string> = {
    notification: 'Notification.requestPermission().then((state) => { if (state !== "granted") throw new Error(state) })',
    geolocation: 'new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed, { timeout: 5000 }))',
    camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
    microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
    screen: 'navigator.mediaDevices.getDisplayMedia({ video: true })',
    midi: 'navigator.requestMIDIAccess({ sysex: true })',
    clipboard: 'navigator.clipboard.readText()',
    clipboardItems: 'navigator.clipboard.read()',
    fonts: 'queryLocalFonts().then((fonts) => { if (fonts.length === 0) throw new Error("none") })',
    idle: 'IdleDetector.requestPermission().then((state) => { if (state !== "granted") throw new Error(state) })',
    usb: 'navigator.usb.requestDevice({ filters: [] })',
    hid: 'navigator.hid.requestDevice({ filters: [] }).then((devices) => { if (devices.length === 0) throw new Error("none") })',
    serial: 'navigator.serial.requestPort()',
    bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
    fullScreen: 'document.documentElement.requestFullscreen()',
    pointer: 'new Promise((done, failed) => { document.addEventListener("pointerlockerror", failed); document.addEventListener("pointerlockchange", done); void document.body.requestPointerLock() })',
    files: 'showDirectoryPicker()',
    payment: 'new PaymentRequest([{ supportedMethods: "https://example.com/pay" }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).show()',
  }
  const answers = await Promise.all(Object.entries(asked).map(async ([name, code]) => [name, unanswered.has(name) ? await withGesture(page, code, 2000) : await withGesture(page, code)] as const))
  // No answer is none: what is not named as unanswered has to be refused.
  expect(answers.filter(([name, answer]) => answer !== 'refused' && !(answer === 'no answer' && unanswered.has(name)))).toEqual([])
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
  expect(await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(false)
  const devices = await page.evaluate(async () => {
    const all = navigator as unknown as Record<string, { getDevices?: () => Promise<unknown[]>; getPorts?: () => Promise<unknown[]> } | undefined>
    const lists = await Promise.all([all['usb']?.getDevices?.(), all['hid']?.getDevices?.(), all['serial']?.getPorts?.()].map((list) => list?.catch(() => []) ?? []))
    return lists.flat().length
  })
  expect(devices).toBe(0)
  expect(await withGesture(page, 'navigator.clipboard.writeText("copied")')).toBe('done')
})

test('6. web security is on: no file of the computer and no other origin can be read', async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true })
  const secret = join(window.dataFolder, 'secret.txt')
  writeFileSync(secret, 'secret')
  for (const address of [`file://${encodeURI(secret)}`, 'file:///etc/passwd', 'app://other/index.html', `${outside.address}/`]) {
    expect(await attempt(page, `fetch(${JSON.stringify(address)}).then((reply) => { if (!reply.ok) throw new Error("status") })`), address).toBe('refused')
    expect(await attempt(page, `new Promise((done, failed) => { const ask = new XMLHttpRequest(); ask.onload = () => ask.status === 404 ? failed() : done(); ask.onerror = failed; ask.open("GET", ${JSON.stringify(address)}); ask.send() })`), address).toBe('refused')
  }
})

test('7. the policy comes by header and in the page, allows nothing inline for scripts or styles, and holds', async () => {
  const sent = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'))
  expect(sent).toBe(contentSecurityPolicy)
  expect(sent).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/u)
  expect(await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'))).toContain("default-src 'none'")
  const done = await page.evaluate(async (address) => {
    const blocked: string[] = []
    const note = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => void blocked.push(effectiveDirective)
    document.addEventListener('securitypolicyviolation', note)
    // What runs in the page can see nothing of this file.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const add = (tag: string, set: (element: HTMLElement) => void): HTMLElement => {
      const element = document.createElement(tag)
      set(element)
      document.body.append(element)
      return element
    }
    const made = [
      add('script', (element) => { element.textContent = 'globalThis.ran = "inline script"' }),
      add('script', (element) => element.setAttribute('src', 'data:text/javascript,globalThis.ran="data script"')),
      add('script', (element) => element.setAttribute('src', URL.createObjectURL(new Blob(['globalThis.ran = "blob script"'])))),
      add('script', (element) => element.setAttribute('src', `${address}/x.js`)),
      add('button', (element) => element.setAttribute('onclick', 'globalThis.ran = "attribute"')),
      add('a', (element) => element.setAttribute('href', 'javascript:globalThis.ran = "javascript address"')),
      add('style', (element) => { element.textContent = 'body { outline: 9px solid red }' }),
      add('div', (element) => element.setAttribute('style', 'outline: 9px solid red')),
      add('link', (element) => { element.setAttribute('rel', 'stylesheet'); element.setAttribute('href', `${address}/x.css`) }),
      add('object', (element) => element.setAttribute('data', `${address}/x.swf`)),
      add('embed', (element) => element.setAttribute('src', `${address}/x.pdf`)),
      add('base', (element) => element.setAttribute('href', `${address}/`)),
    ]
    made[4]?.click()
    made[5]?.click()
    const face = new FontFace('x', `url(${address}/x.woff2)`)
    await face.load().catch(() => undefined)
    await new Promise((waited) => { setTimeout(waited, 400) })
    const outlined = [document.body, made[7]].some((element) => element !== undefined && getComputedStyle(element).outlineWidth === '9px')
    for (const element of made) element.remove()
    document.removeEventListener('securitypolicyviolation', note)
    return { ran: Reflect.get(globalThis, 'ran') as unknown, outlined, base: document.baseURI, blocked: [...new Set(blocked)].toSorted() }
  }, outside.address)
  expect(done).toMatchObject({ ran: undefined, outlined: false, base: 'app://remweg/' })
  for (const rule of ['base-uri', 'font-src', 'object-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']) expect(done.blocked, rule).toContain(rule)
  // In a timer, because a test's own call may make code from text where the page may not.
  const evaluated = await page.evaluate(() => new Promise<string>((told) => {
    setTimeout(() => {
      try {
        told(String(new Function('return 1')()))
      } catch {
        told('refused')
      }
    })
  }))
  expect(evaluated).toBe('refused')
})

test('8–10. insecure content, experimental features and features of Blink are left off', async () => {
  const set = await preferences()
  for (const name of ['allowRunningInsecureContent', 'experimentalFeatures']) expect(set[name] ?? false, name).toBe(false)
  for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures']) expect(set[name] ?? '', name).toBe('')
  const switches = await window.app.evaluate(({ app }) => ['enable-blink-features', 'enable-experimental-web-platform-features', 'allow-running-insecure-content', 'disable-web-security', 'ignore-certificate-errors', 'disable-site-isolation-trials', 'unsafely-treat-insecure-origin-as-secure'].filter((name) => app.commandLine.hasSwitch(name)))
  expect(switches).toEqual([])
})

test('11–12. a guest page is only an unknown element, and one that came after all would be refused', async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false })
  const guest = await page.evaluate((address) => {
    const element = document.createElement('webview')
    element.setAttribute('allowpopups', '')
    element.setAttribute('src', address)
    document.body.append(element)
    const kind = [element.constructor.name, typeof Reflect.get(element, 'getWebContentsId'), typeof Reflect.get(element, 'executeJavaScript')]
    element.remove()
    return kind
  }, outside.address)
  expect(guest).toEqual(['HTMLElement', 'undefined', 'undefined'])
  // Even in a window that allows guests, the guard takes the guest away.
  const attached = await window.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const other = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    await other.loadURL('data:text/html,<webview src="data:text/html,guest" allowpopups></webview>')
    await new Promise((done) => { setTimeout(done, 500) })
    const guests = webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length
    other.destroy()
    return guests
  })
  expect(attached).toBe(0)
})

test('13. the page stays where it is: by address, link, form, refresh, frame, history or script', async () => {
  const targets = [outside.address, 'file:///etc/passwd', 'app://other/', 'app://remweg/assets/', 'data:text/html,x', 'javascript:document.body.remove()', 'mailto:x@example.com', 'ms-settings:', 'devtools://devtools/bundled/inspector.html']
  await page.evaluate(() => Reflect.set(globalThis, 'stays', 'here'))
  for (const target of targets) {
    await page.evaluate((address) => {
      const tried: (() => void)[] = [
        () => { location.href = address },
        () => location.assign(address),
        () => location.replace(address),
        () => {
          const form = document.createElement('form')
          form.action = address
          document.body.append(form)
          form.submit()
          form.remove()
        },
        () => {
          const link = document.createElement('a')
          link.href = address
          document.body.append(link)
          link.click()
          link.remove()
        },
      ]
      for (const one of tried) {
        try {
          one()
        } catch {
          // Refused by the page's own rules already.
        }
      }
    }, target)
    await page.waitForTimeout(60)
    expect([target, page.url(), await page.evaluate(() => Reflect.get(globalThis, 'stays') as unknown)]).toEqual([target, 'app://remweg/', 'here'])
  }
  const frames = await page.evaluate(async (list) => {
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0;url=${list[0] ?? ''}`
    document.head.append(refresh)
    history.go(-5)
    history.forward()
    const pushed = (() => {
      try {
        history.pushState(null, '', 'https://example.com/')
        return 'pushed'
      } catch {
        return 'refused'
      }
    })()
    const made = list.map((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      return frame
    })
    await new Promise((done) => { setTimeout(done, 700) })
    const shown = made.map((frame) => {
      try {
        return `${frame.contentWindow?.location.href ?? ''} ${frame.contentDocument?.body.textContent ?? ''}`.trim()
      } catch {
        return 'refused'
      }
    })
    for (const frame of made) frame.remove()
    refresh.remove()
    return { pushed, shown: [...new Set(shown)] }
  }, targets.filter((target) => !target.startsWith('javascript:')))
  expect(frames.pushed).toBe('refused')
  // An empty frame, or the page that says that it was refused: none shows what it was sent to.
  expect(frames.shown.filter((shown) => !['refused', 'about:blank', ''].includes(shown))).toEqual([])
  expect(await page.evaluate(() => Reflect.get(globalThis, 'stays') as unknown)).toBe('here')
})

test('13. from an empty page, to which Chromium goes without asking, the window comes back', async () => {
  await page.evaluate(() => { location.href = 'about:blank' })
  await expect.poll(() => page.url()).toBe('app://remweg/')
  await page.locator('[data-ready]').first().waitFor()
})

test('13. what is dropped on the window opens nothing: a file, or an address', async () => {
  const file = join(window.dataFolder, 'evil.html')
  writeFileSync(file, '<script>document.title = "evil"</script>')
  const devTools = await page.context().newCDPSession(page)
  for (const data of [{ items: [], files: [file], dragOperationsMask: 1 }, { items: [{ mimeType: 'text/uri-list', data: outside.address }], dragOperationsMask: 1 }, { items: [{ mimeType: 'text/uri-list', data: `file://${encodeURI(file)}` }], dragOperationsMask: 1 }]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devTools.send('Input.dispatchDragEvent', { type, x: 700, y: 10, data })
    await page.waitForTimeout(200)
    expect([page.url(), await page.title()]).toEqual(['app://remweg/', 'Remweg'])
  }
  await devTools.detach()
  await page.reload()
  await page.locator('[data-ready]').first().waitFor()
})

test('14. no window is opened: by script, by a target, by the middle button, with a key held', async () => {
  const answers = await page.evaluate((address) => [address, 'app://remweg/', 'about:blank', '', 'data:text/html,x', 'file:///etc/passwd', 'javascript:1', URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))]
    .map((target) => globalThis.window.open(target, '_blank', 'popup') === null), outside.address)
  expect(answers).toEqual(answers.map(() => true))
  await page.evaluate((address) => {
    const link = document.createElement('a')
    link.id = 'attack'
    link.href = address
    link.target = '_blank'
    link.rel = 'opener'
    link.textContent = 'attack'
    link.style.cssText = 'position: fixed; left: 0; top: 0; z-index: 99'
    document.body.append(link)
  }, outside.address)
  const link = page.locator('#attack')
  await link.click()
  await link.click({ button: 'middle' })
  await link.click({ modifiers: ['Control'] })
  await link.click({ modifiers: ['Shift'] })
  await link.evaluate((element) => element.setAttribute('target', 'named'))
  await link.click()
  await page.waitForTimeout(300)
  await link.evaluate((element) => element.remove())
  expect(await page.evaluate(() => globalThis.window.opener as unknown)).toBeNull()
})

test('14. nothing is downloaded, no worker outlives the page, no key opens the tools of developers', async () => {
  const downloads = join(window.dataFolder, 'downloads')
  mkdirSync(downloads)
  await window.app.evaluate(({ app, session }, folder) => {
    app.setPath('downloads', folder)
    Reflect.set(globalThis, 'prevented', [])
    session.defaultSession.on('will-download', (event) => void (Reflect.get(globalThis, 'prevented') as boolean[]).push(event.defaultPrevented))
  }, downloads)
  for (const address of ['URL.createObjectURL(new Blob(["x"]))', '"data:application/octet-stream,x"', '"app://remweg/index.html"', JSON.stringify(`${outside.address}/x.zip`)]) {
    await withGesture(page, `(() => { const link = document.createElement('a'); link.href = ${address}; link.download = 'evil.exe'; document.body.append(link); link.click(); link.remove() })()`)
  }
  await expect.poll(() => window.app.evaluate(() => (Reflect.get(globalThis, 'prevented') as boolean[]).length)).toBeGreaterThan(0)
  expect(await window.app.evaluate(() => [...new Set(Reflect.get(globalThis, 'prevented') as boolean[])])).toEqual([true])
  expect(readdirSync(downloads)).toEqual([])
  expect(await attempt(page, 'navigator.serviceWorker.register(document.querySelector("script[src]").src)')).toBe('refused')
  expect(await attempt(page, 'navigator.serviceWorker.register(URL.createObjectURL(new Blob(["0"], { type: "text/javascript" })))')).toBe('refused')
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Alt+Meta+I']) await page.keyboard.press(keys)
  const tools = await window.app.evaluate(({ app, BrowserWindow, Menu }) => {
    const roles = (items: readonly Electron.MenuItem[]): string[] => items.flatMap(({ role, submenu }) => [role ?? '', ...roles(submenu?.items ?? [])])
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // The package for tests and the shipped one have no such tools at all.
    if (app.isPackaged) contents?.openDevTools()
    return { isOpen: contents?.isDevToolsOpened(), roles: roles(Menu.getApplicationMenu()?.items ?? []).filter((role) => /devtools|reload/iu.test(role)) }
  })
  expect(tools).toEqual({ isOpen: false, roles: [] })
})

test('15. nothing is handed to the system\'s own programs', async () => {
  // The program itself never asks for it.
  expect(globSync('electron/**/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$|testing\//.test(file) && /openExternal|openPath|setAsDefaultProtocolClient/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  await window.app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'handed', [])
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) Object.defineProperty(shell, name, { configurable: true, value: (what: string) => { (Reflect.get(globalThis, 'handed') as string[]).push(what) } })
  })
  for (const address of ['mailto:x@example.com?attach=/etc/passwd', 'tel:1', 'ssh://x', 'file:///etc/passwd', 'smb://x/y', 'search-ms:query=x', 'ms-msdt:/id', 'x-evil:1', 'https://example.com']) {
    await withGesture(page, `(() => { const link = document.createElement('a'); link.href = ${JSON.stringify(address)}; link.target = '_blank'; document.body.append(link); link.click(); link.target = ''; link.click(); link.remove() })()`)
  }
  const shown = await page.evaluate(async () => {
    const own = globalThis.window.remweg
    return Promise.all(['/etc/passwd', '\\\\server\\share', 'https://example.com', '..', ''].map((path) => own?.call('app.showInFolder', { path })))
  })
  expect(shown.filter((reply) => Reflect.get(Object(reply), 'ok') === true)).toEqual([])
  expect(await window.app.evaluate(() => Reflect.get(globalThis, 'handed') as unknown)).toEqual([])
})

test('16. Electron is the one that the project names, to the last digit', async () => {
  const named = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }).devDependencies['electron'] ?? ''
  expect(named).toMatch(/^\d+\.\d+\.\d+$/)
  const locked = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> }).packages['node_modules/electron']?.version
  expect(locked).toBe(named)
  // Where a machine for tests brings a program of its own, that one is driven.
  if ((process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '') === '') expect(await window.app.evaluate(() => process.versions.electron)).toBe(named)
})

test('17. messages are heard from the app\'s own page alone: not from another window, a strange origin or a frame', async () => {
  const before = await page.evaluate(() => globalThis.window.remweg?.call('file.recent', {}))
  const answers = await window.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const own = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://remweg/'))
    const preload = (Reflect.get(own ?? {}, 'getLastWebPreferences') as () => { preload?: string }).call(own).preload ?? ''
    const found: unknown[] = []
    for (const address of ['data:text/html,<title>x</title>', 'app://remweg.evil/', 'app://other/index.html', 'about:blank']) {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await other.loadURL(address).catch(() => undefined)
      found.push(await other.webContents.executeJavaScript('globalThis.remweg === undefined ? "no bridge" : Promise.all([remweg.call("project.list", {}), remweg.call("app.about", {})]).then((list) => list.map((one) => one.code).join(" "))'))
      await other.webContents.executeJavaScript('globalThis.remweg?.fileUsed(new File(["x"], "evil.csv"))')
      other.destroy()
    }
    return found
  })
  expect(answers.filter((answer) => answer !== 'no bridge' && answer !== 'refused refused')).toEqual([])
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const found = typeof Reflect.get(frame.contentWindow ?? {}, 'remweg')
    frame.remove()
    return found
  })
  expect(inFrame).toBe('undefined')
  expect(await page.evaluate(() => globalThis.window.remweg?.call('file.recent', {}))).toEqual(before)
  // Every door for messages asks who is there, and no other was opened.
  const doors = globSync('electron/**/*.ts', { cwd: root }).flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/ipcMain\.(?:on|once|handle|handleOnce)\('([^']+)'[\s\S]{0,200}/gu)].map(([code, name]) => [name, code.includes('isOwnPage(event.senderFrame)')] as const))
  expect(doors.length).toBeGreaterThan(1)
  expect(doors.filter(([, asks]) => !asks)).toEqual([])
  const heard = await window.app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String).filter((name) => !name.startsWith('-') && name !== 'error'))
  expect(heard.filter((name) => !doors.some(([door]) => door === name))).toEqual([])
})

test('17. what a message holds is checked, whoever sends it', async () => {
  const codes = await page.evaluate(async () => {
    // The bridge takes whatever a page sends, which its type would not.
    const { call } = globalThis.window.remweg as unknown as { call: (name: unknown, input: unknown) => Promise<unknown> }
    const replies = await Promise.all([
      call('app.setSetting', { key: 12, value: {} }), call('project.read', { id: { toString: 'x' } }), call({ name: 'app.about' }, {}), call('__proto__', {}), call('constructor', {}), call('app.quit', {}),
      call('project.remove', { ids: 'all' }), call('file.openRecent', { path: '/etc/passwd' }), call('app.takeOpenedFile', null),
    ])
    return replies.map((reply) => (reply as { ok: boolean; code?: string }).code ?? 'done')
  })
  expect(codes).toEqual(['bad-input', 'bad-input', 'unknown-call', 'unknown-call', 'unknown-call', 'unknown-call', 'bad-input', 'refused', 'bad-input'])
})

test('17. a message of a hundred megabytes is answered like any other, with no more than a word of it', async () => {
  const replies = await page.evaluate(async () => {
    const { call } = globalThis.window.remweg as unknown as { call: (name: unknown, input: unknown) => Promise<unknown> }
    const [text, bytes] = ['x'.repeat(1e8), new Uint8Array(1e8)]
    const answers: string[] = []
    for (const [name, input] of [['app.setSetting', { key: text, value: 1 }], [text, {}], ['project.create', { name: bytes }], ['app.about', {}]]) answers.push(JSON.stringify(await call(name, input)))
    return answers.map((answer) => ({ code: (JSON.parse(answer) as { code?: string }).code ?? 'done', isShort: answer.length < 2000 }))
  })
  expect(replies).toEqual(['bad-input', 'unknown-call', 'bad-input', 'done'].map((code) => ({ code, isShort: true })))
})

test('18. the page comes by a protocol of its own and never from file:, and that protocol gives nothing but the page', async () => {
  expect(await page.evaluate(() => [location.protocol, ...performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol)].filter((scheme) => scheme === 'file:'))).toEqual([])
  expect(window.requests.filter((address) => address.startsWith('file:') && !address.includes('passwd') && !address.includes('evil') && !address.includes('secret'))).toEqual([])
  const outsideOfFolder = [
    '/../package.json', '/../../package.json', '/..%2fpackage.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/%2e%2e%2f%2e%2e%2fpackage.json', '/..%5c..%5cpackage.json', '/assets/..%2f..%2f..%2fpackage.json',
    '/%252e%252e%252fpackage.json', '/..%c0%afpackage.json', '/....//....//package.json', '//etc/passwd', '/%2fetc%2fpasswd', '/C:%5cWindows%5cwin.ini', '/index.html%00.js', '/remweg.sqlite', '/electron/main.cjs', '/..%2felectron%2fmain.cjs', '/..;/package.json',
  ]
  const given = await page.evaluate(async (list) => {
    const found: string[] = []
    for (const path of list) {
      const reply = await fetch(`app://remweg${path}`).catch(() => null)
      if (reply !== null && reply.ok) found.push(path)
    }
    return found
  }, outsideOfFolder)
  expect(given).toEqual([])
  // The same past the page's own rules, by the session itself; and on any other host of that protocol, or by another method.
  const past = await window.app.evaluate(async ({ session }, list) => {
    const found: string[] = []
    for (const address of [...list.map((path) => `app://remweg${path}`), 'app://other/index.html', 'app:///etc/passwd', 'app://remweg@other/index.html', 'file:///etc/passwd']) {
      const reply = await session.defaultSession.fetch(address).catch(() => null)
      if (reply !== null && reply.ok) found.push(address)
    }
    const posted = await session.defaultSession.fetch('app://remweg/index.html', { method: 'POST', body: 'x' }).catch(() => null)
    return { found, posted: posted?.ok ?? false, own: (await session.defaultSession.fetch('app://remweg/index.html')).ok }
  }, outsideOfFolder)
  expect(past).toEqual({ found: [], posted: false, own: true })
})

test('19. the fuses of what ships leave Node, its options, its debugger and loose code out', () => {
  expect(shippedFuses).toMatchObject({
    runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false, enableCookieEncryption: false,
  })
})

test('20. nothing of Electron reaches the page but five functions, none of which hands over an event', async () => {
  const bridge = await page.evaluate(() => {
    const own = globalThis.window.remweg as unknown as Record<string, unknown>
    const before = own['call']
    try {
      own['call'] = () => 'stolen'
    } catch {
      // A frozen object may say so.
    }
    const isKept = own['call'] === before
    let replaced = false
    try {
      Object.defineProperty(globalThis.window, 'remweg', { value: 'stolen' })
      replaced = true
    } catch {
      // As it should be.
    }
    return { keys: Object.keys(own).toSorted(), isKept, replaced, strange: Object.keys(globalThis).filter((name) => /electron|ipc|contextBridge|webFrame/i.test(name)) }
  })
  expect(bridge).toEqual({ keys: ['call', 'fileUsed', 'host', 'onAsked', 'onFileOpened'], isKept: true, replaced: false, strange: [] })
  await page.evaluate(() => {
    const heard: unknown[][] = []
    Reflect.set(globalThis, 'heard', heard)
    globalThis.window.remweg?.onAsked((...given: unknown[]) => void heard.push(given.map((one) => typeof one)))
    globalThis.window.remweg?.onFileOpened((...given: unknown[]) => void heard.push(given.map((one) => typeof one)))
  })
  await window.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.send('remweg:asked', 'nothing', { evil: true })
    contents?.send('remweg:file-opened', { evil: true })
  })
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown)).toEqual([['string'], []])
})
