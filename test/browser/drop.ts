import type { Page } from 'playwright-core'

/** What lies on somebody's disk. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Runs in the page: makes what a browser hands over when files are dropped. */
const transfer = `(files) => {
  const transfer = new DataTransfer()
  for (const { name, base64 } of files)
    transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
  return transfer
}`

/** Drops files onto the page. */
export const drop = async (page: Page, ...files: ReadonlyArray<DroppedFile>): Promise<void> => {
  const encoded = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64')
  }))
  const dataTransfer = await page.evaluateHandle(`(${transfer})(${JSON.stringify(encoded)})`)
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}
