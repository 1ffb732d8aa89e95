import type { verifyText as en } from '../en/verify.ts'
import type { Words } from '../in-languages.ts'

/** Words of the certificate of an installation. */
export const verifyText: Words<typeof en> = {
  print: 'Drucken',
  title: 'Prüfzertifikat',
  preview: 'Zertifikat, wie es gedruckt wird',
  failed: (why) => `Der Rechenkern konnte nicht starten, daher wurde nichts zertifiziert: ${why}`,
  working: 'Jedes Rechenbeispiel wird nachgerechnet…',
  holds: (count) => `Alle ${count} Rechenbeispiele ergeben das Veröffentlichte, und das Beispielprojekt stimmt bis aufs letzte Bit mit den Rechnern der Hersteller überein.`,
  examplesDiffer: (failed, count) => `${failed} von ${count} Rechenbeispielen ergeben auf diesem Rechner etwas anderes. Verlassen Sie sich nicht auf seine Zahlen.`,
  bitsDiffer: (count) => `Alle ${count} Rechenbeispiele ergeben das Veröffentlichte. Das Beispielprojekt ergibt andere Bits als auf den Rechnern der Hersteller, wenn auch nur in den letzten Stellen: Prüfsummen von Berichten werden sich unterscheiden.`,
  facts: { version: 'Version', data: 'Daten', platform: 'Plattform', at: 'Berechnet', reference: 'Beispielprojekt, Bits', expected: 'wie in dieser Version festgelegt', hash: 'Zertifikat' },
  same: 'wie festgelegt', different: (expected) => `festgelegt: ${expected}`,
  note: 'Jedes Beispiel wird hier und jetzt mit genau den Formeln nachgerechnet, die das Programm benutzt, und mit dem veröffentlichten Ergebnis bis auf dessen Stellen verglichen.',
  again: 'Rechenbeispiele, Fortsetzung',
  table: 'Rechenbeispiele',
  heads: { outcome: '', example: 'Beispiel', expected: 'Erwartet', got: 'Berechnet', source: 'Quelle' },
  ok: 'stimmt', differs: 'weicht ab',
  foot: { version: (version) => `Remweg ${version}`, hash: (hash) => `Zertifikat ${hash}`, page: (page, pages) => `${page} von ${pages}` },
}
