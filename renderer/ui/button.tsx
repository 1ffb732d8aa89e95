import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly kind?: 'plain' | 'primary' | 'suggested' | 'ghost' | 'link'
  readonly small?: boolean
  readonly square?: boolean
  readonly children: ReactNode
}

/** A button; its text is a verb that keeps its name. */
export function Button({ kind = 'plain', small = false, square = false, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`button ${kind}${small ? ' small' : ''}${square ? ' square' : ''}`} />
}
