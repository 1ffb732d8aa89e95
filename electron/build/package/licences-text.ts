import { z } from 'zod'

/** licences.json as the page's build writes it: every package that ships with the text it came with, empty where it came with none. */
export const licencesSchema = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }))

const line = '-'.repeat(80)

/** The file THIRD-PARTY of a package: each package that ships, with its licence and the text of it. */
export function licencesText(licences: z.infer<typeof licencesSchema>): string {
  const parts = licences.map(({ name, version, licence, text }) => {
    const words = text === '' ? `This package came without the text of its licence, which it names as ${licence}.` : text
    return `${line}\n${name} ${version} (${licence})\n${line}\n\n${words}\n`
  })
  const list = licences.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
  const head = 'Remweg contains the software listed here. The licences of Electron and of Chromium, which it runs on, are in LICENSE.electron.txt and LICENSES.chromium.html.'
  return `${head}\n\n${list.join('\n')}\n\n${parts.join('\n')}`
}
