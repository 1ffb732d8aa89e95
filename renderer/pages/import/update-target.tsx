import { updateText } from '../../text/import-update.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { goToStep } from './import-store.ts'
import { setTarget, useUpdate, type Target } from './update-store.ts'

const texts = updateText.target
const keyOf = (target: Target): string => (target.mode === 'new' ? 'new' : `${target.mode} ${target.projectId}`)

/** For a file that is no list of parts: it may still hold facts for a project. */
export function UpdateOffer() {
  const { projects, tells } = useUpdate()
  const [project] = projects
  if (project === undefined || !tells) return null
  return (
    <Button
      onPress={() => {
        setTarget({ mode: 'join', projectId: project.id, name: project.name })
        goToStep('done')
      }}
    >
      {texts.take(project.name)}
    </Button>
  )
}

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
