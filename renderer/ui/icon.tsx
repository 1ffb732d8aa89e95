const paths = {
  search: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM9.5 9.5l3 3',
  undo: 'M4.5 2 2 4.5 4.5 7M2 4.5h6a3.5 3.5 0 0 1 0 7H5',
  redo: 'M9.5 2 12 4.5 9.5 7M12 4.5H6a3.5 3.5 0 0 0 0 7h3',
  theme: 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM7 1.5v11M9 3v8M11 4.5v5',
  settings: 'M2 4h5M10.5 4H12M2 10h1.5M7 10h5M9 2.5v3M5.2 8.5v3',
  close: 'M3 3l8 8M11 3l-8 8',
  down: 'M3.5 5.5 7 9l3.5-3.5',
  right: 'M5.5 3.5 9 7l-3.5 3.5',
  check: 'M2.5 7.5 6 11l5.5-8',
  warning: 'M7 1.5 13 12.5H1L7 1.5ZM7 5.5v3.5M7 10.8v.2',
  blocked: 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM3.2 3.2l7.6 7.6',
  info: 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM7 6.2v4M7 3.8v.2',
  help: 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM5.2 5.4a1.8 1.8 0 1 1 2.4 1.7c-.4.2-.6.5-.6 1v.3M7 10.2v.1',
  lock: 'M3 6.5h8v6H3zM4.5 6.5v-2a2.5 2.5 0 0 1 5 0v2',
  file: 'M3 1.5h5l3 3v8H3zM8 1.5v3h3',
  print: 'M4 5V1.5h6V5M4 10H2V5h10v5h-2M4 8.5h6v4H4z',
  save: 'M7 1.5v7M4 6l3 3 3-3M2 9.5v3h10v-3',
  plus: 'M7 2.5v9M2.5 7h9',
  up: 'M7 12V2.5M3 6l4-3.5L11 6',
  fall: 'M7 2v9.5M3 8l4 3.5L11 8',
  pin: 'M5 1.5h4l-.5 5 2 2h-7l2-2zM7 8.5v4',
  more: 'M3 7h.1M7 7h.1M11 7h.1',
  filter: 'M1.5 2.5h11L8.5 7.5v4l-3 1.5V7.5z',
  columns: 'M2 2.5h10v9H2zM5.3 2.5v9M8.7 2.5v9',
  order: 'M4 2.5v9M1.8 9.3 4 11.5l2.2-2.2M8 3.5h4.5M8 7h3M8 10.5h1.5',
} as const
export type IconName = keyof typeof paths

/** A line drawing of 14 px beside a word; on its own only where the button has a label. */
export function Icon({ name, size = 14 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
