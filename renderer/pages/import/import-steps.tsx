import { importText } from '../../text/import.ts'
import { updateText } from '../../text/import-update.ts'
import { goToStep, useImport, type ImportStep } from './import-store.ts'
import { useUpdate } from './update-store.ts'

const order = ['file', 'sheet', 'columns', 'done'] as const satisfies readonly ImportStep[]

/** The four steps of the import; those that can be gone to are buttons. */
export function ImportSteps({ blocked }: { readonly blocked: boolean }) {
  const step = useImport((state) => state.step)
  const hasView = useImport((state) => state.view !== null)
  const mode = useUpdate((state) => state.target.mode)
  const place = order.indexOf(step)
  return (
    <nav aria-label={importText.steps.label} className="import-steps">
      <ol>
        {order.map((name, index) => (
          <li key={name} className={index < place ? 'is-done' : ''}>
            <button
              type="button" {...(name === step ? { 'aria-current': 'step' as const } : {})}
              disabled={(name !== 'file' && !hasView) || (name === 'done' && blocked && mode !== 'join')} onClick={() => goToStep(name)}
            >
              {index < place && <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 5.5l2.5 2.5 4.5-6" /></svg>}
              {name === 'done' && mode !== 'new' ? updateText.steps[mode] : importText.steps[name]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
