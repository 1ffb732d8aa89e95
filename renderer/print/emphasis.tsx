import { Fragment } from 'react'
import { boldMark } from '../text/bold-mark.ts'

/** A sentence in which what stands between two marks is bold. */
export function Emphasis({ words }: { readonly words: string }) {
  const pieces = words.split(boldMark).map((piece, index) => ({ piece, isBold: index % 2 === 1, key: `${index} ${piece}` }))
  return <>{pieces.map(({ piece, isBold, key }) => (isBold ? <b key={key}>{piece}</b> : <Fragment key={key}>{piece}</Fragment>))}</>
}
