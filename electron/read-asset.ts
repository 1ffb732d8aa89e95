import { readFileSync, realpathSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file of the built page with its media type. */
export interface Asset {
  readonly body: Buffer<ArrayBuffer>
  readonly type: string
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The file of the built page that an address path names, or null: unknown, of an unknown kind, or outside the folder. */
export function readAsset(folder: string, urlPath: string): Asset | null {
  const path = decoded(urlPath)
  if (path === null || path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const name = path === '/' ? '/index.html' : path
  const type = types[extname(name)]
  if (type === undefined || name.endsWith('/')) return null
  try {
    const file = realpathSync(join(folder, name))
    if (!file.startsWith(realpathSync(folder) + sep)) return null
    return { body: readFileSync(file), type }
  } catch {
    return null
  }
}
