import { useEffect, useState } from 'react'
import { Autocomplete, Dialog, Header, Heading, Input, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { atOnce } from '../../shared/engine/in-steps.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { resultsOf } from '../plans/results-of.ts'
import { allActions, type Action, type ActionGroup } from '../state/actions.ts'
import { useShownEvaluation } from '../state/worked-out.ts'
import { shownKeys } from '../state/keys.ts'
import { useProject } from '../state/project.ts'
import { useView } from '../state/view.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/frame.ts'
import { currentLanguage, inEveryLanguage } from '../text/language.ts'
import { Icon } from '../ui/icon.tsx'
import { find, findable, type Findable } from './find-actions.ts'
import { pageActions } from './page-actions.ts'
import { projectPlaces, thingsToExplain } from './places.ts'
import { partSubject, selectedSubject, siteSubject, type Subject } from './subject.ts'
import { explainsFor, verbsFor } from './verbs.ts'
import { useMemo } from '../text/use-memo.ts'
import { inSlices } from '../work/in-slices.ts'

const groups: readonly ActionGroup[] = ['goTo', 'do', 'explain']
/** Lines of a group shown at most. */
const most: Readonly<Record<ActionGroup, number>> = { goTo: 7, do: 7, explain: 5 }

const inOwnWords = (action: Action): Findable<Action> => findable(action, [action.label()], action.more?.() ?? '')
const inAllWords = (action: Action): Findable<Action> => findable(action, inEveryLanguage(action.label), inEveryLanguage(() => action.more?.() ?? '').join(' '))

/** Things to explain are the same for as long as the app runs; made ready when they are first looked for. */
let explained: readonly Findable<Action>[] | null = null
function explainedThings(): readonly Findable<Action>[] {
  if (explained === null) {
    const { named, translated } = thingsToExplain()
    explained = [...named.map(inOwnWords), ...translated.map(inAllWords)]
  }
  return explained
}

/** Places of a project ready to be searched, kept as long as its facts and their evaluation are. */
const places = new WeakMap<ProjectContents, { readonly of: Evaluation | null; readonly language: string; readonly found: readonly Findable<Action>[] }>()

/** The places of a project, a few at a time. */
function* placesInSteps(contents: ProjectContents, evaluation: Evaluation | null): Generator<number, readonly Findable<Action>[]> {
  const known = places.get(contents)
  const language = currentLanguage()
  if (known !== undefined && known.of === evaluation && known.language === language) return known.found
  const { named, translated } = projectPlaces(contents, evaluation)
  yield 0
  const found: Findable<Action>[] = []
  for (const action of named) {
    found.push(inOwnWords(action))
    if (found.length % 500 === 0) yield found.length
  }
  for (const action of translated) found.push(inAllWords(action))
  places.set(contents, { of: evaluation, language, found })
  return found
}

/** Everything that is looked through for what is typed, a few at a time. */
function* readyInSteps(contents: ProjectContents, evaluation: Evaluation | null): Generator<number, undefined> {
  yield* placesInSteps(contents, evaluation)
  yield 0
  explainedThings()
  if (evaluation !== null) resultsOf(evaluation)
  return undefined
}

/** Makes the places ready between frames once the palette stands; whoever types before that waits for the rest of them. */
function usePlacesAhead(contents: ProjectContents | null, evaluation: Evaluation | null): void {
  useEffect(() => (contents === null ? undefined : inSlices(readyInSteps(contents, evaluation), () => undefined, () => undefined)), [contents, evaluation])
}

interface Offer {
  readonly lists: Readonly<Record<ActionGroup, readonly Action[]>>
  readonly hidden: number
}

/** What an action that leads to a part or a site is about. */
function subjectOf(action: Action | undefined, evaluation: Parameters<typeof siteSubject>[0]): Subject | null {
  const { contents } = useProject.getState()
  if (action === undefined || contents === null) return null
  if (action.id.startsWith('part ')) return partSubject(contents, action.id.slice(5))
  return action.id.startsWith('site ') ? siteSubject(evaluation, action.id.slice(5)) : null
}

function useOffer(typed: string): Offer {
  const contents = useProject((state) => state.contents)
  const scenarioId = useProject((state) => state.scenarioId)
  const evaluation = useShownEvaluation()
  const deeds = useMemo(() => allActions().filter((action) => action.isImpossible !== true && action.id !== 'palette').map((action) => ({ ...inAllWords(action) })), [])
  const shown = useMemo(() => pageActions().map(inAllWords), [])
  const isEmpty = typed.trim() === ''
  usePlacesAhead(contents, evaluation)
  // The palette is there before its places are: nothing is looked for yet.
  const everything = useMemo(
    () => (isEmpty ? [] : [...deeds, ...shown, ...(contents === null ? [] : atOnce(placesInSteps(contents, evaluation))), ...explainedThings()]), [isEmpty, deeds, shown, contents, evaluation],
  )
  return useMemo(() => {
    const all = isEmpty ? deeds.map(({ item }) => item).filter(({ isOffered }) => isOffered) : find(everything, typed, 400)
    const top = all.find(({ id }) => id.startsWith('part ') || id.startsWith('site '))
    const subject = isEmpty ? selectedSubject(evaluation) : subjectOf(top, evaluation)
    const ofSubject = subject === null || contents === null || evaluation === null ? [] : [...verbsFor(contents, evaluation, subject, scenarioId), ...explainsFor(evaluation, subject, scenarioId)]
    const of = (group: ActionGroup): Action[] => {
      const own = ofSubject.filter((action) => action.group === group)
      const found = all.filter((action) => action.group === group)
      return group === 'goTo' ? found : [...own, ...found]
    }
    const lists = { goTo: of('goTo'), do: of('do'), explain: of('explain') }
    const cut = (group: ActionGroup): readonly Action[] => lists[group].slice(0, isEmpty ? 12 : most[group])
    return {
      lists: { goTo: cut('goTo'), do: cut('do'), explain: cut('explain') },
      hidden: isEmpty ? 0 : groups.reduce((sum, group) => sum + Math.max(0, lists[group].length - most[group]), 0),
    }
  }, [typed, isEmpty, deeds, everything, contents, evaluation, scenarioId])
}

/** What the shown verbs would do, worked out one after the other while the palette stays usable. */
function useEffects(actions: readonly Action[]): ReadonlyMap<Action, string> {
  const [effects, setEffects] = useState<ReadonlyMap<Action, string>>(new Map())
  useEffect(() => {
    let timer = 0
    const waiting = actions.filter(({ effect }) => effect !== undefined)
    const next = (): void => {
      const action = waiting.shift()
      if (action === undefined) return
      const words = action.effect?.() ?? null
      if (words !== null) setEffects((before) => new Map(before).set(action, words))
      timer = window.setTimeout(next, 0)
    }
    timer = window.setTimeout(next, 60)
    return () => window.clearTimeout(timer)
  }, [actions])
  return effects
}

function Line({ action, effect }: { readonly action: Action; readonly effect: string | undefined }) {
  const note = [effect, action.note?.()].filter((words) => words !== undefined && words !== '').join(', ')
  return (
    <ListBoxItem id={action.id} textValue={action.label()} className="menu-item">
      <span className="cut">{action.label()}</span>
      <span className="row">
        {note === '' ? null : <span className="faint small">{note}</span>}
        {action.keys === undefined ? null : <kbd className="key">{shownKeys(action.keys)}</kbd>}
      </span>
    </ListBoxItem>
  )
}

function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  // At once, not deferred: who types and presses Enter gets what was typed.
  const { lists, hidden } = useOffer(typed)
  const verbs = lists.do
  const effects = useEffects(verbs)
  const all = groups.flatMap((group) => lists[group])
  const run = (id: string): void => {
    const action = all.find((one) => one.id === id)
    if (action === undefined) return
    onClose()
    action.run()
  }
  return (
    <Dialog className="palette-box" aria-label={text.palette.title}>
      <Heading slot="title" className="said-only">{text.palette.title}</Heading>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div
          role="presentation"
          onKeyDownCapture={(event) => {
            // The field would keep the first Esc to empty itself; here Esc always leaves.
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        >
          <SearchField aria-label={deskText.placeholder} className="search" autoFocus>
            <Icon name="search" />
            {/* The list that it controls is named by Autocomplete, which is around both. */}
            {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props */}
            <Input placeholder={deskText.placeholder} role="combobox" aria-expanded={all.length > 0} aria-haspopup="listbox" />
            <kbd className="key" aria-hidden="true">Esc</kbd>
          </SearchField>
        </div>
        {all.length === 0 ? (
          <div className="palette-none"><b>{deskText.none(typed)}</b><p className="quiet">{deskText.noneWords}</p></div>
        ) : (
          <ListBox className="menu" aria-label={text.palette.title} selectionMode="none" onAction={(key) => run(String(key))}>
            {groups.filter((group) => lists[group].length > 0).map((group) => (
              <ListBoxSection key={group} id={group}>
                <Header className="menu-head">{deskText.groups[group]}</Header>
                {lists[group].map((action) => <Line key={action.id} action={action} effect={effects.get(action)} />)}
              </ListBoxSection>
            ))}
          </ListBox>
        )}
        <p className="palette-foot faint small">{typed.trim() === '' ? deskText.offered : hidden > 0 ? deskText.more(hidden) : ' '}</p>
      </Autocomplete>
    </Dialog>
  )
}

const close = (): void => useView.setState({ paletteOpen: false })

/** Ctrl+K: go to anything, do anything, have anything explained, by typing. */
export function Palette() {
  const isOpen = useView((state) => state.paletteOpen)
  return (
    <ModalOverlay className="overlay-back palette" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) close() }}>
      <Modal><PaletteBox onClose={close} /></Modal>
    </ModalOverlay>
  )
}
