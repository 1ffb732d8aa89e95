/** Modes of transport and lanes, in German, by their English. */
export const transportModes: Readonly<Record<string, string>> = {
  'air': 'Luft',
  'rail': 'Bahn',
  'road': 'Straße',
  'road and ferry': 'Straße und Fähre',
  'sea FCL': 'See FCL',
  'sea LCL': 'See LCL',
  '{0} from {1}': '{0} aus {1}',
}
