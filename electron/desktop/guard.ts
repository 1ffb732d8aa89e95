import { app, type Session, type WebContents } from 'electron'
import { pageOrigin } from './page-protocol.ts'

const ownSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** The one permission there is: to put on the clipboard what a person just pressed "copy" for. Reading it stays closed. */
const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write'

/** Cuts a session off from every network and every permission but that of copying. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !ownSchemes.has(new URL(details.url).protocol) }))
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no leaving, no new windows, no guests. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Guards every page that this app will ever show; before Electron is ready. */
export function guardAllContents(): void {
  // No name and no address leads anywhere: preconnecting and prefetching of names ask neither the session nor the page's policy.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Does this call come from our own page, at the top of its window? */
export function isOwnPage(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`)
}
