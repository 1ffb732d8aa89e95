import { useEffect, useRef, useState } from 'react'
import { FileTrigger, Input, Label, TextArea, TextField } from 'react-aria-components'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { previewUpdate, type UpdatePreview } from '../../../shared/data/table-update.ts'
import type { TableState } from '../../../shared/data/tables.ts'
import { findDelimiter, splitText } from '../../../shared/import/read-text.ts'
import { messageOf } from '../../host.ts'
import { sayDone } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { change, undo } from '../../state/steps.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { settingsText } from '../../text/settings.ts'
import { formatAsTyped, formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { readTable } from '../../work/table-client.ts'
import { tableChange } from './table-change.ts'
import { useMemo } from '../../text/use-memo.ts'

const words = settingsText.data
/** Rows of a preview shown at most. */
const shownAtMost = 300

function Field({ label, value, onChange, placeholder }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly placeholder?: string }) {
  return <TextField className="field" value={value} onChange={onChange} maxLength={120}><Label>{label}</Label><Input {...(placeholder === undefined ? {} : { placeholder })} /></TextField>
}

function Preview({ preview, unit }: { readonly preview: UpdatePreview; readonly unit: string }) {
  const { heads } = words.preview
  const sorted = preview.rows.toSorted((one, other) => Number(other.isOutlier) - Number(one.isOutlier))
  return (
    <>
      {preview.unread.length === 0 ? null : (
        <ul className="small unread" aria-label={words.preview.unread(preview.unread.length)}>
          {preview.unread.slice(0, 40).map((row) => <li key={row.line}><b className="strong">{words.preview.line(formatNumber(row.line))}</b> {row.text} <span className="bad">{words.preview.why[row.why]}</span></li>)}
          {preview.unread.length > 40 ? <li className="faint">{words.preview.more(formatNumber(preview.unread.length - 40))}</li> : null}
        </ul>
      )}
      <table className="table preview-rows">
        <thead><tr><th scope="col">{heads.name}</th><th scope="col" className="number">{heads.before}</th><th scope="col" className="number">{heads.after}</th><th scope="col">{unit}</th><th scope="col">{heads.year}</th><th scope="col">{heads.factor}</th></tr></thead>
        <tbody>
          {sorted.slice(0, shownAtMost).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th><td className="number faint">{row.before === null ? settingsText.missing : formatAsTyped(row.before)}</td><td className="number strong">{formatAsTyped(row.value)}</td><td />
              <td>{row.year}</td><td className={row.isOutlier ? 'bad' : 'faint'}>{row.factor === null ? '' : words.preview.times(formatNumber(row.factor, 2))}{row.isOutlier ? ` ${words.preview.outlier}` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Takes a newer table for the project: pasted or opened, looked through before anything changes, kept as one step. */
export function TableUpdate({ state: { table, figures }, onClose }: { readonly state: TableState; readonly onClose: () => void }) {
  const contents = useProject((state) => state.contents)
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<{ readonly name: string; readonly cells: readonly (readonly string[])[] } | null>(null)
  const [problem, setProblem] = useState('')
  const [publisher, setPublisher] = useState('')
  const [year, setYear] = useState('')
  const [licence, setLicence] = useState('')
  const [withOutliers, setWithOutliers] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // It may answer with a promise, which is nothing to clean up.
    void panel.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  const cells = useMemo(() => opened?.cells ?? (typed.trim() === '' ? [] : splitText(typed, findDelimiter(typed))), [opened, typed])
  const inUse = useMemo(() => new Map(contents?.parameters.filter((one) => one.scenarioId === null).map((one) => [one.key, one.value])), [contents])
  const preview = useMemo(() => previewUpdate(table, cells, shippedFigures, inUse), [table, cells, inUse])
  if (contents === null) return null
  // Of rates the first is the euro's own.
  const unit = (figures[table.subject === 'currency' ? 1 : 0]?.unit ?? '').replace(/^[A-Z]{3} per EUR$/u, words.perEuro)
  const outliers = preview.rows.filter((row) => row.isOutlier).length
  const taken = withOutliers ? preview.rows : preview.rows.filter((row) => !row.isOutlier)
  const lacksSource = publisher.trim() === '' || year.trim() === '' || licence.trim() === ''
  const apply = async (): Promise<void> => {
    const step = tableChange(contents, table, taken, { publisher: publisher.trim(), year: year.trim(), licence: licence.trim() }, new Date().toISOString(), () => crypto.randomUUID())
    if (step === null) return setProblem(words.nothingNew)
    if (!(await change(step.name, step.patches))) return
    sayDone(words.done(step.patches.length, inWords(table.label)), words.undo, () => void undo())
    onClose()
  }
  const open = (file: File | null | undefined): void => {
    if (file === null || file === undefined) return
    setProblem('')
    readTable(file).then((reply) => {
      if ('refused' in reply) setProblem(inWords(reply.refused))
      else setOpened({ name: file.name, cells: reply.cells })
    }, (error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <section className="table-update" aria-label={words.updateOf(inWords(table.label))} ref={panel}>
      <div className="pane-head">{words.updateOf(inWords(table.label))}<span className="grow" /><Button kind="ghost" small onPress={onClose}>{words.close}</Button></div>
      <div className="table-update-body">
        <div className="table-update-form">
          <p className="small quiet">{words.how[table.subject === 'other' ? 'country' : table.subject](unit)}</p>
          {opened === null ? (
            <TextField className="field" value={typed} onChange={setTyped}><Label>{words.paste}</Label><TextArea rows={7} placeholder={words.example[table.subject === 'other' ? 'country' : table.subject]} /></TextField>
          ) : <p className="small"><b className="strong">{opened.name}</b> <Button kind="link" small onPress={() => setOpened(null)}>{words.pasteInstead}</Button></p>}
          <FileTrigger acceptedFileTypes={['.xlsx', '.xlsm', '.xls', '.ods', '.csv', '.tsv', '.txt']} onSelect={(files) => open(files?.item(0))}><Button small>{words.openFile}</Button></FileTrigger>
          <Field label={words.source.publisher} value={publisher} onChange={setPublisher} placeholder="Eurostat" />
          <div className="row"><Field label={words.source.year} value={year} onChange={setYear} placeholder="2025" /><Field label={words.source.licence} value={licence} onChange={setLicence} placeholder="CC BY 4.0" /></div>
          {outliers === 0 ? null : <label className="row small"><input type="checkbox" checked={withOutliers} onChange={(event) => setWithOutliers(event.target.checked)} />{words.alsoOutliers(formatNumber(outliers))}</label>}
          {problem === '' ? null : <p className="small bad" role="alert">{problem}</p>}
          <div className="row">
            <Button kind="primary" isDisabled={taken.length === 0 || lacksSource} onPress={() => void apply()}>{words.apply(formatNumber(taken.length))}</Button>
            {taken.length > 0 && lacksSource ? <span className="small quiet">{words.sayWho}</span> : null}
          </div>
        </div>
        <div className="table-update-preview" aria-live="polite">
          {cells.length === 0 ? <p className="quiet small">{words.preview.empty}</p> : preview.columns === null ? <p className="small bad">{words.preview.noColumns}</p> : (
            <>
              <p className="small">{words.preview.summary(formatNumber(preview.rows.length), formatNumber(outliers), formatNumber(preview.unread.length))}</p>
              <Preview preview={preview} unit={unit} />
            </>
          )}
        </div>
      </div>
    </section>
  )
}
