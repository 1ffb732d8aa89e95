import { create } from 'zustand'
import type { settingsText } from '../text/settings.ts'

/** A section of the settings page. */
export type SettingsSection = keyof typeof settingsText.groups

/** The section of the settings that is looked at. */
export const useSettingsSection = create<{ readonly section: SettingsSection }>()(() => ({ section: 'project' }))
export const showSettingsSection = (section: SettingsSection): void => useSettingsSection.setState({ section })
