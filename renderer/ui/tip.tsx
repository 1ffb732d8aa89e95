import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'

/** Words that appear on pointing at or focusing the button inside; never the only place of what they say. */
export function Tip({ words, children }: { readonly words: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>{words}</Tooltip>
    </TooltipTrigger>
  )
}
