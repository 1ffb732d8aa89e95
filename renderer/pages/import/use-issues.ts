import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { languageStore } from '../../text/language.ts'
import { ImportEnded } from '../../work/import-client.ts'
import type { IssueFilter } from '../../work/import-repairs.ts'
import type { IssueGroup } from '../../work/import-view.ts'
import { importClient, useImport } from './import-store.ts'

/** The issues that a filter keeps, all of them counted by the worker; the last answer stays until the next is there. */
export function useIssues(filter: IssueFilter): readonly IssueGroup[] {
  const all = useImport((state) => state.view?.issues ?? none)
  const version = useImport((state) => state.version)
  const language = useStore(languageStore, (state) => state.language)
  const isAll = filter.severities.length === 0 && filter.column === null && filter.text.trim() === ''
  const [found, setFound] = useState<readonly IssueGroup[] | null>(null)
  useEffect(() => {
    if (isAll) return
    let wanted = true
    importClient()
      .run((work) => work.issues(filter, language))
      .then((groups) => {
        if (wanted) setFound(groups)
      })
      .catch((error: unknown) => {
        if (!(error instanceof ImportEnded)) throw error
      })
    return () => {
      wanted = false
    }
  }, [filter, isAll, language, version])
  return isAll ? all : (found ?? all)
}

const none: readonly IssueGroup[] = []
