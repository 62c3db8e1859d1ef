//#region config

// mediatrail.config.mjs
export const settings = {
  // For every rule that has an option of this name: accounts that are trusted.
  '*': { options: { accounts: ['444455556666'] } },
  'media/stopped-outside-change-window': {
    options: {
      windows: [{ days: ['tue', 'thu'], from: '02:00', to: '05:00', timeZone: 'Europe/Berlin' }]
    }
  },
  'media/console-write': { severity: 'off' }
}

export const suppressions = [
  { rule: 'media/root-write', reason: 'The move of the account (OPS-1234).', until: '2026-07-01' }
]

//#endregion config
