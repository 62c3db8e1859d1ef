//#region config

// mediatrail.config.mjs
export const settings = {
  // For all rules that have options of these names: trusted accounts, and change windows.
  '*': {
    options: {
      accounts: ['444455556666'],
      windows: [{ days: ['tue', 'thu'], from: '02:00', to: '05:00', timeZone: 'Europe/Berlin' }]
    }
  },
  'media/console-write': { severity: 'off' }
}

export const suppressions = [
  { rule: 'media/root-write', reason: 'The move of the account (OPS-1234).', until: '2026-07-01' }
]

//#endregion config
