import { Fragment } from 'react'
import { boldMark } from '../text/bold-mark.ts'

/** Words in which a minus stays on the line of its number. */
export function Unbroken({ words }: { readonly words: string }) {
  const pieces = words.split(/(\u2212\S+)/).map((piece, index) => ({ piece, isNumber: index % 2 === 1, key: `${index} ${piece}` }))
  return <>{pieces.map(({ piece, isNumber, key }) => (isNumber ? <span key={key} className="print-unbroken">{piece}</span> : <Fragment key={key}>{piece}</Fragment>))}</>
}

/** A sentence in which what stands between two marks is bold. */
export function Emphasis({ words }: { readonly words: string }) {
  const pieces = words.split(boldMark).map((piece, index) => ({ piece, isBold: index % 2 === 1, key: `${index} ${piece}` }))
  return <>{pieces.map(({ piece, isBold, key }) => (isBold ? <b key={key}>{piece}</b> : <Unbroken key={key} words={piece} />))}</>
}
