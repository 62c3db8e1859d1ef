export const aggregate = { fingerprint: 'count' }
