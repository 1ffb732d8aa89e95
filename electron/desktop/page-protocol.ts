import { protocol } from 'electron'
import { securityHeaders } from '../content-security-policy.ts'
import { readAsset } from '../read-asset.ts'

/** The origin of the page in the desktop window. */
export const pageOrigin = 'app://remweg'

/** Makes app:// an origin of its own, before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built page from `folder` as app://remweg/. The newer `protocol.handle` would first read Node's whole HTTP client, for the Response it
 * answers with, and pass each file on in pieces: 30 ms of a start, and more for each file.
 */
export function servePage(folder: string): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    const url = new URL(request.url)
    const asset = url.host === 'remweg' && request.method === 'GET' ? readAsset(folder, url.pathname) : null
    answer(asset === null
      ? { statusCode: 404, mimeType: 'text/plain', headers: securityHeaders, data: Buffer.from('Not found.') }
      : { mimeType: asset.type, headers: { ...securityHeaders, 'content-type': asset.type }, data: asset.body })
  })
}
