import { dataVersion } from '../../../shared/data/figures.ts'
import { useAbout } from '../../state/about.ts'
import { settingsText } from '../../text/settings.ts'

const words = settingsText.about

/** Which Remweg this is, and what is stored where. */
export function AboutSection() {
  const about = useAbout((state) => state.about)
  if (about === null) return null
  return (
    <div className="settings-form">
      <dl className="about-facts">
        <dt>{words.version}</dt><dd>{about.appVersion}</dd>
        <dt>{words.data}</dt><dd>{dataVersion}</dd>
        <dt>{words.host}</dt><dd>{about.host === 'desktop' ? words.desktop : words.web}</dd>
        <dt>{words.database}</dt><dd className="code">{about.databasePath}</dd>
      </dl>
      <h2>{words.storedTitle}</h2>
      {words.stored.map((sentence) => <p key={sentence} className="quiet">{sentence}</p>)}
    </div>
  )
}
