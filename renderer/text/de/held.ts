import { plural } from '../format.ts'
import type { heldText as en } from '../en/held.ts'
import type { Words } from '../in-languages.ts'

/** Words of changes that stand on the page and could not be stored. */
export const heldText: Words<typeof en> = {
  label: 'Änderungen, die nicht gespeichert sind',
  title: (count, projects) => `${plural(count, 'Änderung', 'Änderungen')} von ${projects} ${count === 1 ? 'ist' : 'sind'} noch nicht gespeichert.`,
  stays: 'Nichts geht verloren, solange dieses Fenster offen bleibt, und Sie können weiterarbeiten.',
  lookOnly: 'Zum Ansehen geöffnet: Es kann nichts gespeichert werden.',
  lookStays: 'Was Sie ändern, bleibt auf dieser Seite, bis es gespeichert werden kann.',
  canStore: 'Was Sie ändern, wird wieder gespeichert',
  saveElsewhere: 'Woanders speichern…',
  tryAgain: 'Erneut versuchen',
  trying: 'Wird versucht…',
  stored: (count) => `${plural(count, 'Änderung', 'Änderungen')} gespeichert`,
  inTitle: (count) => `${plural(count, 'Änderung', 'Änderungen')} nicht gespeichert`,
  refused: (name, why) => `„${name}“ wurde zurückgenommen. ${why}`,
  before: (count) => `Zuerst ${count === 1 ? 'muss' : 'müssen'} ${plural(count, 'Änderung', 'Änderungen')} gespeichert werden. Machen Sie das möglich und drücken Sie „Erneut versuchen“.`,
  status: 'Nicht gespeichert',
  inOtherTab: 'Dieser Tab ist eine Kopie: noch nicht gespeicherte Änderungen bleiben in dem Tab, in dem sie gemacht wurden',
}
