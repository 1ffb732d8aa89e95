import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, policyInPage, pressStyle } from './content-security-policy.ts'

test('the one style element that may be added is the one react-aria adds', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../node_modules/react-aria/dist/private/interactions/usePress.mjs'), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const style = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? ''
  expect(style.replace(/\$\{[^}]+\}/, attribute).trim()).toBe(pressStyle)
  expect(contentSecurityPolicy).toContain(`'sha256-${createHash('sha256').update(pressStyle).digest('base64')}'`)
})

test('nothing inline and nothing from elsewhere is allowed', () => {
  // WebAssembly of our own files is the one exception: the solver is made of it.
  expect(contentSecurityPolicy.replace("script-src 'self' 'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/)
})

test('the page carries the same policy itself', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../renderer/index.html'), 'utf8')
  expect(/<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(page)?.[1]).toBe(policyInPage)
  expect(contentSecurityPolicy).toContain(`${policyInPage.split('; object-src')[0]}; frame-ancestors 'none'; object-src 'none'`)
})
