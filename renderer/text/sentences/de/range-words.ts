/** Why a number cannot have a range, in German, by their English. */
export const rangeWords: Readonly<Record<string, string>> = {
  'A lognormal range lies above zero: raise the low end, or choose another shape.': 'Eine lognormale Spanne liegt über null: Heben Sie das untere Ende an, oder wählen Sie eine andere Verteilung.',
  'Both ends are the same: widen the range, or take it away.': 'Beide Enden sind gleich: Erweitern Sie die Spanne, oder entfernen Sie sie.',
  'The low end is above the high end: swap them.': 'Das untere Ende liegt über dem oberen: Vertauschen Sie die beiden.',
  'The value is above the high end: raise that end.': 'Der Wert liegt über dem oberen Ende: Heben Sie dieses Ende an.',
  'The value is below the low end: lower that end.': 'Der Wert liegt unter dem unteren Ende: Senken Sie dieses Ende.',
}
