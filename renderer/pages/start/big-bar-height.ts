/** Pixels; known before the code of the bar is read, so that its place is kept. */
export const bigBarHeight = 112
