import { expect, it } from 'vitest'

//#region stopped

import { absent, anythingBut, eventPattern, prefix, suffix } from 'mediatrail/eventbridge'

/** Channels that were stopped or deleted, by calls that were neither denied nor failed. */
const stopped = eventPattern(
  { 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] },
  { errorCode: absent }
)

//#endregion stopped

//#region changes

/** Several sources, with conditions on the caller and the Region. */
const changes = eventPattern(
  {
    'mediaconnect.amazonaws.com': ['UpdateFlow', 'UpdateFlowOutput'],
    'ivs.amazonaws.com': '*'
  },
  {
    readOnly: false,
    awsRegion: ['us-west-2', prefix('eu-')],
    userIdentity: { arn: anythingBut(suffix('/deploy')) }
  }
)

//#endregion changes

it('is what EventBridge takes', () => {
  expect(stopped.detail).toEqual({
    eventSource: ['medialive.amazonaws.com'],
    eventName: ['StopChannel', 'DeleteChannel'],
    errorCode: [{ exists: false }]
  })
  expect(changes.detail).toMatchObject({
    readOnly: [false],
    awsRegion: ['us-west-2', { prefix: 'eu-' }],
    userIdentity: { arn: [{ 'anything-but': { suffix: '/deploy' } }] }
  })
})
