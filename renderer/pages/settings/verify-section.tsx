import { useEffect, useState } from 'react'
import { certify, type Certificate } from '../../../shared/engine/certificate.ts'
import type { Verification } from '../../../shared/formulas/verify.ts'
import { Paper, type PrintBlock } from '../../print/paper.tsx'
import { useDocumentTitle, usePrintKey } from '../../print/use-printing.ts'
import { useAbout } from '../../state/about.ts'
import '../../style/print.css'
import { inWords } from '../../text/sentences/in-words.ts'
import { askPublishedStops } from '../../work/stress-client.ts'
import { formatMoment, formatNumber } from '../../text/format.ts'
import { verifyText as words } from '../../text/verify.ts'
import { useMemo } from '../../text/use-memo.ts'

/** Ten digits show a difference long before it matters. */
const digits = (value: number): string => String(Number(value.toPrecision(10))).replace('-', '−')

function verdict({ examples, failed, reference }: Certificate): string {
  const count = formatNumber(examples.length)
  return failed > 0 ? words.examplesDiffer(formatNumber(failed), count) : reference.same ? words.holds(count) : words.bitsDiffer(count)
}

const row = ({ id, ok, label, expected, got, source }: Verification) => (
  <tr key={id}>
    <td className={ok ? 'good' : 'bad'}>{ok ? words.ok : <b>{words.differs}</b>}</td><td>{inWords(label)}</td><td className="number">{digits(expected)}</td><td className="number">{digits(got)}</td><td>{source}</td>
  </tr>
)

function blocksOf(certificate: Certificate): PrintBlock[] {
  const { examples, reference, appVersion, dataVersion, platform, at, hash } = certificate
  const { facts, heads } = words
  return [
    { kind: 'whole', key: 'title', node: <section><h1>{words.title}</h1></section> },
    { kind: 'whole', key: 'verdict', node: <p className="print-verdict">{verdict(certificate)}</p> },
    {
      kind: 'whole', key: 'facts', node: (
        <table className="print-table">
          <tbody>
            <tr><th scope="row" style={{ width: 132 }}>{facts.version}</th><td>Remweg {appVersion}</td></tr>
            <tr><th scope="row">{facts.data}</th><td>{dataVersion}</td></tr>
            <tr><th scope="row">{facts.platform}</th><td>{platform}</td></tr>
            <tr><th scope="row">{facts.at}</th><td>{formatMoment(at)} ({at})</td></tr>
            <tr><th scope="row">{facts.reference}</th><td><span className="print-hash" data-reference={reference.got}>{reference.got}</span> <b className={reference.same ? 'good' : 'bad'}>{reference.same ? words.same : words.different(reference.expected)}</b></td></tr>
            <tr><th scope="row">{facts.hash}</th><td><span className="print-hash">{hash}</span></td></tr>
          </tbody>
        </table>
      ),
    },
    {
      kind: 'table', key: 'examples', className: 'print-table examples', label: words.table,
      intro: <><h2>{words.table}</h2><p className="print-note">{words.note}</p></>,
      again: <h2>{words.again}</h2>,
      columns: <colgroup><col className="outcome" /><col /><col className="figure" /><col className="figure" /><col className="source" /></colgroup>,
      head: (
        <thead>
          <tr><th scope="col"><span className="said-only">{heads.example}</span></th><th scope="col">{heads.example}</th><th scope="col" className="number">{heads.expected}</th><th scope="col" className="number">{heads.got}</th><th scope="col">{heads.source}</th></tr>
        </thead>
      ),
      // What differs comes first: nobody reads to the end of a list.
      rows: examples.toSorted((one, other) => Number(one.ok) - Number(other.ok)).map((example) => ({ key: example.id, node: row(example) })),
    },
  ]
}

/** Verifies this installation before the reader's eyes: every worked example, expected against computed, as a certificate on paper. */
export function VerifySection() {
  const about = useAbout((state) => state.about)
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  usePrintKey()
  useDocumentTitle(words.title)
  const appVersion = about?.appVersion ?? ''
  useEffect(() => {
    let isWanted = true
    // The solver works beside the page; until it has answered, the page says what it is doing.
    askPublishedStops().then(
      (stops) => {
        if (isWanted) setCertificate(certify({ appVersion, platform: navigator.userAgent, at: new Date().toISOString() }, stops))
      },
      (error: unknown) => {
        if (isWanted) setFailure(error instanceof Error ? error.message : String(error))
      },
    )
    return () => {
      isWanted = false
    }
  }, [appVersion])
  const blocks = useMemo(() => (certificate === null ? [] : blocksOf(certificate)), [certificate])
  if (failure !== null) return <p className="settings-note" role="alert">{words.failed(failure)}</p>
  if (certificate === null) return <p className="settings-note quiet" role="status">{words.working}</p>
  return (
    <div className="report-preview" role="region" aria-label={words.preview} tabIndex={0} data-holds={certificate.holds}>
      <Paper
        blocks={blocks} pageOf={words.foot.page} head={<span>{words.title}</span>}
        foot={<><span>{words.foot.version(certificate.appVersion)}</span><span>{words.foot.hash(certificate.hash.slice(0, 16))}</span></>}
      />
    </div>
  )
}
