import type { Plugin } from 'vite'

const words = /[\\/]react-(?:aria|stately|aria-components)[\\/]dist[\\/]private[\\/]intl[\\/](?:\w+[\\/])?(?<locale>[a-z]{2}-[A-Z]{2})\.mjs$/u
const spoken: ReadonlySet<string> = new Set(['en-US', 'nl-NL', 'de-DE'])

/** Leaves out what the controls of React Aria say in the thirty languages that this program does not speak. */
export const locales = (): Plugin => ({
  name: 'remweg-locales',
  enforce: 'pre',
  load(id) {
    const locale = words.exec(id)?.groups?.['locale']
    return locale === undefined || spoken.has(locale) ? null : 'export default {}'
  },
})
