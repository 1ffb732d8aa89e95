import type { storedText as en } from '../en/stored.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van het deel van Help dat zegt wat waar staat. */
export const storedText: Words<typeof en> = {
  title: 'Wat staat waar',
  nothingLeaves: 'Niets verlaat deze computer. Remweg maakt nergens verbinding mee, heeft geen account, zoekt geen nieuwe versie en verstuurt geen statistieken en geen storingsmeldingen.',
  heads: { what: 'Wat', where: 'Waar', size: 'Grootte' },
  places: {
    database: { name: 'De database', words: 'Elk project met zijn onderdelen, plannen, gewijzigde cijfers en geschiedenis, de instellingen en de lijst van recente bestanden. Ook de gebruikte cellen van je spreadsheets staan erin.' },
    setAside: { name: 'Bewaarde oude databases', words: 'De database zoals die was voordat een nieuwere Remweg de vorm veranderde, en beschadigde databases waarvoor een nieuwe in de plaats kwam. Wat niet te redden was, staat alleen daar: verwijder ze pas als je niets mist.' },
    backups: { name: 'Back-ups', words: 'Kopieën van de database die Remweg zelf maakt: elk uur van een dag en elke dag, tien dagen lang.' },
    log: { name: 'Logboek', words: 'Starts, geweigerde vragen en storingen, als codes, tijden en plaatsen in het programma, in vier kleine bestanden waarvan het oudste vervalt. Geen namen, geen prijzen.' },
    window: { name: 'Plaats van het venster', words: 'Waar het venster stond en hoe groot het was.' },
    language: { name: 'Taal', words: 'De gekozen taal, voor een start waarbij de database niet open kan.' },
    caches: { name: 'Tijdelijke bestanden van het venster', words: 'Wat Chromium bewaart om een volgende keer sneller te zijn, zoals de voorbereide code van het programma zelf. Je kunt ze verwijderen terwijl Remweg gesloten is.' },
  },
  notYet: 'nog niet aanwezig', size: (megabytes) => `${megabytes} MB`,
  show: 'In map tonen', showOf: (name) => `${name} in de map tonen`,
  inBrowser: 'De browser zelf bewaart een cookie waarmee dit tabblad binnenkomt, en op welke pagina je was, allebei tot je hem sluit. Bestanden die je opslaat staan bij zijn downloads.',
  removeTitle: 'Alles verwijderen',
  remove: 'Sluit Remweg en verwijder de map waarin de database staat. Bestanden die je elders hebt opgeslagen, zoals rapporten en eigen back-ups, blijven tot je ze zelf verwijdert.',
}
