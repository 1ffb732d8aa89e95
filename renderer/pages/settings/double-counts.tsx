import { shippedFigures } from '../../../shared/data/figures.ts'
import { doubleCounts } from '../../../shared/engine/double-counts.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { showSettingsSection } from '../../state/settings-section.ts'
import { movingText } from '../../text/moving.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'

const words = movingText.twice
const order = { twice: 0, look: 1, apart: 2 } as const

/** Pairs that could count the same money, those that do first, each with what to do. */
export function DoubleCounts({ contents, scenarioId }: { readonly contents: ProjectContents; readonly scenarioId: string | null }) {
  const pairs = doubleCounts(contents, shippedFigures, scenarioId).toSorted((one, other) => order[one.state] - order[other.state])
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="quiet small">{words.note}</p>
      <ul className="double-counts">
        {pairs.map((found) => (
          <li key={found.id} className={found.state}>
            <span className="state">{words.states[found.state]}</span>
            <span>
              <b>{words.pair(inWords(found.pair[0]), inWords(found.pair[1]))}</b><br />
              {inWords(found.says)} {found.advice === null ? null : inWords(found.advice)}
            </span>
            {found.state === 'apart' ? null : <Button kind="link" small onPress={() => showSettingsSection('general')}>{words.open}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
