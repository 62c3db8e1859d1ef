import {
  absent,
  anythingBut,
  eventPattern,
  prefix,
  present,
  wildcard
} from 'mediatrail/eventbridge'
import { describe, it } from 'vitest'

describe('a selection', () => {
  it('accepts only names of the models', () => {
    eventPattern({ 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] })
    eventPattern({ 'medialive.amazonaws.com': '*', 'ivs.amazonaws.com': ['CreateChannel'] })
    // @ts-expect-error a misspelt name
    eventPattern({ 'medialive.amazonaws.com': ['StopChanel'] })
    eventPattern({
      'medialive.amazonaws.com': ['StopChannel'],
      // @ts-expect-error the name of another service
      'ivs.amazonaws.com': ['StopChannel']
    })
    // @ts-expect-error a misspelt source
    eventPattern({ 'medialive.amazonaws.com': ['StopChannel'], 'media.amazonaws.com': ['x'] })
    // @ts-expect-error no name: EventBridge refuses an empty list
    eventPattern({ 'medialive.amazonaws.com': [] })
    // @ts-expect-error no source
    eventPattern({})
  })
})

describe('filters', () => {
  it('follow the paths of the events', () => {
    const stop = { 'medialive.amazonaws.com': ['StopChannel'] } as const
    eventPattern(stop, { errorCode: absent, requestParameters: { channelId: '42' } })
    eventPattern(stop, { requestParameters: { channelId: ['42', prefix('7')] } })
    eventPattern(stop, { userIdentity: { type: ['Root', 'IAMUser'], arn: wildcard('*:user/*') } })
    eventPattern(stop, { readOnly: false, awsRegion: anythingBut('us-west-2') })
    eventPattern(stop, { tlsDetails: { tlsVersion: anythingBut(prefix('TLSv1.3')) } })
    eventPattern(stop, { resources: { ARN: present } })
    eventPattern(stop, { additionalEventData: { anything: { at: ['all', 3] } } })
    // @ts-expect-error a member that StopChannel does not have
    eventPattern(stop, { requestParameters: { channelName: 'x' } })
    // @ts-expect-error a value of another kind
    eventPattern(stop, { requestParameters: { channelId: 42 } })
    // @ts-expect-error an operator of another kind
    eventPattern(stop, { readOnly: prefix('t') })
    // @ts-expect-error EventBridge asks of leaves whether they are there, and of no object
    eventPattern(stop, { requestParameters: present })
    // @ts-expect-error an empty list
    eventPattern(stop, { errorCode: [] })
    // @ts-expect-error the name is the selection's
    eventPattern(stop, { eventName: 'DeleteChannel' })
  })

  it('look into lists', () => {
    eventPattern(
      { 'mediaconvert.amazonaws.com': ['CreateJob'] },
      { requestParameters: { settings: { inputs: { fileInput: prefix('s3://') } } } }
    )
  })

  it('accept a member that one of the events has', () => {
    eventPattern(
      { 'medialive.amazonaws.com': ['StopChannel'], 'mediaconnect.amazonaws.com': ['CreateFlow'] },
      { requestParameters: { channelId: '42', name: 'x' } }
    )
  })

  it('only check whether a secret is present', () => {
    const key = { 'medialive.amazonaws.com': ['CreateInput'] } as const
    eventPattern(key, { requestParameters: { destinations: { streamName: present } } })
    // @ts-expect-error a secret has no place in a pattern
    eventPattern(key, { requestParameters: { destinations: { streamName: 'live' } } })
  })
})
