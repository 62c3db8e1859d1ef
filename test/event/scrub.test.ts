import { encode, type MediaEvent, scrub } from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { expect, it } from 'vitest'

/** An event whose request throws when it is read. */
const broken = (event: MediaEvent): MediaEvent =>
  Object.defineProperty({ ...event }, 'requestParameters', {
    enumerable: true,
    get: () => {
      throw new Error('password=hunter2')
    }
  })

it('of an event that can no longer be read, scrub keeps only source and name', () => {
  const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
    eventTime: '2026-01-02T03:04:05Z',
    errorMessage: 'password=hunter2'
  })
  const left = {
    eventSource: 'medialive.amazonaws.com',
    eventName: 'StopChannel',
    eventTime: '2026-01-02T03:04:05Z',
    userIdentity: {}
  }
  expect(scrub(broken(event))).toStrictEqual(left)
  expect(encode(scrub(broken(event)))).toStrictEqual(left)
  expect(scrub(broken({ ...event, eventTime: 'password=hunter2' })).eventTime).not.toContain(
    'hunter2'
  )
})

it.each([
  'https://origin.example.org/?token=a%20hunter2',
  'https://origin.example.org/?token=a%2520hunter2',
  'token=hunter2%20password%3Dhunter2'
])('of a label, a secret is found as it was written and as it reads: %s', (flowArn) => {
  const event = buildEvent('mediaconnect.amazonaws.com', 'StartFlow', {
    requestParameters: { flowArn }
  })
  const clean = scrub(event)
  expect(JSON.stringify([clean, encode(clean)])).not.toContain('hunter2')
  expect(encode(scrub(clean))).toStrictEqual(encode(clean))
})
