import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import {
  ingestCredentialsRotated,
  playbackKeyChanged,
  streamKeyHandled
} from '../../../src/audit/rules/credentials.js'

const ivs = 'ivs.amazonaws.com'

const never = 'the call itself is the finding'
const nothing = 'it reads no payload'

const rotate = buildEvent('mediapackage.amazonaws.com', 'RotateIngestEndpointCredentials', {
  requestParameters: { id: 'news', ingest_endpoint_id: '1' }
})

testRule(it, ingestCredentialsRotated, {
  finding: {
    rotated: [rotate, buildEvent('mediapackage.amazonaws.com', 'RotateChannelCredentials')]
  },
  pass: { never },
  undetermined: { never: nothing },
  denied: [deny(rotate)]
})

testRule(it, streamKeyHandled, {
  finding: {
    created: [buildEvent(ivs, 'CreateStreamKey')],
    read: [buildEvent(ivs, 'GetStreamKey'), buildEvent(ivs, 'BatchGetStreamKey')]
  },
  pass: { never },
  undetermined: { never: nothing },
  denied: [deny(buildEvent(ivs, 'GetStreamKey'))]
})

testRule(it, playbackKeyChanged, {
  finding: {
    imported: [buildEvent(ivs, 'ImportPlaybackKeyPair'), buildEvent(ivs, 'ImportPublicKey')],
    deleted: [buildEvent(ivs, 'DeletePlaybackKeyPair'), buildEvent(ivs, 'DeletePublicKey')]
  },
  pass: { never },
  undetermined: { never: nothing },
  denied: [deny(buildEvent(ivs, 'ImportPublicKey'))]
})
