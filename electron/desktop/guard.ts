import { app, type Session, type WebContents } from 'electron'
import { pageOrigin } from './page-protocol.ts'

/** What a page may ask for: its own files, and what it made itself. The tools of developers are there only where the app is not packaged. */
const ownSchemes = (): ReadonlySet<string> => new Set(['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])])

/** The one permission there is: to put on the clipboard what a person just pressed "copy" for. Reading it stays closed. */
const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write'

/** Cuts a session off from every network and every permission but that of copying. */
function guardSession(session: Session): void {
  const own = ownSchemes()
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !own.has(new URL(details.url).protocol) }))
  // No page of this app comes from a file; the scheme is taken away from whatever would ask for one.
  session.protocol.interceptBufferProtocol('file', (_request, answer) => answer({ error: -10 }))
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }))
  // A certificate is looked at only where a connection was made, and none is.
  session.setCertificateVerifyProc((_request, decide) => decide(-2))
  session.setSpellCheckerEnabled(false)
  // A language that is checked has its dictionary fetched from the network, also where nothing is checked.
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no leaving, no new windows, no guests. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Without an answer Electron takes the first device it finds.
  contents.on('select-bluetooth-device', (event, _devices, decide) => {
    event.preventDefault()
    decide('')
  })
  contents.on('login', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Guards every session and every page that this app will ever have; before Electron is ready. */
export function guardEverything(): void {
  // No name and no address leads anywhere: preconnecting and prefetching of names ask neither the session nor the page's policy.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // A proxy is neither asked for nor looked for, which on Windows may mean asking the network for one.
  app.commandLine.appendSwitch('no-proxy-server')
  for (const part of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-breakpad', 'no-pings']) app.commandLine.appendSwitch(part)
  // Any session that is ever made, not only that of the windows.
  app.on('session-created', guardSession)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Does this call come from our own page, at the top of its window? */
export function isOwnPage(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`)
}
