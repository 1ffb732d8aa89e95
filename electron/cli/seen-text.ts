/** Marks that a terminal obeys rather than shows, and those that turn the reading direction over what follows; line ends and tabs are none. */
// oxlint-disable-next-line no-control-regex -- these are the very marks
const obeyed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu

/** A text for a terminal in which a name out of a stranger's file can move no cursor, change no title and hide nothing: such marks stand as \u001B. In JSON that is the same text. */
export const seenText = (text: string): string => text.replaceAll(obeyed, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
