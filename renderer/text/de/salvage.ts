import { plural } from '../format.ts'

/** Words of what was saved from a damaged file, in German. */
export const salvageText = {
  title: 'Aus einer beschädigten Datei gerettet',
  happened: (file: string, why: string) => `${file} ist beschädigt: ${why}. Remweg hat Seite für Seite gelesen, was davon übrig ist. Es wurde nichts hineingeschrieben, und die Datei bleibt erhalten.`,
  proven: 'Jede Zeile trägt eine Prüfsumme: Jeder Wert, den Sie sehen, ist der, der gespeichert wurde.',
  unproven: 'Die Datei stammt von einem älteren Remweg ohne Prüfsummen: Sehen Sie die Werte durch, bevor Sie sich darauf verlassen.',
  journal: { partly: 'Das Journal daneben mit den letzten Schritten ist stellenweise beschädigt; die allerletzten Schritte können fehlen.', 'left-out': 'Das Journal daneben mit den letzten Schritten war nicht zu verwenden; was zuletzt getan wurde, kann fehlen.' },
  heads: { project: 'Projekt', saved: 'Gerettet', missing: 'Fehlt', backup: 'Neueste Sicherung', begin: 'Beginnen mit', actions: 'Aktionen' },
  states: { whole: 'vollständig', lacking: 'etwas fehlt', unsure: 'alles, was lesbar war', lost: 'nur in einer Sicherung' },
  removed: 'war entfernt',
  nothing: 'nichts', unknown: 'nicht bekannt', noBackup: 'keine',
  counts: {
    parts: (count: number) => plural(count, 'Teil', 'Teile'), lines: (count: number) => plural(count, 'Zeile', 'Zeilen'), offers: (count: number) => plural(count, 'Angebot', 'Angebote'),
    suppliers: (count: number) => plural(count, 'Lieferant', 'Lieferanten'), scenarios: (count: number) => plural(count, 'Plan', 'Pläne'), others: (count: number) => plural(count, 'anderer Wert', 'andere Werte'),
    steps: (count: number) => plural(count, 'Schritt des Verlaufs', 'Schritte des Verlaufs'),
  },
  nameless: 'Name, Währung und Werk waren nicht lesbar: Tragen Sie sie in den Einstellungen ein, bevor Sie sich auf eine Zahl verlassen.',
  fromHistory: (count: number) => `${plural(count, 'Wert', 'Werte')} aus dem Verlauf geholt`,
  backupOf: (when: string) => `Sicherung von ${when}`, behind: (count: number) => plural(count, 'Schritt zurück', 'Schritte zurück'), level: 'so neu wie das Gerettete',
  beginWith: (name: string) => `${name} beginnen mit`, choices: { file: 'dem Geretteten', none: 'weglassen' },
  look: 'Ansehen', lookAt: (name: string) => `${name} ansehen`, save: 'Speichern…', saveOf: (name: string) => `${name} als Datei speichern`, excel: 'Excel', excelOf: (name: string) => `Die Stückliste von ${name} für Excel speichern`,
  begin: 'Neuen Bestand beginnen', beginWords: 'Jedes Projekt kommt so hinein, wie oben gewählt. Die beschädigte Datei bleibt daneben stehen, unter einem Namen mit dem heutigen Datum.', beginning: 'Wird begonnen…',
  saveAll: 'Alles als eine Datei speichern…', none: 'Davon war nichts mehr lesbar.',
  bar: { label: 'Nur lesen', title: 'Nur lesen, aus einer beschädigten Datei.', words: 'Sie können alles ansehen und exportieren. Ändern lässt sich nichts, bis Sie einen neuen Bestand beginnen.', go: 'Was gerettet wurde' },
  suspect: { label: 'Beschädigt', title: 'Die Datei mit Ihren Projekten ist beschädigt.', words: 'Was nicht lesbar ist, wird nicht gezeigt. Sehen Sie, was sich retten lässt und welche Sicherungen es gibt; dafür wird nichts hineingeschrieben.', go: 'Sehen, was sich retten lässt', going: 'Wird gelesen…' },
  kept: (path: string) => `Ein neuer Bestand ist geöffnet. Die beschädigte Datei ist aufgehoben als ${path}.`,
  stages: { copying: 'Die Datei wird kopiert', changing: 'Die Kopie erhält die neue Form', checking: 'Die Kopie wird geprüft', salvaging: 'Gelesen wird, was von der beschädigten Datei übrig ist' },
  older: 'Dieses Remweg bewahrt Projekte in einer neueren Form auf. Ihre Datei bleibt, wie sie ist, bis die Kopie geprüft ist.', damaged: 'Die Datei mit Ihren Projekten ist beschädigt. Es wird nichts hineingeschrieben.',
  migrated: (path: string) => `Ihre Projekte sind jetzt in einer neueren Form aufbewahrt. Die Datei, wie sie war, steht daneben, für das ältere Remweg: ${path}`,
} as const
