import { z } from 'zod'
import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import { call } from '../host.ts'

interface AboutState {
  readonly about: CallOutput<'app.about'> | null
}

/** What the host says of itself: version, kind, where the database is. Read once. */
export const useAbout = create<AboutState>()(() => ({ about: null }))

/** Takes over what the host was asked of itself; throws a HostError where it does not answer. */
export async function readAbout(asked: Promise<CallOutput<'app.about'>>): Promise<void> {
  useAbout.setState({ about: await asked })
}

/** Asks whether a database that could only be looked at can be written by now, where that is so. */
export async function tryWriting(): Promise<void> {
  const { about } = useAbout.getState()
  if (about === null || about.lookOnly === null) return
  const { lookOnly } = await call('app.tryWriting', {})
  useAbout.setState({ about: { ...about, lookOnly } })
}

const Licences = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }))
/** A package that ships with the app, with the text of its licence as it came with it. */
export type ShippedPackage = z.infer<typeof Licences>[number]

/** Every package that ships; written when the page was built, and read when somebody asks. */
export async function readLicences(): Promise<readonly ShippedPackage[]> {
  const reply = await fetch('./licences.json')
  if (!reply.ok) throw new Error(String(reply.status))
  return Licences.parse(await reply.json())
}
