import { expect, it } from 'vitest'
import { noWindows, seeIn } from '../../../src/audit/correlation/Windows.js'

it('the number of windows never exceeds the limit by more than a tenth', () => {
  const limits = { width: 1000, windows: 20, sides: [{ max: 1, lazySubjects: false }] }
  const windows = noWindows()
  const sizes = Array.from({ length: 100 }, (_, i) => {
    const one = {
      instant: '2026-01-02T03:04:00',
      eventTime: '2026-01-02T03:04:00Z',
      eventID: String(i),
      eventSource: 'medialive.amazonaws.com',
      eventName: 'StopChannel',
      what: 'a'
    }
    const subject = { ...one, principal: 'alice', resources: [] }
    seeIn(windows, limits, '["a"]', 0, i * 1000, one, () => subject)
    return windows.kept.size
  })
  expect(Math.max(...sizes)).toBe(22)
  expect(windows.dropped).toEqual({ bucket: 77, key: '["a"]' })
})
