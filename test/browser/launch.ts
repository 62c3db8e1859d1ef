import { type Browser, chromium } from 'playwright-core'

/** Debian's own; no browser is ever downloaded. */
const executablePath = process.env['MEDIATRAIL_CHROMIUM'] ?? '/usr/bin/chromium'

/** Starts Chromium in a new and empty profile. It asks nothing of the network by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
