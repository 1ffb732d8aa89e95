import { plainWords } from '../../text/plain-words.ts'

/** Does every typed word occur in one of these texts? */
export function matches(typed: string, texts: readonly string[]): boolean {
  const text = plainWords(texts.join(' '))
  return plainWords(typed).split(/\s+/).every((word) => text.includes(word))
}
