import { plural } from '../format.ts'

/** Words of what was saved from a damaged file, in Dutch. */
export const salvageText = {
  title: 'Gered uit een beschadigd bestand',
  happened: (file: string, why: string) => `${file} is beschadigd: ${why}. Remweg heeft bladzijde voor bladzijde gelezen wat er over is. Er is niets in geschreven en het blijft bewaard.`,
  proven: 'Elke regel heeft een controlegetal: elke waarde die je ziet, is de waarde die is bewaard.',
  unproven: 'Het bestand is van een oudere Remweg zonder controlegetallen: kijk de waarden na voordat je erop bouwt.',
  journal: { partly: 'Het logboek ernaast, met de laatste stappen, is op plekken kapot; de allerlaatste stappen kunnen ontbreken.', 'left-out': 'Het logboek ernaast, met de laatste stappen, was niet te gebruiken; wat het laatst is gedaan kan ontbreken.' },
  heads: { project: 'Project', saved: 'Gered', missing: 'Ontbreekt', backup: 'Nieuwste back-up', begin: 'Beginnen met', actions: 'Acties' },
  states: { whole: 'volledig', lacking: 'er ontbreekt iets', unsure: 'alles wat leesbaar was', lost: 'alleen in een back-up' },
  removed: 'was verwijderd',
  nothing: 'niets', unknown: 'niet bekend', noBackup: 'geen',
  counts: {
    parts: (count: number) => plural(count, 'onderdeel', 'onderdelen'), lines: (count: number) => plural(count, 'regel', 'regels'), offers: (count: number) => plural(count, 'aanbieding', 'aanbiedingen'),
    suppliers: (count: number) => plural(count, 'leverancier', 'leveranciers'), scenarios: (count: number) => plural(count, 'plan', 'plannen'), others: (count: number) => plural(count, 'andere waarde', 'andere waarden'),
    steps: (count: number) => plural(count, 'stap van de geschiedenis', 'stappen van de geschiedenis'),
  },
  nameless: 'Naam, valuta en fabriek waren niet te lezen: vul ze in bij Instellingen voordat je op een getal bouwt.',
  fromHistory: (count: number) => `${plural(count, 'waarde', 'waarden')} uit de geschiedenis gehaald`,
  backupOf: (when: string) => `back-up van ${when}`, behind: (count: number) => plural(count, 'stap achter', 'stappen achter'), level: 'even nieuw als wat is gered',
  beginWith: (name: string) => `${name} beginnen met`, choices: { file: 'wat is gered', none: 'weglaten' },
  look: 'Bekijken', lookAt: (name: string) => `${name} bekijken`, save: 'Bewaren…', saveOf: (name: string) => `${name} als bestand bewaren`, excel: 'Excel', excelOf: (name: string) => `De stuklijst van ${name} voor Excel bewaren`,
  begin: 'Een nieuw bestand beginnen', beginWords: 'Elk project komt erin zoals hierboven gekozen. Het beschadigde bestand blijft ernaast staan, onder een naam met de datum van vandaag.', beginning: 'Bezig…',
  saveAll: 'Alles als één bestand bewaren…', none: 'Er was niets meer van te lezen.',
  bar: { label: 'Alleen lezen', title: 'Alleen lezen, uit een beschadigd bestand.', words: 'Je kunt alles bekijken en exporteren. Er kan niets veranderd worden tot je een nieuw bestand begint.', go: 'Wat is gered' },
  suspect: { label: 'Beschadigd', title: 'Het bestand met je projecten is beschadigd.', words: 'Wat niet te lezen is, wordt niet getoond. Kijk wat ervan gered kan worden en welke back-ups er zijn; er wordt daarvoor niets in geschreven.', go: 'Kijk wat gered kan worden', going: 'Bezig met lezen…' },
  kept: (path: string) => `Er is een nieuw bestand open. Het beschadigde bestand is bewaard als ${path}.`,
  stages: { copying: 'Het bestand wordt gekopieerd', changing: 'De kopie krijgt de nieuwe vorm', checking: 'De kopie wordt gecontroleerd', salvaging: 'Gelezen wordt wat van het beschadigde bestand over is' },
  older: 'Deze Remweg bewaart projecten in een nieuwere vorm. Je bestand blijft zoals het is tot de kopie is gecontroleerd.', damaged: 'Het bestand met je projecten is beschadigd. Er wordt niets in geschreven.',
  migrated: (path: string) => `Je projecten zijn nu in een nieuwere vorm bewaard. Het bestand zoals het was staat ernaast, voor de oudere Remweg: ${path}`,
} as const
