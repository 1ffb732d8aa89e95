import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A built page of two files in `folder`/dist/renderer, with a secret outside it. */
export function writePage(folder: string): string {
  const page = join(folder, 'dist', 'renderer')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Remweg</title>')
  writeFileSync(join(page, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'dist', 'secret.json'), '{"secret":true}')
  return page
}
