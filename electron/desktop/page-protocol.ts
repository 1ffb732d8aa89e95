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

/** Serves the built page from `folder` as app://remweg/. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const asset = url.host === 'remweg' && request.method === 'GET' ? await readAsset(folder, url.pathname) : null
    if (asset === null) return new Response('Not found.', { status: 404, headers: securityHeaders })
    return new Response(asset.body, { headers: { ...securityHeaders, 'content-type': asset.type } })
  })
}
