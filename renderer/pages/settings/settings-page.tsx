import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ParameterOverride } from '../../../shared/model/parameter.ts'
import { useProject } from '../../state/project.ts'
import { findSetting, showSettingsSection, useSettingsSection, type SettingsSection } from '../../state/settings-section.ts'
import { settingsText } from '../../text/settings.ts'
import { verifyText } from '../../text/verify.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { AboutSection } from './about-section.tsx'
import { DataSection } from './data-section.tsx'
import { figureRows } from './figure-rows.ts'
import { FigureTable } from './figure-table.tsx'
import { ProjectSection } from './project-section.tsx'
import './settings.css'
import { VerifySection } from './verify-section.tsx'
import { useMemo } from '../../text/use-memo.ts'
import { LookSection } from './look-section.tsx'

const sections = Object.keys(settingsText.groups) as SettingsSection[] // the keys of a literal object are its own
/** Sections before which a line stands: figures, and then what is said of them and of the program. */
const startsGroup: ReadonlySet<SettingsSection> = new Set(['general', 'changed', 'verify'])
/** Sections that are no list of figures. */
const own: ReadonlySet<SettingsSection> = new Set(['project', 'look', 'data', 'verify', 'about'])
const none: readonly ParameterOverride[] = []

/** Every assumption on one page: what it is, where it comes from, and what this project replaces it by. */
export function SettingsPage() {
  const overrides = useProject((state) => state.contents?.parameters ?? none)
  const section = useSettingsSection((state) => state.section)
  const typed = useSettingsSection((state) => state.typed)
  const isFigures = !own.has(section)
  const rows = useMemo(() => (isFigures ? figureRows(section, typed, overrides) : []), [isFigures, section, typed, overrides])
  const all = useMemo(() => (isFigures ? figureRows(section, '', overrides).length : 0), [isFigures, section, overrides])
  return (
    <PageFrame
      title={settingsText.title}
      toolbar={<><b className="strong">{settingsText.groups[section]}</b>{isFigures ? <SearchBox label={settingsText.find} value={typed} onChange={findSetting} isPageFilter /> : null}{section === 'verify' ? <><span className="grow" /><Button kind="primary" onPress={() => window.print()}>{verifyText.print}</Button></> : null}</>}
      status={isFigures ? <span>{settingsText.count(rows.length, all)}</span> : null}
    >
      <div className="settings">
        <ListBox
          className="settings-sections" aria-label={settingsText.sections} selectionMode="single" disallowEmptySelection selectedKeys={[section]}
          onSelectionChange={(keys) => {
            const chosen = sections.find((one) => keys !== 'all' && keys.has(one))
            if (chosen !== undefined) showSettingsSection(chosen)
          }}
        >
          {sections.map((one) => <ListBoxItem key={one} id={one} className={`menu-item${startsGroup.has(one) ? ' starts-group' : ''}`}>{settingsText.groups[one]}</ListBoxItem>)}
        </ListBox>
        {section === 'project' ? <ProjectSection /> : section === 'look' ? <LookSection /> : section === 'data' ? <DataSection /> : section === 'about' ? <AboutSection /> : section === 'verify' ? <VerifySection /> : rows.length > 0 ? <FigureTable key={section} rows={rows} /> : typed === '' ? (
          <EmptyState title={settingsText.nothingChanged} words={settingsText.nothingChangedWords} />
        ) : (
          <EmptyState title={settingsText.noMatch(typed)} words={settingsText.noMatchWords} />
        )}
      </div>
    </PageFrame>
  )
}
