import { join } from 'node:path'
import { expect, type RunningHost } from './host.ts'

/** Has the next save dialog of the desktop answer with this path; a browser has none. */
export async function answerDialog({ electron }: RunningHost, path: string): Promise<void> {
  await electron?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** Has the next dialog that asks for a file answer with this path, after an action that asks: the desktop's own, or the browser's chooser. */
export async function chooseBy({ page, electron }: RunningHost, path: string, press: () => Promise<void>): Promise<void> {
  if (electron === null) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
    return chooser.setFiles(path)
  }
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await press()
}

/** Runs an action that saves a file, under a name of its own in the browser, and gives the path where it now lies. Waits so many milliseconds for the desktop to say so. */
export async function saveBy(host: RunningHost, name: string, suggested: RegExp, press: () => Promise<void>, patience = 20_000): Promise<string> {
  const { page, electron, dataFolder } = host
  const path = join(dataFolder, name)
  if (electron === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    expect(download.suggestedFilename()).toMatch(suggested)
    await download.saveAs(path)
    return path
  }
  await answerDialog(host, path)
  await press()
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible({ timeout: patience })
  return path
}
