import type { verifyText as en } from '../en/verify.ts'
import type { Words } from '../in-languages.ts'

/** Words of the certificate of an installation. */
export const verifyText: Words<typeof en> = {
  print: 'Afdrukken',
  title: 'Certificaat van controle',
  preview: 'Certificaat zoals het wordt afgedrukt',
  failed: (why) => `De rekenkern kon niet starten, dus er is niets gecertificeerd: ${why}`,
  working: 'Elk uitgewerkt voorbeeld wordt nagerekend…',
  holds: (count) => `Alle ${count} uitgewerkte voorbeelden komen uit als gepubliceerd, en het voorbeeldproject komt tot op de laatste bit uit als op de computers van de makers.`,
  examplesDiffer: (failed, count) => `${failed} van ${count} uitgewerkte voorbeelden komen op deze computer anders uit. Vertrouw niet op de getallen.`,
  bitsDiffer: (count) => `Alle ${count} uitgewerkte voorbeelden komen uit als gepubliceerd. Het voorbeeldproject komt uit met andere bits dan op de computers van de makers, al is het alleen in de laatste cijfers: hashes van rapporten zullen tussen beide verschillen.`,
  facts: { version: 'Versie', data: 'Gegevens', platform: 'Platform', at: 'Berekend', reference: 'Voorbeeldproject, bits', expected: 'als vastgelegd in deze versie', hash: 'Certificaat' },
  same: 'als vastgelegd', different: (expected) => `vastgelegd: ${expected}`,
  note: 'Elk voorbeeld wordt hier en nu nagerekend met precies de formules die het programma gebruikt, en naast het gepubliceerde resultaat gelegd tot op de gepubliceerde cijfers.',
  again: 'Uitgewerkte voorbeelden, vervolg',
  table: 'Uitgewerkte voorbeelden',
  heads: { outcome: '', example: 'Voorbeeld', expected: 'Verwacht', got: 'Berekend', source: 'Bron' },
  ok: 'klopt', differs: 'wijkt af',
  foot: { version: (version) => `Remweg ${version}`, hash: (hash) => `certificaat ${hash}`, page: (page, pages) => `${page} van ${pages}` },
}
