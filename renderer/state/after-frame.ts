/** Waits until the next frame is on the screen. */
export const afterFrame = (): Promise<void> => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)) })
