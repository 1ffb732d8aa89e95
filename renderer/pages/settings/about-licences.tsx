import { useEffect, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { readLicences, type ShippedPackage } from '../../state/about.ts'
import { aboutText } from '../../text/about.ts'
import { formatNumber } from '../../text/format.ts'
import { Icon } from '../../ui/icon.tsx'

/** Every package that ships, with its version and licence; its text on demand. */
export function AboutLicences() {
  const [packages, setPackages] = useState<readonly ShippedPackage[] | 'missing' | null>(null)
  useEffect(() => {
    readLicences().then(setPackages, () => setPackages('missing'))
  }, [])
  return (
    <>
      <h2>{aboutText.licencesTitle}</h2>
      <p className="quiet">{aboutText.ownLicence}</p>
      {packages === null ? null : packages === 'missing' ? <p className="quiet">{aboutText.licencesMissing}</p> : (
        <>
          <p className="quiet">{aboutText.licencesWords(formatNumber(packages.length))}</p>
          <ul className="licences">
            {packages.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <Disclosure>
                  <Heading level={3}>
                    <AriaButton slot="trigger" className="button link small"><Icon name="right" size={10} />{name} {version}, {licence}</AriaButton>
                  </Heading>
                  <DisclosurePanel><pre className="licence-text" tabIndex={0} role="region" aria-label={`${name} ${licence}`}>{text === '' ? aboutText.noText : text}</pre></DisclosurePanel>
                </Disclosure>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
