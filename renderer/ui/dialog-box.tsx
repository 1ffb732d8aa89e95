import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogBoxProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** A question over the page; Esc or a press outside closes it without doing anything. */
export function DialogBox({ title, isOpen, onClose, children, actions }: DialogBoxProps) {
  return (
    <ModalOverlay className="overlay-back" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
          <div className="actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
