import { useEffect, useState } from 'react'
import type { StoredPlace } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { sayFailed } from '../../state/notices.ts'
import { showPlace, sizeInWords } from '../../state/stored-places.ts'
import { storedText } from '../../text/stored.ts'
import { Button } from '../../ui/button.tsx'

/** Databases kept as they were before a newer Remweg changed their form, and damaged ones, with where they lie; nothing where there is none. */
export function SetAside({ isDesktop }: { readonly isDesktop: boolean }) {
  const [found, setFound] = useState<StoredPlace | null>(null)
  useEffect(() => {
    let isShown = true
    call('app.places', {}).then((places) => { if (isShown) setFound(places.find(({ place }) => place === 'setAside') ?? null) }, (error: unknown) => sayFailed(messageOf(error)))
    return () => { isShown = false }
  }, [])
  if (found === null) return null
  const { name, words } = storedText.places.setAside
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet small">{words}</p>
      <div className="row">
        <span className="code grow">{found.path}</span>
        {found.bytes === null ? null : <span className="quiet small">{sizeInWords(found.bytes)}</span>}
        {isDesktop ? <Button small aria-label={storedText.showOf(name)} onPress={() => showPlace('setAside')}>{storedText.show}</Button> : null}
      </div>
    </section>
  )
}
