import { updateText } from '../../text/en/import-update.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { setTarget, useUpdate, type Target } from './update-store.ts'

const texts = updateText.target
const keyOf = (target: Target): string => (target.mode === 'new' ? 'new' : `${target.mode} ${target.projectId}`)

/** What the file is taken as: a new project, the newer list of one, or facts for one; nothing to choose where there is no project. */
export function UpdateTarget() {
  const { target, projects } = useUpdate()
  if (projects.length === 0) return null
  const targets: readonly { readonly target: Target; readonly label: string }[] = [
    { target: { mode: 'new' }, label: texts.newProject },
    ...projects.flatMap(({ id, name }) => [
      { target: { mode: 'update' as const, projectId: id, name }, label: texts.update(name) },
      { target: { mode: 'join' as const, projectId: id, name }, label: texts.join(name) },
    ]),
  ]
  return (
    <span className="update-target">
      <span className="quiet small hide-narrow" aria-hidden="true">{texts.label}</span>
      <SelectField
        label={texts.label} isLabelHidden value={keyOf(target)} options={targets.map((one) => ({ key: keyOf(one.target), label: one.label }))}
        onChange={(key) => {
          const chosen = targets.find((one) => keyOf(one.target) === key)
          if (chosen !== undefined) setTarget(chosen.target)
        }}
      />
    </span>
  )
}
