import { useEffect, useRef, useState } from 'react'
import type { CallOutput, ProjectInBackup } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { bringBack } from '../../state/project-files.ts'
import { sayFailed } from '../../state/notices.ts'
import { sizeInWords } from '../../state/stored-places.ts'
import { aboutText } from '../../text/about.ts'
import { formatMoment, formatNumber } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'

/** Backups listed before somebody asks for all. */
const firstShown = 5

/** The projects of one backup, each with what has become of it since and a button that brings it back. */
function BackupProjects({ backup, projects }: { readonly backup: string; readonly projects: readonly ProjectInBackup[] }) {
  const { kept } = aboutText
  const [isBusy, setIsBusy] = useState(false)
  const bring = (id: string): void => {
    setIsBusy(true)
    void bringBack(backup, id).finally(() => setIsBusy(false))
  }
  if (projects.length === 0) return <p className="quiet">{kept.empty}</p>
  return (
    <ul className="kept-projects">
      {projects.map(({ id, name, changedAt, parts, scenarios, state }) => (
        <li key={id} className="row">
          <span className="grow">{name}<span className="quiet small">{` · ${kept.holds(parts, scenarios)} · ${kept.changed(formatMoment(changedAt))}`}</span></span>
          <span className="small quiet">{kept.states[state]}</span>
          {state === 'same' ? null : <Button small aria-label={kept.bringBackOf(name)} isDisabled={isBusy} onPress={() => bring(id)}>{kept.bringBack}</Button>}
        </li>
      ))}
    </ul>
  )
}

/** The backups that Remweg made by itself, the newest first, each with a look into it before anything is brought back. */
export function KeptBackups() {
  const [listed, setListed] = useState<CallOutput<'backup.list'> | null>(null)
  const [open, setOpen] = useState<{ readonly name: string; readonly projects: readonly ProjectInBackup[] } | null>(null)
  const [isAll, setIsAll] = useState(false)
  /** The backup asked about last, whose answer counts. */
  const asked = useRef<string | null>(null)
  useEffect(() => {
    let isShown = true
    call('backup.list', {}).then((found) => { if (isShown) setListed(found) }, (error: unknown) => sayFailed(messageOf(error)))
    return () => { isShown = false }
  }, [])
  if (listed === null) return null
  const { kept } = aboutText
  const look = (name: string): void => {
    const isClosing = open?.name === name
    asked.current = isClosing ? null : name
    setOpen(null)
    if (isClosing) return
    call('backup.look', { name }).then((projects) => { if (asked.current === name) setOpen({ name, projects }) }, (error: unknown) => sayFailed(messageOf(error)))
  }
  return (
    <>
      <h2>{kept.title}</h2>
      <p className="quiet small">{kept.words}</p>
      {listed.trouble === null ? null : <p role="alert">{kept.trouble(inWords(listed.trouble))}</p>}
      {listed.backups.length === 0 ? <p>{kept.none}</p> : (
        <ul className="kept-backups" aria-label={kept.title}>
          {listed.backups.slice(0, isAll ? undefined : firstShown).map(({ name, at, bytes }) => (
            <li key={name}>
              <div className="row">
                <span className="grow">{formatMoment(at)}<span className="quiet small">{` · ${sizeInWords(bytes)}`}</span></span>
                <Button small aria-expanded={open?.name === name} aria-label={kept.lookInto(formatMoment(at))} onPress={() => look(name)}>{open?.name === name ? kept.close : kept.look}</Button>
              </div>
              {open?.name === name ? <BackupProjects backup={name} projects={open.projects} /> : null}
            </li>
          ))}
        </ul>
      )}
      {isAll || listed.backups.length <= firstShown ? null : <div className="row"><Button onPress={() => setIsAll(true)}>{kept.all(formatNumber(listed.backups.length))}</Button></div>}
    </>
  )
}
