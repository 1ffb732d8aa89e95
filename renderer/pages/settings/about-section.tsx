import { dataVersion } from '../../../shared/data/edition.ts'
import { messageOf } from '../../host.ts'
import { useAbout } from '../../state/about.ts'
import { showDiagnostics } from '../../state/diagnostics.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { backUp, chooseAndOpen, showInFolder } from '../../state/project-files.ts'
import { aboutText } from '../../text/about.ts'
import { diagnosticsText } from '../../text/diagnostics.ts'
import { formatDate } from '../../text/format.ts'
import { settingsText } from '../../text/settings.ts'
import { Button } from '../../ui/button.tsx'
import { AboutLicences } from './about-licences.tsx'
import { AboutSources } from './about-sources.tsx'
import { KeptBackups } from './kept-backups.tsx'
import { SetAside } from './set-aside.tsx'

const copyPath = (path: string): void =>
  void navigator.clipboard.writeText(path).then(() => sayDone(aboutText.copied), (error: unknown) => sayFailed(messageOf(error)))

/** Which Remweg this is, where its data are, where its figures come from, and what it is made of. */
export function AboutSection() {
  const about = useAbout((state) => state.about)
  if (about === null) return null
  const isDesktop = about.host === 'desktop'
  return (
    <div className="settings-form about">
      <dl className="about-facts">
        <dt>{aboutText.version}</dt><dd>{about.appVersion}</dd>
        <dt>{aboutText.data}</dt><dd>{formatDate(dataVersion)}</dd>
        <dt>{aboutText.runs}</dt><dd>{isDesktop ? aboutText.desktop : aboutText.web}</dd>
      </dl>
      <div className="row"><Button onPress={() => void showDiagnostics()}>{diagnosticsText.show}</Button></div>
      <h2>{aboutText.whereTitle}</h2>
      <p className="code about-path">{about.databasePath}</p>
      <div className="row">
        {isDesktop ? <Button onPress={() => showInFolder(null)}>{aboutText.showFolder}</Button> : null}
        <Button onPress={() => copyPath(about.databasePath)}>{aboutText.copyPath}</Button>
        <Button onPress={() => void backUp()}>{aboutText.backUp}</Button>
        <Button onPress={chooseAndOpen}>{aboutText.restore}</Button>
      </div>
      <p className="quiet small">{aboutText.backUpWords}</p>
      <KeptBackups />
      <SetAside isDesktop={isDesktop} />
      {settingsText.about.stored.map((sentence) => <p key={sentence} className="quiet">{sentence}</p>)}
      <AboutSources />
      <AboutLicences />
    </div>
  )
}
