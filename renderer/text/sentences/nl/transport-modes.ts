/** Modes of transport and lanes, in Dutch, by their English. */
export const transportModes: Readonly<Record<string, string>> = {
  'air': 'lucht',
  'rail': 'spoor',
  'road': 'weg',
  'road and ferry': 'weg en veerboot',
  'sea FCL': 'zee FCL',
  'sea LCL': 'zee LCL',
  '{0} from {1}': '{0} uit {1}',
}
