/** Words that headings shorten, by what is written for them, in plain words. */
const longForms: Readonly<Record<string, readonly string[]>> = {
  ref: ['reference', 'referencia', 'referentie', 'referenz'], cod: ['codice', 'codigo', 'code'], art: ['artikel', 'article', 'articulo', 'articolo'], mat: ['material', 'materiaal'],
  lev: ['leverancier'], lief: ['lieferant', 'lieferanten'], herst: ['hersteller'], fourn: ['fournisseur'], frs: ['fournisseur'], prov: ['proveedor'], forn: ['fornitore'], dost: ['dostawcy', 'dostawca'],
  fab: ['fabricant', 'fabricante', 'fabrikant'], fabr: ['fabricant', 'fabricante', 'fabrikant'], prod: ['produttore', 'producenta', 'product', 'produkt'], constr: ['constructeur'],
  supp: ['supplier'], vend: ['vendor', 'venditore'], manuf: ['manufacturer'], qte: ['quantite'], cant: ['cantidad'], desc: ['description', 'descripcion', 'descrizione'], descr: ['description', 'descripcion', 'descrizione'],
  niv: ['niveau', 'nivel'], liv: ['livello'], poz: ['pozycja'], pos: ['position', 'positie', 'posizione', 'posicion'], uni: ['unidad', 'unita', 'unite'], prec: ['precio'], prz: ['preis'], pr: ['prix', 'prezzo', 'prijs', 'preis', 'precio', 'price'],
  tot: ['total', 'totaal', 'totale'], ges: ['gesamt'], einz: ['einzel'], bez: ['bezeichnung'], omschr: ['omschrijving'], cat: ['category', 'categorie', 'categoria'], liefer: ['lieferanten'], teile: ['teil'],
  conj: ['conjunto'], ens: ['ensemble'], assy: ['assembly'], comp: ['component', 'componente', 'composant'], nom: ['nom', 'nombre'], max: ['maximum'], min: ['minimum', 'minimale', 'minima', 'minimo'], dim: ['dimension'],
}

/** How many readings of one heading are tried. */
const mostForms = 24

/** The heading with its shortened words written out, in every way that they can be; empty where none is shortened. */
export function writtenOut(plain: string): string[] {
  let forms = ['']
  let any = false
  for (const word of plain.split(' ')) {
    const long = Object.hasOwn(longForms, word) ? (longForms[word] ?? []) : []
    if (long.length > 0) any = true
    forms = forms.flatMap((form) => [word, ...long].map((each) => (form === '' ? each : `${form} ${each}`))).slice(0, mostForms)
  }
  return any ? forms : []
}
