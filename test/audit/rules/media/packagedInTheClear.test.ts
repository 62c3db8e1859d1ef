import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { packagedInTheClear } from '../../../../src/audit/rules/media/packagedInTheClear.js'

const encryption = { spekeKeyProvider: { url: 'https://speke.example.com' } }

const v1 = (requestParameters: object) =>
  buildEvent('mediapackage.amazonaws.com', 'UpdateOriginEndpoint', { requestParameters })

const v2 = (requestParameters: object) =>
  buildEvent('mediapackagev2.amazonaws.com', 'CreateOriginEndpoint', { requestParameters })

const vod = (requestParameters: object) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'CreatePackagingConfiguration', {
    requestParameters
  })

const locked = v2({ Segment: { Encryption: { SpekeKeyProvider: {} } } })

testRule(it, packagedInTheClear, {
  finding: {
    created: [
      v2({ Segment: { SegmentDurationSeconds: 6 } }),
      v2({ Segment: { Encryption: null } }),
      vod({ hlsPackage: {} }),
      buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', {
        requestParameters: { mssPackage: {} }
      })
    ],
    updated: [
      v1({ dashPackage: {} }),
      v1({ cmafPackage: { encryption: null } }),
      v1({ hlsPackage: { encryption }, dashPackage: {} }),
      buildEvent('mediapackagev2.amazonaws.com', 'UpdateOriginEndpoint', {
        requestParameters: { Segment: {} }
      })
    ]
  },
  pass: [
    locked,
    v1({ hlsPackage: { encryption } }),
    v1({ description: 'news' }),
    vod({ cmafPackage: { encryption } }),
    v2({})
  ],
  undetermined: [
    hide(v1({ hlsPackage: {} }), 'requestParameters', 'hlsPackage', 'encryption'),
    hide(v1({}), 'requestParameters', 'mssPackage'),
    hide(locked, 'requestParameters', 'Segment', 'Encryption'),
    omit(locked)
  ],
  denied: [deny(v1({ hlsPackage: {} }))]
})
