import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import semibold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import regularFurther from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url'
import semiboldFurther from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url'
import { guarded } from '../../shared/export/formula-guard.ts'
import { base64Of } from '../state/save-file.ts'

const namespace = 'http://www.w3.org/2000/svg'
const family = '"IBM Plex Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif'
/** What the page's style decides and a picture has to carry itself. */
const styled = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'visibility', 'display'] as const
/** Dots of the picture for each one on the screen, so that it is sharp on paper. */
const sharpness = 2
const margin = 12

/** Things that an element points at by url(#…) and that stand outside the picture. */
function pointedAt(element: Element): string[] {
  return [...element.attributes].flatMap(({ value }) => [...value.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id = '']) => id))
}

/** A chart as an SVG file that stands alone: colours and sizes written out, on its own ground, without the page's style. `style` is laid inside, such as fonts. */
export function svgOf(chart: SVGSVGElement, style = ''): string {
  const copy = chart.cloneNode(true) as SVGSVGElement // a copy is of the same kind
  const [originals, copies] = [[...chart.querySelectorAll('*')], [...copy.querySelectorAll('*')]]
  for (const [index, element] of originals.entries()) {
    const target = copies[index]
    if (target === undefined) continue
    const computed = getComputedStyle(element)
    for (const property of styled) {
      const value = computed.getPropertyValue(property)
      if (value !== '') target.setAttribute(property, value)
    }
    for (const name of ['class', 'style', 'tabindex', 'role']) target.removeAttribute(name)
  }
  const here = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id))
  for (const id of new Set(copies.flatMap(pointedAt))) {
    const found = here.has(id) ? null : document.getElementById(id)
    if (found !== null) copy.prepend(found.cloneNode(true))
  }
  const [width, height] = [chart.clientWidth || Number(chart.getAttribute('width')), chart.clientHeight || Number(chart.getAttribute('height'))]
  const ground = document.createElementNS(namespace, 'rect')
  for (const [name, value] of Object.entries({ x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin, fill: groundOf(chart) })) ground.setAttribute(name, String(value))
  copy.prepend(ground)
  const title = document.createElementNS(namespace, 'title')
  title.textContent = chart.getAttribute('aria-label')
  copy.prepend(title)
  if (style !== '') {
    const element = document.createElementNS(namespace, 'style')
    element.textContent = style
    copy.prepend(element)
  }
  copy.removeAttribute('class')
  for (const [name, value] of Object.entries({
    xmlns: namespace, 'font-family': family, width: width + 2 * margin, height: height + 2 * margin, viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
  })) copy.setAttribute(name, String(value))
  return new XMLSerializer().serializeToString(copy)
}

/** The first colour behind a chart that is not see-through. */
function groundOf(chart: Element): string {
  for (let element: Element | null = chart; element !== null; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor
    if (colour !== '' && colour !== 'transparent' && !/,\s*0\)$/.test(colour)) return colour
  }
  return 'white'
}

let fonts: Promise<string> | null = null

/** The faces of the page's type, written out: a picture may load nothing. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    ([[regular, 400], [regularFurther, 400], [semibold, 600], [semiboldFurther, 600]] as const).map(async ([address, weight], index) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
      const range = index % 2 === 0 ? '' : 'unicode-range:U+0100-02BA,U+1E00-1E9F,U+20A0-20AB,U+2C60-2C7F;'
      return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};${range}src:url(data:font/woff2;base64,${base64Of(bytes)}) format("woff2")}`
    }),
  )
  return faces.join('')
}

/** A chart as a PNG picture of twice its size on the screen. */
export async function pngOf(chart: SVGSVGElement): Promise<Blob> {
  fonts ??= fontFaces().catch((error: unknown) => {
    // The next picture tries again.
    fonts = null
    throw error
  })
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${base64Of(new TextEncoder().encode(svgOf(chart, await fonts)))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * sharpness
  canvas.height = image.height * sharpness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be made.')) : resolve(blob)), 'image/png')
  })
}

const clean = (text: string): string => guarded(text.replaceAll(/[\t\r\n]+/g, ' ').trim())

/** The table behind a chart with tabs between its cells, numbers as numbers. */
export const tableOf = (table: HTMLTableElement): string =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cell.dataset['value'] ?? clean(cell.textContent ?? '')).join('\t')).join('\r\n')
