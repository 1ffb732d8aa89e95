// Loaded into a host by a measurement, beside the host's own code: collects garbage when asked and tells what is left.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

process.on('message', (asked) => {
  if (asked !== 'memory') return
  setFlagsFromString('--expose-gc')
  // Twice: what is freed by finalisers goes in the second round.
  for (let round = 0; round < 2; round += 1) runInNewContext('gc')()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ liveMb: (heapUsed + external) / 1024 / 1024, residentMb: rss / 1024 / 1024 })
})
// A host ends when its work does, not when nobody asks it any more.
process.channel?.unref()
