import { create } from 'zustand'
import { europeanCountries } from '../../../shared/data/countries.ts'
import type { Figures } from '../../../shared/data/figure.ts'
import { call } from '../../host.ts'
import { compareNames } from '../../text/format.ts'
import { countryName } from '../../text/country-names.ts'

interface OptionsView {
  /** Country to nearshore to, by project id. */
  readonly nearshoreTo: Readonly<Record<string, string>>
}

/** What the option grid shows beside the facts; remembered per installation, not part of any project. */
export const useOptionsView = create<OptionsView>()(() => ({ nearshoreTo: {} }))

const settingKey = (projectId: string): string => `nearshore-to.${projectId}`

/** Reads which country a project was last nearshored to. */
export async function restoreNearshoreTo(projectId: string): Promise<void> {
  const stored = (await call('app.settings', {})).find((setting) => setting.key === settingKey(projectId))
  if (stored === undefined || !europeanCountries.includes(stored.value)) return
  useOptionsView.setState(({ nearshoreTo }) => (projectId in nearshoreTo ? {} : { nearshoreTo: { ...nearshoreTo, [projectId]: stored.value } }))
}

/** Nearshores to another country from now on, and remembers it. */
export function setNearshoreTo(projectId: string, country: string): void {
  useOptionsView.setState(({ nearshoreTo }) => ({ nearshoreTo: { ...nearshoreTo, [projectId]: country } }))
  void call('app.setSetting', { key: settingKey(projectId), value: country })
}

const needed = ['labour-cost', 'productivity', 'electricity-price']

/** European countries for which a price can be estimated, by name. */
export function countriesWithData(figures: Figures): { readonly code: string; readonly name: string }[] {
  return europeanCountries
    .filter((code) => needed.every((figure) => figures.has(`country.${code}.${figure}`)))
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((one, other) => compareNames(one.name, other.name))
}
