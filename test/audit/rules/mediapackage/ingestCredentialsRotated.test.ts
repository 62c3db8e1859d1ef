import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { ingestCredentialsRotated } from '../../../../src/audit/rules/mediapackage/ingestCredentialsRotated.js'

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
