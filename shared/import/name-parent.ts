import type { OpenColumn } from './column-pairs.ts'
import { plainWords } from './words.ts'

type TextsOf = (column: number) => readonly string[]
type Column = OpenColumn & { readonly column: number }

const componentWords = new Set(
  ('component|components|componente|componenti|componentes|composant|composants|komponent|komponente|komponenten|onderdeel|bauteil|skladnik|ingredient|child|child item|child part|sub part|subpart|' +
    'raw material|rohstoff|grondstof|matiere premiere|materia prima|surowiec').split('|'),
)
const assemblyWords = new Set(
  ('material|materiaal|materiau|product|produkt|produit|producto|prodotto|finished good|finished product|finished goods|fg|sku|item|article|artikel|articulo|articolo|artykul|assembly|baugruppe|header material|' +
    'kopfmaterial|samenstelling|parent product|product sku|end product|eindproduct|enderzeugnis|erzeugnis|produit fini|producto final|wyrob').split('|'),
)
const namingWords = new Set('no code id name naam nom nombre nome nazwa bezeichnung reference ref'.split(' '))

/** What a heading is about, without the word that says that it is a number or a name. */
const subjectOf = (header: string): string => plainWords(header).split(' ').filter((word) => !namingWords.has(word)).join(' ')

/** Beside a column of components, a column headed material, product or assembly names what they go into. */
export function nameTheParent(all: readonly Column[], textsOf: TextsOf): void {
  const open = (draft: Column) => !draft.settled && draft.group === 0 && draft.evidence.share > 0.5 && draft.evidence.url < 0.1 && draft.evidence.running < 0.5
    // Short numbers count rows.
    && !(draft.evidence.numeric > 0.9 && draft.evidence.meanLength <= 4)
  const above = all.find((draft) => open(draft) && assemblyWords.has(subjectOf(draft.header)))
  const own = all.find((draft) => open(draft) && componentWords.has(subjectOf(draft.header))) ?? all.find((draft) => draft !== above && open(draft) && subjectOf(draft.header) === 'material')
  if (own === undefined || above === undefined || own === above) return
  const coded = own.evidence.code > 0.6
  if (!coded && own.evidence.numeric > 0.5 && above.evidence.numeric < 0.5) return
  if (!goesInto(textsOf(above.column), textsOf(own.column), coded && above.evidence.code > 0.6)) return
  const described = all.some((draft) => draft !== own && draft !== above && (draft.reading.meanings.get('description') ?? 0) >= 0.9)
  const isNumber = coded || own.evidence.numeric > 0.5 || described
  Object.assign(own, { field: isNumber ? 'partNumber' : 'description', confidence: coded ? 0.82 : 0.7, settled: true })
  Object.assign(above, { field: 'parent', confidence: 0.72, settled: true })
}

/** Do these things go into those: one into which all go, some that are things themselves, or several each with its own block of rows? */
function goesInto(parents: readonly string[], components: readonly string[], oneIsEnough: boolean): boolean {
  const distinct = new Set(parents.filter((text) => text !== ''))
  if (distinct.size === 0) return false
  if (distinct.size === 1) return oneIsEnough || parents.length > 1
  const known = new Set(components)
  if (oneIsEnough && [...distinct].some((parent) => known.has(parent))) return true
  if (parents.some((text, row) => text !== '' && text === components[row])) return false
  const blocks = parents.filter((text, row) => row === 0 || text !== parents[row - 1]).length
  const pairs = new Set(parents.map((text, row) => `${text}\u0000${components[row]}`)).size
  return parents.length >= distinct.size * 1.5 && blocks <= distinct.size * 1.3 && pairs >= parents.length * 0.9
}

/** Without a column that is headed so, one whose values are part numbers of other rows names what the parts go into; sure enough to ask. */
export function nameTheParentByValues(all: readonly Column[], textsOf: TextsOf): void {
  const own = all.find((draft) => draft.field === 'partNumber' && draft.group === 0)
  if (own === undefined || all.some((draft) => (draft.field === 'parent' || draft.field === 'level' || draft.field === 'alternateOf') && draft.group === 0)) return
  const numbers = textsOf(own.column)
  const known = new Set(numbers.filter((text) => text !== ''))
  for (const draft of all) {
    if (draft === own || draft.field !== null || draft.confidence === 1 || draft.group !== 0 || draft.evidence.share < 0.5 || draft.evidence.distinct === 1 && draft.evidence.filled > 2) continue
    if (draft.evidence.truth > 0.2 || draft.evidence.meanLength < 3 || /replac|ersetz|ersatz|alternat|substit|successor|nachfolg|vervang|remplac|zamien|sustitu|sostitu/u.test(plainWords(draft.header))) continue
    const texts = textsOf(draft.column)
    const distinct = new Set(texts.filter((text) => text !== ''))
    const shared = [...distinct].filter((text) => known.has(text)).length
    if (shared === 0 || shared < distinct.size * 0.05 || texts.some((text, row) => text !== '' && text === numbers[row])) continue
    Object.assign(draft, { field: 'parent', confidence: 0.58, settled: true })
    return
  }
}
