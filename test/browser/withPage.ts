import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page, and what it did while it was open. */
export interface Watched {
  readonly page: Page
  /** What the console shows as an error, what was thrown and caught by nobody, and a page that crashed. */
  readonly errors: ReadonlyArray<string>
  /** The address of each request, those that failed included. */
  readonly requests: ReadonlyArray<string>
}

/** Opens an address in a context of its own, and closes it whatever happens. */
export const withPage = async <A>(
  browser: Browser,
  address: string,
  use: (watched: Watched) => Promise<A>,
  options: BrowserContextOptions = {}
): Promise<A> => {
  const context = await browser.newContext(options)
  const errors: Array<string> = []
  const requests: Array<string> = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('weberror', (error) => errors.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  try {
    const page = await context.newPage()
    page.on('crash', () => errors.push('the page crashed'))
    page.on('dialog', (dialog) => {
      errors.push(`the page opened a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(address)
    return await use({ page, errors, requests })
  } finally {
    await context.close()
  }
}
