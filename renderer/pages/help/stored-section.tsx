import { useEffect, useState } from 'react'
import type { StoredPlace } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { showDiagnostics } from '../../state/diagnostics.ts'
import { sayFailed } from '../../state/notices.ts'
import { showPlace, sizeInWords } from '../../state/stored-places.ts'
import { diagnosticsText } from '../../text/diagnostics.ts'
import { storedText as words } from '../../text/stored.ts'
import { Button } from '../../ui/button.tsx'

/** Everything that Remweg keeps on this computer, with its real place and size, how to remove it, and that nothing of it leaves. */
export function StoredSection() {
  const [places, setPlaces] = useState<readonly StoredPlace[]>([])
  useEffect(() => {
    call('app.places', {}).then(setPlaces, (error: unknown) => sayFailed(messageOf(error)))
  }, [])
  const isDesktop = window.remweg !== undefined
  return (
    <div className="help-entries help-stored">
      <p><b>{words.nothingLeaves}</b></p>
      <table className="table stored-table" aria-label={words.title}>
        <thead><tr><th scope="col">{words.heads.what}</th><th scope="col">{words.heads.where}</th><th scope="col" className="number">{words.heads.size}</th></tr></thead>
        <tbody>
          {places.map(({ place, path, bytes }) => (
            <tr key={place}>
              <th scope="row">{words.places[place].name}</th>
              <td>
                <p>{words.places[place].words}</p>
                <p className="code">{path}</p>
                {isDesktop && bytes !== null ? <Button small aria-label={words.showOf(words.places[place].name)} onPress={() => showPlace(place)}>{words.show}</Button> : null}
              </td>
              <td className="number">{bytes === null ? words.notYet : sizeInWords(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isDesktop ? null : <p>{words.inBrowser}</p>}
      <h2>{words.removeTitle}</h2>
      <p>{words.remove}</p>
      <h2>{diagnosticsText.title}</h2>
      <p>{diagnosticsText.words}</p>
      <p><Button onPress={() => void showDiagnostics()}>{diagnosticsText.show}</Button></p>
    </div>
  )
}
