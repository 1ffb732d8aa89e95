import { createElement, memo as memoOfReact, useMemo as useMemoOfReact, type DependencyList, type FunctionComponent, type MemoExoticComponent } from 'react'
import { useStore } from 'zustand'
import { type Language, languageStore } from './language.ts'

/** The language spoken; a component that asks is drawn anew when it changes. */
export const useLanguage = (): Language => useStore(languageStore, ({ language }) => language)

/** React's useMemo for what is made with words or formatted numbers: made anew as well when another language is spoken. */
export function useMemo<Value>(make: () => Value, dependencies: DependencyList): Value {
  const language = useLanguage()
  // oxlint-disable-next-line react/exhaustive-deps -- the caller's list is checked where it is written
  return useMemoOfReact(make, [...dependencies, language])
}

/** React's memo for a component that shows words: drawn anew as well when another language is spoken. */
export function memo<Props extends object>(
  Shown: FunctionComponent<Props>, isSame?: (before: Readonly<Props>, after: Readonly<Props>) => boolean,
): MemoExoticComponent<FunctionComponent<Props>> {
  function Spoken(props: Props) {
    useLanguage()
    return createElement(Shown, props)
  }
  return memoOfReact(Spoken, isSame)
}
