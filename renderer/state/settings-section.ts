import { create } from 'zustand'
import type { settingsText } from '../text/settings.ts'

/** A section of the settings page. */
export type SettingsSection = keyof typeof settingsText.groups

/** The section of the settings that is looked at, and what is typed to find a figure in it. */
export const useSettingsSection = create<{ readonly section: SettingsSection; readonly typed: string }>()(() => ({ section: 'project', typed: '' }))
export const showSettingsSection = (section: SettingsSection, typed = ''): void => useSettingsSection.setState({ section, typed })
export const findSetting = (typed: string): void => useSettingsSection.setState({ typed })
