/** Stands before and after bold words; a character that no keyboard types, so that no name can hold it. */
export const boldMark = '\u0001'
