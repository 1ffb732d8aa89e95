import { base64Of } from '../state/save-file.ts'

/** Styles of the page around the sheets, in a file of their own. */
const around = 'html, body { margin: 0; background: #F2F4F4; } .report-preview { height: auto; } @media print { html, body { background: #fff; } }'

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** True where a selector, without what depends on mouse or keyboard, means the paper or something on it. */
function isUsed(selector: string, paper: Element): boolean {
  if (/:(hover|focus|active)/.test(selector)) return false
  try {
    return paper.matches(selector) || paper.querySelector(selector) !== null
  } catch {
    // A selector this browser cannot ask for styles nothing here.
    return false
  }
}

const bare = (family: string): string => family.replaceAll(/["']/g, '')

/** A font with its file written into it; null where the paper does not use it. */
async function fontOf(rule: CSSFontFaceRule): Promise<string | null> {
  const of = (name: string): string => rule.style.getPropertyValue(name)
  const isLoaded = [...document.fonts].some((font) => (
    font.status === 'loaded' && bare(font.family) === bare(of('font-family')) && font.weight === of('font-weight') && font.unicodeRange.toLowerCase().replaceAll(' ', '') === of('unicode-range').toLowerCase().replaceAll(' ', '')
  ))
  const address = /url\("?([^")]+)"?\)\s*format\("?woff2/.exec(of('src'))?.[1]
  if (!isLoaded || address === undefined || bare(of('font-family')).includes('Variable')) return null
  const bytes = new Uint8Array(await (await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI))).arrayBuffer())
  return `@font-face{font-family:"${bare(of('font-family'))}";font-style:${of('font-style') || 'normal'};font-weight:${of('font-weight')};unicode-range:${of('unicode-range')};src:url(data:font/woff2;base64,${base64Of(bytes)}) format("woff2")}`
}

/** The rules that style the paper, fonts written into them. */
async function stylesOf(rules: CSSRuleList, paper: Element): Promise<string[]> {
  const found: string[] = []
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selectors = rule.selectorText.split(/,(?![^(]*\))/).filter((selector) => isUsed(selector.trim(), paper))
      if (selectors.length > 0) found.push(`${selectors.join(',')}{${rule.style.cssText}}`)
    } else if (rule instanceof CSSFontFaceRule) {
      const font = await fontOf(rule)
      if (font !== null) found.push(font)
    } else if (rule instanceof CSSMediaRule) {
      const inside = await stylesOf(rule.cssRules, paper)
      if (inside.length > 0 && !/prefers-color-scheme|prefers-reduced/.test(rule.conditionText)) found.push(`@media ${rule.conditionText}{${inside.join('')}}`)
    } else if (rule instanceof CSSPageRule) found.push(rule.cssText)
  }
  return found
}

/** The sheets as one web page that needs nothing else: styles and fonts within, charts as drawings, no script, no address outside. */
export async function selfContained(paper: HTMLElement, title: string, appVersion: string): Promise<string> {
  const copy = paper.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const hidden of copy.querySelectorAll('.print-measure')) hidden.remove()
  const styles: string[] = []
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) styles.push(...await stylesOf(sheet.cssRules, paper))
  return [
    '<!doctype html>',
    `<html lang="${document.documentElement.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; font-src data:; img-src data:">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="Remweg ${escaped(appVersion)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${styles.join('\n')}\n${around}</style>`,
    '</head>',
    `<body><main class="report-preview">${copy.outerHTML}</main></body>`,
    '</html>',
  ].join('\n')
}
